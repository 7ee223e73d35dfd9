"""Letters that a program wrote as codes and no other read again, and those for which it had none and wrote "?"."""

import re
from collections.abc import Iterator, Sequence

from build_tools.intake.damage.finding import Damage, DamageKind, excerpt

__all__ = ["code_damages"]

_LEAD = "(?:C[3-6]|CC|E1)"
"""With which byte a Vietnamese letter begins in UTF-8."""
_CODES = re.compile(
    rf"""={_LEAD}=[89AB][0-9A-F]          # mail: =E1=BB=8B
    |%{_LEAD}%[89AB][0-9A-F]              # addresses of web pages: %C3%A2
    |\\u[0-9A-F]{{4}}|\\u-?\d{{2,5}}\s?\?|\\'[0-9A-F]{{2}}   # JSON, RTF
    |&\#(?:x[0-9A-F]{{2,5}}|\d{{2,6}});   # web pages: &#7889;
    |(?<![A-Z0-9+/])(?=[A-Z0-9+/]{{0,99}}\d)[A-Z0-9+/]{{100}}   # an attachment of a mail
    """,
    re.IGNORECASE | re.VERBOSE,
)
_QUERY = re.compile(r"(?<=[^\W\d_])\?(?=[^\W\d_])")
_ADDRESS = re.compile(r"://|www\.|[@=&/]")
_PIECE = re.compile(r"\S+")
_FEWEST = 2
"""One may be a question that was typed without a blank: "Vì sao?vì"."""


def code_damages(lines: Sequence[str]) -> Iterator[Damage]:
    """Each line with codes in it, and each with letters that became "?"."""
    queried = [(number, line, places) for number, line in enumerate(lines, 1) if (places := _queries(line))]
    total = sum(len(places) for _, _, places in queried)
    for number, line, places in queried:
        yield Damage(
            kind=DamageKind.LOST,
            line=number,
            words=excerpt(line, places[0], places[0] + 1),
            message="có dấu “?” đứng giữa một chữ, nơi chữ có dấu đã mất; hãy chép lại từ bản gốc, hoặc gõ lại chữ đó",
            refuses=total >= _FEWEST,
        )
    for number, line in enumerate(lines, 1):
        code = next((one for one in _CODES.finditer(line) if not _in_address(line, one.start())), None)
        if code:
            yield Damage(
                kind=DamageKind.CODES,
                line=number,
                words=excerpt(line, *code.span()),
                message=f"có chữ bị ghi thành mã máy (“{code[0][:12]}”); hãy mở bản gốc bằng chương trình đã làm ra nó và chép lại đoạn này",
                refuses=True,
            )


def _queries(line: str) -> list[int]:
    if "?" not in line:
        return []
    return [
        piece.start() + query.start()
        for piece in _PIECE.finditer(line)
        if not _ADDRESS.search(piece[0])
        for query in _QUERY.finditer(piece[0])
    ]


def _in_address(line: str, place: int) -> bool:
    """Whether a place is within the address of a web page, where codes are right."""
    begin = max(line.rfind(" ", 0, place), line.rfind("\t", 0, place)) + 1
    return "://" in line[begin:place] or "www." in line[begin:place]
