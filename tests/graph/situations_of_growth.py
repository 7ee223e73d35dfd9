"""What tells instruments apart that have a number or a name in common: accents, districts, revisions, misprints."""

from tests.graph.invented import PARTY, STATE, decree, law, provincial, words_of
from tests.graph.situation import BOTH, OLD, Situation, in_2024


def of_district(number: str, day: str, body: str, *, above: str = "") -> str:
    """A decision of the People's Committee of Lục Ngạn; `above` is what stands over it in the letterhead."""
    return (
        f"{above}ỦY BAN NHÂN DÂN\nHUYỆN LỤC NGẠN\n{STATE}\nSố: {number}\nLục Ngạn, {words_of(day)}\nQUYẾT ĐỊNH\n"
        f"Về ví dụ\nĐiều 1. {body}\n"
    )


COCONUT = law("145/2019/QH14", "CÂY DỪA", "2019-11-20")
PINEAPPLE = law("161/2021/QH15", "CÂY DỨA", "2021-11-11", body="Điều 1. Theo Luật Cây dừa và Luật Cây dứa.")
BOTH_TREES = {"145-2019-qh14": COCONUT, "161-2021-qh15": PINEAPPLE}
OF_DISTRICT = {"qd-huyen": of_district("15/QĐ-UBND", "2022-01-10", "Công nhận tổ hòa giải.")}
OF_PROVINCE = {"qd-tinh": provincial("15/QĐ-UBND", "Bắc Giang", "2022-01-05", "Phê duyệt.")}
CONCLUSION = f"BAN BÍ THƯ\n*\nSố 114-KL/TW\n{PARTY}\nHà Nội, {words_of('2015-07-14')}\nKẾT LUẬN\nvề dân vận\n-----\nNội dung.\n"

SITUATIONS = (
    Situation(
        name="two laws whose names differ in an accent",
        held=BOTH_TREES,
        citing=in_2024("Theo Luật Cây dừa, Luật Cây dứa và LUẬT CÂY DỪA."),
        means=(
            ("Luật Cây dừa", "145-2019-qh14"),
            ("Luật Cây dứa", "161-2021-qh15"),
            ("LUẬT CÂY DỪA", "145-2019-qh14"),
        ),
    ),
    Situation(
        name="a law that speaks of another whose name differs in an accent, and of itself",
        held={"145-2019-qh14": COCONUT},
        citing=PINEAPPLE,
        means=(("Luật Cây dừa", "145-2019-qh14"), ("Luật Cây dứa", "citing")),
    ),
    Situation(
        name="a law of which only a name with other accents is known",
        held={"161-2021-qh15": PINEAPPLE},
        citing=in_2024("Theo Luật Cây dừa."),
        means=(("Luật Cây dừa", "Unresolved"),),
    ),
    Situation(
        name="a name told with its day says nothing of one with another accent",
        held=BOTH_TREES,
        citing=in_2024("Căn cứ Luật Cây dừa ngày 20 tháng 11 năm 2019; theo Luật Cây dứa."),
        means=(("Luật Cây dừa", "145-2019-qh14"), ("Luật Cây dứa", "161-2021-qh15")),
    ),
    Situation(
        name="a tone that stands on the other vowel is no other accent",
        held={"162-2020-qh14": law("162/2020/QH14", "HÒA GIẢI LÀNG", "2020-06-16")},
        citing=in_2024("Theo Luật Hoà giải làng."),
        means=(("Luật Hoà giải làng", "162-2020-qh14"),),
    ),
    Situation(
        name="a revision that is being drafted is not the law that it revises",
        held={"20-2013-qh13": OLD},
        citing=decree(
            "8/2021/NĐ-CP", "2021-03-01", "Trình dự án Luật Làng nghề (sửa đổi); theo Luật Làng nghề."
        ),
        means=(("Luật Làng nghề (sửa đổi)", "Unresolved"), ("Luật Làng nghề", "20-2013-qh13")),
    ),
    Situation(
        name="a revision that has been passed",
        held=BOTH,
        citing=decree("8/2026/NĐ-CP", "2026-03-01", "Theo Luật Làng nghề (sửa đổi)."),
        means=(("Luật Làng nghề (sửa đổi)", "40-2024-qh15"),),
    ),
    Situation(
        name="a day told before of which nobody knows a law",
        held={"20-2013-qh13": OLD},
        citing=in_2024("Căn cứ Luật Làng nghề ngày 15 tháng 6 năm 2022; theo Luật Làng nghề."),
        means=(("Luật Làng nghề", "Unresolved"), ("Luật Làng nghề", "Unresolved")),
    ),
    Situation(
        name="a slip in the day of a law that is known takes no other mention from it",
        held={"20-2013-qh13": OLD},
        citing=in_2024("Căn cứ Luật Làng nghề ngày 19 tháng 6 năm 2013; theo Luật Làng nghề."),
        means=(("Luật Làng nghề", "Unresolved"), ("Luật Làng nghề", "20-2013-qh13")),
    ),
    Situation(
        name="a district's paper, cited in its province",
        held={**OF_DISTRICT, **OF_PROVINCE},
        citing=provincial(
            "9/BC-UBND",
            "Bắc Giang",
            "2022-12-01",
            "Quyết định số 15/QĐ-UBND ngày 10/01/2022 của UBND huyện Lục Ngạn; "
            "Quyết định số 15/QĐ-UBND ngày 05/01/2022 của UBND tỉnh.",
        ),
        means=(("Quyết định số 15/QĐ-UBND", "qd-huyen"), ("Quyết định số 15/QĐ-UBND", "qd-tinh")),
    ),
    Situation(
        name="a district's paper, cited in the district",
        held={**OF_DISTRICT, **OF_PROVINCE},
        citing=of_district(
            "9/BC-UBND",
            "2022-12-01",
            "Quyết định số 15/QĐ-UBND ngày 10/01/2022 của UBND huyện; "
            "Quyết định số 15/QĐ-UBND ngày 05/01/2022 của UBND tỉnh Bắc Giang.",
        ),
        means=(("Quyết định số 15/QĐ-UBND", "qd-huyen"), ("Quyết định số 15/QĐ-UBND", "qd-tinh")),
    ),
    Situation(
        name="a district's paper of the day of a province's that has its number",
        held=OF_PROVINCE,
        citing=of_district(
            "9/BC-UBND", "2022-12-01", "Quyết định số 15/QĐ-UBND ngày 05/01/2022 của UBND huyện."
        ),
        means=(("Quyết định số 15/QĐ-UBND", "15-qd-ubnd-trong-citing-2022"),),
    ),
    Situation(
        name="the province of a district stands above it",
        held=OF_PROVINCE,
        citing=of_district(
            "9/BC-UBND",
            "2022-12-01",
            "Quyết định số 15/QĐ-UBND của UBND tỉnh.",
            above="ỦY BAN NHÂN DÂN TỈNH BẮC GIANG\n",
        ),
        means=(("Quyết định số 15/QĐ-UBND", "qd-tinh"),),
    ),
    Situation(
        name="a district that is not named is none of the province's",
        held=OF_PROVINCE,
        citing=provincial("9/BC-UBND", "Bắc Giang", "2022-12-01", "Quyết định số 22/QĐ-UBND của UBND huyện."),
        means=(("Quyết định số 22/QĐ-UBND", "22-qd-ubnd-bac-giang-trong-citing"),),
    ),
    Situation(
        name="a symbol that no authority has, on the day of the paper that has the right one",
        held={"ket-luan": CONCLUSION},
        citing=in_2024("Kết luận số 114-KL/W ngày 14/7/2015 của Ban Bí thư."),
        means=(("Kết luận số 114-KL/W", "ket-luan"),),
    ),
    Situation(
        name="a symbol that no authority has, on another day",
        held={"ket-luan": CONCLUSION},
        citing=in_2024("Kết luận số 114-KL/W ngày 15/8/2017 của Ban Bí thư."),
        means=(("Kết luận số 114-KL/W", "114-kl-w-2017"),),
    ),
    Situation(
        name="the number of a law behind its name within the name of the law that amends it",
        held=BOTH,
        citing=in_2024("Theo Luật sửa đổi, bổ sung một số điều của Luật Làng nghề số 20/2013/QH13."),
        means=(
            (
                "Luật sửa đổi, bổ sung một số điều của Luật Làng nghề số 20/2013/QH13",
                "Unresolved",
            ),
            ("Luật Làng nghề số 20/2013/QH13", "20-2013-qh13"),
        ),
    ),
    Situation(
        name="what a title names is no younger than the paper of that title",
        held=BOTH,
        citing=in_2024(
            "Theo Luật Làng nghề số 40/2024/QH15 và Nghị định số 99/2015/NĐ-CP ngày 28 tháng 7 năm 2015 của"
            " Chính phủ quy định chi tiết Luật Làng nghề.",
            "2025-09-01",
        ),
        means=(
            ("Luật Làng nghề số 40/2024/QH15", "40-2024-qh15"),
            ("Nghị định số 99/2015/NĐ-CP", "99-2015-nd-cp"),
            ("Luật Làng nghề", "20-2013-qh13"),
        ),
    ),
    Situation(
        name="a number of another province that was told with it",
        citing=provincial(
            "9/2025/QĐ-UBND",
            "Phú Thọ",
            "2025-12-01",
            "Nghị quyết số 324/2023/NQ-HĐND của Hội đồng nhân dân tỉnh Hòa Bình; sửa Nghị quyết số 324/2023/NQ-HĐND.",
        ),
        means=(
            ("Nghị quyết số 324/2023/NQ-HĐND", "324-2023-nq-hdnd-hoa-binh"),
            ("Nghị quyết số 324/2023/NQ-HĐND", "324-2023-nq-hdnd-hoa-binh"),
        ),
    ),
    Situation(
        name="of two papers of one number the one that the title names, but right behind the other",
        citing=(
            f"BAN DÂN VẬN TRUNG ƯƠNG\n*\nSố 12-BC/BDVTW\n{PARTY}\nHà Nội, {words_of('2023-05-04')}\nBÁO CÁO\n"
            "Tổng kết 10 năm thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013 về công tác dân vận\n-----\n"
            "Nghị quyết số 25-NQ/TW ngày 12/3/2003 của khóa IX về tôn giáo khác với Nghị quyết số 25-NQ/TW.\n"
            f"{'Nội dung báo cáo được trình bày. ' * 20}\nTiếp tục thực hiện Nghị quyết số 25-NQ/TW.\n"
        ),
        means=(
            ("Nghị quyết số 25-NQ/TW", "25-nq-tw-2013"),
            ("Nghị quyết số 25-NQ/TW", "25-nq-tw-2003"),
            ("Nghị quyết số 25-NQ/TW", "Ambiguous"),
            ("Nghị quyết số 25-NQ/TW", "25-nq-tw-2013"),
        ),
    ),
)
