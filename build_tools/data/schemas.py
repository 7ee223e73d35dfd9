"""JSON Schemas of the files of /api. They forbid what they do not name."""

from collections.abc import Mapping

_TEXT: Mapping[str, object] = {"type": "string"}
_FLAG: Mapping[str, object] = {"type": "boolean"}
_COUNT: Mapping[str, object] = {"type": "integer", "minimum": 0}
_TEXTS: Mapping[str, object] = {"type": "array", "items": _TEXT}
_ID: Mapping[str, object] = {"type": "string", "pattern": "^[a-z0-9]+(-+[a-z0-9]+)*$"}
_ID_OR_NONE: Mapping[str, object] = {"type": "string", "pattern": "^([a-z0-9]+(-+[a-z0-9]+)*)?$"}
_IDS: Mapping[str, object] = {"type": "array", "items": _ID}
_DATE: Mapping[str, object] = {
    "type": "string",
    "pattern": r"^(\d{4}(-\d\d(-\d\d)?)?)?$",
    "description": "ISO 8601, as much of it as is known; empty where unknown",
}

_DECIMAL = r"^(\d+(\.\d+)?)?$"

_PROPERTIES: Mapping[str, Mapping[str, Mapping[str, object]]] = {
    "instruments": {
        "id": _ID,
        "address": _TEXT,
        "kind": _ID,
        "number": _TEXT,
        "name": _TEXT,
        "issuer": _ID_OR_NONE,
        "issuer_name": _TEXT,
        "province": _ID_OR_NONE,
        "side": {"enum": ["", "dang", "nha-nuoc", "mat-tran-doan-the"]},
        "level": {"enum": ["", "trung-uong", "tinh", "huyen", "xa"]},
        "term": _TEXT,
        "date": _DATE,
        "subject": _TEXT,
        "held": _FLAG,
        "validity": {"enum": ["", "con-hieu-luc", "het-hieu-luc"]},
        "confirmed": _FLAG,
        "urgency": _TEXTS,
        "circulation": _TEXTS,
        "conflicts": _TEXTS,
    },
    "citations": {
        "document": _ID,
        "anchor": _TEXT,
        "line": _COUNT,
        "col": _COUNT,
        "surface": _TEXT,
        "kind": {"enum": ["numbered", "named"]},
        "type": _TEXT,
        "number": _TEXT,
        "date": _DATE,
        "issuer": _TEXT,
        "title": _TEXT,
        "relation": _TEXT,
        "target": _ID_OR_NONE,
        "candidates": _IDS,
        "reason": _TEXT,
    },
    "relations": {"subject": _ID, "predicate": _TEXT, "object": _ID, "source": _TEXT, "stated": _TEXTS},
    "provinces": {
        "id": _ID,
        "address": _TEXT,
        "name": _TEXT,
        "kind": _TEXT,
        "valid_from": _DATE,
        "valid_to": _DATE,
        "predecessors": _IDS,
        "successors": _IDS,
        "instruments": _IDS,
    },
    "themes": {
        "id": _ID,
        "address": _TEXT,
        "name": _TEXT,
        "definition": _TEXT,
        "parent": _ID_OR_NONE,
        "guiding": _IDS,
        "passages": _TEXTS,
    },
    "obligations": {
        "document": _ID,
        "anchor": _TEXT,
        "line": _COUNT,
        "sentence": _TEXT,
        "printed": _TEXT,
        "understood": _TEXT,
        "kind": {"enum": ["yearly", "once", "periodic", "within"]},
        "bound": {"enum": ["", "before", "by", "in"]},
        "date": _DATE,
        "month": _COUNT,
        "day": _COUNT,
        "quarter": _COUNT,
        "every": {**_TEXTS, "description": 'how often; empty for "định kỳ" alone, and for other kinds'},
        "amount": _COUNT,
        "unit": _TEXT,
        "counted": {"enum": ["", "from", "after", "ahead"]},
        "who": {**_TEXT, "description": "empty where the sentence does not say it outright"},
        "what": _TEXT,
        "origin": {"enum": ["read", "editor"]},
        "why": _TEXT,
        "validity": {"enum": ["", "con-hieu-luc", "het-hieu-luc"]},
    },
    "figures": {
        "document": _ID,
        "anchor": _TEXT,
        "line": _COUNT,
        "text": {**_TEXT, "description": "the number with its unit, as printed"},
        "value": {
            **_TEXT,
            "pattern": _DECIMAL,
            "description": "decimal; the lower end of a range, the part of a whole",
        },
        "upper": {**_TEXT, "pattern": _DECIMAL, "description": "the upper end of a range"},
        "whole": {**_TEXT, "pattern": _DECIMAL, "description": "what the value is a part of"},
        "unit": _TEXT,
        "approximate": {**_TEXT, "description": "the word that makes it inexact, or a bound, as printed"},
        "target": {**_FLAG, "description": "a number to be reached, not a result"},
        "sentence": {**_TEXT, "description": "the words that state it, as printed"},
    },
    "timeline": {"id": _ID, "year": _TEXT, "date": _DATE, "partial": _FLAG, "conflict": _FLAG},
}


def schema_of(name: str) -> Mapping[str, object]:
    """The schema of a file; of `citations.jsonl` that of one line."""
    properties = _PROPERTIES[name]
    item: dict[str, object] = {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
    head: dict[str, object] = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": name}
    return {**head, **item} if name == "citations" else {**head, "type": "array", "items": item}
