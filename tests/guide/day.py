"""The editor's day that the guide tells, done word for word in a copy of the project.

What the section types is what is typed here: its blocks are the script. A command runs at a real terminal (a pty), so
that it asks as it asks an editor; a block of YAML is put at the end of the record that was made.
"""

import os
import re
import select
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import PROJECT
from tests.guide.sample import SAMPLE
from tests.site.conftest import copy_project

__all__ = ["GUIDE", "PAPER", "Step", "follow", "office", "steps", "typed"]

GUIDE = PROJECT / "docs" / "huong-dan" / "bien-tap.md"
PAPER = "45-kh-ubnd-vi-du-2026"
"""What the practice file becomes."""
_SECTION = re.compile(r"^## [^\n]*\{#mot-ngay\}\n(?P<text>.*?)^## ", re.MULTILINE | re.DOTALL)
_BLOCK = re.compile(r"^```(?P<kind>sh|yaml)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_QUESTION = "(c = có, Enter = không)"
_LONGEST = 600
"""Seconds that a command may take before the test gives up; nothing is judged by it."""
_WIDTH = 110


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A command, or what is put into the record."""

    kind: str
    text: str


def office(root: Path, archive: Path = PROJECT / "archive") -> Path:
    """A copy of the project with the practice file in its inbox, as the guide's first step leaves it."""
    project = copy_project(root, archive)
    inbox = project / "archive" / "nhan"
    inbox.mkdir(exist_ok=True)
    shutil.copy(SAMPLE, inbox)
    return project


def steps(guide: str) -> tuple[Step, ...]:
    """The blocks of the section, in their order; of commands each line is a step."""
    section = _SECTION.search(guide)
    assert section is not None, "the guide has no section {#mot-ngay}"
    return tuple(
        Step(kind=block["kind"], text=text)
        for block in _BLOCK.finditer(section["text"])
        for text in (block["text"].splitlines() if block["kind"] == "sh" else (block["text"],))
    )


def follow(root: Path) -> Iterator[tuple[Step, str]]:
    """Do each step in the project at `root`; what the terminal showed, command included."""
    record = root / "archive" / "documents" / PAPER / "record.yml"
    for step in steps(GUIDE.read_text(encoding="utf-8")):
        if step.kind == "yaml":
            with record.open("a", encoding="utf-8", newline="\n") as file:
                file.write(step.text)
            yield step, ""
        else:
            yield step, typed(root, step.text)


def typed(root: Path, command: str) -> str:
    """What a terminal shows when the command is typed there and every question is answered with "c"."""
    program, *arguments = shlex.split(command)
    assert program == "danvan", command
    ours, theirs = os.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "build_tools", *arguments],
        cwd=root,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={
            **os.environ,
            "PYTHONPATH": str(PROJECT),
            "PYTHONUTF8": "1",
            "COLUMNS": str(_WIDTH),
            "NO_COLOR": "1",
        },
        start_new_session=True,
    )
    os.close(theirs)
    shown = ""
    while select.select([ours], [], [], _LONGEST)[0]:
        try:
            said = os.read(ours, 1 << 16)
        except OSError:  # the other end is closed: the command has ended
            break
        shown += said.decode("utf-8", errors="replace")
        if shown.rstrip().endswith(_QUESTION):
            os.write(ours, b"c\n")
    os.close(ours)
    assert process.wait(_LONGEST) == 0, f"{command}\n{shown}"
    return f"> {command}\n" + shown.replace("\r\n", "\n")
