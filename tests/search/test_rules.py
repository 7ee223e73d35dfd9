"""What Python and the search page must know alike stands once, and is handed over."""

import json
from typing import Any

import pytest

from build_tools.normalize import match_key
from build_tools.search.canon import OVERLAY
from build_tools.search.facets import FACETS
from tests.search.invented import DOCS, RULES

SOURCES = sorted((DOCS / "assets" / "js" / "search").glob("*.js"))


@pytest.fixture(scope="module")
def rules() -> Any:
    return json.loads(RULES[RULES.index("{") : RULES.rindex(";")])


def test_the_registers_tell_which_symbols_make_a_number(rules: Any) -> None:
    assert {"ttg", "tw", "ubnd", "hdnd", "qh"} <= set(rules["issuerSymbols"])
    assert {"ct", "nq", "qdi"} <= set(rules["kindSymbols"])
    for symbol in (*rules["issuerSymbols"], *rules["kindSymbols"]):
        assert symbol == match_key(symbol)


def test_no_script_holds_a_rule_that_is_handed_over(rules: Any) -> None:
    labels = [name for facet in FACETS for name in (f'label: "{facet.label}', *facet.values.values())]
    symbols = [json.dumps(symbol) for symbol in rules["issuerSymbols"]]
    numbers = [text for number in rules["fnv"] for text in (str(number), hex(number))]
    given = (*labels, rules["central"], *symbols, *numbers, OVERLAY, "u0335", '"oa"', '"òa"', "u2010")
    assert SOURCES
    for source in SOURCES:
        text = source.read_text(encoding="utf-8")
        code = "\n".join(
            line for line in text.splitlines() if not line.lstrip().startswith(("//", "*", "/*"))
        )
        assert [each for each in given if each in code] == [], source.name
