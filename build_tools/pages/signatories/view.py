"""Theo người ký: the documents held, by the names under them.

A name is a string of letters, no person: who bears the same name as another is not told apart from
him, and names that differ in one mark are two. Names that an edition hides are left out.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, repeat

from build_tools.graph.model import Graph
from build_tools.masked_words.stand_ins import holds_stand_in
from build_tools.models.instruments import Document
from build_tools.pages.kind import Door, PageKind
from build_tools.parts import addresses, entries, heads, wording
from build_tools.parts.paged import LINE, Heading, ListPage, Run, Section, Shown, list_pages, of_letter
from build_tools.parts.searched import SearchedPassage, described, passage
from build_tools.parts.values import Entry, Head

_FOREIGN = "Khác"
"""Under which names stand that begin with no letter of the alphabet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """A document that somebody signed, and in which capacity."""

    entry: Entry
    capacity: str
    """As printed: `KT. THỦ TƯỚNG / PHÓ THỦ TƯỚNG`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """A name and what stands above it."""

    name: str
    anchor: str
    """"" of a name that differs only in its marks from the one before it, and answers to the same."""
    signed: tuple[Signed, ...]
    """On a page of a long list, those that stand on it."""
    count: int
    """How many there are on all pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatoriesPart:
    """A page of the list, and all who stand in it."""

    page: ListPage
    signers: tuple[Signer, ...]
    said: int
    """Before which paper of the list a search finds the names on this page: what follows is on that of its letter too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Below:
    """Names under a letter, each with what of its papers stands on the page."""

    letter: str
    anchor: str
    """"" on the page of a letter, which goes by its name."""
    signers: tuple[Signer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatoriesPage:
    """/nguoi-ky/: names in the order of given names, as Vietnamese lists have them; or those of a letter."""

    head: Head
    first: bool
    shown: Shown
    letters: tuple[Below, ...]
    found: tuple[Signer, ...]
    """Those whom a search finds on this page."""
    count: int
    unsigned: int
    """Documents that print no signatory, or none that this edition shows."""


def signatories_parts(graph: Graph) -> Iterator[SignatoriesPart]:
    """The pages of the list: by letter where they are many."""
    every = signers(graph)
    headings = [heading for one in every for heading in repeat(_heading(one), len(one.signed))]
    section = Section(headings=headings, weights=[LINE] * len(headings))
    first, *further = list_pages(addresses.SIGNATORIES, section)
    begins = further[0].sections[0].places.start if further else len(headings)
    yield SignatoriesPart(page=first, signers=every, said=begins)
    for page in further:
        yield SignatoriesPart(page=page, signers=every, said=len(headings))


def signatories_page(graph: Graph, part: SignatoriesPart) -> SignatoriesPage:
    """Put a page of the list together."""
    (shown,) = part.page.sections
    documents = {each.entry.to for signer in part.signers for each in signer.signed}
    head = Head(
        title="Theo người ký",
        description="Văn bản có toàn văn trong kho, xếp theo họ tên người ký in ở cuối văn bản.",
        crumbs=heads.UNDER_LOOKUPS,
    )
    papers = [(signer, each) for signer in part.signers for each in signer.signed]
    here = [_here(run, papers) for run in shown.runs]
    return SignatoriesPage(
        head=head if part.page.first else heads.further(head, part.page.title, addresses.SIGNATORIES),
        first=part.page.first,
        shown=shown,
        letters=tuple(
            Below(
                letter=letter,
                anchor=of_letter(letter).anchor if part.page.first else "",
                signers=tuple(group),
            )
            for letter, group in groupby(here, key=_letter)
        ),
        found=tuple(
            papers[run.start][0] for run in shown.runs if run.start < part.said and not run.continued
        ),
        count=len(part.signers),
        unsigned=len(graph.documents) - len(documents),
    )


def _here(run: Run, papers: Sequence[tuple[Signer, Signed]]) -> Signer:
    """Somebody with what of his papers stands on a page."""
    signer, _ = papers[run.start]
    signed = tuple(each for _, each in papers[run.start : run.stop])
    return replace(signer, signed=signed, anchor="" if run.continued else signer.anchor)


def _heading(signer: Signer) -> Heading:
    return Heading(label=signer.name, anchor=signer.anchor, shelves=(of_letter(_letter(signer)),))


def signers(graph: Graph) -> tuple[Signer, ...]:
    """Everybody who signed a document held, each with what he signed, the newest first."""
    signed: defaultdict[str, list[tuple[str, Document, str]]] = defaultdict(list)
    for instrument in reversed(
        entries.by_date(graph, (each.instrument for each in graph.documents.values()))
    ):
        document = graph.documents[instrument.id]
        for one in document.header.signatories:
            if one.name and not holds_stand_in(one.name):
                signed[one.name.casefold()].append((one.name, document, one.capacity))
    found = (
        Signer(
            # In capitals only where no paper prints it otherwise.
            name=min((name for name, _, _ in papers), key=str.isupper),
            anchor=addresses.of_signatory(papers[0][0]).anchor,
            signed=tuple(
                Signed(entry=entries.entry(graph, document.instrument), capacity=capacity)
                for _, document, capacity in papers
            ),
            count=len(papers),
        )
        for papers in signed.values()
    )
    anchors = set[str]()
    ordered = []
    for signer in sorted(found, key=lambda signer: _order(signer.name)):
        ordered.append(replace(signer, anchor="") if signer.anchor in anchors else signer)
        anchors.add(signer.anchor)
    return tuple(ordered)


def says(page: SignatoriesPage) -> Iterator[SearchedPassage]:
    """Every name with the capacities in which it signed; the papers have pages of their own."""
    yield from described(page)
    for signer in page.found:
        capacities = dict.fromkeys(each.capacity for each in signer.signed if each.capacity)
        yield passage(f"{signer.name}: {'; '.join(capacities)}", signer.anchor)


def _order(name: str) -> tuple[bool, tuple[str, str], tuple[str, str]]:
    """By given name, then by the whole: `Nguyễn Văn An` stands before `Đào Bình`; foreign letters last."""
    return (
        _letter_of(name) == _FOREIGN,
        wording.alphabetical(name.rsplit(maxsplit=1)[-1]),
        wording.alphabetical(name),
    )


def _letter(signer: Signer) -> str:
    return _letter_of(signer.name)


def _letter_of(name: str) -> str:
    letters, _ = wording.alphabetical(name.rsplit(maxsplit=1)[-1])
    if letters.startswith("D~"):
        return "Đ"
    return letters[0] if letters[:1].isascii() and letters[:1].isalpha() else _FOREIGN


def _door(graph: Graph) -> Door:
    count = len(signers(graph))
    beside = f"{count} người đã ký văn bản trong kho" if count else "chưa có ai"
    return Door(text="Theo người ký", to=addresses.SIGNATORIES, beside=beside)


PAGE = PageKind(
    folder="nguoi-ky",
    subjects=signatories_parts,
    at=lambda part: part.page.at,
    view=signatories_page,
    says=says,
    door=_door,
)
