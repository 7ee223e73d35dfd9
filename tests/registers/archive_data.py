"""The two editorial files of the archive as plain data, for tests of their content."""

from pathlib import Path
from typing import cast

from build_tools.located_yaml import Located, read_yaml

ARCHIVE = Path(__file__).parents[2] / "archive"

Record = dict[str, object]


def located(name: str) -> Located:
    """`archive/<name>.yml` with its lines."""
    return read_yaml((ARCHIVE / f"{name}.yml").read_text(encoding="utf-8"), f"{name}.yml")


def records(name: str) -> list[Record]:
    """The records of `archive/<name>.yml`."""
    return cast("dict[str, list[Record]]", located(name).data)[name]


def text(record: Record, key: str) -> str:
    """A string of a record, "" where it has none."""
    return str(record.get(key, ""))


def texts(record: Record, key: str) -> list[str]:
    """A list of strings of a record, empty where it has none."""
    return cast("list[str]", record.get(key, []))


def published() -> set[str]:
    """Every id in the book of addresses: documents held, instruments cited."""
    return {text(one, "id") for one in records("ids")}


def held() -> set[str]:
    """The documents whose text is held: they need no entry among the instruments."""
    return {folder.name for folder in (ARCHIVE / "documents").iterdir()}
