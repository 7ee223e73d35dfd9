"""Rules on the archive's own tables: instruments.yml, themes.yml, ids.yml.

Dates, validity and predicates are judged by the dataclasses of these files.
"""

from collections.abc import Callable, Iterator, Mapping

from build_tools.checks.picture import Finding, Known, Picture, entries, number_at, text_at, words_at
from build_tools.checks.places import told_by
from build_tools.checks.vocabulary import (
    issuer_fault,
    kind_fault,
    meant,
    number_fault,
    province_fault,
)
from build_tools.located_yaml import Located
from build_tools.masked_words import Untold
from build_tools.models.ids import IssuerId
from build_tools.registers import Registers

__all__ = ["INSTRUMENT_RULES", "PUBLISHED_RULES", "THEME_RULES", "unknown_passage"]


def _field_rule(
    table: str, key: str, fault: Callable[[str, Registers], str]
) -> Callable[[Located, Known], Iterator[Finding]]:
    """Make a rule: what stands under `key` in each entry of the table has no fault."""

    def rule(located: Located, known: Known) -> Iterator[Finding]:
        for entry in entries(located, (table,)):
            value = text_at(located, (*entry, key))
            message = fault(value, known.registers) if value else ""
            if message:
                yield located.line_of((*entry, key)), message

    rule.__name__ = f"{'wrong' if key == 'number' else 'unknown'}_{key}"
    rule.__doc__ = (
        f"What stands under `{key}` in the table of {table} is an id of its register, or well written."
    )
    return rule


def _issuer_rule(table: str, *, unit_known: bool) -> Callable[[Located, Known], Iterator[Finding]]:
    """Make a rule: the issuer in each entry of the table is known, with the province beside it if a class.

    A class may stand alone where it need not be known (`unit_known`) whose it is: a text may not say.
    """

    def unknown_issuer(located: Located, known: Known) -> Iterator[Finding]:
        for entry in entries(located, (table,)):
            value, province = text_at(located, (*entry, "issuer")), text_at(located, (*entry, "province"))
            if not unit_known and not province and IssuerId(value) in known.registers.issuers:
                continue
            joined = f"{value}--{province}" if province and "--" not in value else value
            message = issuer_fault(joined, known.registers) if value else ""
            if message and not (joined != value and province_fault(province, known.registers)):
                yield located.line_of((*entry, "issuer")), message

    return unknown_issuer


def _repeated(located: Located, table: str) -> Iterator[Finding]:
    """Yield the entries whose id an earlier entry has."""
    first: dict[str, int] = {}
    for entry in entries(located, (table,)):
        key, line = text_at(located, (*entry, "id")), located.line_of((*entry, "id"))
        if key and first.setdefault(key, line) != line:
            yield line, f'id "{key}" đã có ở dòng {first[key]}; hãy gộp hai mục làm một'


def duplicate_id(located: Located, _known: Known) -> Iterator[Finding]:
    """An instrument is entered once. The entry of one whose text is held stays: its text tells no relations."""
    yield from _repeated(located, "instruments")


def unknown_relation_target(located: Located, known: Known) -> Iterator[Finding]:
    """A relation that an editor states leads to an instrument that the archive knows."""
    for entry in entries(located, ("instruments",)):
        for relation in entries(located, (*entry, "relations")):
            yield from _unknown(located, (*relation, "target"), known)


def _unknown(located: Located, where: tuple[str | int, ...], known: Known) -> Iterator[Finding]:
    value = text_at(located, where)
    if value and value not in known.targets:
        yield located.line_of(where), f'chưa biết văn bản "{value}"{meant(value, known.targets) or _ADD}'


_ADD = "; hãy thêm văn bản ấy vào archive/instruments.yml trước"


def related_to_itself(located: Located, _known: Known) -> Iterator[Finding]:
    """No instrument replaces, amends or cites itself."""
    for entry in entries(located, ("instruments",)):
        own = text_at(located, (*entry, "id"))
        for relation in entries(located, (*entry, "relations")):
            where = (*relation, "target")
            if own and text_at(located, where) == own:
                yield (
                    located.line_of(where),
                    f'"{own}" có quan hệ với chính nó; hãy sửa "target" hoặc bỏ mục này',
                )


def duplicate_theme(located: Located, _known: Known) -> Iterator[Finding]:
    """A theme is entered once."""
    yield from _repeated(located, "themes")


def unknown_parent(located: Located, known: Known) -> Iterator[Finding]:
    """The parent of a theme is a theme, and no theme is below itself."""
    themes = tuple(entries(located, ("themes",)))
    above = {text_at(located, (*one, "id")): text_at(located, (*one, "parent")) for one in themes}
    for one in themes:
        theme, parent = text_at(located, (*one, "id")), text_at(located, (*one, "parent"))
        if parent and parent not in known.themes:
            hint = meant(parent, known.themes) or "; hãy thêm chủ đề ấy trước"
            yield located.line_of((*one, "parent")), f'không có chủ đề "{parent}"{hint}'
        if theme and theme in _followed(parent, above):
            yield located.line_of((*one, "parent")), f'chủ đề "{theme}" nằm dưới chính nó; hãy sửa "parent"'


def _followed(start: str, links: Mapping[str, str]) -> set[str]:
    """Return every id that the links lead to from `start` on, itself included; a circle ends the walk."""
    seen: set[str] = set()
    while start and start not in seen:
        seen.add(start)
        start = links.get(start, "")
    return seen


def unknown_guiding(located: Located, known: Known) -> Iterator[Finding]:
    """An instrument that guides a theme is one that the archive knows."""
    for entry in entries(located, ("themes",)):
        for where, _ in words_at(located, (*entry, "guiding")):
            yield from _unknown(located, where, known)


def unknown_passage(located: Located, known: Known, picture: Picture) -> Iterator[Finding]:
    """A passage that an editor puts under a theme is a line with text of a document held."""
    lines = {text_at(holding.record, ("id",)): holding.lines for holding in picture.holdings}
    for entry in entries(located, ("themes",)):
        for where in entries(located, (*entry, "passages")):
            document, line = text_at(located, (*where, "document")), number_at(located, (*where, "line"))
            if known.lacks(document):
                message = (
                    f'kho không có toàn văn "{document}"{meant(document, known.records) or "; hãy sửa id"}'
                )
                yield located.line_of((*where, "document")), message
            elif document and line is not None and lines.get(document):
                rows = lines[document]
                if not 0 < line <= len(rows):
                    message = f"nói đến dòng {line}, nhưng tệp nguồn chỉ có {len(rows)} dòng; hãy sửa số dòng"
                    yield located.line_of((*where, "line")), message
                elif not rows[line - 1].strip():
                    message = f"dòng {line} của tệp nguồn là dòng trống; hãy sửa số dòng"
                    yield located.line_of((*where, "line")), message


def duplicate_published_id(located: Located, _known: Known) -> Iterator[Finding]:
    """An id is published once."""
    yield from _repeated(located, "ids")


def unknown_moved_to(located: Located, known: Known) -> Iterator[Finding]:
    """An id that moved leads to another published id, and not round in a circle."""
    ids = tuple(entries(located, ("ids",)))
    moved = {text_at(located, (*one, "id")): text_at(located, (*one, "moved_to")) for one in ids}
    for one in ids:
        start, target = text_at(located, (*one, "id")), text_at(located, (*one, "moved_to"))
        line = located.line_of((*one, "moved_to"))
        if target and target not in known.published:
            yield (
                line,
                f'không có id "{target}" trong ids.yml{meant(target, known.published) or "; hãy sửa lại"}',
            )
        if start and start in _followed(target, moved):
            yield line, f'"{start}" được chuyển vòng về chính nó; hãy sửa "moved_to"'


def masked_words_told(located: Located, known: Known) -> Iterator[Finding]:
    """What a record masks is told by no table either: they are published whole."""
    yield from told_by(located, Untold(words=known.masked, kept=known.kept))


def moved_id_in_use(located: Located, known: Known) -> Iterator[Finding]:
    """An id that moved is neither that of a record nor that of an entry of instruments.yml."""
    for entry in entries(located, ("ids",)):
        key, where = text_at(located, (*entry, "id")), (*entry, "moved_to")
        if text_at(located, where) and (key in known.records or key in known.instruments):
            message = (
                f'"{key}" vẫn đang dùng ({known.targets[key]}) nên không thể chuyển đi; '
                'hãy bỏ "moved_to", hoặc gộp nội dung sang mã mới rồi bỏ mục cũ'
            )
            yield located.line_of(where), message


INSTRUMENT_RULES = (
    duplicate_id,
    _field_rule("instruments", "kind", kind_fault),
    _issuer_rule("instruments", unit_known=True),
    _field_rule("instruments", "province", province_fault),
    _field_rule("instruments", "number", number_fault),
    unknown_relation_target,
    related_to_itself,
    masked_words_told,
)
THEME_RULES = (duplicate_theme, unknown_parent, unknown_guiding, masked_words_told)
PUBLISHED_RULES = (
    duplicate_published_id,
    _field_rule("ids", "kind", kind_fault),
    _issuer_rule("ids", unit_known=False),
    _field_rule("ids", "province", province_fault),
    unknown_moved_to,
    moved_id_in_use,
    masked_words_told,
)
