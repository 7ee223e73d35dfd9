"""How dates, numbers and instruments are written for readers."""

import re
import unicodedata
from collections.abc import Mapping

from build_tools.models.dates import PartialDate
from build_tools.models.facts import HOLDS, HOLDS_NO_LONGER
from build_tools.models.ids import KindId
from build_tools.models.instruments import Instrument
from build_tools.models.issuers import Level, Side
from build_tools.models.kinds import DocumentKind
from build_tools.models.numbers import is_blank
from build_tools.models.provinces import Province
from build_tools.registers import Registers

SIDES: Mapping[Side, str] = {
    Side.PARTY: "Đảng",
    Side.STATE: "Nhà nước",
    Side.FRONT: "Mặt trận – đoàn thể",
}
LEVELS: Mapping[Level, str] = {
    Level.CENTRAL: "Trung ương",
    Level.PROVINCE: "cấp tỉnh",
    Level.DISTRICT: "cấp huyện",
    Level.COMMUNE: "cấp xã",
}
ENDED = HOLDS_NO_LONGER
VALIDITIES: Mapping[str, str] = {HOLDS: "còn hiệu lực", ENDED: "hết hiệu lực"}

_NAME_LENGTH = 80
_BRIEF_LENGTH = 32
_OPENING_WORDS = re.compile(
    r"(?:Ban|Báo|Bảo|Bổ|Cải|Chấn|Chỉ|Chuẩn|Chuyển|Công|Củng|Đánh|Đào|Đẩy|Đề|Điều|Đổi|Đối|Giám|Giải|Giao|Hỗ|Hoàn"
    r"|Học|Hướng|Kết|Khắc|Khuyến|Kiểm|Kiện|Lập|Một|Nâng|Nghiên|Ngăn|Phát|Phân|Phê|Phòng|Phối|Quản|Quy|Rà|Sắp|Sơ|Sửa"
    r"|Tăng|Tạo|Thành|Thay|Thi|Thực|Tiếp|Tổ|Tổng|Triển|Tuyên|Vận|Về|Xây|Xử|Ý) "
)
"""Ordinary words that begin a subject with a capital; a second capital tells a name (`Ban Chỉ đạo`)."""

_NO_VE = re.compile(
    r"(?:về|ban hành|quy định|hướng dẫn|phê duyệt|sửa đổi|một số (?:vấn đề|giải pháp|biện pháp))(?!\w)",
    re.IGNORECASE,
)
"""Subjects quoted without "về": `Nghị định số … của Chính phủ quy định chi tiết …`."""
_REPORTED = re.compile(r"(?:kết quả|việc)(?!\w)", re.IGNORECASE)
"""What a report is about, quoted with "về": `Báo cáo số … về kết quả 05 năm …`; but `Báo cáo … tổng kết 10 năm …`."""


def full_date(date: PartialDate | None) -> str:
    """`26/11/2021`; `tháng 7/2020 (không ghi ngày)`; `năm 2013`; `không rõ ngày`."""
    if date is None:
        return "không rõ ngày"
    if date.month is None:
        return f"năm {date.year}"
    if date.day is None:
        return f"tháng {month_figure(date.month)}/{date.year} (không ghi ngày)"
    return f"{date.day:02}/{month_figure(date.month)}/{date.year}"


def short_date(date: PartialDate | None) -> str:
    """As `full_date`, for lists: `7/2020`, `2013`, "" where unknown."""
    if date is None:
        return ""
    if date.month is None:
        return str(date.year)
    return f"{month_figure(date.month)}/{date.year}" if date.day is None else full_date(date)


def number(value: str) -> str:
    """A number with its blank made visible: `…/BC-SNV`."""
    return f"…{value}" if is_blank(value) else value


def capitalized(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def uncapitalized(text: str) -> str:
    """The text without a capital at its beginning."""
    return text[:1].lower() + text[1:]


def within_sentence(subject: str) -> str:
    """A subject as it stands inside a sentence: `Tổng kết 10 năm …` becomes `tổng kết 10 năm …`."""
    opens = _OPENING_WORDS.match(subject) and subject.partition(" ")[2][:1].islower()
    return f"{subject[0].lower()}{subject[1:]}" if opens else subject


def kind_name(instrument: Instrument, kinds: Mapping[KindId, DocumentKind]) -> str:
    """`Chỉ thị`; `Văn bản` for a kind that no register knows."""
    kind = kinds.get(instrument.kind)
    return capitalized(kind.name) if kind else "Văn bản"


def is_law(instrument: Instrument, kinds: Mapping[KindId, DocumentKind]) -> bool:
    """Whether its name is its kind and its subject: `Luật Tiếp công dân số 42/2013/QH13`."""
    kind = kinds.get(instrument.kind)
    return kind is not None and kind.law and bool(instrument.number and instrument.subject)


def tells_subject(instrument: Instrument) -> bool:
    """Whether its short form is made of its subject: it has no number and no customary short name."""
    named = instrument.name and instrument.name != instrument.subject and len(instrument.name) <= _NAME_LENGTH
    return not instrument.number and not named and bool(instrument.subject or instrument.name)


def short_form(
    instrument: Instrument, kinds: Mapping[KindId, DocumentKind], length: int | None = _NAME_LENGTH
) -> str:
    """What an instrument is called in a link: `Chỉ thị số 33/CT-TTg`, `Hiến pháp năm 2013`.

    What has neither number nor short name is called by the beginning of its subject, as many characters
    of it as `length` says, or all.
    """
    kind = kind_name(instrument, kinds)
    if is_law(instrument, kinds):
        name = instrument.subject
        name = within_sentence(name) if name.startswith("Sửa đổi") else name
        return f"{kind} {name} số {instrument.number}"
    if instrument.number:
        return f"{kind} số {number(instrument.number)}"
    if not tells_subject(instrument):
        return capitalized(instrument.name) or kind
    title = instrument.subject or instrument.name
    shown = title if length is None else cut(title, length)
    return f"{kind} {within_sentence(shown)}" if _joins_subject(instrument, kinds) else f"{kind} “{shown}”"


def cut(text: str, length: int) -> str:
    """The beginning of a text, cut behind a word: `Tăng cường công tác dân vận góp…`."""
    return text if len(text) <= length else f"{text[:length].rpartition(' ')[0]}…"


def _joins_subject(instrument: Instrument, kinds: Mapping[KindId, DocumentKind]) -> bool:
    kind = kinds.get(instrument.kind)
    return kind is not None and kind.joins_subject


def brief_form(instrument: Instrument, kinds: Mapping[KindId, DocumentKind]) -> str:
    """As `short_form`, where it stands as a source beside something else."""
    return short_form(instrument, kinds, _BRIEF_LENGTH)


def citation_form(instrument: Instrument, registers: Registers) -> str:
    """The customary form in which officials quote an instrument.

    `Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ về tiếp tục tăng cường …`.
    What is not known is left out; a local paper of an unknown authority is told by its unit. A law is quoted by
    its name, number and day; an article, by its title in quotation marks.
    """
    kinds = registers.kinds
    subject = within_sentence((instrument.subject or instrument.name).rstrip(" .…"))
    by_title = tells_subject(instrument)
    bare = _joins_subject(instrument, kinds)
    title = kind_name(instrument, kinds) if by_title else short_form(instrument, kinds)
    parts = [f"{title} “{instrument.subject or instrument.name}”" if by_title and not bare else title]
    date = instrument.date
    if date is not None and date.is_full:
        parts.append(f"ngày {full_date(date)}")
    elif date is not None and str(date.year) not in title:
        parts.append(f"tháng {month_figure(date.month)}/{date.year}" if date.month else f"năm {date.year}")
    if is_law(instrument, kinds):
        return " ".join(parts)
    if instrument.issuer_name:
        parts.append(f"của {instrument.issuer_name}")
    elif not by_title and instrument.province and (unit := registers.provinces.get(instrument.province)):
        parts.append(f"({unit.name_within})")
    if (bare and subject and (by_title or instrument.number)) or (instrument.subject and instrument.number):
        without = not _REPORTED.match(subject) if bare else _NO_VE.match(subject)
        parts.append(subject if without else f"về {subject}")
    return " ".join(parts)


def unit_title(province: Province) -> str:
    """`Tỉnh Điện Biên`; of a former unit `Tỉnh Bắc Giang (đến 30/6/2025)`."""
    ended = f" (đến {full_date(province.valid_to)})" if province.valid_to else ""
    return f"{province.full_name}{ended}"


def line_name(line: int) -> str:
    """`dòng 37`: a place in the source."""
    return f"dòng {line}"


def month_figure(month: int) -> str:
    """January and February with a zero, as official papers write them (Nghị định 30/2020/NĐ-CP)."""
    return f"{month:02}" if month < 3 else str(month)


def alphabetical(name: str) -> tuple[str, str]:
    """What names are sorted by: Đ stands behind D, as Vietnamese dictionaries have it; other marks come last."""
    letters = unicodedata.normalize("NFD", name.upper().replace("Đ", "D~"))
    return ("".join(each for each in letters if not unicodedata.combining(each)), name)


def span(since: str, until: str) -> str:
    """`từ 01/7/2025 đến nay`, `đến hết 30/6/2025`; `có từ trước` where neither end is known."""
    ends = (f"từ {since}" if since else "", f"đến hết {until}" if until else "đến nay" if since else "")
    return " ".join(filter(None, ends)) or "có từ trước"
