"""Pages for tests, line by line, each set as an office sets it."""

from collections.abc import Sequence

from build_tools.intake.sheets import Sheet, SheetLine, SheetTable

LEFT, RIGHT, INDENT, STEP, SIZE = 85.0, 540.0, 36.0, 18.0, 13.0


def line(
    words: str,
    top: float,
    left: float = LEFT,
    right: float | None = None,
    *,
    size: float = SIZE,
    confidence: float | None = None,
    laid: int = 0,
) -> SheetLine:
    """A line; as wide as its letters are, where its right is not told."""
    end = right if right is not None else left + 0.45 * size * len(words)
    return SheetLine(
        words=words, box=(left, top, end, top + size), size=size, confidence=confidence, laid=laid
    )


def full(words: str, top: float, left: float = LEFT, **more: float) -> SheetLine:
    """A line that is filled to the edge."""
    return line(words, top, left, RIGHT, **more)  # type: ignore[arg-type]


def centred(words: str, top: float, size: float = SIZE) -> SheetLine:
    """A line in the middle of the text."""
    half = 0.45 * size * len(words) / 2
    middle = (LEFT + RIGHT) / 2
    return line(words, top, middle - half, middle + half, size=size)


def sheet(number: int, *items: SheetLine | SheetTable) -> Sheet:
    return Sheet(number=number, width=595.0, height=842.0, items=items)


BODY = "Ủy ban nhân dân các cấp tổ chức thực hiện công tác dân vận chính quyền trên địa bàn"


def body(top: float = 120.0, paragraphs: int = 4) -> Sequence[SheetLine]:
    """Paragraphs of two lines, indented and filled."""
    return [
        one
        for number in range(paragraphs)
        for one in (
            full(f"{BODY} và", top + 2 * number * STEP, LEFT + INDENT),
            line("báo cáo kết quả.", top + (2 * number + 1) * STEP),
        )
    ]
