"""Theo người ký: the documents held, by the names under them.

A name is a string of letters, no person: who bears the same name as another is not told apart from
him, and names that differ in one mark are two. Names that an edition hides are left out.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from build_tools.graph.model import Graph
from build_tools.masked_words.stand_ins import holds_stand_in
from build_tools.models.instruments import Document
from build_tools.pages.kind import Door, single
from build_tools.parts import addresses, entries, heads, wording
from build_tools.parts.searched import SearchedPassage, described, passage
from build_tools.parts.values import Entry, Head


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


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatoriesPage:
    """/nguoi-ky/: names in the order of given names, as Vietnamese lists have them."""

    head: Head
    letters: tuple[tuple[str, tuple[Signer, ...]], ...]
    count: int
    unsigned: int
    """Documents that print no signatory, or none that this edition shows."""


def signatories_page(graph: Graph) -> SignatoriesPage:
    """Put the page together."""
    every = signers(graph)
    documents = {each.entry.to for signer in every for each in signer.signed}
    return SignatoriesPage(
        head=Head(
            title="Theo người ký",
            description="Văn bản có toàn văn trong kho, xếp theo họ tên người ký in ở cuối văn bản.",
            crumbs=heads.UNDER_LOOKUPS,
        ),
        letters=tuple((letter, tuple(group)) for letter, group in groupby(every, key=_letter)),
        count=len(every),
        unsigned=len(graph.documents) - len(documents),
    )


def says(page: SignatoriesPage) -> Iterator[SearchedPassage]:
    """Every name with the capacities in which it signed; the papers have pages of their own."""
    yield from described(page)
    for _, signers in page.letters:
        for signer in signers:
            capacities = dict.fromkeys(each.capacity for each in signer.signed if each.capacity)
            yield passage(f"{signer.name}: {'; '.join(capacities)}", signer.anchor)


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
        )
        for papers in signed.values()
    )
    anchors = set[str]()
    ordered = []
    for signer in sorted(found, key=lambda signer: _order(signer.name)):
        ordered.append(replace(signer, anchor="") if signer.anchor in anchors else signer)
        anchors.add(signer.anchor)
    return tuple(ordered)


def _order(name: str) -> tuple[tuple[str, str], tuple[str, str]]:
    """By given name, then by the whole: `Nguyễn Văn An` stands before `Đào Bình`."""
    return (wording.alphabetical(name.rsplit(maxsplit=1)[-1]), wording.alphabetical(name))


def _letter(signer: Signer) -> str:
    letters, _ = wording.alphabetical(signer.name.split()[-1])
    return "Đ" if letters.startswith("D~") else letters[:1]


def _door(graph: Graph) -> Door:
    count = len(signers(graph))
    beside = f"{count} người đã ký văn bản trong kho" if count else "chưa có ai"
    return Door(text="Theo người ký", to=addresses.SIGNATORIES, beside=beside)


PAGE = single(addresses.SIGNATORIES, signatories_page, says=says, door=_door)
