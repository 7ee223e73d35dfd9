"""What a citation means while the archive holds this or that: each situation with what must come of it.

`held` are texts by id; `citing` is the text that cites; `means` tells of each mention, by its printed words,
the id that it means, `Ambiguous`, `Unresolved`, or "" where the words are no citation at all.
"""

from dataclasses import dataclass, field

from tests.graph.invented import STATE, decree, law, provincial, words_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """One archive, one citing text, what its mentions mean."""

    name: str
    citing: str
    means: tuple[tuple[str, str], ...]
    held: dict[str, str] = field(default_factory=dict)


def _in_2024(body: str, day: str = "2024-03-01") -> str:
    return decree("200/2024/NĐ-CP", day, body)


_VILLAGES = law("91/2022/QH15", "LÀNG NGHỀ", "2022-06-15")
_OLD = law(
    "20/2013/QH13",
    "LÀNG NGHỀ",
    "2013-06-18",
    body="Điều 9. Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2014.",
)
_NEW = law(
    "40/2024/QH15",
    "LÀNG NGHỀ",
    "2024-06-20",
    body="Điều 9. Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2025.",
)
_SILENT = law("40/2024/QH15", "LÀNG NGHỀ", "2024-06-20")
_INVESTMENT = law("61/2020/QH14", "ĐẦU TƯ", "2020-06-17")
_BOTH = {"20-2013-qh13": _OLD, "40-2024-qh15": _NEW}
_VILLAGES_HELD = {"91-2022-qh15": _VILLAGES}
_AMENDING = law(
    "15/2024/QH15", "SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT LÀNG NGHỀ", "2024-02-01", body="Điều 1. Sửa đổi."
)
_MERGED = (
    f"VĂN PHÒNG QUỐC HỘI\n{STATE}\nSố: 12/VBHN-VPQH\nHà Nội, {words_of('2024-02-10')}\nLUẬT\nLÀNG NGHỀ\n"
    "Luật Làng nghề số 91/2022/QH15 ngày 15 tháng 6 năm 2022 của Quốc hội, được sửa đổi, bổ sung.\n"
)
_DRAFT = law("     /2024/QH15", "LÀNG NGHỀ", "2024-01", body="DỰ THẢO\nĐiều 1. Phạm vi.")
_SHARED = provincial("15/2020/QĐ-UBND", "Bắc Giang", "2020-05-04", "Ban hành quy chế.")
_BLANK = provincial("          /2024/QĐ-UBND", "Nghệ An", "2024", "Căn cứ Luật Đất đai số 31/2024/QH15;")

SITUATIONS = (
    Situation(
        name="a held law, by name and day",
        held=_VILLAGES_HELD,
        citing=_in_2024("Căn cứ Luật Làng nghề ngày 15 tháng 6 năm 2022;"),
        means=(("Luật Làng nghề", "91-2022-qh15"),),
    ),
    Situation(
        name="a held law, by name and year",
        held=_VILLAGES_HELD,
        citing=_in_2024("Như Luật Làng nghề năm 2022 đã nêu."),
        means=(("Luật Làng nghề năm 2022", "91-2022-qh15"),),
    ),
    Situation(
        name="a held law, in small letters",
        held=_VILLAGES_HELD,
        citing=_in_2024("Tuyên truyền luật làng nghề đến nhân dân."),
        means=(("luật làng nghề", "91-2022-qh15"),),
    ),
    Situation(
        name="a held law, in a heading in capitals",
        held=_VILLAGES_HELD,
        citing=_in_2024("Phạm vi.\nI. QUÁN TRIỆT LUẬT LÀNG NGHỀ\nNội dung."),
        means=(("LUẬT LÀNG NGHỀ", "91-2022-qh15"),),
    ),
    Situation(
        name="a held law, with words behind its name that are none of it",
        held=_VILLAGES_HELD,
        citing=_in_2024("Triển khai Luật Làng nghề rộng khắp, sâu sát."),
        means=(("Luật Làng nghề", "91-2022-qh15"),),
    ),
    Situation(
        name="a law of the register that is held",
        held={"61-2020-qh14": _INVESTMENT},
        citing=_in_2024("Theo Luật Đầu tư. Căn cứ Luật Đầu tư ngày 17 tháng 6 năm 2020;"),
        means=(("Luật Đầu tư", "61-2020-qh14"), ("Luật Đầu tư", "61-2020-qh14")),
    ),
    Situation(
        name="a law of the register that is not held",
        citing=_in_2024("Theo Luật Đầu tư. Căn cứ Luật Đầu tư ngày 17 tháng 6 năm 2020;"),
        means=(("Luật Đầu tư", "61-2020-qh14"), ("Luật Đầu tư", "61-2020-qh14")),
    ),
    Situation(
        name="a day on which no law of that name was passed",
        citing=_in_2024("Căn cứ Luật Đầu tư ngày 18 tháng 6 năm 2020;"),
        means=(("Luật Đầu tư", "Unresolved"),),
    ),
    Situation(
        name="a law held under an id of the editor's own",
        held={"luat-dau-tu-hien-hanh": _INVESTMENT},
        citing=_in_2024("Theo Luật Đầu tư và Luật số 61/2020/QH14."),
        means=(
            ("Luật Đầu tư", "luat-dau-tu-hien-hanh"),
            ("Luật số 61/2020/QH14", "luat-dau-tu-hien-hanh"),
        ),
    ),
    Situation(
        name="only the older law is held, the register knows the newer",
        held={"67-2014-qh13": law("67/2014/QH13", "ĐẦU TƯ", "2014-11-26")},
        citing=_in_2024("Theo Luật Đầu tư."),
        means=(("Luật Đầu tư", "61-2020-qh14"),),
    ),
    Situation(
        name="the held law is younger than the citing paper",
        held={"61-2020-qh14": _INVESTMENT},
        citing=decree("30/2018/NĐ-CP", "2018-03-01", "Theo Luật Đầu tư."),
        means=(("Luật Đầu tư", "67-2014-qh13"),),
    ),
    Situation(
        name="every law of that name is younger than the citing paper",
        held=_VILLAGES_HELD,
        citing=decree("30/2018/NĐ-CP", "2018-03-01", "Theo Luật Làng nghề."),
        means=(("Luật Làng nghề", "Unresolved"),),
    ),
    Situation(
        name="two laws of one name are held: before the second",
        held=_BOTH,
        citing=decree("30/2018/NĐ-CP", "2018-03-01", "Theo Luật Làng nghề."),
        means=(("Luật Làng nghề", "20-2013-qh13"),),
    ),
    Situation(
        name="two laws of one name are held: long after the second",
        held=_BOTH,
        citing=decree("30/2026/NĐ-CP", "2026-03-01", "Theo Luật Làng nghề."),
        means=(("Luật Làng nghề", "40-2024-qh15"),),
    ),
    Situation(
        name="two laws of one name are held: the second is passed, not yet in force",
        held=_BOTH,
        citing=_in_2024("Theo Luật Làng nghề; chuẩn bị Luật Làng nghề năm 2024.", "2024-12-01"),
        means=(("Luật Làng nghề", "20-2013-qh13"), ("Luật Làng nghề năm 2024", "40-2024-qh15")),
    ),
    Situation(
        name="two laws of one name are held: nobody says when the second is in force",
        held={"20-2013-qh13": _OLD, "40-2024-qh15": _SILENT},
        citing=_in_2024("Theo Luật Làng nghề.", "2024-12-01"),
        means=(("Luật Làng nghề", "Ambiguous"),),
    ),
    Situation(
        name="a law of the register that is passed and not yet in force",
        citing=decree("30/2021/NĐ-CP", "2021-03-01", "Theo Luật Bảo vệ môi trường."),
        means=(("Luật Bảo vệ môi trường", "55-2014-qh13"),),
    ),
    Situation(
        name="an amending law is held",
        held={**_VILLAGES_HELD, "15-2024-qh15": _AMENDING},
        citing=_in_2024("Theo Luật Làng nghề."),
        means=(("Luật Làng nghề", "91-2022-qh15"),),
    ),
    Situation(
        name="an amending law is held alone",
        held={"15-2024-qh15": _AMENDING},
        citing=_in_2024("Theo Luật Làng nghề."),
        means=(("Luật Làng nghề", "Unresolved"),),
    ),
    Situation(
        name="an amending law by its whole name",
        held={**_VILLAGES_HELD, "15-2024-qh15": _AMENDING},
        citing=_in_2024("Theo Luật sửa đổi, bổ sung một số điều của Luật Làng nghề."),
        means=(("Luật sửa đổi, bổ sung một số điều của Luật Làng nghề", "15-2024-qh15"),),
    ),
    Situation(
        name="a consolidated text of a law is held",
        held={**_VILLAGES_HELD, "12-vbhn-vpqh-2024": _MERGED},
        citing=_in_2024("Theo Luật Làng nghề."),
        means=(("Luật Làng nghề", "91-2022-qh15"),),
    ),
    Situation(
        name="a draft of the next law is held",
        held={**_VILLAGES_HELD, "du-thao-luat-lang-nghe": _DRAFT},
        citing=_in_2024("Theo Luật Làng nghề."),
        means=(("Luật Làng nghề", "91-2022-qh15"),),
    ),
    Situation(
        name="a decree that details the law is held",
        held={
            **_VILLAGES_HELD,
            "9-2023-nd-cp": decree("9/2023/NĐ-CP", "2023-02-01", "Chi tiết.").replace(
                "Về ví dụ", "Quy định chi tiết một số điều của Luật Làng nghề"
            ),
        },
        citing=_in_2024("Theo Luật Làng nghề."),
        means=(("Luật Làng nghề", "91-2022-qh15"),),
    ),
    Situation(
        name="a code is held",
        held={"45-2019-qh14": law("45/2019/QH14", "LAO ĐỘNG", "2019-11-20", kind="Bộ luật")},
        citing=_in_2024("Theo Bộ luật Lao động và Bộ luật Lao động ngày 20/11/2019."),
        means=(("Bộ luật Lao động", "45-2019-qh14"), ("Bộ luật Lao động", "45-2019-qh14")),
    ),
    Situation(
        name="an ordinance that no register knows is held",
        held={
            "05-2010-ubtvqh12": law(
                "05/2010/UBTVQH12", "KHUYẾN KHÍCH LÀNG NGHỀ", "2010-03-01", kind="Pháp lệnh"
            )
        },
        citing=_in_2024("Theo Pháp lệnh Khuyến khích làng nghề."),
        means=(("Pháp lệnh Khuyến khích làng nghề", "05-2010-ubtvqh12"),),
    ),
    Situation(
        name="a heading on two lines",
        held={
            "85-2015-qh13": law(
                "85/2015/QH13", "BẦU CỬ ĐẠI BIỂU QUỐC HỘI\nVÀ ĐẠI BIỂU HỘI ĐỒNG NHÂN DÂN", "2015-06-25"
            )
        },
        citing=_in_2024("Theo Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân."),
        means=(("Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân", "85-2015-qh13"),),
    ),
    Situation(
        name="a heading that is another name than the register's",
        held={"85-2015-qh13": law("85/2015/QH13", "BẦU CỬ ĐẠI BIỂU NHÂN DÂN", "2015-06-25")},
        citing=_in_2024(
            "Theo Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân, Luật Bầu cử đại biểu nhân dân."
        ),
        means=(
            ("Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân", "85-2015-qh13"),
            ("Luật Bầu cử đại biểu nhân dân", "85-2015-qh13"),
        ),
    ),
    Situation(
        name="an alias of the register for a held law",
        held={"42-2013-qh13": law("42/2013/QH13", "TIẾP CÔNG DÂN", "2013-11-25")},
        citing=_in_2024("Theo Luật Tiếp dân."),
        means=(("Luật Tiếp dân", "42-2013-qh13"),),
    ),
    Situation(
        name="a heading that says that the law is a revision",
        held={"91-2022-qh15": law("91/2022/QH15", "LÀNG NGHỀ (SỬA ĐỔI)", "2022-06-15")},
        citing=_in_2024("Theo Luật Làng nghề (sửa đổi) và Luật Làng nghề."),
        means=(("Luật Làng nghề (sửa đổi)", "91-2022-qh15"), ("Luật Làng nghề", "91-2022-qh15")),
    ),
    Situation(
        name="kind and name on one line",
        held={"91-2022-qh15": _VILLAGES.replace("LUẬT\nLÀNG", "LUẬT LÀNG")},
        citing=_in_2024("Theo Luật Làng nghề."),
        means=(("Luật Làng nghề", "91-2022-qh15"),),
    ),
    Situation(
        name="a law that the paper itself names with its number first",
        citing=_in_2024("Căn cứ Luật Làng nghề số 91/2022/QH15 ngày 15/6/2022; theo Luật Làng nghề."),
        means=(("Luật Làng nghề số 91/2022/QH15", "91-2022-qh15"), ("Luật Làng nghề", "91-2022-qh15")),
    ),
    Situation(
        name="ghosts of laws",
        citing=_in_2024("Luật GDNN còn bộc lộ một số hạn chế. Luật Phục hồi, phá sản. Luật Vườn ươm."),
        means=(
            ("Luật GDNN", "Unresolved"),
            ("Luật Phục hồi", "Unresolved"),
            ("Luật Vườn ươm", "Unresolved"),
        ),
    ),
    Situation(
        name="a ghost with a year",
        citing=_in_2024("Theo Luật Vườn ươm năm 2019."),
        means=(("Luật Vườn ươm năm 2019", "Unresolved"),),
    ),
    Situation(
        name="a year in which no such law was passed",
        citing=_in_2024("Theo Luật Đầu tư năm 2021."),
        means=(("Luật Đầu tư năm 2021", "Unresolved"),),
    ),
    Situation(
        name="a constitution that never was takes no mention of the others",
        held={
            "a": decree("1/2024/NĐ-CP", "2024-01-01", "Theo Hiến pháp 2023.").replace("1/2024", "1/2024"),
        },
        citing=_in_2024("Theo Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam và Hiến pháp 2023."),
        means=(
            ("Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam", "hien-phap-2013"),
            ("Hiến pháp 2023", "Unresolved"),
        ),
    ),
    Situation(
        name="numbers whose serial was left blank",
        citing=_in_2024(
            "Căn cứ Nghị định số /2025/NĐ-CP; Thông tư số 2025/TT-BTC; Nghị quyết số ...../2024/NQ-HĐND; "
            "Nghị định số    /2025/NĐ-CP; Quyết định số 2053/QĐ-TTg."
        ),
        means=(
            ("2025/NĐ-CP", ""),
            ("2025/TT-BTC", ""),
            ("2024/NQ-HĐND", ""),
            ("Quyết định số 2053/QĐ-TTg", "2053-qd-ttg"),
        ),
    ),
    Situation(
        name="a number that another province holds",
        held={"15-2020-qd-ubnd-bac-giang": _SHARED},
        citing=provincial("1/QĐ-UBND", "Nghệ An", "2022-01-04", "Theo Quyết định số 15/2020/QĐ-UBND."),
        means=(("Quyết định số 15/2020/QĐ-UBND", "15-2020-qd-ubnd-nghe-an"),),
    ),
    Situation(
        name="a number that the own province holds",
        held={"qd-quy-che": _SHARED},
        citing=provincial("1/QĐ-UBND", "Bắc Giang", "2022-01-04", "Theo Quyết định số 15/2020/QĐ-UBND."),
        means=(("Quyết định số 15/2020/QĐ-UBND", "qd-quy-che"),),
    ),
    Situation(
        name="a held paper whose own number is blank takes no number of its body",
        held={"qd-trong": _BLANK},
        citing=_in_2024("Theo Luật Đất đai số 31/2024/QH15 và Quyết định số 31/2024/QĐ-UBND."),
        means=(
            ("Luật Đất đai số 31/2024/QH15", "31-2024-qh15"),
            ("Quyết định số 31/2024/QĐ-UBND", "31-2024-qd-ubnd-trong-citing"),
        ),
    ),
    Situation(
        name="a paper that rests on a law by its day, before that law is in force",
        citing=_in_2024(
            "Căn cứ Luật Doanh nghiệp ngày 17 tháng 6 năm 2020; theo Luật Doanh nghiệp.", "2020-12-01"
        ),
        means=(("Luật Doanh nghiệp", "59-2020-qh14"), ("Luật Doanh nghiệp", "59-2020-qh14")),
    ),
    Situation(
        name="a law that speaks of the one before it, and of itself",
        held=_BOTH,
        citing=law(
            "41/2030/QH17",
            "LÀNG NGHỀ",
            "2030-06-01",
            body="Điều 9. Luật Làng nghề năm 2024 hết hiệu lực. Quốc hội ban hành Luật Làng nghề.",
        ),
        means=(("Luật Làng nghề năm 2024", "40-2024-qh15"), ("Luật Làng nghề", "citing")),
    ),
    Situation(
        name="an ordinance cited with a word of grammar before its name",
        held={
            "05-2010-ubtvqh12": law(
                "05/2010/UBTVQH12", "KHUYẾN KHÍCH LÀNG NGHỀ", "2010-03-01", kind="Pháp lệnh"
            )
        },
        citing=_in_2024("Theo Pháp lệnh về khuyến khích làng nghề."),
        means=(("Pháp lệnh về khuyến khích làng nghề", "05-2010-ubtvqh12"),),
    ),
    Situation(
        name="a held copy without letterhead",
        held={"luat-lang-nghe": "LUẬT\nLÀNG NGHỀ\nĐiều 1. Phạm vi điều chỉnh.\n"},
        citing=_in_2024("Theo Luật Làng nghề."),
        means=(("Luật Làng nghề", "luat-lang-nghe"),),
    ),
    Situation(
        name="a held copy without letterhead takes no mention of the law that has a number",
        held={**_VILLAGES_HELD, "luat-lang-nghe": "LUẬT\nLÀNG NGHỀ\nĐiều 1. Phạm vi điều chỉnh.\n"},
        citing=_in_2024("Theo Luật Làng nghề."),
        means=(("Luật Làng nghề", "91-2022-qh15"),),
    ),
    Situation(
        name="the constitution in force",
        citing=_in_2024("Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;", "2015-03-01"),
        means=(("Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam", "hien-phap-2013"),),
    ),
    Situation(
        name="a citing paper without a day",
        citing=f"CHÍNH PHỦ\n{STATE}\nSố: 5/2020/NĐ-CP\nNGHỊ ĐỊNH\nVề ví dụ\nĐiều 1. Theo Luật Đầu tư.\n",
        means=(("Luật Đầu tư", "Ambiguous"),),
    ),
    Situation(
        name="a resolution of the National Assembly about a law",
        held={"91-2022-qh15": _VILLAGES.replace("LUẬT\n", "NGHỊ QUYẾT\nVề ").replace("Luật số", "Số")},
        citing=_in_2024("Theo Luật Làng nghề."),
        means=(("Luật Làng nghề", "Unresolved"),),
    ),
    Situation(
        name="a law cited before it is passed, in a paper that gives its very day",
        held=_VILLAGES_HELD,
        citing=decree("30/2022/NĐ-CP", "2022-06-01", "Căn cứ Luật Làng nghề ngày 15/6/2022;"),
        means=(("Luật Làng nghề", "91-2022-qh15"),),
    ),
)
