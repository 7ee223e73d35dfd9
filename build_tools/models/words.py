"""Closed classes of words."""

from dataclasses import dataclass, fields
from typing import Annotated, ClassVar

from build_tools.models.written import LOWER, UNIQUE, Rule, Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class WordClasses:
    """Closed classes of words, in lower case."""

    governing: frozenset[str]
    """Words that never end a paragraph: `của`."""
    law_name_ends: frozenset[str]
    """Words that cannot stand in the name of an unregistered law."""
    surnames: frozenset[str]
    """Family names: `nguyễn`."""
    qualifiers: frozenset[str]
    """What may stand between a kind and its number: `thẩm định`."""
    authority_heads: frozenset[str]
    """What the name of an authority begins with: `sở`, `ban chấp hành`."""
    unit_words: frozenset[str]
    """What the name of a unit stands behind: `tỉnh`, `thôn`."""
    framing: frozenset[str] = frozenset()
    """Paragraphs that only open or close a paper: `trên đây là …`; "…" stands for other words."""
    personal_titles: frozenset[str] = frozenset()
    """What the name of a person stands behind: `ông`."""
    no_law: frozenset[str] = frozenset()
    """Words before which "luật" is no law: `kỷ`."""
    congress_papers: frozenset[str] = frozenset()
    """What is cited by the congress that passed it: `văn kiện`."""
    chartered: frozenset[str] = frozenset()
    """Organisations that have a charter."""
    front_bodies: frozenset[str] = frozenset()
    """What the names of the bodies of the Front and the organisations hold: `mttq`, `huyện đoàn`."""
    offices: frozenset[str] = frozenset()
    """What a signatory is: `chủ tịch`; "…" stands for any word."""
    lone_offices: frozenset[str] = frozenset()
    """Offices that begin no line of a capacity."""
    ranks: frozenset[str] = frozenset()
    """What stands before a name and is no part of it: `thượng tá`, `ts.`"""
    levels: frozenset[str] = frozenset()
    """Levels of administration, as they stand before the name of a unit: `phường`."""
    title_qualifiers: frozenset[str] = frozenset()
    """What stands in capitals beside a kind without making it another one: `thanh tra`."""
    gazette_parts: frozenset[str] = frozenset()
    """The parts of an issue of a gazette, as it prints them above the papers: `văn bản quy phạm pháp luật`."""
    person_heads: frozenset[str] = frozenset()
    """Behind "của" in a title: a person, who issues nothing: `đồng chí`."""
    body_heads: frozenset[str] = frozenset()
    """Whose word is that of the body that they head: `bộ trưởng`."""
    speaking_heads: frozenset[str] = frozenset()
    """What a line of capitals begins with that names in whose name a paper speaks."""
    ordinal_heads: frozenset[str] = frozenset()
    """What stands above the column that counts the rows of a table: `tt`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordClass:
    """One of these classes, as words.yml lists it; every one of them is there."""

    FEWEST: ClassVar[int] = len(fields(WordClasses))

    id: Annotated[str, "mã của lớp từ", Rule(enum=tuple(one.name for one in fields(WordClasses)))]
    source: Annotated[Wording, "lấy từ đâu"]
    words: Annotated[frozenset[Annotated[str, LOWER]], "các từ, chữ thường", UNIQUE]
