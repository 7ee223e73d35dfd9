"""What is told to editors, and to their programs, of the keys of each file: from the dataclasses, nowhere else."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from build_tools.archive.files import FILES
from build_tools.durable import make_folder, write_whole
from build_tools.registers.loader import FILES as REGISTERS
from build_tools.written.schema import json_schema
from build_tools.written.table import group_at, key_table

__all__ = ["json_schemas", "with_tables", "write_guide"]

GUIDE = "archive/README.md"
SCHEMAS = ".schemas"
_TABLE = re.compile(r"(?<=<!-- khóa: )(?P<file>[\w/.]+)(?P<keys>[ \w]*) -->\n.*?(?=<!-- hết -->)", re.DOTALL)
"""`<!-- khóa: themes.yml themes passages -->`: the group that these keys of the file lead to."""


def with_tables(guide: str) -> str:
    """The guide, with every table of keys as the dataclasses tell it."""
    return _TABLE.sub(_table, guide)


def _table(match: re.Match[str]) -> str:
    cls = group_at(FILES[match["file"]], tuple(match["keys"].split()))
    return f"{match['file']}{match['keys']} -->\n\n{key_table(cls)}\n"


def json_schemas() -> Iterator[tuple[str, Mapping[str, object]]]:
    """The JSON Schema of every file of the archive and of every register, by the name of the file."""
    for name, cls in FILES.items():
        yield name, json_schema(cls, title=name)
    for name, cls in REGISTERS.items():
        yield f"registers/{name}.yml", json_schema(cls, title=f"{name}.yml")


def write_guide(project: Path) -> None:
    """Bring the tables of the guide, and the schemas that programs of editors read, up to date."""
    guide = project / GUIDE
    write_whole(guide, with_tables(guide.read_text(encoding="utf-8")).encode())
    for name, schema in json_schemas():
        target = project / SCHEMAS / f"{name.removesuffix('.yml')}.json"
        make_folder(target.parent)
        text = json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
        write_whole(target, text.encode(), lasting=False)
