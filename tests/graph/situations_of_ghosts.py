"""What is no law, no number, or another paper of the same number."""

from tests.graph.invented import STATE, decree, provincial
from tests.graph.situation import (
    BLANK,
    SHARED,
    VILLAGES,
    VILLAGES_HELD,
    Situation,
    in_2024,
)

SITUATIONS = (
    Situation(
        name="a law that the paper itself names with its number first",
        citing=in_2024("Căn cứ Luật Làng nghề số 91/2022/QH15 ngày 15/6/2022; theo Luật Làng nghề."),
        means=(("Luật Làng nghề số 91/2022/QH15", "91-2022-qh15"), ("Luật Làng nghề", "91-2022-qh15")),
    ),
    Situation(
        name="ghosts of laws",
        citing=in_2024("Luật GDNN còn bộc lộ một số hạn chế. Luật Phục hồi, phá sản. Luật Vườn ươm."),
        means=(
            ("Luật GDNN", "Unresolved"),
            ("Luật Phục hồi", "Unresolved"),
            ("Luật Vườn ươm", "Unresolved"),
        ),
    ),
    Situation(
        name="a ghost with a year",
        citing=in_2024("Theo Luật Vườn ươm năm 2019."),
        means=(("Luật Vườn ươm năm 2019", "Unresolved"),),
    ),
    Situation(
        name="a year in which no such law was passed",
        citing=in_2024("Theo Luật Đầu tư năm 2021."),
        means=(("Luật Đầu tư năm 2021", "Unresolved"),),
    ),
    Situation(
        name="a constitution that never was takes no mention of the others",
        held={
            "a": decree("1/2024/NĐ-CP", "2024-01-01", "Theo Hiến pháp 2023.").replace("1/2024", "1/2024"),
        },
        citing=in_2024("Theo Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam và Hiến pháp 2023."),
        means=(
            ("Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam", "hien-phap-2013"),
            ("Hiến pháp 2023", "Unresolved"),
        ),
    ),
    Situation(
        name="numbers whose serial was left blank",
        citing=in_2024(
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
        held={"15-2020-qd-ubnd-bac-giang": SHARED},
        citing=provincial("1/QĐ-UBND", "Nghệ An", "2022-01-04", "Theo Quyết định số 15/2020/QĐ-UBND."),
        means=(("Quyết định số 15/2020/QĐ-UBND", "15-2020-qd-ubnd-nghe-an"),),
    ),
    Situation(
        name="a number that the own province holds",
        held={"qd-quy-che": SHARED},
        citing=provincial("1/QĐ-UBND", "Bắc Giang", "2022-01-04", "Theo Quyết định số 15/2020/QĐ-UBND."),
        means=(("Quyết định số 15/2020/QĐ-UBND", "qd-quy-che"),),
    ),
    Situation(
        name="a held paper whose own number is blank takes no number of its body",
        held={"qd-trong": BLANK},
        citing=in_2024("Theo Luật Đất đai số 31/2024/QH15 và Quyết định số 31/2024/QĐ-UBND."),
        means=(
            ("Luật Đất đai số 31/2024/QH15", "31-2024-qh15"),
            ("Quyết định số 31/2024/QĐ-UBND", "31-2024-qd-ubnd-trong-citing"),
        ),
    ),
    Situation(
        name="a paper that rests on a law by its day, before that law is in force",
        citing=in_2024(
            "Căn cứ Luật Doanh nghiệp ngày 17 tháng 6 năm 2020; theo Luật Doanh nghiệp.", "2020-12-01"
        ),
        means=(("Luật Doanh nghiệp", "59-2020-qh14"), ("Luật Doanh nghiệp", "59-2020-qh14")),
    ),
    Situation(
        name="a held copy without letterhead takes no mention of the law that has a number",
        held={**VILLAGES_HELD, "luat-lang-nghe": "LUẬT\nLÀNG NGHỀ\nĐiều 1. Phạm vi điều chỉnh.\n"},
        citing=in_2024("Theo Luật Làng nghề."),
        means=(("Luật Làng nghề", "91-2022-qh15"),),
    ),
    Situation(
        name="the constitution in force",
        citing=in_2024("Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;", "2015-03-01"),
        means=(("Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam", "hien-phap-2013"),),
    ),
    Situation(
        name="a citing paper without a day",
        citing=f"CHÍNH PHỦ\n{STATE}\nSố: 5/2020/NĐ-CP\nNGHỊ ĐỊNH\nVề ví dụ\nĐiều 1. Theo Luật Đầu tư.\n",
        means=(("Luật Đầu tư", "Ambiguous"),),
    ),
    Situation(
        name="a resolution of the National Assembly about a law",
        held={"91-2022-qh15": VILLAGES.replace("LUẬT\n", "NGHỊ QUYẾT\nVề ").replace("Luật số", "Số")},
        citing=in_2024("Theo Luật Làng nghề."),
        means=(("Luật Làng nghề", "Unresolved"),),
    ),
    Situation(
        name="a law cited before it is passed, in a paper that gives its very day",
        held=VILLAGES_HELD,
        citing=decree("30/2022/NĐ-CP", "2022-06-01", "Căn cứ Luật Làng nghề ngày 15/6/2022;"),
        means=(("Luật Làng nghề", "91-2022-qh15"),),
    ),
)
