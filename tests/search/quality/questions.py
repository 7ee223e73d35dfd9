"""The queries by which search is judged, each with the answers that a reader would accept.

`gold.jsonl` was annotated by others, in their own ids (`gold_ids.json` maps them to ours);
`queries.jsonl` is our own, written from the sources before anything was tuned on it. Of its two
halves only `tune` may be looked at while the ranking is changed; `later` was written when the ranking
stood, as a second look from outside.

A reference is `van-ban:<id>`, `tinh:<id>`, `chu-de:<id>`, or `muc:<document>:<first>-<last>`, lines of
the document's source.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
GOLD = "gold"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One query."""

    query: str
    klass: str
    """What kind of query: number-exact, typo …"""
    group: str
    """`gold`, or the part of our own: `tune`, `held-out`, `later`."""
    expect: tuple[str, ...]
    """The best answer; several where no reader could say which is the better."""
    also_ok: tuple[str, ...]
    """What serves among the first three."""


def all_questions() -> tuple[Question, ...]:
    """The gold queries and our own."""
    return (*gold(), *own())


def gold() -> Iterator[Question]:
    """The annotators' queries, in our ids."""
    ids = json.loads((HERE / "gold_ids.json").read_text(encoding="utf-8"))
    for row in _rows("gold.jsonl"):
        yield Question(
            query=row["query"],
            klass=row["class"],
            group=GOLD,
            expect=(_ours(row["expect"], ids),),
            also_ok=tuple(_ours(reference, ids) for reference in row["also_ok"]),
        )


def own() -> Iterator[Question]:
    """Our queries."""
    for row in _rows("queries.jsonl"):
        yield Question(
            query=row["query"],
            klass=row["class"],
            group=row["half"],
            expect=tuple(row["expect"]),
            also_ok=tuple(row["also_ok"]),
        )


def _rows(name: str) -> Iterator[Any]:
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def _ours(reference: str, ids: Mapping[str, Mapping[str, str]]) -> str:
    """`muc:001_….txt:28-28` → `muc:33-ct-ttg-2021:28-28`; a theme by our name for it."""
    kind, _, named = reference.partition(":")
    if kind == "muc":
        document, _, lines = named.rpartition(":")
        return f"muc:{ids['documents'][document]}:{lines}"
    return f"{kind}:{ids['documents'].get(named) or ids.get(kind, {}).get(named, named)}"
