"""A formula as one line of words: a fraction with its stroke, a power raised where it can be.

`½` is `1/2`, never `12`; what has no sign of its own stands as its words, one behind the other.
"""

from build_tools.intake.docx.nodes import Node

_RAISED = str.maketrans("0123456789+-−n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ")
_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_PROPERTIES = "Pr"


def linear(node: Node) -> str:
    """The words of a formula, or of a part of one."""
    name = node.name
    if name == "m:t":
        return node.text
    if name == "m:f":
        return f"{_group(_part(node, 'm:num'))}/{_group(_part(node, 'm:den'))}"
    if name in {"m:sSup", "m:sSub"}:
        raised = name == "m:sSup"
        return _part(node, "m:e") + _moved(_part(node, "m:sup" if raised else "m:sub"), raised=raised)
    if name == "m:rad":
        return f"{_moved(_part(node, 'm:deg'), raised=True)}√{_group(_part(node, 'm:e'))}"
    if name == "m:d":
        return f"({', '.join(linear(part) for part in node.all('m:e'))})"
    return "".join(linear(child) for child in node.children if not child.name.endswith(_PROPERTIES))


def _part(node: Node, name: str) -> str:
    part = node.child(name)
    return linear(part) if part else ""


def _group(words: str) -> str:
    return words if words.isalnum() or (words[:1] == "(" and words[-1:] == ")") else f"({words})"


def _moved(words: str, *, raised: bool) -> str:
    moved = words.translate(_RAISED if raised else _LOWERED)
    if words and any(old == new for old, new in zip(words, moved, strict=True)):
        return f"{'^' if raised else '_'}{_group(words)}"
    return moved
