"""What `danvan ids` tells of the addresses that it entered: the doubtful ones with what to do, the rest in a line."""

from collections.abc import Iterator, Sequence
from textwrap import shorten

from build_tools.graph.doubtful import Doubtful
from build_tools.models.published import PublishedId, PublishedPage

_NAMED = 6
"""How many of the plain ones are named where not all are asked for."""
_LENGTH = 60
"""Characters of a name."""


def told(
    ids: Sequence[PublishedId], pages: Sequence[PublishedPage], doubts: Sequence[Doubtful], *, every: bool
) -> Iterator[str]:
    """The lines, for an editor who has added a paper; `every` names each plain one too."""
    if doubts:
        yield f"Cần xem {len(doubts)} mã:"
    for doubt in doubts:
        yield from _doubt(doubt)
    if doubts:
        yield (
            "Nếu chỗ ấy dẫn một văn bản đã biết, hãy ghi văn bản đúng vào «decisions» của record.yml và xóa mã vừa ghi "
            "trong archive/ids.yml trước khi công bố; nếu in đúng như vậy thì để nguyên."
        )
    doubtful = {one.id for one in doubts}
    plain = [one for one in ids if one.id not in doubtful]
    if plain:
        yield _summary("mã mới khác" if doubts else "mã mới", [_name(one) for one in plain], every=every)
    if pages:
        yield _summary("trang mới", [page.address for page in pages], every=every)
    if ids or pages:
        yield f"Đã ghi {len(ids)} mã mới, {len(pages)} trang mới vào archive/ids.yml."
    else:
        yield "Không có địa chỉ nào mới."


def _doubt(one: Doubtful) -> Iterator[str]:
    """`- 25-no-tw: “Nghị quyết số 25-NO/TW”, dòng 37 của 14-nq-tu-dien-bien-2021`, and below it why."""
    place = f", dòng {one.line} của {one.document}" if one.document and one.line else ""
    near = f" ({', '.join(one.near)})" if one.near else ""
    yield f"- {one.id}: “{one.printed or one.told}”{place}"
    yield f"  {'; '.join(one.reasons)}{near}"


def _summary(what: str, names: Sequence[str], *, every: bool) -> str:
    if every:
        return "\n".join((f"{len(names)} {what}:", *(f"  {name}" for name in names)))
    left = len(names) - _NAMED
    shown = ", ".join(names[:_NAMED])
    return f"{len(names)} {what}: {shown}{f' và {left} nữa (xem hết: danvan ids --all)' if left > 0 else ''}."


def _name(one: PublishedId) -> str:
    called = one.number or shorten(one.name, _LENGTH, placeholder=" …")
    return f"{one.id} ({called})" if called else one.id
