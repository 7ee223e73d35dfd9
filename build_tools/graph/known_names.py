"""The grammar of citations with every name that the archive knows: of what is held, and of what is not."""

from collections.abc import Iterator
from dataclasses import replace

from build_tools.grammar.compiled import Grammar, KnownLaw, build_grammar, with_names
from build_tools.graph.laws import with_laws
from build_tools.graph.own import own_of
from build_tools.header.read import read_header
from build_tools.models.archive import Archive, SourceDocument
from build_tools.models.facts import Field
from build_tools.models.ids import KindId
from build_tools.normalize import normalize
from build_tools.registers import Registers

__all__ = ["grammar_of"]


def grammar_of(archive: Archive, registers: Registers) -> Grammar:
    """The grammar of citations, with every name that the archive knows: of what is held, and of what is not."""
    plain = build_grammar(registers)
    known = [
        (one.kind, KnownLaw(kind="", name=name, number=one.number, passed=one.date))
        for one in with_laws(archive, registers).instruments
        for name in one.names
    ]
    held = [named for source in archive.documents for named in _names(source, plain)]
    named = [(registers.kinds.get(kind), law) for kind, law in (*known, *held)]
    return with_names(
        plain,
        customary=[law.name for kind, law in named if not (kind and kind.law)],
        laws=[
            replace(law, kind=kind.name) for kind, law in named if kind and kind.law and not kind.named_only
        ],
    )


def _names(source: SourceDocument, grammar: Grammar) -> Iterator[tuple[KindId, KnownLaw]]:
    """Under which names a document is cited, each with its kind; of a law its heading is one."""
    text, record = normalize(source.raw), source.record
    told = record.names or any(fact.field is Field.KIND for fact in record.facts)
    if told or grammar.kinds.law_heading.search(text.text):
        own = own_of(source, read_header(text, grammar), grammar)
        for name in own.names:
            law = KnownLaw(kind="", name=name, number=own.value(Field.NUMBER), passed=own.date)
            yield KindId(own.value(Field.KIND)), law
