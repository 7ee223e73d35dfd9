"""The cards as a package for Anki, the same bytes for the same cards: ids and times are fixed.

genanki knows Anki's tables; it would take ids and times from the clock, so both are given here.
"""

import io
import itertools
import json
import sqlite3
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import replace
from html import escape

import genanki

from build_tools.graph.model import Graph
from build_tools.training.cards import Card, cards

_MODEL, _DECK = 1_718_000_001, 1_718_000_002
"""Permanent: a learner who imports a newer package keeps what he has learnt."""
_MADE = 1_704_067_200.0
"""A fixed moment, 1/1/2024: when cards were made says nothing about them."""
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a ZIP file can hold."""


def anki_package(graph: Graph, shown: Callable[[str], str]) -> bytes:
    """A package of one deck; ids of cards are those of the page."""
    return packed(
        replace(each, front=shown(each.front), back=shown(each.back), source=shown(each.source))
        for each in cards(graph)
    )


def packed(every: Iterable[Card]) -> bytes:
    """Cards as an .apkg file."""
    model = genanki.Model(
        _MODEL,
        "Kho tri thức dân vận",
        fields=[{"name": "Mặt trước"}, {"name": "Mặt sau"}, {"name": "Nguồn"}],
        templates=[
            {
                "name": "Thẻ",
                "qfmt": "{{Mặt trước}}",
                "afmt": "{{FrontSide}}<hr id=answer>{{Mặt sau}}<br><small>{{Nguồn}}</small>",
            }
        ],
    )
    deck = genanki.Deck(_DECK, "Kho tri thức dân vận")
    for each in every:
        deck.add_note(
            genanki.Note(
                model=model,
                fields=[escape(side, quote=False) for side in (each.front, each.back, each.source)],
                guid=genanki.guid_for(each.id),
                tags=[each.kind],
            )
        )
    return _zipped(_database(genanki.Package(deck)))


def _database(package: "genanki.Package") -> bytes:
    connection = sqlite3.connect(":memory:")
    package.write_to_db(connection.cursor(), _MADE, itertools.count(int(_MADE * 1000)))
    connection.commit()
    data = connection.serialize()
    connection.close()
    return data


def _zipped(database: bytes) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in (("collection.anki2", database), ("media", json.dumps({}).encode())):
            package.writestr(zipfile.ZipInfo(name, _EPOCH), content, zipfile.ZIP_DEFLATED)
    return written.getvalue()
