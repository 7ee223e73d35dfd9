"""What a command loads before it begins."""

import subprocess
import sys


def test_no_command_waits_for_a_grammar_that_no_file_needs() -> None:
    """jsonschema would load one with an extra of its own, whoever had it installed."""
    program = "import build_tools.cli, sys; print('lark' in sys.modules, 'jsonschema' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]
