"""Whose paper an instrument is: the Party's, the State's, or that of the Front and the organisations beside it."""

import re

from build_tools.graph.model import Graph
from build_tools.models.instruments import Instrument
from build_tools.models.issuers import Side
from build_tools.models.numbers import DocumentNumber
from build_tools.normalize import phrase_key
from build_tools.registers import Registers

_OF_PARTY = re.compile(r"(?:đảng|chi) (?:bộ|ủy|đoàn)\b")
"""Of the Party, whatever stands behind: "Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương"."""
_ASSOCIATION = re.compile(r"(?:hội|liên hiệp|hiệp hội)\b(?! đồng\b)")
"""Any other "Hội Luật gia": which side it stands on, its name does not tell; "Hội đồng nhân dân" is none."""
_OF_SEVERAL = re.compile(r"\w{1,4}(?:LT|PH)")
"""The symbol of a kind that several issue: `KHLT`, `CTPH`."""


def side_of(graph: Graph, instrument: Instrument) -> Side | None:
    """Whose paper it is: by its authority, its name or symbol, else by its kind or way of numbering, else unknown."""
    issuer = graph.issuers.get(instrument.issuer) if instrument.issuer else None
    if issuer is not None:
        return issuer.side
    registers = graph.registers
    name = phrase_key(instrument.issuer_name)
    kind = registers.kinds.get(instrument.kind)
    told = _told_by_name(name, registers) or _told_by_symbol(instrument.number, registers)
    if told is not None:
        return told
    if kind is not None and len(kind.sides) == 1:
        return kind.sides[0]
    try:
        numbered = DocumentNumber.parse(instrument.number).side
    except ValueError:
        return None
    return None if numbered is Side.STATE and _ASSOCIATION.match(name) else numbered


def _told_by_name(name: str, registers: Registers) -> Side | None:
    """The Front's where one of its bodies is named: "Ban Thường trực Ủy ban MTTQ Việt Nam huyện Cao Phong".

    One that issues together with others (" - ") tells none.
    """
    if _OF_PARTY.match(name) or " - " in name:
        return None
    words = f" {name} "
    return Side.FRONT if any(f" {body} " in words for body in registers.words.front_bodies) else None


def _told_by_symbol(number: str, registers: Registers) -> Side | None:
    """The Front's where only symbols of its bodies stand in the number: `146/BC-MTTQ-BTT`, not `05/KHLT-LĐLĐ-CAT`."""
    symbols = re.split(r"[-/]", number)[1:]
    if not symbols or _OF_SEVERAL.fullmatch(symbols[0]):
        return None
    sides = {
        issuer.side for issuer in registers.issuers.values() if not set(symbols).isdisjoint(issuer.symbols)
    }
    return Side.FRONT if sides == {Side.FRONT} else None
