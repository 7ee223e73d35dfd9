"""What Python and the search page must know alike, declared here or in the registers and handed over whole."""

import json
from collections.abc import Iterable

from build_tools.models.issuers import Level
from build_tools.normalize import REPLACED, match_key
from build_tools.parts import wording
from build_tools.registers import Registers
from build_tools.search.canon import INVISIBLE, NEW_PLACEMENT, OVERLAY
from build_tools.search.facets import FACETS
from build_tools.search.word_index import COUNTS, FNV_OFFSET, FNV_PRIME


def rules_module(registers: Registers) -> str:
    """The rules as a module of the search page."""
    kinds, issuers = registers.kinds.values(), registers.issuers.values()
    rules = {
        "overlay": OVERLAY,
        "invisible": INVISIBLE,
        "tonePlacement": dict(NEW_PLACEMENT),
        "replaced": REPLACED,
        "counts": COUNTS,
        "fnv": [FNV_OFFSET, FNV_PRIME],
        "facets": [{"id": facet.id, "label": facet.label, "values": dict(facet.values)} for facet in FACETS],
        "central": wording.capitalized(wording.LEVELS[Level.CENTRAL]),
        "kindSymbols": _folded(symbol for kind in kinds for symbol in kind.symbols),
        "issuerSymbols": _folded(symbol for issuer in issuers for symbol in issuer.symbols),
    }
    return f"// Written by build_tools/search/rules.py.\nexport default {json.dumps(rules, indent=1)};\n"


def _folded(symbols: Iterable[str]) -> list[str]:
    return sorted(set(map(match_key, symbols)))
