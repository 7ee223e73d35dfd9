"""A situation: what the archive holds, a text that cites, and what its citations mean; and invented laws."""

from dataclasses import dataclass, field

from tests.graph.invented import STATE, decree, law, provincial, words_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """One archive, one citing text, what its mentions mean."""

    name: str
    citing: str
    means: tuple[tuple[str, str], ...]
    held: dict[str, str] = field(default_factory=dict)


def in_2024(body: str, day: str = "2024-03-01") -> str:
    return decree("200/2024/NĐ-CP", day, body)


VILLAGES = law("91/2022/QH15", "LÀNG NGHỀ", "2022-06-15")
OLD = law(
    "20/2013/QH13",
    "LÀNG NGHỀ",
    "2013-06-18",
    body="Điều 9. Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2014.",
)
NEW = law(
    "40/2024/QH15",
    "LÀNG NGHỀ",
    "2024-06-20",
    body="Điều 9. Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2025.",
)
SILENT = law("40/2024/QH15", "LÀNG NGHỀ", "2024-06-20")
INVESTMENT = law("61/2020/QH14", "ĐẦU TƯ", "2020-06-17")
BOTH = {"20-2013-qh13": OLD, "40-2024-qh15": NEW}
VILLAGES_HELD = {"91-2022-qh15": VILLAGES}
AMENDING = law(
    "15/2024/QH15", "SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT LÀNG NGHỀ", "2024-02-01", body="Điều 1. Sửa đổi."
)
MERGED = (
    f"VĂN PHÒNG QUỐC HỘI\n{STATE}\nSố: 12/VBHN-VPQH\nHà Nội, {words_of('2024-02-10')}\nLUẬT\nLÀNG NGHỀ\n"
    "Luật Làng nghề số 91/2022/QH15 ngày 15 tháng 6 năm 2022 của Quốc hội, được sửa đổi, bổ sung.\n"
)
DRAFT = law("     /2024/QH15", "LÀNG NGHỀ", "2024-01", body="DỰ THẢO\nĐiều 1. Phạm vi.")
SHARED = provincial("15/2020/QĐ-UBND", "Bắc Giang", "2020-05-04", "Ban hành quy chế.")
BLANK = provincial("          /2024/QĐ-UBND", "Nghệ An", "2024", "Căn cứ Luật Đất đai số 31/2024/QH15;")
