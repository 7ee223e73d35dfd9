"""Data that passed every check → values of `models`. Nothing is validated here, nothing is read."""

from collections.abc import Iterator, Mapping

from build_tools.archive.obligations import construct_obligations
from build_tools.archive.training import construct_training
from build_tools.checks.picture import Holding, Picture
from build_tools.located_yaml import Located
from build_tools.models.dates import PartialDate
from build_tools.models.facts import Fact, Field, Origin
from build_tools.models.ids import InstrumentId, IssuerId, KindId, PredicateId, ProvinceId, ThemeId
from build_tools.models.records import (
    Annotation,
    Archive,
    Decision,
    EarlierSource,
    Kept,
    KnownInstrument,
    Lifted,
    Mask,
    PublishedId,
    PublishedPage,
    Record,
    SourceDocument,
    SourceFile,
    StatedRelation,
)
from build_tools.models.registers import EditorialPassage, Theme

__all__ = ["construct_archive", "construct_record"]

Data = Mapping[str, object]


def construct_archive(picture: Picture) -> Archive:
    """Make the archive of a picture in which no check found an error."""
    documents = (
        SourceDocument(record=construct_record(holding), raw=holding.source.text)
        for holding in picture.holdings
        if holding.source is not None and holding.source.text is not None
    )
    return Archive(
        documents=tuple(sorted(documents, key=lambda one: one.record.id)),
        instruments=tuple(_instruments(picture.instruments)),
        ids=tuple(_published(picture.ids)),
        pages=tuple(_pages(picture.ids)),
        themes=tuple(_themes(picture.themes)),
        obligations=tuple(construct_obligations(picture.obligations)),
        training=construct_training(picture.lessons, picture.questions, picture.terms),
    )


def construct_record(holding: Holding) -> Record:
    """Make the record of one folder."""
    data = _mapping(holding.record.data if holding.record is not None else None)
    source = _mapping(data.get("source"))
    return Record(
        id=InstrumentId(_text(data, "id")),
        path=f"documents/{holding.folder}/record.yml",
        source=SourceFile(
            name=_text(source, "file"),
            sha256=_text(source, "sha256"),
            received_as=_text(source, "received_as"),
            origin=_text(source, "origin"),
            layout_marks=_texts(source, "layout_marks"),
        ),
        added=PartialDate.parse(_text(data, "added")),
        updated=PartialDate.parse(_text(data, "updated")),
        facts=tuple(_facts(data)),
        names=_texts(data, "names"),
        themes=tuple(map(ThemeId, _texts(data, "themes"))),
        quality=tuple(_annotations(data, "quality")),
        annotations=tuple(_annotations(data, "annotations")),
        masks=tuple(
            Mask(line=_number(one, "line"), text=_text(one, "text"), reason=_text(one, "reason"))
            for one in _mappings(data, "masks")
        ),
        keeps=tuple(
            Kept(line=_number(one, "line"), text=_text(one, "text"), reason=_text(one, "reason"))
            for one in _mappings(data, "keeps")
        ),
        lifted=tuple(
            Lifted(
                line=_number(one, "line"),
                text=_text(one, "text"),
                decision=_text(one, "decision"),
                date=PartialDate.parse(_text(one, "date")),
            )
            for one in _mappings(data, "lifted")
        ),
        decisions=tuple(_decisions(data)),
        replaced=tuple(_replaced(holding, data)),
    )


def _replaced(holding: Holding, data: Data) -> Iterator[EarlierSource]:
    for one in _mappings(data, "replaced"):
        kept = holding.sources.get(_text(one, "file"))
        yield EarlierSource(
            name=_text(one, "file"),
            sha256=_text(one, "sha256"),
            received_as=_text(one, "received_as"),
            origin=_text(one, "origin"),
            replaced_on=PartialDate.parse(_text(one, "replaced_on")),
            why=_text(one, "why"),
            raw=(kept.text if kept is not None else None) or "",
        )


def _facts(data: Data) -> Iterator[Fact]:
    document = InstrumentId(_text(data, "id"))
    for field, stated in _mapping(data.get("facts")).items():
        fact = _mapping(stated)
        yield Fact(
            field=Field(field),
            value=_text(fact, "value"),
            printed=_text(fact, "printed"),
            origin=Origin(_text(fact, "origin")),
            document=document if _number(fact, "line") else None,
            line=_number(fact, "line"),
            source=_text(fact, "source"),
            note=_text(fact, "note"),
        )


def _decisions(data: Data) -> Iterator[Decision]:
    for one in _mappings(data, "decisions"):
        yield Decision(
            line=_number(one, "line"),
            column=_number(one, "column"),
            surface=_text(one, "surface"),
            target=InstrumentId(_text(one, "target")),
            why=_text(one, "why"),
        )


def _annotations(data: Data, key: str) -> Iterator[Annotation]:
    for one in _mappings(data, key):
        yield Annotation(
            line=_number(one, "line"),
            printed=_text(one, "printed"),
            suggested=_text(one, "suggested"),
            note=_text(one, "note"),
        )


def _instruments(located: Located | None) -> Iterator[KnownInstrument]:
    table = _mapping(located.data if located is not None else None)
    for index, one in enumerate(_mappings(table, "instruments")):
        yield KnownInstrument(
            id=InstrumentId(_text(one, "id")),
            line=located.line_of(("instruments", index)) if located is not None else 0,
            kind=KindId(_text(one, "kind")),
            number=_text(one, "number"),
            names=_texts(one, "names"),
            variants=_texts(one, "variants"),
            issuer=_issuer(one),
            province=_province(one),
            term=_text(one, "term"),
            date=_date(one),
            date_confirmed=one.get("date_confirmed", True) is True,
            subject=_text(one, "subject"),
            subject_confirmed=one.get("subject_confirmed", True) is True,
            validity=_text(one, "validity"),
            validity_source=_text(one, "validity_source"),
            relations=tuple(
                StatedRelation(
                    predicate=PredicateId(_text(relation, "predicate")),
                    target=InstrumentId(_text(relation, "target")),
                    source=_text(relation, "source"),
                    line=located.line_of(("instruments", index, "relations", place, "target"))
                    if located is not None
                    else 0,
                )
                for place, relation in enumerate(_mappings(one, "relations"))
            ),
            source=_text(one, "source"),
            confirmed=one.get("confirmed", True) is True,
        )


def _published(located: Located | None) -> Iterator[PublishedId]:
    for one in _mappings(_mapping(located.data if located is not None else None), "ids"):
        moved = _text(one, "moved_to")
        yield PublishedId(
            id=InstrumentId(_text(one, "id")),
            kind=KindId(_text(one, "kind") or "van-ban"),
            number=_text(one, "number"),
            name=_text(one, "name"),
            issuer=_issuer(one),
            province=_province(one),
            locality=_text(one, "locality"),
            term=_text(one, "term"),
            date=_date(one),
            moved_to=InstrumentId(moved) if moved else None,
        )


def _pages(located: Located | None) -> Iterator[PublishedPage]:
    for index, one in enumerate(_mappings(_mapping(located.data if located is not None else None), "pages")):
        yield PublishedPage(
            address=_text(one, "address"),
            moved_to=_text(one, "moved_to"),
            line=located.line_of(("pages", index)) if located is not None else 0,
        )


def _themes(located: Located | None) -> Iterator[Theme]:
    for one in _mappings(_mapping(located.data if located is not None else None), "themes"):
        parent = _text(one, "parent")
        yield Theme(
            id=ThemeId(_text(one, "id")),
            name=_text(one, "name"),
            definition=_text(one, "definition"),
            triggers=_texts(one, "triggers"),
            exceptions=_texts(one, "except"),
            parent=ThemeId(parent) if parent else None,
            guiding=tuple(map(InstrumentId, _texts(one, "guiding"))),
            passages=tuple(
                EditorialPassage(
                    document=InstrumentId(_text(passage, "document")),
                    line=_number(passage, "line"),
                    belongs=passage.get("belongs", True) is True,
                    why=_text(passage, "why"),
                )
                for passage in _mappings(one, "passages")
            ),
            source=_text(one, "source"),
        )


def _issuer(data: Data) -> IssuerId | None:
    """Join a class of authorities with the province that stands beside it: `tinh-uy--dien-bien`."""
    value, province = _text(data, "issuer"), _text(data, "province")
    if not value:
        return None
    return IssuerId(f"{value}--{province}" if province and "--" not in value else value)


def _province(data: Data) -> ProvinceId | None:
    value = _text(data, "province")
    return ProvinceId(value) if value else None


def _date(data: Data) -> PartialDate | None:
    value = _text(data, "date")
    return PartialDate.parse(value) if value else None


def _text(data: Data, key: str) -> str:
    value = data.get(key)
    return value if isinstance(value, str) else ""


def _number(data: Data, key: str) -> int:
    value = data.get(key)
    return value if isinstance(value, int) else 0


def _texts(data: Data, key: str) -> tuple[str, ...]:
    values = data.get(key)
    return tuple(value for value in values if isinstance(value, str)) if isinstance(values, list) else ()


def _mapping(value: object) -> Data:
    return value if isinstance(value, dict) else {}


def _mappings(data: Data, key: str) -> tuple[Data, ...]:
    values = data.get(key)
    return tuple(value for value in values if isinstance(value, dict)) if isinstance(values, list) else ()
