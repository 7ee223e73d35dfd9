"""The sound part of an archive in which something is wrong: what can still be said of the rest is said.

An error that leaves the meaning of a file as it is (a wrong hash, a line that is not there) leaves nothing
out. What is wrong in itself is left out: a row of a table, an entry of a record, a fact. `Losses` tells
what that was, so that nothing is said that may be wrong for want of it.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from build_tools.archive.construct import construct_archive
from build_tools.archive.reading import Files
from build_tools.checks.picture import Holding, Picture, at
from build_tools.diagnostics import Diagnostic, Severity
from build_tools.located_yaml import KeyPath, Located
from build_tools.models.archive import Archive

__all__ = ["NO_LOSSES", "Losses", "sound_part"]

_HARMLESS = frozenset(
    {
        "deadline-not-on-line",
        "duplicate-id",
        "earlier-source-changed",
        "layout-mark-absent",
        "lifted-not-printed",
        "line-beyond-end",
        "masked-and-kept",
        "masked-and-kept-everywhere",
        "masked-words-in-id",
        "masked-words-shown",
        "masked-words-told",
        "missing-sha256",
        "original-changed",
        "proof-not-on-line",
        "related-to-itself",
        "source-twice",
        "state-secret",
        "unfounded-fact",
        "unknown-guiding",
        "unknown-relation-target",
        "unknown-theme",
        "updated-before-added",
        "words-not-in-passage",
        "words-not-on-line",
        "wrong-sha256",
    }
)
"""Rules whose errors leave a value as it is meant; any other may make it another, or none."""
_OF_IDENTITY = frozenset({"id", "source", "facts", "names", "decisions"})
"""Keys of a record by which texts are told apart and cited."""
_TELLING_APART = frozenset({"ids.yml", "instruments.yml"})
"""Tables by which they are."""
_WORDS = re.compile(r"[\w/-]+")
_SOME_DAY = "2000-01-01"
_NAMED = 4
"""How many files are named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Losses:
    """What is left out of the sound part."""

    files: tuple[str, ...] = ()
    """As messages name them."""
    records: frozenset[str] = frozenset()
    """Records, relative to the archive, of which something is left out that tells texts apart."""
    words: frozenset[str] = frozenset()
    """Ids, numbers and addresses that stand in what is left out."""
    tables: frozenset[str] = frozenset()

    @property
    def is_of_identity(self) -> bool:
        """Whether an instrument may be taken for another, or for a new one."""
        return bool(self.records or self.tables & _TELLING_APART)

    def told(self, label: str) -> Iterator[Diagnostic]:
        """One sentence on what cannot be judged for want of what is left out."""
        if self.files:
            more = f" và {len(self.files) - _NAMED} tệp nữa" if len(self.files) > _NAMED else ""
            message = (
                f"chưa xét được hết những gì dựa vào chỗ hỏng của {', '.join(self.files[:_NAMED])}{more} (địa chỉ mới, "
                "trang bị mất, chỗ trỏ tới mục hỏng); hãy sửa các lỗi của những tệp ấy rồi chạy lại danvan check"
            )
            yield Diagnostic(
                path=label, line=0, rule="not-judged", message=message, severity=Severity.WARNING
            )


NO_LOSSES = Losses()


def sound_part(picture: Picture, findings: Sequence[Diagnostic], files: Files) -> tuple[Archive, Losses]:
    """What can be made of a picture in which something is wrong, and what is left out."""
    wrong: dict[str, list[Diagnostic]] = {}
    for one in findings:
        # What cannot be read is lost already, and its line may be told from the entry above.
        is_read = not one.rule.startswith("yaml-") and one.rule != "duplicate-key"
        if one.severity is Severity.ERROR and is_read and one.rule not in _HARMLESS:
            wrong.setdefault(one.path, []).append(one)
    holdings, incomplete, doubtful, words = list[Holding](), set[str](), set[str](), set[str]()
    texts = {f"{one.path}/record.yml": one.files.get("record.yml", b"") for one in files.folders}
    for holding in picture.holdings:
        record, lost = _sound_record(holding, wrong.get(holding.path, ()))
        sound = replace(holding, record=record)
        if sound.source is not None and sound.source.text is not None:
            holdings.append(sound)
        else:
            lost |= {("source",)}
        incomplete |= {holding.path} if lost else set()
        if any(part[0] in _OF_IDENTITY for part in lost):
            doubtful.add(holding.path)
            words |= _words(holding.record, lost, texts[holding.path])
    lost_of = {name: _wrong_parts(one, wrong.get(one.path, ())) for name, one in picture.tables.items()}
    tables = {name: _table(name, _without(one, lost_of[name])) for name, one in picture.tables.items()}
    damaged = {name for name, lost in lost_of.items() if lost} | picture.unread.keys()
    for name in damaged:
        words |= _words(picture.tables.get(name), lost_of.get(name, ()), files.tables[name])
    return construct_archive(Picture(holdings=tuple(holdings), tables=tables)), Losses(
        files=tuple(sorted({*incomplete, *(f"{files.label}/{name}" for name in damaged)})),
        records=frozenset(path.removeprefix(f"{files.label}/") for path in doubtful),
        words=frozenset(words),
        tables=frozenset(damaged),
    )


def _words(located: Located | None, lost: Collection[KeyPath], data: bytes) -> set[str]:
    """The words of what is left out of a file; of the whole where nothing of it can be read."""
    text = data.decode(errors="replace")
    if located is None:
        return {*_WORDS.findall(text)}
    starts = sorted({line for where, line in located.lines.items() if len(where) <= 2})
    rows, words = text.split("\n"), {*_WORDS.findall("\n".join(located.lost_lines))}
    for where in lost:
        first = located.lines.get(where, 0)
        end = next((line for line in starts if line > first), len(rows) + 1)
        words |= {*_WORDS.findall("\n".join(rows[max(first, 1) - 1 : end - 1]))} if first else set()
    return words


def _table(name: str, located: Located) -> Located:
    """A table that has its rows, though they be none: `training/terms.yml` holds `terms`.

    A theme below one that is left out stands by itself, for it is as it was.
    """
    key = name.rpartition("/")[2].removesuffix(".yml")
    data = located.data if isinstance(located.data, Mapping) else {}
    rows = data.get(key, [])
    if name == "themes.yml":
        themes = {row["id"] for row in rows}
        rows = [{k: v for k, v in row.items() if k != "parent" or v in themes} for row in rows]
    return replace(located, data={**data, key: rows})


def _sound_record(holding: Holding, wrong: Sequence[Diagnostic]) -> tuple[Located, set[KeyPath]]:
    """What is sound of a record, with the least that a record must say; and what is left out of it."""
    record = holding.record
    if record is None or not isinstance(record.data, Mapping):
        record = Located(path=holding.path, data={}, lines={})
        lost: set[KeyPath] = {(key,) for key in _OF_IDENTITY}
    else:
        lost = {*_wrong_parts(record, wrong), *record.lost}
    left = _without(record, lost)
    data = left.data if isinstance(left.data, Mapping) else {}
    source = data.get("source")
    named = source if isinstance(source, Mapping) else {}
    least = {
        "id": holding.folder,
        "source": {"file": "source.txt", "received_as": "", "origin": "", **named},
        "added": data.get("added", _SOME_DAY),
        "updated": data.get("updated", _SOME_DAY),
    }
    return replace(left, data={**data, **least}), lost


def _wrong_parts(located: Located, wrong: Sequence[Diagnostic]) -> set[KeyPath]:
    """On what errors stand: an entry of a list or a key of a group; where lines do not tell, a key of the file."""
    lost = set[KeyPath]()
    parts = [(line, where) for where, line in located.lines.items() if 0 < len(where) <= 2]
    for one in wrong:
        start = max((line for line, _ in parts if line <= one.line), default=0)
        here = {where for line, where in parts if line == start}
        whole = {where for where in here if len(where) == 1}
        if one.rule == "missing-key" and not any(
            isinstance(at(located, where), (list, dict)) for where in here
        ):
            continue  # of the file as a whole
        lost |= whole or here
    return lost


def _without(located: Located, lost: Collection[KeyPath]) -> Located:
    """The file without these parts; entries behind one that is left out move up, with their lines."""
    data, lines = dict[str, object](), dict[KeyPath, int]()
    whole = located.data if isinstance(located.data, Mapping) else {}
    for key, value in whole.items():
        if (key,) in lost:
            continue
        moved = dict[str | int, str | int]()
        if isinstance(value, list):
            kept = [index for index in range(len(value)) if (key, index) not in lost]
            data[key] = [value[index] for index in kept]
            moved = {index: place for place, index in enumerate(kept)}
        elif isinstance(value, Mapping):
            data[key] = {each: said for each, said in value.items() if (key, each) not in lost}
            moved = {each: each for each in value if (key, each) not in lost}
        else:
            data[key] = value
        for where, line in located.lines.items():
            if where == (key,):
                lines[where] = line
            elif where[:1] == (key,) and where[1] in moved:
                lines[key, moved[where[1]], *where[2:]] = line
    return replace(located, data=data, lines=lines)
