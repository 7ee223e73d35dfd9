"""Give what was found the addresses that it had: a text means what it means, whatever was published before.

The book of addresses proves nothing. "290-QĐ/TW" was entered when only one paper named it, without a day; now
that its text is held, every mention means the text, and the old address leads there. Citations are therefore
resolved among what is known and what they name themselves; only then does each instrument that is known from
citations get the address under which it was published, so that no address ever stands for another paper.
"""

from collections.abc import Collection, Mapping, Sequence

from build_tools.citations.slips import is_misprint_of
from build_tools.grammar.compiled import Grammar
from build_tools.models.ids import InstrumentId, KindId
from build_tools.models.issuers import PartyTerm
from build_tools.resolve.catalogue import Catalogue
from build_tools.resolve.identity import Identity, term_of, year_in_number
from build_tools.resolve.numbered import same_period
from build_tools.resolve.scope import Scope, only_in_one_document

Terms = tuple[PartyTerm, ...]


def misprints(
    minted: Sequence[Identity], catalogue: Catalogue, grammar: Grammar
) -> Mapping[InstrumentId, InstrumentId]:
    """What was cited under a number that no authority has, and is known under the right one.

    "114-KL/W ngày 14/7/2015" is 114-KL/TW of that day, though another paper tells it.
    """
    found = {one.id: _misprint_of(one, catalogue, grammar) for one in minted}
    return {wrong: right for wrong, right in found.items() if right is not None}


def _misprint_of(identity: Identity, catalogue: Catalogue, grammar: Grammar) -> InstrumentId | None:
    if not (identity.number and identity.date and identity.date.is_full):
        return None
    right = {
        catalogue.current(one.id)
        for one in catalogue.with_serial(identity.number)
        if one.date == identity.date and is_misprint_of(identity.number, one.number, grammar)
    }
    return right.pop() if len(right) == 1 else None


def addresses_had(
    minted: Sequence[Identity], catalogue: Catalogue, terms: Terms
) -> Mapping[InstrumentId, InstrumentId]:
    """The address of each instrument that had one: first where day, year or term say so, then the only possible one.

    `12-kh-ubnd-bac-giang` was published without a day. It is kept when a paper tells one; but where two papers
    tell of two, it was either, and is neither's.
    """
    had: dict[InstrumentId, InstrumentId] = {}
    taken: set[InstrumentId] = set()
    for same in (_of_one_day, _placed_alike, _any):
        for one in minted:
            if one.id in had:
                continue
            fitting = [
                address
                for address in catalogue.remembered(one.number, one.names)
                if address.id not in taken and same(one, address) and _is_same(one, address, terms)
            ]
            if len(fitting) == 1 and (same is not _any or heir(fitting[0], catalogue, terms) == one.id):
                had[one.id] = fitting[0].id
                taken.add(fitting[0].id)
    return had


def heirs(
    catalogue: Catalogue, used: Collection[InstrumentId], grammar: Grammar
) -> Mapping[InstrumentId, InstrumentId]:
    """Where an address leads that nothing names any more: to the one instrument that it can have been."""
    terms = grammar.registers.terms
    left = [one for one in catalogue.forgotten() if one.id not in used]
    found = {one.id: heir(one, catalogue, terms) or _misprint_of(one, catalogue, grammar) for one in left}
    return {address: leads_to for address, leads_to in found.items() if leads_to is not None}


def recall(catalogue: Catalogue, terms: Terms) -> None:
    """Let the addresses be recognised, where the papers that name them are not read: `danvan cite` reads one paper.

    Not that of what something known can be: "290-QĐ/TW" without a day is no second one beside the text held.
    """
    for address in sorted(catalogue.forgotten(), key=_is_placed, reverse=True):
        if not _possible(address, catalogue, terms):
            catalogue.recall(address)


def heir(address: Identity, catalogue: Catalogue, terms: Terms) -> InstrumentId | None:
    """The one known instrument that an address can have stood for; None of none, or of several."""
    found = _possible(address, catalogue, terms)
    return found.pop() if len(found) == 1 else None


def _possible(address: Identity, catalogue: Catalogue, terms: Terms) -> set[InstrumentId]:
    bearing = (
        catalogue.with_number(address.number)
        if address.number
        else [one for name in address.names for one in catalogue.with_name(name)]
    )
    return {catalogue.current(one.id) for one in bearing if _is_same(one, address, terms)}


def _of_one_day(one: Identity, address: Identity) -> bool:
    return one.date is not None and one.date == address.date


def _placed_alike(one: Identity, address: Identity) -> bool:
    return _is_placed(one) == _is_placed(address)


def _any(_one: Identity, _address: Identity) -> bool:
    return True


def _is_placed(identity: Identity) -> bool:
    """Whether it is known which of the papers of its number it is."""
    return bool(identity.date or identity.term or year_in_number(identity.number))


def _is_same(one: Identity, address: Identity, terms: Terms) -> bool:
    """Whether nothing that is said of the two speaks against their being one."""
    if not one.number and address.kind not in {one.kind, KindId("")}:
        return False  # a number holds the symbol of its kind, whatever word stands before it
    same_day = one.date is not None and one.date.is_full and one.date == address.date
    if not one.is_of(address.province, address.locality, same_day=same_day):
        provinces = {None, *(province for province, _ in one.units)}
        placed = not only_in_one_document(address.locality)
        if placed or not same_day or address.province not in provinces:
            return False
    if one.date and address.date and not one.number:
        return one.date.agrees_with(address.date)
    if one.date and address.date:
        local = Scope(local=bool(address.province or address.locality))
        return same_period(one.number, one.date, address.date, local, terms)
    mine, its = (known.term or (term_of(known.date, terms) if known.date else "") for known in (one, address))
    return not (mine and its and mine != its)
