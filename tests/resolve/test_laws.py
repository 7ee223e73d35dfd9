"""When a law is in force, as far as the register tells."""

from build_tools.registers import Registers
from build_tools.resolve.laws import LONGEST_WAIT


def test_no_registered_law_waits_longer_than_is_taken_for_sure(registers: Registers) -> None:
    waits = [
        one.in_force.year - one.passed.year for law in registers.laws for one in law.enacted if one.in_force
    ]
    assert 0 < max(waits) <= LONGEST_WAIT
