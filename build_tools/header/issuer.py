"""Who issued the paper: the lowest authority of the letterhead, by its customary name.

The body above it is not the issuer, but completes its name where that needs it: "UBND TỈNH X / SỞ Y" →
Sở Y tỉnh X; "TỈNH ỦY X / BAN DÂN VẬN" → Ban Dân vận Tỉnh ủy X; "BAN CHẤP HÀNH TRUNG ƯƠNG / BAN DÂN VẬN" →
Ban Dân vận Trung ương; "ĐẢNG BỘ TỈNH X / TỈNH ỦY" → Tỉnh ủy X. A Party organisation ("ĐẢNG BỘ …") never
issues. Joint issuers are joined with "; ".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from build_tools.grammar.compiled import Grammar
from build_tools.grammar.kinds import alternatives
from build_tools.header.authorities import bodies, joint
from build_tools.models.dates import PartialDate
from build_tools.normalize import phrase_key

_COMMITTEE = r"(?:tỉnh|thành|huyện|thị|quận) (?:ủy|đoàn)"
_LEVEL_OF_COMMITTEE = {
    "tỉnh": "TỈNH",
    "thành": "THÀNH PHỐ",
    "huyện": "HUYỆN",
    "thị": "THỊ XÃ",
    "quận": "QUẬN",
}
_BARE_COMMITTEE = re.compile(rf"(?<!\w)(?:{_COMMITTEE})$")
_ORGANISATION = re.compile(r"đảng bộ(?!\w)")
_COMMITTEES = re.compile(rf"(?:{_COMMITTEE}|đảng ủy)(?!\w)")
_CENTRE = re.compile(r"(?:ban chấp hành )?trung ương(?: đảng)?$")
# Organs of a committee of the Party, and of councils and ministries: named together with what they serve.
_PARTY_ORGAN = re.compile(
    r"(?:ban(?! (?:thường vụ|chấp hành|cán sự))|ủy ban kiểm tra|ubkt|văn phòng|thường trực)(?!\w)"
)
_SERVING = re.compile(r"(?:văn phòng|thường trực|ban thường trực|ban thường vụ|thanh tra)$")
_LEADERSHIP = re.compile(r"ban (?:chấp hành|thường vụ)")
_OF_COUNCIL = re.compile(r"(?:ban|thường trực|văn phòng|tổ)(?!\w)")
# What bears the name of the unit of the authority above it.
_OF_UNIT = re.compile(
    r"(?:sở|ban|phòng|thanh tra|chi cục|cục|hội|liên đoàn|liên minh|công an|ủy ban|văn phòng|đảng ủy)(?!\w)"
)
_MINISTRIES = re.compile(r"(?:bộ(?! (?:chỉ huy|tư lệnh))|sở)\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Setting:
    """What the letterhead says beside the names."""

    grammar: Grammar
    place: str
    date: PartialDate | None


def issuer_name(  # noqa: PLR0913
    lines: Sequence[str],
    own: str,
    place: str,
    date: PartialDate | None,
    grammar: Grammar,
    *,
    together: bool = False,
) -> str:
    """The name of the issuer, or of several; "" where the lines name none.

    `own` is the authority named under the kind ("CỦA BAN THƯỜNG VỤ TỈNH ỦY"), which decides; `together`
    tells that the paper says it is one of several bodies ("KẾ HOẠCH LIÊN TỊCH", "05/KHLT-LĐLĐ-CAT").
    """
    setting = _Setting(grammar=grammar, place=place, date=date)
    named = bodies(lines, grammar)
    above, issuing = (named, joint(own, grammar)) if own else _issuing(named, grammar, together=together)
    names = [_name(body, above, setting) for body in _with_common_unit(issuing, grammar)]
    return "; ".join(dict.fromkeys(name for name in names if name))


def _issuing(named: list[str], grammar: Grammar, *, together: bool) -> tuple[list[str], list[str]]:
    """The bodies above, and the one that issues, or those that do together."""
    while named and _ORGANISATION.match(phrase_key(named[-1])):
        named = named[:-1]
    if not named:
        return [], []
    last = len(named) - 1
    issuing = joint(named[last], grammar)
    ministry = _MINISTRIES.match(phrase_key(named[last]))
    while last and (
        (ministry and phrase_key(named[last - 1]).startswith(ministry[0]))
        or (together and all(_is_whole(body, grammar) for body in named[last - 1 : last + 1]))
    ):
        last -= 1
        issuing = [*joint(named[last], grammar), *issuing]
    return named[:last], issuing


def _is_whole(body: str, grammar: Grammar) -> bool:
    """Whether a name says whose body it is, as an organ under the body it serves does not ("TỈNH ỦY X" / "BAN DÂN VẬN")."""
    key = phrase_key(body)
    central = key.endswith(" việt nam") or key.startswith("bộ ") or "trung ương" in key
    return central or bool(_unit(body, grammar) or _levels(grammar).bare.search(key))


def _with_common_unit(names: Sequence[str], grammar: Grammar) -> list[str]:
    """The unit that stands behind the last of several names is that of all: "HỘI A - HỘI B TỈNH X"."""
    if len(names) < 2:
        return list(names)
    unit = _unit(names[-1], grammar)
    return [_with_unit(name, unit, grammar) if unit and _needs_unit(name) else name for name in names]


def _needs_unit(name: str) -> bool:
    key = phrase_key(name)
    return not key.startswith(("bộ ", "chính phủ", "trung ương")) and "trung ương" not in key


@dataclass(frozen=True, slots=True, kw_only=True)
class _Levels:
    """Patterns made of the words for levels of administration."""

    unit: re.Pattern[str]
    """`TỈNH GIA LAI`, `HUYỆN ỦY CÔ TÔ`: the level and the proper name, at the end of a name."""
    bare: re.Pattern[str]
    """A level at the end of a name, without the proper name."""
    begins: re.Pattern[str]


@cache
def _compiled(levels: frozenset[str]) -> _Levels:
    level = alternatives(levels)
    return _Levels(
        unit=re.compile(
            rf"(?<!\w)(?:(?P<level>{level})|(?P<committee>{_COMMITTEE}))\s+(?P<name>(?!(?:ủy|đoàn)\b)\S.*)$"
        ),
        bare=re.compile(rf"(?<!\w)(?:{level})$"),
        begins=re.compile(rf"(?:{level})\s+"),
    )


def _levels(grammar: Grammar) -> _Levels:
    return _compiled(grammar.registers.words.levels)


def _unit(words: str, grammar: Grammar) -> str:
    """The unit of an authority with its level: `TỈNH GIA LAI`; "" where its name has none."""
    key = phrase_key(words)
    if match := _levels(grammar).unit.search(key):
        level = words[match.start("level") : match.end("level")] if match["level"] else ""
        return f"{level or _LEVEL_OF_COMMITTEE[match['committee'].split()[0]]} {words[match.start('name') :]}"
    named = grammar.issuers.at(words, 0)
    return f"TỈNH {named.unit}" if named is not None and named.unit else ""


def _with_unit(words: str, unit: str, grammar: Grammar) -> str:
    """A name with the unit behind it; the level is not said twice: "THANH TRA TỈNH" + "TỈNH PHÚ YÊN"."""
    if _unit(words, grammar):
        return words
    key = phrase_key(words)
    if _levels(grammar).bare.search(key) or _BARE_COMMITTEE.search(key) or key.endswith("đảng bộ"):
        return f"{words} {_proper(unit, grammar)}"
    return f"{words} {unit}"


def _proper(unit: str, grammar: Grammar) -> str:
    """The proper name alone; a city that bears the name of a person keeps its level."""
    level = _levels(grammar).begins.match(phrase_key(unit))
    name = unit[level.end() :] if level else unit
    return unit if phrase_key(name) == "hồ chí minh" else name


def _name(body: str, above: Sequence[str], setting: _Setting) -> str:
    """The customary name, completed by the bodies above."""
    grammar = setting.grammar
    superior = above[-1] if above else ""
    whole = _joined(body, superior, grammar)
    if not _unit(whole, grammar):
        unit = next((unit for name in reversed(above) if (unit := _unit(name, grammar))), "")
        if unit and _takes_unit(whole, grammar):
            whole = _with_unit(whole, unit, grammar)
    return grammar.issuers.official_name(whole, setting.place, setting.date)


def _takes_unit(words: str, grammar: Grammar) -> bool:
    key = phrase_key(words)
    if _CENTRE.search(key) or (_MINISTRIES.match(key) and not key.startswith("sở")):
        return False
    ends_bare = _levels(grammar).bare.search(key) or _BARE_COMMITTEE.search(key) or key.endswith("đảng bộ")
    return bool(ends_bare or _OF_UNIT.match(key))


def _joined(body: str, superior: str, grammar: Grammar) -> str:
    """An organ together with what it serves."""
    key, above = phrase_key(body), phrase_key(superior)
    if superior and key.startswith("chi nhánh "):
        return f"{superior} {body}"
    if _ORGANISATION.match(above) and _LEADERSHIP.fullmatch(key):
        return f"{body} {superior}"
    if not superior or _unit(body, grammar) or _ORGANISATION.match(above):
        return body
    if _CENTRE.match(above):
        organ = _PARTY_ORGAN.match(key)
        return f"{body} TRUNG ƯƠNG" if organ and "trung ương" not in key else body
    return f"{body} {superior}" if _serves(key, above) else body


def _serves(key: str, above: str) -> bool:
    """Whether an organ is named together with the body above it, not only with its unit."""
    if _COMMITTEES.match(above) and not key.startswith("đảng ủy") and _PARTY_ORGAN.match(key):
        return True
    if key.startswith("phòng "):
        return not above.startswith(("ủy ban", "ubnd", "sở "))
    council = above.startswith(("hội đồng nhân dân", "hđnd")) and _OF_COUNCIL.match(key)
    return bool(council or _SERVING.fullmatch(key))
