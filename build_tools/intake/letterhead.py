"""The words that stand over the papers of the State and the Party and hardly anywhere else, as `match_key` writes them."""

import re

from build_tools.normalize import match_key

__all__ = ["LETTERHEAD", "LOST_LETTERHEAD", "STATE", "is_lost"]

STATE = re.compile(r"(?:cong hoa xa hoi chu nghia|dang cong san)\s++viet nam")
LETTERHEAD = re.compile(r"cong hoa xa hoi chu nghia|dang cong san viet nam|doc lap\s*+-\s*+tu do")
"""Any sign of it, though its lines be cut otherwise."""
LOST_LETTERHEAD = (
    "Phần lặp ở đầu trang có quốc hiệu hoặc tên Đảng mà trong văn bản không có; hãy xem lại phần đầu văn bản."
)


def is_lost(heads: str, text: str) -> bool:
    """Whether the letterhead stands in what runs along the pages and is left out, and in the text does not.

    >>> is_lost("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "QUYẾT ĐỊNH")
    True
    """
    return STATE.search(match_key(heads)) is not None and not STATE.search(match_key(text))
