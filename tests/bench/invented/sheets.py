"""A whole paper as text: letterhead, body, recipients, signature, annexes."""

from collections.abc import Iterator

from tests.bench.invented.bodies import annexes, body, share_of_tables
from tests.bench.invented.cited import Library
from tests.bench.invented.draw import Draw, fragments, person, place
from tests.bench.invented.papers import Paper, filled
from tests.bench.invented.prose import Prose

SMALLEST, LARGEST = 6_000, 60_000
LONG = 1_000_000, 3_000_000
"""Bytes of a paper; of a long one."""
SHARES = {"thong-bao": 0.5, "chi-thi": 0.6, "ket-luan": 0.7, "bao-cao": 1.35, "quyet-dinh": 1.2}
"""How long papers of a kind are, beside others."""
MASKED_EVERY = 40
"""One paper of so many names a citizen, who is masked in public."""


def sheet(paper: Paper, library: Library, seed: int) -> tuple[str, str]:
    """The text of a paper; and the citizen whom it names, or ""."""
    draw = Draw(seed, "text", paper.place)
    size = _size(paper, draw)
    cited = library.choose(paper, draw, 4 + int(min(size, 3 * LARGEST) / 1_500))
    prose = Prose(paper=paper, cited=cited, draw=draw)
    tables = share_of_tables(paper, draw)
    citizen = f"{person(draw)} Mẫu" if paper.place % MASKED_EVERY == MASKED_EVERY - 1 else ""
    lines = [
        *_letterhead(paper),
        *body(paper, prose, size * (1 - tables)),
        *([_about(citizen, draw)] if citizen else ()),
        *_end(paper, prose),
        *annexes(paper, prose, size * tables),
    ]
    return "\n".join(lines) + "\n", citizen


def _size(paper: Paper, draw: Draw) -> float:
    if paper.long:
        return LONG[0] + (LONG[1] - LONG[0]) * draw.share()
    size = draw.around(20_000, 0.6) * SHARES.get(paper.kind_id, 1)
    return min(max(size, SMALLEST), LARGEST)


def _letterhead(paper: Paper) -> Iterator[str]:
    office, day = paper.office, paper.day
    where = paper.unit.name if paper.unit else "Hà Nội"
    yield from (filled(one, paper.unit) for one in office.head)
    if office.party:
        yield from ("*", f"Số {paper.number}", "ĐẢNG CỘNG SẢN VIỆT NAM")
    else:
        yield from ("-------", f"Số: {paper.number}", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        yield from ("Độc lập - Tự do - Hạnh phúc", "---------------")
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    yield f"{where}, ngày {day.day:02} tháng {month} năm {day.year}"
    yield from ("", paper.kind.upper())
    if office.of:
        yield filled(office.of, paper.unit)
    yield from (paper.subject if paper.kind_id == "bao-cao" else f"về {paper.subject}", "", "")


def _about(citizen: str, draw: Draw) -> str:
    return (
        f"- Gia đình ông {citizen} ở xã {place(draw)} được nêu là hộ tiêu biểu tự nguyện hiến đất làm đường."
    )


def _end(paper: Paper, prose: Prose) -> Iterator[str]:
    draw = prose.draw
    yield f"Các cơ quan, đơn vị căn cứ {paper.kind.lower()} này tổ chức thực hiện./."
    yield from ("", "Nơi nhận:")
    yield from (f"- {one};" for one in draw.some(fragments()["recipients"], draw.number(3, 8)))
    yield from ("- Lưu: VT.", "")
    yield from (*paper.office.signs, "", "", "", paper.signer)
