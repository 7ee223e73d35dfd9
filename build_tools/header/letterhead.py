"""The part above the title: number, place and date, issuer, arrival stamp.

State: Nghị định 30/2020/NĐ-CP, Phụ lục I. Party: Hướng dẫn 36-HD/VPTW and, since 2026, 05-HD/VPTW.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from build_tools.grammar.compiled import Grammar
from build_tools.grammar.dates import DATE, DATELINE, date_of, dateline_date
from build_tools.grammar.kinds import Kinds
from build_tools.grammar.numbers import BLANK_NUMBER, canonical_number
from build_tools.header.authorities import begins_authority
from build_tools.header.cells import Cell
from build_tools.header.issuer import issuer_name
from build_tools.models.dates import PartialDate
from build_tools.models.headers import Printed, ReceivedStamp
from build_tools.models.texts import Span
from build_tools.normalize import match_key

_LONGEST_NAME = 160
_PLACE = re.compile(r"(?<!\S)(?P<place>[^\s\d,/:][^\d,/:]{1,40}+),\s*+(?=ngày|tháng)", re.IGNORECASE)
# A dash left out: "Số: 14 TT/MTTW".
_SPACED_NUMBER = re.compile(r"\d{1,5} [A-ZĐƯ]{1,8}(?:[-/][A-ZĐƯ]{1,15}){1,3}")
# What heads every paper and names nobody.
_NATIONAL = frozenset(
    match_key(words)
    for words in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "CHXHCN VIỆT NAM",
        "VIỆT NAM DÂN CHỦ CỘNG HÒA",
        "CỘNG HÒA MIỀN NAM VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "ĐOÀN TNCS HỒ CHÍ MINH",
    )
)
_LONGEST_NATIONAL = 60
"""Characters of the longest of them, with room for blanks."""
_STAMP_DATE = re.compile(
    r"ngày(?:\s+đến)?\s*+:?\s*+(?P<date>\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})\s*+\.?",
    re.IGNORECASE,
)
_STAMP_FORWARDED = re.compile(r"(?:kính\s+)?chuyển\s*+:?\s*+(?P<to>.*)", re.IGNORECASE)
_STAMP_NUMBER = re.compile(
    r"(?P<arrived>(?:(?:công văn|văn bản) )?đến\s*+:?\s*+)?(?<!\w)số\s*+(?:đến\s*+)?:?\s*+(?P<number>\d{1,6})(?(arrived)(?:/\w{1,8})?)",
    re.IGNORECASE,
)
_ARRIVED = re.compile(r"(?<![\s-])(?:\s*+-\s*+|\s++)(?:CÔNG VĂN )?ĐẾN$")
_STAMP_WORD = re.compile(
    r"(?:(?:công\s+văn|văn\s+bản)\s+)?đến(?:\s+ngày\s*:?)?|lưu hồ sơ số.*|số cv đến.*|giờ\s*:.*",
    re.IGNORECASE,
)
_NAMES_NOBODY = re.compile(
    r"(?:bản\s+)?dự\s+thảo.*|bản\s+sao.*|sao\s+y.*"
    r"|(?:tài liệu|văn bản)\s.*|phụ\s+lục.*|(?<![IVX\d])[IVX\d]++\s?[-.].*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """What was read above the title."""

    number: Printed | None
    place: Printed | None
    date: PartialDate | None
    date_line: int
    authorities: tuple[Cell, ...]
    """Cells that may name the issuing authority, in order."""
    about: Printed | None
    """The subject of a dispatch, which stands under its number: `V/v …`."""
    about_pieces: tuple[Span, ...]
    """The lines that it stands on."""
    received: ReceivedStamp | None


def read_letterhead(cells: Sequence[Cell], grammar: Grammar) -> Letterhead:
    """Sort the cells above the title into what they are."""
    stamp_cells = _stamp_cells(cells)
    others = [cell for cell in cells if cell not in stamp_cells]
    number = next((found for cell in others if (found := _number(cell, grammar.kinds))), None)
    datelines = [(cell, *dated) for cell in others if (dated := dateline_in(cell))]
    dateline = next((one for one in datelines if one[1]), datelines[0] if datelines else None)
    about, pieces = next(((found, cell.pieces) for cell in others if (found := _about(cell))), (None, ()))
    national = _national(others)
    names = tuple(
        cell
        for cell in others
        if cell.in_capitals
        and len(cell.text) <= _LONGEST_NAME
        and cell not in national
        and not grammar.kinds.number_label.fullmatch(cell.text)
        and not is_numbered(cell, grammar.kinds)
        and not _NAMES_NOBODY.fullmatch(cell.text)
        and dateline_in(cell) is None
    ) or _names_in_small_letters(others, grammar)
    received = None
    if stamp_cells:
        office = _stamp_office(cells, names, stamp_cells, number, grammar)
        names = tuple(cell for cell in names if cell not in office)
        received = _received(stamp_cells, office, grammar)
    return Letterhead(
        number=number,
        place=dateline[1] if dateline else None,
        date=dateline[2] if dateline else None,
        date_line=dateline[0].line if dateline else 0,
        authorities=names,
        about=about,
        about_pieces=pieces,
        received=received,
    )


def _names_in_small_letters(cells: Sequence[Cell], grammar: Grammar) -> tuple[Cell, ...]:
    """Where an old typist printed no name in capitals: "Ủy ban nhân dân" / "tỉnh Quảng Trị", at the very top."""
    end = next((index for index, cell in enumerate(cells) if is_landmark(cell, grammar.kinds)), 0)
    short = all(len(cell.text) < _LONGEST_NAME // 2 for cell in cells[:end])
    return tuple(cells[:end]) if end and short and begins_authority(cells[0].text, grammar) else ()


def is_numbered(cell: Cell, kinds: Kinds) -> bool:
    """Whether a cell holds the number of a document."""
    return _number(cell, kinds) is not None


def is_landmark(cell: Cell, kinds: Kinds) -> bool:
    """Whether a cell can stand in a letterhead only: number, dateline, motto, subject of a dispatch."""
    return (
        is_numbered(cell, kinds)
        or dateline_in(cell) is not None
        or _about(cell) is not None
        or is_national(cell)
    )


def is_national(cell: Cell) -> bool:
    """Whether a cell is the whole name of the State or the Party, or the motto."""
    return len(cell.text) <= _LONGEST_NATIONAL and match_key(cell.text) in _NATIONAL


def _national(cells: Sequence[Cell]) -> list[Cell]:
    """The cells with the name of the State or the Party and the motto, whole or wrapped."""
    found: list[Cell] = []
    begun = ""
    keys = [match_key(cell.text) for cell in cells]
    for cell, key, following in zip(cells, keys, [*keys[1:], ""], strict=False):
        if begun and any(f"{begun} {key}" in whole for whole in _NATIONAL):
            begun = f"{begun} {key}"
        elif any(whole.startswith(key if " " in key else f"{key} {following}") for whole in _NATIONAL):
            begun = key
        elif any(key.startswith(whole) for whole in _NATIONAL):
            begun = ""
        else:
            begun = ""
            continue
        found.append(cell)
    return found


def _number(cell: Cell, kinds: Kinds) -> Printed | None:
    """`Số: 33/CT-TTg`, `Số 14-NQ/TU`, a number alone, or one left blank; never a bare figure."""
    label = kinds.number_label.fullmatch(cell.text)
    rest, offset = (label["rest"], label.start("rest")) if label else (cell.text, 0)
    if match := kinds.number.match(rest):
        printed, value = match[0], kinds.meant_number(canonical_number(match[0]))
    elif label and (match := BLANK_NUMBER.match(rest)):
        printed, value = match["number"], canonical_number(match["number"])
    elif label and (match := _SPACED_NUMBER.match(rest)):
        printed, value = match[0], match[0]
    else:
        return None
    behind = rest[match.end() :].strip(" .;,")
    if behind and not DATELINE.fullmatch(behind) and match_key(behind) not in _NATIONAL:
        return None  # running text that happens to begin with a number
    start = offset + rest.index(printed)
    return Printed(value=value, span=cell.span_of(start, start + len(printed)), line=cell.line)


def _about(cell: Cell) -> Printed | None:
    match = re.fullmatch(r"(?:V/v|Về(?:\s+việc)?(?=\s))\s*:?\s*(?P<about>.+)", cell.text, re.IGNORECASE)
    return Printed(value=match["about"].rstrip(" ."), span=cell.span, line=cell.line) if match else None


def dateline_in(cell: Cell) -> tuple[Printed | None, PartialDate | None] | None:
    """Place and date: `Điện Biên, ngày 10 tháng 11 năm 2021`, `Huế, ngày 05/3/2021`, `Huế, tháng 3 năm 2021`."""
    date: PartialDate | None = None
    match = DATELINE.fullmatch(cell.text)
    if match is not None:
        date = dateline_date(match)
    elif (match := _PLACE.match(cell.text)) and (day := DATE.fullmatch(cell.text, match.end())):
        date = date_of(day)
    if match is None or (match.re is _PLACE and date is None):
        return None
    if not match["place"]:
        return None, date
    return Printed(value=match["place"], span=cell.span_of(*match.span("place")), line=cell.line), date


def is_stamp(cell: Cell) -> bool:
    """Whether a cell can be one of an arrival stamp: `CÔNG VĂN ĐẾN`, `Số: 345`, `Ngày: 9/7/2018`."""
    return any(
        pattern.fullmatch(cell.text)
        for pattern in (_STAMP_DATE, _STAMP_FORWARDED, _STAMP_NUMBER, _STAMP_WORD)
    )


def _stamp_cells(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    """The cells of an arrival stamp; one of them alone ("Ngày: …") is none, but "ĐẾN Số: 345"."""
    marks = [cell for cell in cells if is_stamp(cell)]
    told = len(marks) > 1 or any(
        (one := _STAMP_NUMBER.fullmatch(cell.text)) and one["arrived"] for cell in marks
    )
    return tuple(marks) if told else ()


def _stamp_office(
    cells: Sequence[Cell],
    names: Sequence[Cell],
    stamp: Sequence[Cell],
    number: Printed | None,
    grammar: Grammar,
) -> tuple[Cell, ...]:
    """The receiving office: the names right above the stamp, unless they can have issued the paper.

    Where the letterhead names nobody else, what cannot bear the number of the paper is the office.
    """
    first = cells.index(stamp[0])
    begin = first
    while begin and cells[begin - 1] in names:
        begin -= 1
    above = tuple(cells[begin:first])
    if len(above) < len(names):
        return above
    if number is None:
        return above[-1:]
    return tuple(
        cell
        for cell in above
        if (found := grammar.issuers.at(cell.text, 0)) and not grammar.may_number(found.issuers, number.value)
    )


def _received(stamp: Sequence[Cell], office: Sequence[Cell], grammar: Grammar) -> ReceivedStamp:
    number = date = None
    forwarded = ""
    for cell in stamp:
        if match := _STAMP_NUMBER.fullmatch(cell.text):
            span = cell.span_of(*match.span("number"))
            number = number or Printed(value=match["number"], span=span, line=cell.line)
        elif match := _STAMP_DATE.fullmatch(cell.text):
            read = DATE.match(f"ngày {match['date']}")
            date = date or (date_of(read) if read else None)
        elif match := _STAMP_FORWARDED.fullmatch(cell.text):
            forwarded = match["to"].strip(" .…_")
    return ReceivedStamp(
        office=issuer_name([_ARRIVED.sub("", cell.text) for cell in office], "", "", None, grammar),
        number=number,
        date=date,
        forwarded_to=forwarded,
        lines=tuple(sorted({cell.line for cell in (*stamp, *office)})),
    )
