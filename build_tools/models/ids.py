"""Names of things. An id is a value: things refer to each other by id, never by object."""

from typing import NewType

InstrumentId = NewType("InstrumentId", str)
"""`33-ct-ttg-2021`: permanent, the last part of the page's address; see `archive/ids.yml`."""
ProvinceId = NewType("ProvinceId", str)
"""`dien-bien`, `quang-tri-truoc-2025`."""
IssuerId = NewType("IssuerId", str)
"""`bo-chinh-tri`; an authority of a province carries the province: `tinh-uy--dien-bien`."""
KindId = NewType("KindId", str)
"""`chi-thi`, `nghi-quyet`."""
ThemeId = NewType("ThemeId", str)
"""`cai-cach-hanh-chinh`."""
PredicateId = NewType("PredicateId", str)
"""`implements`, `based_on` … : the ids of `registers/predicates.yml`."""
Anchor = NewType("Anchor", str)
"""`d37`: the paragraph that begins at line 37 of the source; permanent."""
ANNEXED = "kem-theo-"
"""What begins the readable anchor of an article of an annexed regulation, where the paper itself has one of its number."""


def line_named(anchor: str) -> int | None:
    """37 of `d37` and of `d37-2`, the second part that begins on that line; None of `muc-8`."""
    line = anchor.partition("-")[0]
    return int(line[1:]) if line[:1] == "d" and line[1:].isdecimal() else None
