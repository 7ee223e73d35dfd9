"""What a command loads before it begins."""

import subprocess
import sys


def loaded(*lines: str) -> list[str]:
    """Whether lark and jsonschema are loaded after these lines."""
    program = "\n".join((*lines, "import sys; print('lark' in sys.modules, 'jsonschema' in sys.modules)"))
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return done.stdout.split()


def test_who_has_sound_files_does_not_wait_for_what_says_why_others_are_not() -> None:
    lines = ("import build_tools.cli", "from build_tools.registers.loader import load", "load()")
    assert loaded(*lines) == ["False", "False"]


def test_no_command_waits_for_a_grammar_that_no_file_needs() -> None:
    """jsonschema would load one with an extra of its own, whoever had it installed."""
    assert loaded("import build_tools.cli", "import jsonschema") == ["False", "True"]
