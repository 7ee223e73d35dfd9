"""Give an instrument that is not yet known its id: permanent, and no longer than it must be."""

from collections.abc import Container, Mapping

from build_tools.models.citations import Citation
from build_tools.models.ids import InstrumentId, KindId
from build_tools.models.kinds import DocumentKind
from build_tools.normalize import fold_blanks, slug
from build_tools.resolve.identity import Identity, year_in_number
from build_tools.resolve.scope import Scope

_LONGEST = 100
"""Characters of what the paper itself gives to an id: a file name has room for 255 bytes."""


def mint(
    citation: Citation, scope: Scope, name: str, kinds: Mapping[str, DocumentKind], taken: Container[str]
) -> Identity:
    """The identity of a cited instrument that nothing known fits.

    The id is the number (or name), the province of a local paper, the year where the number does
    not hold it: `460-qd-tu-quang-tri-truoc-2025-2021`.
    """
    parts = [slug(citation.number or name)[:_LONGEST].rstrip("-")]
    if scope.province:
        parts.append(scope.province)
    if scope.locality:
        parts.append(slug(scope.locality))
    year = citation.date.year if citation.date and not year_in_number(citation.number) else None
    if year is not None:
        parts.append(str(year))
    elif citation.term and not scope.local and citation.number:
        parts.append(f"khoa-{citation.term.lower()}")
    stem = "-".join(parts)
    number, unique = 2, stem
    while unique in taken:
        unique, number = f"{stem}-{number}", number + 1
    return Identity(
        id=InstrumentId(unique),
        kind=kind_of(citation, kinds),
        number=citation.number,
        names=(name,) if name else (),
        issuer=scope.issuer,
        province=scope.province,
        locality=scope.locality,
        term="" if scope.local else citation.term,
        date=citation.date,
        subject=fold_blanks(citation.title),
        known=False,
    )


def kind_of(citation: Citation, kinds: Mapping[str, DocumentKind]) -> KindId:
    """The registered kind of the word that the text uses; `van-ban` for a word that is none."""
    kind = kinds.get(citation.type)
    return kind.id if kind else KindId("van-ban")
