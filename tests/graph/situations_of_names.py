"""Laws by the names that headings, registers and records give; and texts that bear the name of a law and are none."""

from tests.graph.invented import decree, law
from tests.graph.situation import (
    AMENDING,
    BOTH,
    DRAFT,
    MERGED,
    VILLAGES,
    VILLAGES_HELD,
    Situation,
    in_2024,
)

SITUATIONS = (
    Situation(
        name="an amending law is held",
        held={**VILLAGES_HELD, "15-2024-qh15": AMENDING},
        citing=in_2024("Theo Luật Làng nghề."),
        means=(("Luật Làng nghề", "91-2022-qh15"),),
    ),
    Situation(
        name="an amending law is held alone",
        held={"15-2024-qh15": AMENDING},
        citing=in_2024("Theo Luật Làng nghề."),
        means=(("Luật Làng nghề", "Unresolved"),),
    ),
    Situation(
        name="an amending law by its whole name",
        held={**VILLAGES_HELD, "15-2024-qh15": AMENDING},
        citing=in_2024("Theo Luật sửa đổi, bổ sung một số điều của Luật Làng nghề."),
        means=(
            ("Luật sửa đổi, bổ sung một số điều của Luật Làng nghề", "15-2024-qh15"),
            ("Luật Làng nghề", "91-2022-qh15"),  # amended by it: named in its name
        ),
    ),
    Situation(
        name="a consolidated text of a law is held",
        held={**VILLAGES_HELD, "12-vbhn-vpqh-2024": MERGED},
        citing=in_2024("Theo Luật Làng nghề."),
        means=(("Luật Làng nghề", "91-2022-qh15"),),
    ),
    Situation(
        name="a draft of the next law is held",
        held={**VILLAGES_HELD, "du-thao-luat-lang-nghe": DRAFT},
        citing=in_2024("Theo Luật Làng nghề."),
        means=(("Luật Làng nghề", "91-2022-qh15"),),
    ),
    Situation(
        name="a decree that details the law is held",
        held={
            **VILLAGES_HELD,
            "9-2023-nd-cp": decree("9/2023/NĐ-CP", "2023-02-01", "Chi tiết.").replace(
                "Về ví dụ", "Quy định chi tiết một số điều của Luật Làng nghề"
            ),
        },
        citing=in_2024("Theo Luật Làng nghề."),
        means=(("Luật Làng nghề", "91-2022-qh15"),),
    ),
    Situation(
        name="a code is held",
        held={"45-2019-qh14": law("45/2019/QH14", "LAO ĐỘNG", "2019-11-20", kind="Bộ luật")},
        citing=in_2024("Theo Bộ luật Lao động và Bộ luật Lao động ngày 20/11/2019."),
        means=(("Bộ luật Lao động", "45-2019-qh14"), ("Bộ luật Lao động", "45-2019-qh14")),
    ),
    Situation(
        name="an ordinance that no register knows is held",
        held={
            "05-2010-ubtvqh12": law(
                "05/2010/UBTVQH12", "KHUYẾN KHÍCH LÀNG NGHỀ", "2010-03-01", kind="Pháp lệnh"
            )
        },
        citing=in_2024("Theo Pháp lệnh Khuyến khích làng nghề."),
        means=(("Pháp lệnh Khuyến khích làng nghề", "05-2010-ubtvqh12"),),
    ),
    Situation(
        name="a heading on two lines",
        held={
            "85-2015-qh13": law(
                "85/2015/QH13", "BẦU CỬ ĐẠI BIỂU QUỐC HỘI\nVÀ ĐẠI BIỂU HỘI ĐỒNG NHÂN DÂN", "2015-06-25"
            )
        },
        citing=in_2024("Theo Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân."),
        means=(("Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân", "85-2015-qh13"),),
    ),
    Situation(
        name="a heading that is another name than the register's",
        held={"85-2015-qh13": law("85/2015/QH13", "BẦU CỬ ĐẠI BIỂU NHÂN DÂN", "2015-06-25")},
        citing=in_2024(
            "Theo Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân, Luật Bầu cử đại biểu nhân dân."
        ),
        means=(
            ("Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân", "85-2015-qh13"),
            ("Luật Bầu cử đại biểu nhân dân", "85-2015-qh13"),
        ),
    ),
    Situation(
        name="a heading that says that the law is a revision",
        held={"91-2022-qh15": law("91/2022/QH15", "LÀNG NGHỀ (SỬA ĐỔI)", "2022-06-15")},
        citing=in_2024("Theo Luật Làng nghề (sửa đổi) và Luật Làng nghề."),
        means=(("Luật Làng nghề (sửa đổi)", "91-2022-qh15"), ("Luật Làng nghề", "91-2022-qh15")),
    ),
    Situation(
        name="kind and name on one line",
        held={"91-2022-qh15": VILLAGES.replace("LUẬT\nLÀNG", "LUẬT LÀNG")},
        citing=in_2024("Theo Luật Làng nghề."),
        means=(("Luật Làng nghề", "91-2022-qh15"),),
    ),
    Situation(
        name="a law that speaks of the one before it, and of itself",
        held=BOTH,
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
        citing=in_2024("Theo Pháp lệnh về khuyến khích làng nghề."),
        means=(("Pháp lệnh về khuyến khích làng nghề", "05-2010-ubtvqh12"),),
    ),
    Situation(
        name="a held copy without letterhead",
        held={"luat-lang-nghe": "LUẬT\nLÀNG NGHỀ\nĐiều 1. Phạm vi điều chỉnh.\n"},
        citing=in_2024("Theo Luật Làng nghề."),
        means=(("Luật Làng nghề", "luat-lang-nghe"),),
    ),
)
