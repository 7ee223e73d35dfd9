"""The calls of notes, which stand behind words and belong to none of them: "bộ máy[^1]", "THÔNG TƯ¹", "khéo”[2]"."""

import re

NOTE_CALL = re.compile(r"(?<=\S)\[\^\d{1,3}\]|(?<=[\w”\"’»)])(?:\[\d{1,3}\]|(?<!m)[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})")
"""Where a call stands; the power of a unit ("m²") is none, nor is a figure in brackets apart ("số [12]")."""


def without_note_calls(words: str) -> str:
    """Words as they are quoted: `tổ chức bộ máy[^1]` → `tổ chức bộ máy`."""
    return NOTE_CALL.sub("", words)
