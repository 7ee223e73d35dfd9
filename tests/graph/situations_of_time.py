"""Laws by name, held or registered: which one, on the day of the citing paper."""

from tests.graph.invented import decree, law
from tests.graph.situation import (
    BOTH,
    INVESTMENT,
    OLD,
    SILENT,
    VILLAGES_HELD,
    Situation,
    in_2024,
)

SITUATIONS = (
    Situation(
        name="a held law, by name and day",
        held=VILLAGES_HELD,
        citing=in_2024("Căn cứ Luật Làng nghề ngày 15 tháng 6 năm 2022;"),
        means=(("Luật Làng nghề", "91-2022-qh15"),),
    ),
    Situation(
        name="a held law, by name and year",
        held=VILLAGES_HELD,
        citing=in_2024("Như Luật Làng nghề năm 2022 đã nêu."),
        means=(("Luật Làng nghề năm 2022", "91-2022-qh15"),),
    ),
    Situation(
        name="a held law, in small letters",
        held=VILLAGES_HELD,
        citing=in_2024("Tuyên truyền luật làng nghề đến nhân dân."),
        means=(("luật làng nghề", "91-2022-qh15"),),
    ),
    Situation(
        name="a held law, in a heading in capitals",
        held=VILLAGES_HELD,
        citing=in_2024("Phạm vi.\nI. QUÁN TRIỆT LUẬT LÀNG NGHỀ\nNội dung."),
        means=(("LUẬT LÀNG NGHỀ", "91-2022-qh15"),),
    ),
    Situation(
        name="a held law, with words behind its name that are none of it",
        held=VILLAGES_HELD,
        citing=in_2024("Triển khai Luật Làng nghề rộng khắp, sâu sát."),
        means=(("Luật Làng nghề", "91-2022-qh15"),),
    ),
    Situation(
        name="a law of the register that is held",
        held={"61-2020-qh14": INVESTMENT},
        citing=in_2024("Theo Luật Đầu tư. Căn cứ Luật Đầu tư ngày 17 tháng 6 năm 2020;"),
        means=(("Luật Đầu tư", "61-2020-qh14"), ("Luật Đầu tư", "61-2020-qh14")),
    ),
    Situation(
        name="a law of the register that is not held",
        citing=in_2024("Theo Luật Đầu tư. Căn cứ Luật Đầu tư ngày 17 tháng 6 năm 2020;"),
        means=(("Luật Đầu tư", "61-2020-qh14"), ("Luật Đầu tư", "61-2020-qh14")),
    ),
    Situation(
        name="a day on which no law of that name was passed",
        citing=in_2024("Căn cứ Luật Đầu tư ngày 18 tháng 6 năm 2020;"),
        means=(("Luật Đầu tư", "Unresolved"),),
    ),
    Situation(
        name="a law held under an id of the editor's own",
        held={"luat-dau-tu-hien-hanh": INVESTMENT},
        citing=in_2024("Theo Luật Đầu tư và Luật số 61/2020/QH14."),
        means=(
            ("Luật Đầu tư", "luat-dau-tu-hien-hanh"),
            ("Luật số 61/2020/QH14", "luat-dau-tu-hien-hanh"),
        ),
    ),
    Situation(
        name="only the older law is held, the register knows the newer",
        held={"67-2014-qh13": law("67/2014/QH13", "ĐẦU TƯ", "2014-11-26")},
        citing=in_2024("Theo Luật Đầu tư."),
        means=(("Luật Đầu tư", "61-2020-qh14"),),
    ),
    Situation(
        name="the held law is younger than the citing paper",
        held={"61-2020-qh14": INVESTMENT},
        citing=decree("30/2018/NĐ-CP", "2018-03-01", "Theo Luật Đầu tư."),
        means=(("Luật Đầu tư", "67-2014-qh13"),),
    ),
    Situation(
        name="every law of that name is younger than the citing paper",
        held=VILLAGES_HELD,
        citing=decree("30/2018/NĐ-CP", "2018-03-01", "Theo Luật Làng nghề."),
        means=(("Luật Làng nghề", "Unresolved"),),
    ),
    Situation(
        name="two laws of one name are held: before the second",
        held=BOTH,
        citing=decree("30/2018/NĐ-CP", "2018-03-01", "Theo Luật Làng nghề."),
        means=(("Luật Làng nghề", "20-2013-qh13"),),
    ),
    Situation(
        name="two laws of one name are held: long after the second",
        held=BOTH,
        citing=decree("30/2026/NĐ-CP", "2026-03-01", "Theo Luật Làng nghề."),
        means=(("Luật Làng nghề", "40-2024-qh15"),),
    ),
    Situation(
        name="two laws of one name are held: the second is passed, not yet in force",
        held=BOTH,
        citing=in_2024("Theo Luật Làng nghề; chuẩn bị Luật Làng nghề năm 2024.", "2024-12-01"),
        means=(("Luật Làng nghề", "20-2013-qh13"), ("Luật Làng nghề năm 2024", "40-2024-qh15")),
    ),
    Situation(
        name="two laws of one name are held: nobody says when the second is in force",
        held={"20-2013-qh13": OLD, "40-2024-qh15": SILENT},
        citing=in_2024("Theo Luật Làng nghề.", "2024-12-01"),
        means=(("Luật Làng nghề", "Ambiguous"),),
    ),
    Situation(
        name="a law of the register that is passed and not yet in force",
        citing=decree("30/2021/NĐ-CP", "2021-03-01", "Theo Luật Bảo vệ môi trường."),
        means=(("Luật Bảo vệ môi trường", "55-2014-qh13"),),
    ),
    Situation(
        name="an alias of the register for a held law",
        held={"42-2013-qh13": law("42/2013/QH13", "TIẾP CÔNG DÂN", "2013-11-25")},
        citing=in_2024("Theo Luật Tiếp dân."),
        means=(("Luật Tiếp dân", "42-2013-qh13"),),
    ),
)
