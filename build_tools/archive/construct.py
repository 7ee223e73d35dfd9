"""Data that passed every check → values of `models`: what is written, and what follows from it."""

from dataclasses import replace
from typing import Any, TypeVar

from build_tools.archive.files import FILES
from build_tools.archive.obligations import with_deadline
from build_tools.checks.picture import Holding, Picture
from build_tools.located_yaml import Located
from build_tools.models.archive import Archive, SourceDocument
from build_tools.models.known_instruments import KnownInstrument
from build_tools.models.published import PublishedId
from build_tools.models.records import Record
from build_tools.models.training import Training
from build_tools.registers.units import unit_issuer_id
from build_tools.written.value import value

__all__ = ["construct_archive", "construct_record"]

Dated = TypeVar("Dated", KnownInstrument, PublishedId)


def construct_archive(picture: Picture) -> Archive:
    """Make the archive of a picture in which no check found an error."""
    documents = (
        SourceDocument(record=construct_record(holding.record, holding), raw=holding.source.text)
        for holding in picture.holdings
        if holding.record is not None and holding.source is not None and holding.source.text is not None
    )

    def rows(file: str, key: str) -> tuple[Any, ...]:
        """What a file holds under a key; nothing where there is no file."""
        located = picture.tables.get(file)
        return getattr(value(located, FILES[file]), key) if located else ()

    return Archive(
        documents=tuple(sorted(documents, key=lambda one: one.record.id)),
        instruments=tuple(map(_with_unit, rows("instruments.yml", "instruments"))),
        ids=tuple(map(_with_unit, rows("ids.yml", "ids"))),
        pages=rows("ids.yml", "pages"),
        themes=rows("themes.yml", "themes"),
        obligations=tuple(map(with_deadline, rows("obligations.yml", "obligations"))),
        training=Training(
            lessons=rows("training/lessons.yml", "lessons"),
            questions=rows("training/questions.yml", "questions"),
            terms=rows("training/terms.yml", "terms"),
        ),
    )


def construct_record(record: Located, holding: Holding) -> Record:
    """Make the record of one folder, with the texts of its earlier sources."""
    written = value(record, Record)
    kept = {name: source.text or "" for name, source in holding.sources.items()}
    return replace(
        written,
        path=f"documents/{holding.folder}/record.yml",
        source=replace(written.source, printed=holding.printed),
        replaced=tuple(replace(one, raw=kept.get(one.name, "")) for one in written.replaced),
    )


def _with_unit(one: Dated) -> Dated:
    """Join a class of authorities with the province that stands beside it: `tinh-uy--dien-bien`."""
    if not one.issuer or not one.province or "--" in one.issuer:
        return one
    return replace(one, issuer=unit_issuer_id(one.issuer, one.province))
