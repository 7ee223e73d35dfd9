"""An archive that grows paper by paper, as editors grow it, and what each of its citations is found to mean.

The papers and the truth stand in `tests/fixtures/growth/`; the truth was written before anything was run.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from build_tools.archive.ids_file import recordable
from build_tools.graph.build import build_graph
from build_tools.graph.identities import mistaken_ids
from build_tools.graph.model import Graph
from build_tools.models.archive import Archive, SourceDocument
from build_tools.models.citations import Ambiguous, Mention
from build_tools.models.ids import InstrumentId
from build_tools.registers import Registers
from tests.graph.invented import NOTHING, document, holding

FOLDER = Path(__file__).resolve().parent.parent / "fixtures" / "growth"
Place = tuple[str, int, int]
"""Paper, line, column."""
HOMONYMS = (frozenset({"ll2006", "ll2014", "ll2022"}), frozenset({"lpha2011", "lpha2020"}))
"""Laws of one name: as long as one of them is unknown, its bare name cannot but mean another."""
EITHER = frozenset({"05-ct-tw"})
"""Addresses that were published for words which may mean either of two papers: they answer, and are neither's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """What one citation means."""

    place: Place
    surface: str
    means: str = ""
    """A paper of the archive, or `~label`."""
    between: tuple[str, ...] = ()
    """Papers that it may mean: it must not be linked."""
    optional: bool = False

    @property
    def nothing(self) -> bool:
        """Whether the words name no instrument."""
        return not self.means and not self.between


@cache
def papers() -> Mapping[str, SourceDocument]:
    """Every paper, under an id that no number makes: an editor may choose any."""
    files = sorted((FOLDER / "papers").glob("*.txt"))
    return {file.stem: document(file.stem, file.read_text(encoding="utf-8")) for file in files}


@cache
def truths() -> tuple[Truth, ...]:
    """What every citation means."""
    data: dict[str, list[dict[str, Any]]] = yaml.safe_load((FOLDER / "truth.yml").read_text(encoding="utf-8"))
    return tuple(
        Truth(
            place=(paper, one["line"], one["column"]),
            surface=one["surface"],
            means=one.get("means", ""),
            between=tuple(one.get("between", ())),
            optional=one.get("optional", False),
        )
        for paper, of_paper in data.items()
        for one in of_paper
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """The archive after one more paper."""

    archive: Archive
    graph: Graph

    @property
    def held(self) -> AbstractSet[str]:
        """Ids of the papers that it holds."""
        return self.graph.documents.keys()


def grow(order: Sequence[str], registers: Registers, *, at: AbstractSet[int]) -> Iterator[Step]:
    """The archive after so many papers of this order, its book of addresses kept as `danvan ids` keeps it.

    What the linter asks of an editor is done: an id that turns out to be a paper's is moved to it.
    """
    archive = NOTHING
    for count, name in enumerate(order, 1):
        archive = holding(archive, papers()[name])
        if count in at:
            archive, graph = obeying(archive, registers)
            yield Step(archive=archive, graph=graph)
            new = (recordable(one, registers) for one in graph.new_ids)
            archive = replace(archive, ids=(*archive.ids, *new))


def obeying(archive: Archive, registers: Registers) -> tuple[Archive, Graph]:
    """The archive and its graph, once every id that the linter names is moved to the paper that it is."""
    graph = build_graph(archive, registers)
    asked = [one for one in mistaken_ids(archive, graph.instruments) if one.rule == "known-by-another-id"]
    if not asked:
        return archive, graph
    moved: dict[str, InstrumentId] = {}
    for one in asked:
        other = one.message.split('với mã "')[1].split('"')[0]
        moved[other] = InstrumentId(one.record.split("/")[1])
    ids = tuple(replace(one, moved_to=moved.get(one.id, one.moved_to)) for one in archive.ids)
    assert ids != archive.ids, asked
    return obeying(replace(archive, ids=ids), registers)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What one citation was found to mean, beside what it means."""

    truth: Truth
    verdict: str
    """`right`, `wrong`, `twin`, `ghost`, `ambiguous`, `unresolved`, `unread`; `early`: what is known allows no other."""
    answer: str


def judged(step: Step) -> tuple[Found, ...]:
    """Every citation of the papers that are held."""
    mentions: dict[Place, Mention] = {
        (m.document, m.citation.line, m.citation.column): m for m in step.graph.mentions
    }
    asked = [one for one in truths() if one.place[0] in step.held]
    standing = _standing(asked, mentions, step.held)
    found = (_judge(one, mentions, step, standing) for one in asked)
    return tuple(one for one in found if not (one.truth.optional and one.verdict in NOT_LINKED))


NOT_LINKED = frozenset({"ambiguous", "unresolved", "unread"})


def _standing(
    asked: Sequence[Truth], mentions: Mapping[Place, Mention], held: AbstractSet[str]
) -> Mapping[str, InstrumentId]:
    """Which instrument stands for each that is not held: the one to which most of its citations lead."""
    counts: dict[str, Counter[InstrumentId]] = {}
    for one in asked:
        mention = mentions.get(one.place)
        if one.means and one.means not in held and mention and mention.target and mention.target not in held:
            counts.setdefault(one.means, Counter())[mention.target] += 1
    most = {label: count.most_common(1)[0] for label, count in counts.items()}
    taken: dict[InstrumentId, str] = {}
    for label, (target, number) in sorted(most.items()):
        if target not in taken or number > most[taken[target]][1]:
            taken[target] = label
    return {label: target for target, label in taken.items()}


def _judge(
    truth: Truth,
    mentions: Mapping[Place, Mention],
    step: Step,
    standing: Mapping[str, InstrumentId],
) -> Found:
    mention = mentions.get(truth.place)
    answer = str(mention.target or type(mention.resolution).__name__) if mention else "-"
    if truth.nothing:
        verdict = "ghost" if any(one.target for one in _over(truth, step.graph)) else "right"
    elif mention is None:
        verdict = "unread"
    elif mention.target is not None:
        verdict = _of_link(truth, mention.target, step.held, standing)
    elif truth.between:
        verdict = "right"
    else:
        verdict = "ambiguous" if isinstance(mention.resolution, Ambiguous) else "unresolved"
    return Found(truth=truth, verdict=verdict, answer=answer)


def _of_link(
    truth: Truth, target: InstrumentId, held: AbstractSet[str], standing: Mapping[str, InstrumentId]
) -> str:
    if truth.between:
        return "wrong" if held >= set(truth.between) else "early"
    if target == (truth.means if truth.means in held else standing.get(truth.means)):
        return "right"
    if _is_bare(truth) and truth.means not in held and any({target, truth.means} <= one for one in HOMONYMS):
        return "early"
    return "wrong" if target in {*held, *standing.values()} else "twin"


def _is_bare(truth: Truth) -> bool:
    """Whether nothing but a name is said: neither number nor year."""
    return not any(one.isdigit() for one in truth.surface)


def _over(truth: Truth, graph: Graph) -> Iterator[Mention]:
    """Mentions that stand on these words."""
    paper, line, column = truth.place
    for mention in graph.documents[InstrumentId(paper)].mentions:
        one = mention.citation
        begins, ends = (
            max(one.column, column),
            min(one.column + len(one.surface), column + len(truth.surface)),
        )
        if one.line == line and begins < ends:
            yield mention


def ghosts(step: Step) -> tuple[str, ...]:
    """What is linked though no truth says so, and instruments to which nothing leads."""
    true = {one.place for one in truths()}
    extra = [
        f"{m.document}:{m.citation.line} {m.citation.surface} → {m.target}"
        for m in step.graph.mentions
        if m.target and m.citation.relation != "self"
        and (m.document, m.citation.line, m.citation.column) not in true
    ]  # fmt: skip
    reached = {m.target for m in step.graph.mentions} | step.held
    for mention in step.graph.mentions:
        if isinstance(mention.resolution, Ambiguous):
            reached |= set(mention.resolution.candidates)
    left = [one for one in step.graph.instruments if one not in reached and one not in EITHER]
    return (*extra, *left)


def partition(step: Step) -> frozenset[frozenset[Place]]:
    """Which citations mean one thing, whatever its id is."""
    groups: dict[object, set[Place]] = {}
    for mention in step.graph.mentions:
        place = (mention.document, mention.citation.line, mention.citation.column)
        groups.setdefault(mention.target or type(mention.resolution).__name__, set()).add(place)
    return frozenset(frozenset(one) for one in groups.values())
