"""The id under which a paper that was read should stand, and whether the archive holds it already.

An id is the paper's address for ever. Where the archive knows the instrument, because another paper cites it, its
address is taken: `14-nq-tu-dien-bien-2021`. A new one is made as for a cited paper, of number, province and year;
of a paper without a number, of its kind, its subject and its year.
"""

from dataclasses import dataclass, replace

from build_tools.archive.doubling import Likeness, Twin, find_twins
from build_tools.archive.receiving import Received
from build_tools.archive.shelf import Shelf, read_paper
from build_tools.graph.own import Held, identity_of
from build_tools.models.facts import Field
from build_tools.models.ids import InstrumentId, KindId
from build_tools.normalize import slug
from build_tools.reading import SELF
from build_tools.resolve.identity import Identity
from build_tools.resolve.resolve import resolve_self

__all__ = ["Proposal", "given", "propose"]

_LONGEST_NAME = 70
_FEWEST_WORDS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What is proposed for a file."""

    paper: Held
    id: InstrumentId
    """ "" where nothing in the paper names it."""
    is_known: bool
    """Whether this address stands already, for a paper that was only cited."""
    is_given: bool = False
    """Whether the editor gave the id, and nothing is proposed."""
    is_doubtful: bool = False
    """Whether it is called by its heading alone, without a number or a kind that is known."""
    twin: Twin | None = None
    """The document held that it doubles, or may double."""
    relatives: tuple[Twin, ...] = ()
    """Documents held whose text it shares, while number, day or authority say that they are others."""

    def identity(self, document: str) -> Identity:
        """How the paper is told from others under the id that it gets."""
        return replace(identity_of(self.paper), id=InstrumentId(document))


def propose(received: Received, shelf: Shelf) -> Proposal:
    """What the paper is, under which id, and what of the archive it doubles. Total."""
    paper = read_paper(received, shelf.grammar)
    own = identity_of(paper)
    numbered = _numbered(paper, shelf)
    twins = find_twins(received, own, numbered, shelf)
    identifier = _free(numbered or _named(paper, shelf), paper, shelf)
    return Proposal(
        paper=paper,
        id=identifier,
        is_known=identifier in shelf.known and identifier not in shelf.held,
        is_doubtful=not numbered and paper.value(Field.KIND) not in shelf.grammar.registers.kinds,
        twin=next((one for one in twins if one.kind is not Likeness.OTHER), None),
        relatives=tuple(one for one in twins if one.kind is Likeness.OTHER),
    )


def given(proposal: Proposal, document: str, shelf: Shelf) -> Proposal:
    """The same paper under the id that its editor gave."""
    identifier = InstrumentId(document)
    is_known = identifier in shelf.known and identifier not in shelf.held
    return replace(proposal, id=identifier, is_known=is_known, is_given=True, is_doubtful=False)


def _numbered(paper: Held, shelf: Shelf) -> InstrumentId:
    """The id of the instrument whose number the paper bears; "" without a whole number."""
    own = next((one for one in paper.reading.citations if one.relation == SELF), None)
    if own is not None and (stated := paper.source.record.stated.get(Field.NUMBER)):
        own = replace(own, number=stated.value, date=paper.date)
    if own is None or not own.number[:1].isdigit():
        return InstrumentId("")
    return resolve_self(own, paper.setting, shelf.catalogue, shelf.grammar)


def _named(paper: Held, shelf: Shelf) -> InstrumentId:
    """`bao-cao-tong-ket-cong-tac-dan-van-lao-cai-2020`; "" without a subject, or of so few words that it names nothing."""
    kind = shelf.grammar.registers.kinds.get(KindId(paper.value(Field.KIND)))
    name = slug(f"{kind.name if kind else ''} {paper.value(Field.SUBJECT)}")
    if not paper.value(Field.SUBJECT) or name.count("-") < _FEWEST_WORDS - 1:
        return InstrumentId("")
    if len(name) > _LONGEST_NAME:
        name = name[: _LONGEST_NAME + 1].rpartition("-")[0]
    province = paper.province or paper.above or ""
    year = str(paper.date.year) if paper.date else ""
    added = [part for part in (province, year) if part and part not in name]
    return InstrumentId("-".join([name, *added]))


def _free(wanted: InstrumentId, paper: Held, shelf: Shelf) -> InstrumentId:
    """The id, told apart from those of documents held: by the year of the paper, else by a figure."""
    year = f"-{paper.date.year}" if paper.date else ""
    stem = f"{wanted}{year}" if wanted in shelf.held and not wanted.endswith(year or "-") else wanted
    number, unique = 2, stem
    while unique and unique in shelf.held:
        unique, number = f"{stem}-{number}", number + 1
    return InstrumentId(unique)
