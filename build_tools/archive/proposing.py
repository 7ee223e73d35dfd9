"""The id under which a paper that was read should stand, and whether the archive holds it already.

An id is the paper's address for ever. Where the archive knows the instrument, because another paper cites it, its
address is taken: `14-nq-tu-dien-bien-2021`. A new one is made as for a cited paper, of number, province and year;
of a paper without a number, of its kind, its subject and its year.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from build_tools.archive.receiving import Received, sha256_of
from build_tools.archive.shelf import Shelf, read_paper, text_key
from build_tools.diagnostics import BuildError, Diagnostic
from build_tools.graph.own import Held, identity_of
from build_tools.models.facts import Field
from build_tools.models.ids import InstrumentId, KindId
from build_tools.models.numbers import number_key
from build_tools.normalize import slug
from build_tools.reading import SELF
from build_tools.resolve.identity import Identity
from build_tools.resolve.resolve import resolve_self

__all__ = ["Proposal", "Twin", "propose", "refuse_twin"]

_LONGEST_NAME = 70
_FEWEST_WORDS = 3
_SAME_BYTES = "giống hệt, từng byte, tệp của"
_SAME_TEXT = "có chữ giống hệt"
_SAME_NUMBER = "cùng số, ký hiệu với"


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """A document held that the file is, or may be."""

    id: InstrumentId
    why: str
    certain: bool
    """Whether the two are one, and not only of one number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What is proposed for a file."""

    paper: Held
    id: InstrumentId
    """ "" where nothing in the paper names it."""
    is_known: bool
    """Whether this address stands already, for a paper that was only cited."""
    twin: Twin | None = None

    def identity(self, document: str) -> Identity:
        """How the paper is told from others under the id that it gets."""
        return replace(identity_of(self.paper), id=InstrumentId(document))


def propose(received: Received, shelf: Shelf) -> Proposal:
    """What the paper is, under which id, and what of the archive it doubles. Total."""
    paper = read_paper(received, shelf.grammar)
    own = identity_of(paper)
    numbered = _numbered(paper, shelf)
    twin = _twin(received, own, numbered, shelf)
    identifier = _free(numbered or _named(paper, shelf), paper, shelf)
    return Proposal(
        paper=paper,
        id=identifier,
        is_known=identifier in shelf.known and identifier not in shelf.held,
        twin=twin,
    )


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


def _twin(received: Received, own: Identity, numbered: InstrumentId, shelf: Shelf) -> Twin | None:
    for hashed in (sha256_of(received.data), sha256_of(received.source)):
        if same := shelf.by_bytes.get(hashed):
            return Twin(id=same, why=_SAME_BYTES, certain=True)
    if same := shelf.by_text.get(text_key(received.text)):
        return Twin(id=same, why=_SAME_TEXT, certain=True)
    if numbered in shelf.held:
        return Twin(id=numbered, why=_SAME_NUMBER, certain=False)
    alike = next((one.id for one in shelf.held.values() if _is_alike(own, one)), None)
    return Twin(id=alike, why=_SAME_NUMBER, certain=False) if alike else None


def _is_alike(own: Identity, other: Identity) -> bool:
    """Same number and day; kind and authority the same, or not told by both."""
    if not own.number[:1].isdigit() or number_key(own.number) != number_key(other.number):
        return False
    pairs = ((own.kind, other.kind), (own.issuer, other.issuer), (own.province, other.province))
    return own.date == other.date is not None and all(not a or not b or a == b for a, b in pairs)


def refuse_twin(twin: Twin, name: str) -> None:
    """Raise BuildError: what it doubles, and what may be done."""
    raise BuildError(_refusal(twin, name))


def _refusal(twin: Twin, name: str) -> Iterator[Diagnostic]:
    other = (
        "; nếu là văn bản khác cùng số (của tỉnh, cơ quan khác), thêm --id và một mã khác"
        if not twin.certain
        else "; nếu là văn bản khác, hãy xem lại có lấy nhầm tệp không, rồi đặt --id với đúng tệp"
    )
    message = (
        f'{twin.why} văn bản "{twin.id}" đã có trong kho nên chưa thêm; nếu chỉ là bản khác của cùng văn bản thì '
        f'không cần thêm; nếu là bản tốt hơn, chạy: danvan replace "{name}" --id {twin.id} --origin … --why …{other}'
    )
    yield Diagnostic(path=name, line=0, rule="held-already", message=message)
