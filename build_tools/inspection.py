"""What `danvan cite` and `danvan describe` say of any text, in the archive or not.

Contracts (checked from outside, kept stable): one JSON object per mention, one per file. What the
text does not say is "".
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from build_tools.archive.encoding import decode
from build_tools.diagnostics import BuildError, Diagnostic, reason
from build_tools.grammar.compiled import Grammar
from build_tools.graph.known_names import grammar_of
from build_tools.graph.laws import with_laws
from build_tools.graph.own import Held, hold, identity_of, own_of
from build_tools.header.read import kind_word, read_header
from build_tools.models.archive import Archive, SourceDocument
from build_tools.models.citations import Ambiguous, Resolution, Resolved
from build_tools.models.dates import PartialDate
from build_tools.models.headers import Header
from build_tools.models.ids import InstrumentId
from build_tools.models.markings import MarkingRole
from build_tools.models.records import Record, SourceFile
from build_tools.normalize import normalize
from build_tools.reading import SELF, Reading, read_text
from build_tools.registers import Registers
from build_tools.resolve.addresses import recall
from build_tools.resolve.catalogue import Catalogue, catalogue_of
from build_tools.resolve.identity import is_whole
from build_tools.resolve.resolve import Citing, resolve_documents, resolve_self

Json = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text to look at."""

    file: str
    """As the user named it."""
    raw: str


def read_texts(files: Iterable[Path]) -> tuple[Text, ...]:
    """The texts of the files. Raises BuildError that names each file that cannot be read."""
    texts: list[Text] = []
    findings: list[Diagnostic] = []
    for file in files:
        try:
            data = file.read_bytes()
        except OSError as error:
            message = f"không đọc được tệp ({reason(error)}); hãy kiểm tra đường dẫn"
            findings.append(Diagnostic(path=str(file), line=0, rule="unreadable", message=message))
            continue
        text, faults = decode(data, str(file))
        findings.extend(faults)
        if text is not None:
            texts.append(Text(file=str(file), raw=text))
    if findings:
        raise BuildError(findings)
    return tuple(texts)


def describe(texts: Sequence[Text], registers: Registers) -> tuple[Json, ...]:
    """What each text says of itself; it never invents."""
    grammar = grammar_of(Archive(documents=(), instruments=(), ids=(), themes=()), registers)
    return tuple(_description(text.file, read_text(text.raw, grammar), grammar) for text in texts)


def cite(texts: Sequence[Text], archive: Archive, registers: Registers) -> tuple[Json, ...]:
    """Every mention of every text, in order, resolved against what the archive knows."""
    grammar = grammar_of(archive, registers)
    known = {source.record.source.sha256: source for source in archive.documents}
    held = [_hold(known.get(_sha256(text.raw)) or _foreign(text), grammar) for text in texts]
    # Of documents that are not asked about, only what they are is needed: their letterheads.
    archived = (
        own_of(source, read_header(normalize(source.raw), grammar), grammar) for source in archive.documents
    )
    catalogue = catalogue_of(with_laws(archive, registers), [identity_of(one) for one in archived], registers)
    recall(catalogue, registers.terms)
    citing = [
        Citing(
            # Two files may hold one document: each is resolved by itself.
            id=InstrumentId(str(index)),
            citations=one.reading.citations,
            setting=one.setting,
            decisions=one.source.record.decisions,
            names=identity_of(one).names,
            spelt=identity_of(one).spelt,
            title_lines=one.reading.header.title_lines,
        )
        for index, one in enumerate(held)
    ]
    resolutions = resolve_documents(citing, catalogue, grammar)
    return tuple(
        {"file": text.file, **mention}
        for index, (text, one) in enumerate(zip(texts, held, strict=True))
        for mention in _mentions(
            one,
            resolutions.of[InstrumentId(str(index))],
            Itself(resolved=str(index), id=one.id or _own_id(one, catalogue, grammar)),
            catalogue,
        )
    )


def _foreign(text: Text) -> SourceDocument:
    """A text that the archive does not hold, with an empty record."""
    day = PartialDate(year=1)
    source = SourceFile(name=text.file, sha256="", received_as="", origin="")
    record = Record(id=InstrumentId(""), path="", source=source, added=day, updated=day)
    return SourceDocument(record=record, raw=text.raw)


def _hold(source: SourceDocument, grammar: Grammar) -> Held:
    return hold(source, read_text(source.raw, grammar, source.record.source.layout_marks), grammar)


def _own_id(held: Held, catalogue: Catalogue, grammar: Grammar) -> str:
    """The id of a text not held: that of the instrument whose number it bears; "" without a number."""
    own = next((c for c in held.reading.citations if c.relation == SELF), None)
    if own is None or not own.number[:1].isdigit():
        return ""
    return resolve_self(own, held.setting, catalogue, grammar)


@dataclass(frozen=True, slots=True, kw_only=True)
class Itself:
    """A text that is looked at, as an instrument."""

    resolved: str
    """What stood for it while its citations were resolved."""
    id: str
    """Of the instrument that it is; "" where nothing tells."""


def _mentions(
    held: Held, resolutions: Sequence[Resolution], own: Itself, catalogue: Catalogue
) -> Iterator[Json]:
    """The mentions of one text."""
    citations = held.reading.citations
    for citation, resolution in zip(citations, resolutions, strict=True):
        target: str = resolution.target if isinstance(resolution, Resolved) else ""
        if target == own.resolved:
            target = own.id
        number = citation.number
        known = catalogue.identities.get(InstrumentId(target))
        if number and not is_whole(number) and known is not None:
            printed = (known.number, *known.variants)
            number = next((one for one in printed if re.match(rf"{number}[-/]", one)), known.number or number)
        container = citations[citation.subject] if citation.subject is not None else None
        yield {
            "line": citation.line,
            "col": citation.column,
            "surface": citation.surface,
            "kind": citation.kind.value,
            "type": citation.type,
            "number": number,
            "date": citation.date.iso if citation.date else "",
            "issuer": citation.issuer,
            "title": citation.title,
            "pinpoint": list(citation.pinpoint),
            "relation": citation.relation,
            "partial": citation.partial,
            "subject": "document" if container is None else container.number or container.surface,
            "target": target,
            "candidates": list(resolution.candidates) if isinstance(resolution, Ambiguous) else [],
            "slip": citation.slip,
            "reason": resolution.reason,
        }


def _description(file: str, reading: Reading, grammar: Grammar) -> Json:
    header = reading.header
    received: dict[str, str] = {}
    if header.received:
        stamp = header.received
        received = {
            "office": stamp.office,
            "number": stamp.number.value if stamp.number else "",
            "date": stamp.date.iso if stamp.date else "",
            "forwarded_to": stamp.forwarded_to,
        }
    return {
        "file": file,
        "number": header.number.value if header.number else "",
        "type": kind_word(header, grammar),
        "issuer": header.issuer.value if header.issuer else "",
        "place": header.place.value if header.place else "",
        "date": header.date.iso if header.date else "",
        "title": header.subject.value if header.subject else "",
        "signer": "; ".join(signatory.name for signatory in header.signatories),
        "signer_title": "; ".join(signatory.capacity for signatory in header.signatories),
        "recipients": [recipient.value for recipient in header.recipients],
        "received": received,
        "author": header.author.value if header.author else "",
        "secrecy": _marked(header, MarkingRole.SECRECY),
        "urgency": _marked(header, MarkingRole.URGENCY),
        "circulation": _marked(header, MarkingRole.CIRCULATION),
    }


def _marked(header: Header, role: MarkingRole) -> str:
    return "; ".join(one.marking.name for one in header.marked(role))


def _sha256(raw: str) -> str:
    return hashlib.sha256(raw.encode()).hexdigest()
