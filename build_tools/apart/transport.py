"""What was read, or why not, as one line of JSON between two processes: data only, nothing that could run."""

import json
from dataclasses import asdict
from typing import Any

from build_tools.intake.taken import LeftOut, Origin, Reason, Taken, UnreadableFileError

__all__ = ["refusal_to_line", "taken_from_line", "taken_to_line"]


def taken_to_line(taken: Taken) -> str:
    """ASCII, so that no console or locale has a say in it."""
    return json.dumps({"taken": asdict(taken)})


def refusal_to_line(message: str) -> str:
    """Why a file cannot be taken in."""
    return json.dumps({"refusal": message})


def taken_from_line(line: str) -> Taken:
    """What was read. Raises UnreadableFileError with what the other side said, ValueError where it said nothing."""
    said = json.loads(line)
    if "refusal" in said:
        raise UnreadableFileError(said["refusal"])
    fields = said["taken"]
    return Taken(
        **{
            **fields,
            "origins": tuple(Origin(**_boxed(one)) for one in fields["origins"]),
            "left_out": tuple(
                LeftOut(**{**_boxed(one), "reason": Reason(one["reason"])}) for one in fields["left_out"]
            ),
            "doubts": tuple(fields["doubts"]),
        }
    )


def _boxed(fields: dict[str, Any]) -> dict[str, Any]:
    """JSON knows no tuples."""
    return {**fields, "box": tuple(fields["box"]) if fields["box"] else None}
