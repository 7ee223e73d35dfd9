"""A small reader of GIFT, written from the format's description and without any code of the product."""

import re
from collections.abc import Iterator
from typing import NamedTuple


class Read(NamedTuple):
    """What a learning system would hold after import."""

    category: str
    name: str
    ask: str
    kind: str
    answers: tuple[tuple[str, ...], ...]
    """(text, mark) of options; (left, right) of pairs; one (value,) of others."""
    feedback: str


BACKSLASHED = re.compile(r"\\(.)")


def plain(text: str) -> str:
    return BACKSLASHED.sub(r"\1", text).strip()


def split(text: str, signs: str) -> list[str]:
    """Cut before each unescaped sign."""
    return re.split(rf"(?<!\\)(?=[{signs}])", text)


def read_gift(text: str) -> Iterator[Read]:
    category = ""
    for paragraph in re.split(r"\n\s*\n", text):
        block = "\n".join(line for line in paragraph.splitlines() if not line.startswith("//")).strip()
        if block.startswith("$CATEGORY:"):
            category = block.removeprefix("$CATEGORY:").strip()
        elif block:
            yield question(category, block)


def question(category: str, block: str) -> Read:
    match = re.fullmatch(
        r"::(?P<name>(?:\\.|[^\\])*?)::(?P<ask>(?:\\.|[^\\{])*)(?<!\\)\{(?P<body>(?:\\.|[^\\{}])*)\}",
        block,
        re.DOTALL,
    )
    assert match, block
    body, _, feedback = match["body"].partition("####")
    kind, answers = parts(body.strip())
    return Read(
        category=category,
        name=plain(match["name"]),
        ask=plain(match["ask"]),
        kind=kind,
        answers=answers,
        feedback=plain(feedback),
    )


def parts(body: str) -> tuple[str, tuple[tuple[str, ...], ...]]:
    if body in {"TRUE", "FALSE"}:
        return "truefalse", ((body,),)
    if body.startswith("#"):
        return "numerical", ((body.removeprefix("#").strip(),),)
    options = [each.strip() for each in split(body, "=~") if each.strip()]
    if all(re.search(r"(?<!\\)->", each) for each in options):
        pairs = (each.removeprefix("=").split("->") for each in options)
        return "matching", tuple((plain(left), plain(right)) for left, right in pairs)
    return "choice", tuple(marked(each) for each in options)


def marked(option: str) -> tuple[str, str]:
    weight = re.match(r"~%(-?[\d.]+)%", option)
    if weight:
        return plain(option[weight.end() :]), weight[1]
    return plain(option[1:]), "100" if option.startswith("=") else "0"
