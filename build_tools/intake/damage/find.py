"""All that is damaged in a text."""

from build_tools.intake.damage.codes import code_damages
from build_tools.intake.damage.finding import Damage
from build_tools.intake.damage.letters import letter_damages
from build_tools.intake.damage.marks import mark_damages
from build_tools.intake.damage.words import word_damages

__all__ = ["find_damage"]


def find_damage(text: str) -> tuple[Damage, ...]:
    """The damages of a text in the order of its lines; none that refuses in a sound one.

    >>> [(one.line, one.kind.value, one.refuses) for one in find_damage("**Ch ỉ th ị**")]
    [(1, 'torn', True), (1, 'layout-marks', False)]
    """
    lines = text.split("\n")
    found = [damage for number, line in enumerate(lines, 1) for damage in letter_damages(line, number)]
    found += [*code_damages(lines), *word_damages(lines), *mark_damages(lines)]
    return tuple(sorted(found, key=lambda one: one.line))
