"""What is cited by the name of a law: Hiến pháp, luật, bộ luật, pháp lệnh."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from build_tools.citations.forms import Form
from build_tools.citations.law_names import (
    NUMBER_FOLLOWS,
    YEAR,
    amended_laws,
    law_end,
    law_name,
)
from build_tools.citations.printed import behind, read_number
from build_tools.citations.spotted import Spotted, folded_name, named
from build_tools.grammar.compiled import Grammar
from build_tools.grammar.law_names import known_law, law_word
from build_tools.models.citations import CitationKind
from build_tools.normalize import fold_blanks

_STATE = r"nước\s+(?:CHXHCN|Cộng\s+h(?:òa|oà)\s+xã\s+hội\s+chủ\s+nghĩa)\s+Việt\s+Nam"


def _spot_constitution(text: str, grammar: Grammar) -> Iterator[Spotted]:
    for match in _constitution(grammar.kinds.constitutions).finditer(text):
        kind = fold_blanks(match["kind"]).lower()
        year = int(match["year"]) if match["year"] else None
        yield named(match.start(), match.end(), kind, f"{kind} {year}" if year else kind, year=year)


@cache
def _constitution(kinds: str) -> re.Pattern[str]:
    return re.compile(
        rf"""(?<!\w)(?P<kind>{kinds})\s+(?:
          (?:{_STATE}\s*+,?\s*+)?(?:năm\s+)?(?P<year>(?:19|20)\d\d)(?!\d)
          |{_STATE})""",
        re.IGNORECASE | re.VERBOSE,
    )


CONSTITUTION = Form(
    name="Hiến pháp theo năm hoặc tên nước",
    spot=_spot_constitution,
    examples=(
        "phù hợp với ⟦Hiến pháp năm 2013⟧.",
        "⟦Hiến pháp 2013⟧ quy định",
        "Căn cứ ⟦Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam⟧;",
        "⟦Hiến pháp nước CHXHCN Việt Nam năm 1992⟧",
    ),
    counter_examples=("theo Hiến pháp và pháp luật", "bảo vệ hiến pháp, 2013 vụ"),
)

_REVISED = re.compile(
    r"(?<!\s)\s++(?:\(sửa\s+đổi(?:,\s+bổ\s+sung)?\)|sửa\s+đổi(?:,\s+bổ\s+sung)?(?=\s+(?:năm\s+)?(?:19|20)\d\d))",
    re.IGNORECASE,
)

_PLURAL = re.compile(r"(?<!\w)(?:các|những|một\s+số|hai|ba)\s+$", re.IGNORECASE)


def _spot_laws(text: str, grammar: Grammar) -> Iterator[Spotted]:
    reached = 0
    for match in law_word(grammar).finditer(text):
        if match["no_law"] or match.start() < reached:
            continue  # no law, or one named within the name of the law that amends it
        mention = _spot_law(text, match, grammar)
        if mention is not None:
            reached = mention.end
            yield mention


def _spot_law(text: str, match: re.Match[str], grammar: Grammar) -> Spotted | None:
    start, begin = match.start(), match.end()
    amended = amended_laws(text, begin, grammar)
    if amended and _PLURAL.search(text, max(0, start - 12), start):
        return None  # "các Luật sửa đổi, bổ sung một số điều của Luật Tố cáo": only the last is one law
    name_end = amended[-1].name_end if amended else law_end(text, begin, grammar)
    if name_end is None or (match["kind"].isupper() and not known_law(text, begin, grammar)):
        return None  # in a heading in capitals nothing tells where an unknown name ends
    kind = fold_blanks(match["kind"]).lower()
    name = law_name(kind, text[begin:name_end], grammar)  # of "Pháp lệnh về …" without "về"
    if amended and (amended[-1].number or amended[-1].year):
        # What follows is said of the last of the laws that it amends.
        return replace(named(start, amended[-1].end, kind, name), amended=amended)
    end, year = name_end, None
    if revised := _REVISED.match(text, end):
        end = revised.end()
    if stated := YEAR.match(text, behind(text, start, end)):
        end, year = stated.end(), int(stated["year"])
    number_at = behind(text, start, end)
    if follows := NUMBER_FOLLOWS.match(text, number_at):
        number_at = follows.end()
    if number := grammar.kinds.number.match(text, number_at):
        printed = read_number(number, grammar)
        return Spotted(
            start=start,
            end=printed.end,
            kind=CitationKind.NUMBERED,
            type=kind,
            number=printed.number,
            name=folded_name(name),
            year=year,
        )
    mention = named(start, end, kind, f"{name} năm {year}" if year else name, year=year)
    return replace(mention, amended=amended)


LAW = Form(
    name="luật, bộ luật, pháp lệnh theo tên",
    spot=_spot_laws,
    examples=(
        "⟦Luật Tiếp công dân⟧, ⟦Luật Khiếu nại⟧, ⟦Luật Tố cáo⟧.",
        "thực hiện tốt ⟦Luật tiếp cận thông tin⟧ nhằm bảo đảm",
        "⟦Luật Phòng, chống tham nhũng năm 2018⟧, các văn bản",
        "phổ biến ⟦Luật Tín ngưỡng tôn giáo⟧…Qua đó",
        "⟦Pháp lệnh về Tổ chức và hoạt động hòa giải ở cơ sở⟧;",
        "⟦Pháp lệnh thực hiện dân chủ ở xã, phường, thị trấn năm 2007⟧;",
        "⟦Bộ luật Dân sự 2015⟧ và",
        "triển khai ⟦Luật THDC ở cơ sở năm 2022⟧ đến",
        "QUÁN TRIỆT ⟦LUẬT TIẾP CÔNG DÂN⟧",
        "⟦Luật Giám sát nhân dân tự quản⟧ được thông qua",  # of no register: up to a word of grammar
        "⟦Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15⟧",
        "⟦Luật Mặt trận Tổ quốc Việt Nam (sửa đổi) năm 2015⟧.",
        "Căn cứ ⟦Luật Tổ chức HĐND và UBND⟧ ngày 26/11/2003;",
        "theo ⟦Luật Các tổ chức tín dụng 2024 số 32/2024/QH15⟧ và",
        "⟦Luật sửa đổi, bổ sung một số điều của ⟦Luật Tổ chức Chính phủ⟧ và ⟦Luật Tổ chức chính quyền địa phương⟧ năm 2019⟧;",
    ),
    counter_examples=(
        "chính sách, pháp luật của Nhà nước",
        "áp dụng pháp  luật thực hiện dân chủ ở cơ sở",
        "theo quy định của luật Việt Nam",
        "kỷ luật Đảng",
        "Hội luật gia Việt Nam",
        "Trường Đại học Luật Hà Nội",
        "TUYÊN TRUYỀN LUẬT MỚI ĐẾN NHÂN DÂN",
    ),
)
