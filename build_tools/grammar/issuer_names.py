"""Recognise the name of an authority at a given place of a text.

Names come from the register of issuers; behind the name may stand "Đảng" or "Việt Nam", the unit
("Tỉnh ủy Quảng Trị", "UBND tỉnh Bắc Giang") and the term ("khóa XI", "(khóa XI)").
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from build_tools.grammar.kinds import alternatives
from build_tools.grammar.proper_names import customary_case, is_syllable
from build_tools.models.dates import PartialDate
from build_tools.models.ids import IssuerId
from build_tools.models.issuers import Issuer, Level
from build_tools.models.provinces import Province
from build_tools.normalize import UPPER, match_key, phrase_key
from build_tools.registers import Registers
from build_tools.registers.units import issuer_of_unit

_WORD = re.compile(r"[^\W_]+(?:[.&-][^\W_]+)*")
_GAP = re.compile(r"\s*+[,-]?\s*+")
_TERM = re.compile(
    r"(?<!\s)\s*+(?:(?P<open>\()|,)?\s*+kh[óo][áa]?a?\s+(?P<term>[IVX]{1,6})\b(?(open)\)?)", re.IGNORECASE
)
_SUFFIX = re.compile(r"(?<!\s)\s++(?:của\s+)?(?:Đảng(?!\s+(?:bộ|ủy|đoàn|viên))|Việt Nam)\b")
_PROPER = re.compile(rf"(?<!\s)\s++(?:(?:[{UPPER}][\w']*)(?:[ -](?=[{UPPER}])|\b)){{1,4}}")


_ABBREVIATED = re.compile(rf"[{UPPER}&]{{2}}")
# Parts of names whose second word is a name, too.
_PARTS = {
    phrase_key(name): name
    for name in (
        "Ban Cán sự đảng", "Ban Chấp hành", "Ban Chỉ đạo", "Ban Chỉ huy", "Ban Quản lý", "Ban Thường trực",
        "Ban Thường vụ", "Bảo hiểm xã hội", "Bộ Chỉ huy", "Bộ Tư lệnh", "Công an", "Công đoàn", "Cộng sản",
        "Đoàn đại biểu Quốc hội", "Đoàn Thanh niên", "Hồ Chí Minh", "Hội Cựu chiến binh", "Hội Liên hiệp Phụ nữ",
        "Hội Nông dân", "Liên đoàn Lao động", "Mặt trận Tổ quốc", "Mặt trận Tổ quốc Việt Nam", "Quốc hội",
        "Tòa án nhân dân", "Trường Cao đẳng", "Trường Chính trị", "Trường Đại học", "Trường Mầm non",
        "Trường Tiểu học", "Trường Trung học cơ sở", "Trường Trung học phổ thông", "Ủy ban Kiểm tra",
        "Viện Kiểm sát nhân dân", "Việt Nam", "Xã hội",
    )
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuerName:
    """An authority named in a text; offsets count the characters of the text searched."""

    start: int
    end: int
    """Behind the unit and the term."""
    issuers: tuple[IssuerId, ...]
    """The registered authorities, or classes, that bear this name."""
    name_end: int
    """Behind the name alone."""
    unit: str = ""
    """The proper name behind it: `Quảng Trị`."""
    term: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuerNames:
    """Folded names of all authorities, by number of words."""

    by_key: Mapping[str, tuple[IssuerId, ...]]
    longest: int
    first_words: frozenset[str]
    """Folded words with which a name begins."""
    local: frozenset[str]
    """Those of districts and communes: any proper name behind them is their unit."""
    units: Mapping[str, Province]
    """Provinces by folded name; of several of one name, the one in force."""
    issuers: Mapping[IssuerId, Issuer]
    by_symbol: Mapping[str, tuple[IssuerId, ...]]
    heads: Mapping[str, str]
    """What the names of authorities begin with, and registered names, as written, by their phrase key."""
    unit_words: frozenset[str]
    level: re.Pattern[str]
    """What stands before the name of a unit: ` tỉnh`."""

    def at(self, text: str, start: int) -> IssuerName | None:
        """The authority whose name begins at `start`; the longest name wins."""
        ends: list[tuple[int, str]] = []
        position, key = start, ""
        while len(ends) < self.longest:
            word = _WORD.match(text, position)
            if word is None:
                break
            key = f"{key} {match_key(word[0])}".strip()
            if not ends and key not in self.first_words:
                return None
            ends.append((word.end(), key))
            gap = _GAP.match(text, word.end())
            if gap is None or gap.end() == word.end():
                break
            position = gap.end()
        for end, words in reversed(ends):
            if words in self.by_key:
                return self._with_unit_and_term(text, start, end, words)
        return None

    def ending_at(self, text: str, end: int) -> IssuerName | None:
        """The authority whose name, unit and term included, ends at `end`."""
        window = max(0, end - 120)
        for word in _WORD.finditer(text, window, end):
            found = self.at(text, word.start())
            if found is not None and found.end == end:
                return found
        return None

    def official_name(self, words: str, unit: str = "", on: PartialDate | None = None) -> str:
        """The customary name of the authority that a letterhead prints in capitals: registered, or so written.

        A province may stand in the dateline only. The name of a district or commune is not that of its
        class: "ỦY BAN NHÂN DÂN THỊ XÃ SA PA" is written, not looked up.
        """
        found = self.at(words, 0)
        if found is None or found.end != len(words):
            return customary_case(words, self.heads, self.unit_words)
        issuer = self.issuers[found.issuers[0]]
        printed = _name_key(words[: found.name_end])
        if not issuer.per_unit:
            another = _written_out(printed) and not printed.startswith(_name_key(issuer.name))
            longer = printed.count(" ") > issuer.name.count(" ")
            return self.heads.get(printed, issuer.name) if another and longer else issuer.name
        known = match_key(found.unit or unit) in self.units
        of_class = printed in _class_names(issuer.name) or not _written_out(printed)
        if known and of_class and issuer.level not in {Level.DISTRICT, Level.COMMUNE}:
            return self._name(issuer.id, found.unit or unit, on)
        return customary_case(words, self.heads, self.unit_words)

    def proper_name(self, words: str, unit: str = "", on: PartialDate | None = None) -> str:
        """The customary name of the authority that a letterhead prints in capitals.

        The body stands under the one that it belongs to ("UBND TỈNH BẮC GIANG / SỞ NỘI VỤ"); the
        unit may stand in the dateline only. Words that name no known authority stay as printed.
        """
        parent = self.at(words, 0)
        if parent is None:
            return words
        rest = words[parent.end :].strip(" -,")
        unit = parent.unit or unit
        if not rest:
            return self._name(parent.issuers[0], unit, on)
        below = self.at(f"{rest} {words[: parent.end]}", 0)
        if below is not None and below.end == len(rest) + 1 + parent.end:
            return self._name(below.issuers[0], below.unit or unit, on)
        return self.proper_name(rest, unit, on)

    def of_symbols(self, symbols: Sequence[str], unit: str = "", on: PartialDate | None = None) -> str:
        """The authority that a symbol stands for, where it stands for one only; else ""."""
        for symbol in symbols:
            issuers = self.by_symbol.get(symbol, ())
            if len(issuers) == 1 and (not self.issuers[issuers[0]].per_unit or unit):
                return self._name(issuers[0], unit, on)
        return ""

    def _name(self, issuer: IssuerId, unit: str, on: PartialDate | None) -> str:
        authority = self.issuers[issuer]
        province = self.units.get(match_key(unit))
        if not authority.per_unit or province is None:
            return authority.name
        return issuer_of_unit(authority, province, on).name

    def _with_unit_and_term(self, text: str, start: int, end: int, words: str) -> IssuerName:
        unit = term = ""
        name_end = end
        if suffix := _SUFFIX.match(text, end):
            end = suffix.end()
        at = word.end() if (word := self.level.match(text, end)) else end
        if proper := _PROPER.match(text, at):
            unit, unit_end = self._province_in(text, proper)
            if unit or word or words in self.local:
                unit, end = unit or proper[0].strip(), unit_end if unit else proper.end()
        if match := _TERM.match(text, end):
            term, end = match["term"].upper(), match.end()
        return IssuerName(
            start=start, end=end, issuers=self.by_key[words], name_end=name_end, unit=unit, term=term
        )

    def _province_in(self, text: str, proper: re.Match[str]) -> tuple[str, int]:
        """The longest province's name at the beginning of a run of capitalised words."""
        for word in reversed(list(_WORD.finditer(text, proper.start(), proper.end()))):
            name = text[proper.start() : word.end()].strip()
            if match_key(name) in self.units:
                return name, word.end()
        return "", proper.end()


def _name_key(name: str) -> str:
    return " ".join(phrase_key(word) for word in _WORD.findall(name))


def _written_out(name: str) -> bool:
    """Whether a name has no abbreviation: "Ban Dân vận Thành ủy", not "UBMTTQ tỉnh"."""
    return all(is_syllable(word) for word in name.split())


def _class_names(name: str) -> frozenset[str]:
    """A class as provinces and as municipalities call it: "Tỉnh ủy", "Thành ủy"."""
    key = _name_key(name)
    city = key.replace("tỉnh ủy", "thành ủy").replace("tỉnh đoàn", "thành đoàn").replace("tỉnh", "thành phố")
    return frozenset({key, city})


def build_issuer_names(registers: Registers) -> IssuerNames:
    """Index the register of issuers by folded name."""
    by_key: dict[str, tuple[IssuerId, ...]] = {}
    local: set[str] = set()
    for issuer in registers.issuers.values():
        for name in (issuer.name, *issuer.aliases):
            key = " ".join(match_key(word) for word in _WORD.findall(name))
            if issuer.level in {Level.DISTRICT, Level.COMMUNE}:
                local.add(key)
            by_key[key] = tuple(dict.fromkeys((*by_key.get(key, ()), issuer.id)))
    by_symbol: dict[str, tuple[IssuerId, ...]] = {}
    for issuer in registers.issuers.values():
        for symbol in issuer.symbols:
            by_symbol[symbol] = (*by_symbol.get(symbol, ()), issuer.id)
    units: dict[str, Province] = {}
    for province in registers.provinces.values():
        for name in (province.name, *province.aliases):
            units.setdefault(match_key(name), province)
    return IssuerNames(
        by_key=by_key,
        longest=max((key.count(" ") + 1 for key in by_key), default=0),
        first_words=frozenset(key.partition(" ")[0] for key in by_key),
        local=frozenset(local),
        units=units,
        issuers=registers.issuers,
        by_symbol=by_symbol,
        heads=_written(registers),
        unit_words=registers.words.unit_words,
        level=re.compile(rf"(?<!\s)\s++(?:{alternatives(registers.words.levels)})(?=\s)", re.IGNORECASE),
    )


def _written(registers: Registers) -> Mapping[str, str]:
    """Words for authorities, and the registered names that are no abbreviations, by phrase key."""
    names = (name for issuer in registers.issuers.values() for name in (issuer.name, *issuer.aliases))
    heads = {
        head: head[:1].upper() + head[1:] for head in registers.words.authority_heads if _written_out(head)
    }
    # The register knows how the words behind the first are written: "Ban Cán sự đảng", "Mặt trận Tổ quốc".
    units = {_name_key(unit.name): unit.name for unit in registers.provinces.values()}
    return {
        **heads,
        **units,
        **_PARTS,
        **{_name_key(name): name for name in names if not _ABBREVIATED.search(name)},
    }
