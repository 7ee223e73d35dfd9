"""What an editor reads before a file is added: what it is, what is doubtful, what was left out, what it will become."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from textwrap import shorten

from build_tools.archive.proposing import Proposal
from build_tools.archive.receiving import Received
from build_tools.grammar.compiled import Grammar
from build_tools.header.read import kind_word
from build_tools.intake.taken import Reason
from build_tools.models.facts import Field
from build_tools.models.numbers import is_blank
from build_tools.parts.wording import capitalized, full_date, number

__all__ = ["summary"]

_LENGTH = 300
_MOST_UNSURE = 8
_NOT_READ = "không đọc được"
_LEFT_OUT: Mapping[Reason, str] = {
    Reason.RUNNING_HEAD: "chỗ ở đầu trang, chân trang",
    Reason.DELETED: "chỗ đã xóa (có theo dõi thay đổi)",
    Reason.MOVED: "chỗ đã chuyển đi nơi khác trong văn bản",
    Reason.HIDDEN: "chỗ chữ ẩn",
    Reason.COMMENT: "lời bình bên lề",
    Reason.REPEATED: "chỗ lặp lại (khung chữ, mục lục)",
    Reason.PAGE_NUMBER: "số trang",
    Reason.STAMP: "dấu đóng lên văn bản (dấu đến, dấu ký số)",
    Reason.HANDWRITTEN: "chỗ viết tay hoặc in mờ ở đầu văn bản, để trống",
    Reason.MISREAD: "chỗ nhận dạng sai dấu ở chữ cố định (quốc hiệu, tên cơ quan, chức vụ), đã ghi lại cho đúng",
    Reason.SPECK: "vết mực, hình vẽ trông như chữ",
    Reason.SCRIPT: "phần không phải chữ của trang web",
}


def summary(received: Received, proposal: Proposal, hints: Iterable[str], grammar: Grammar) -> Iterator[str]:
    """The lines, for a person: `Số, ký hiệu: 33/CT-TTg`; `hints`: what is to be looked at beside the file itself."""
    paper, header = proposal.paper, proposal.paper.reading.header
    rows = {
        "Số, ký hiệu": _number(paper.value(Field.NUMBER)),
        "Loại": capitalized(kind_word(header, grammar)),
        "Cơ quan ban hành": header.issuer.value if header.issuer else "",
        "Ngày": full_date(paper.date) if paper.date else "",
        "Trích yếu": shorten(paper.value(Field.SUBJECT), _LENGTH, placeholder=" …"),
        "Người ký": "; ".join(one.name for one in header.signatories if one.name),
    }
    for name, value in rows.items():
        yield f"  {name}: {value or _NOT_READ}"
    yield f"  Đọc được: {received.text.count(chr(10))} dòng ({received.taken.reader})"
    if proposal.is_doubtful and proposal.id:
        hints = (*hints, "Mã đề xuất chỉ lấy từ tên bài vì văn bản không có số hay tên loại.")
    missing = [name for name, value in rows.items() if not value]
    yield from _to_see((*received.hints, *_missing(missing), *hints))
    yield from _unsure(received)
    yield from _left_out(received)
    yield f"  Giữ lại: {', '.join(name for name, _ in received.files())}"
    yield f"  {'Mã' if proposal.is_given else 'Mã đề xuất'}: {proposal.id or 'chưa có, hãy đặt --id'}"
    if proposal.id:
        yield f"  Sẽ thành: {_becomes(proposal)}"


def _number(value: str) -> str:
    """`33/CT-TTg`; of a draft `để trống (…/TTr-UBND)`."""
    return f"để trống ({number(value)})" if is_blank(value) else value


def _becomes(proposal: Proposal) -> str:
    address = f"van-ban/{proposal.id}/"
    if proposal.is_known:
        return f"trang đầy đủ ở địa chỉ đã có {address}, đến nay mới chỉ được văn bản khác dẫn"
    return f"trang mới {address}"


def _missing(names: list[str]) -> Iterator[str]:
    if names:
        named = ", ".join(f"{one[0].lower()}{one[1:]}" for one in names)
        yield f"Không thấy trong văn bản: {named}; nếu bản gốc có, hãy ghi vào facts của record.yml."


def _to_see(hints: Iterable[str]) -> Iterator[str]:
    """What is to be looked at, each on its line."""
    for one in hints:
        yield f"  Cần xem: {one}"


def _unsure(received: Received) -> Iterator[str]:
    """The words that were recognised with doubt, the least certain first."""
    words = received.taken.doubtful
    if not words:
        return
    yield f"  Chữ nhận dạng chưa chắc: {len(words)} chữ, người đọc sẽ thấy chúng được đánh dấu"
    for one in sorted(words, key=lambda one: one.confidence)[:_MOST_UNSURE]:
        yield f"    dòng {one.line}, trang {one.page}: “{one.words}” (chắc {round(100 * one.confidence)} %)"
    if len(words) > _MOST_UNSURE:
        yield f"    … và {len(words) - _MOST_UNSURE} chữ nữa"


def _left_out(received: Received) -> Iterator[str]:
    counted = Counter(one.reason for one in received.taken.left_out)
    for reason, count in counted.items():
        words = "; ".join(
            f"“{shorten(one.words, 60, placeholder=' …')}”"
            for one in [one for one in received.taken.left_out if one.reason is reason][:3]
        )
        yield f"  Bỏ ra: {count} {_LEFT_OUT[reason]}: {words}{' …' if count > 3 else ''}"
