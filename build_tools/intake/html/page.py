"""A page as a tree, safely: nothing is fetched, no depth hurts, and its own style sheet says what is hidden."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from build_tools.intake.html.nodes import Element, name_of
from build_tools.intake.html.notes import Notes, find_notes
from build_tools.intake.taken import Reason, UnreadableFileError
from build_tools.intake.text.contents import letters_of

__all__ = ["Page", "parse"]

_TOO_DEEP = "trang web lồng nhau quá sâu nên không được đọc; nếu là văn bản thật, hãy chép phần chữ sang Word, lưu thành .docx"
_NO_PAGE = (
    "trang web bị hỏng, không có nội dung; hãy mở bằng trình duyệt, chép phần chữ sang Word, lưu thành .docx"
)
_MOST_DEPTH = 150
"""Pages of portals are 30 to 60 deep."""
_CHARSET = re.compile(r"charset\s*+=\s*+[\"']?\s*+([\w-]++)", re.IGNORECASE)
_DECLARED = {
    "windows-1258": "windows-1258",
    "cp1258": "windows-1258",
    "viscii": "VISCII",
    "x-viet-vps": "VPS",
    "x-viet-vni": "VNI",
    "x-viet-tcvn": "TCVN3 (ABC)",
    "x-viet-tcvn5712": "TCVN3 (ABC)",
    "tcvn": "TCVN3 (ABC)",
}
_RULE = re.compile(r"([^{}]{1,400})\{([^{}]{0,2000})\}")
# What holds on paper, or on narrow screens, only.
_AT_RULE = re.compile(r"@media\b[^{}]*+\{(?:[^{}]*+\{[^{}]*+\})*+[^{}]*+\}", re.IGNORECASE)
_CLASS = re.compile(r"\.([\w-]++)\s*+\Z")
_HIDES = re.compile(r"display\s*+:\s*+none|visibility\s*+:\s*+hidden|mso-hide\s*+:\s*+all", re.IGNORECASE)
_CONTROLS = dict.fromkeys(range(0x20), " ") | {0: "\ufffd", 9: "\t", 10: "\n", 13: "\n"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page that is read."""

    root: Element
    hidden_classes: Mapping[str, Reason]
    notes: Notes
    old: bool
    """Whether its bytes are no Unicode."""
    likely: str
    """The encoding that it declares, where it is an old one; it decides nothing that the letters do not leave open."""


def parse(content: bytes) -> Page:
    """The page of a file. Raises UnreadableFileError."""
    letters = letters_of(content)
    declared = _CHARSET.search(letters.words, 0, 4096)
    words = letters.words.replace("\r\n", "\n")
    if not letters.old:
        words = words.translate(_CONTROLS)
    # As bytes of an encoding that the parser is told, so that what the page declares has no effect.
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_pis=True)
    try:
        root = etree.fromstring(words.encode("utf-8", errors="replace"), parser)
    except (etree.LxmlError, ValueError) as error:
        raise UnreadableFileError(_NO_PAGE) from error
    if root is None:
        raise UnreadableFileError(_NO_PAGE)
    if _depth(root) > _MOST_DEPTH or any("depth" in one.message.lower() for one in parser.error_log):
        raise UnreadableFileError(_TOO_DEEP)
    return Page(
        root=root,
        hidden_classes=_hidden_classes(root),
        notes=find_notes(root),
        old=letters.old,
        likely=_DECLARED.get(declared[1].lower(), "") if declared else "",
    )


def _depth(root: Element) -> int:
    deepest = depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _hidden_classes(root: Element) -> Mapping[str, Reason]:
    """The classes that a style sheet of the page itself hides: `.an { display: none }`, outside of print rules."""
    hidden: dict[str, Reason] = {}
    for sheet in root.iter("style"):
        if "print" in (sheet.get("media") or "") or name_of(sheet) != "style":
            continue
        for rule in _RULE.finditer(_AT_RULE.sub("", sheet.text or "")):
            if _HIDES.search(rule[2]):
                names = (_CLASS.search(selector.strip()) for selector in rule[1].split(","))
                hidden.update({name[1]: Reason.HIDDEN for name in names if name})
    return hidden
