"""What was read, or why not, as one line of JSON between two processes: data only, nothing that could run."""

import json
from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from build_tools.intake.pictures.picture import Picture
from build_tools.intake.sheets import Sheet, SheetLine, SheetTable, Unrecognised, UnrecognisedError
from build_tools.intake.taken import Doubtful, LeftOut, Origin, Reason, Taken, UnreadableFileError

__all__ = ["Said", "answer", "refusal_to_line", "said_from_line", "said_to_line"]

Said = Taken | Unrecognised | Picture
"""What a child may answer: a text, pages of which some must be recognised first, the picture of one."""


def answer(read: Callable[..., Said], content: bytes, *told: str) -> str:
    """What a reader says of a file, or why it says nothing, as a line."""
    try:
        return said_to_line(read(content, *told))
    except UnrecognisedError as unread:
        return said_to_line(unread.pages)
    except UnreadableFileError as refusal:
        return refusal_to_line(str(refusal))


def said_to_line(said: Said) -> str:
    """ASCII, so that no console or locale has a say in it."""
    if isinstance(said, Picture):
        return json.dumps({"picture": {**asdict(said), "grey": b64encode(said.grey).decode("ascii")}})
    return json.dumps({"taken" if isinstance(said, Taken) else "pages": asdict(said)})


def refusal_to_line(message: str) -> str:
    """Why a file cannot be taken in."""
    return json.dumps({"refusal": message})


def said_from_line(line: str) -> Said:
    """What was read. Raises UnreadableFileError with what the other side said, ValueError where it said nothing."""
    said = json.loads(line)
    if "refusal" in said:
        raise UnreadableFileError(said["refusal"])
    if "picture" in said:
        return Picture(**{**said["picture"], "grey": b64decode(said["picture"]["grey"])})
    return _pages(said["pages"]) if "pages" in said else _taken(said["taken"])


def _taken(fields: dict[str, Any]) -> Taken:
    return Taken(
        **{
            **fields,
            "origins": tuple(Origin(**_boxed(one)) for one in fields["origins"]),
            "left_out": tuple(
                LeftOut(**{**_boxed(one), "reason": Reason(one["reason"])}) for one in fields["left_out"]
            ),
            "doubts": tuple(fields["doubts"]),
            "doubtful": tuple(Doubtful(**_boxed(one)) for one in fields["doubtful"]),
            "turned": tuple((page, turn) for page, turn in fields["turned"]),
        }
    )


def _pages(fields: dict[str, Any]) -> Unrecognised:
    sheets = (
        Sheet(**{**one, "items": tuple(_item(_boxed(item)) for item in one["items"])})
        for one in fields["sheets"]
    )
    return Unrecognised(sheets=tuple(sheets), reader=fields["reader"], doubts=tuple(fields["doubts"]))


def _item(fields: dict[str, Any]) -> SheetLine | SheetTable:
    return (
        SheetTable(**{**fields, "rows": tuple(fields["rows"])}) if "rows" in fields else SheetLine(**fields)
    )


def _boxed(fields: dict[str, Any]) -> dict[str, Any]:
    """JSON knows no tuples."""
    return {**fields, "box": tuple(fields["box"]) if fields["box"] else None}
