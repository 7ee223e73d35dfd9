"""What is damaged in a text and must not pass in silence, each with its line and what to do."""

from build_tools.intake.damage.find import find_damage
from build_tools.intake.damage.finding import Damage, DamageKind

__all__ = ["Damage", "DamageKind", "find_damage"]
