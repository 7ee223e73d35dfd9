"""Any text, of the words and signs that mean something to the reader, is read, resolved and shown without fail."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.fuzz.reading import read_checked, shown_checked

WORDS = (
    "BÁO CÁO", "KẾ HOẠCH", "Về việc", "Số:", "Số: 25-NQ/TW", "Số: /BC-SNV", "Điện Biên, ngày 03 tháng 4 năm 2022",
    "TỈNH ỦY ĐIỆN BIÊN", "ỦY BAN NHÂN DÂN", "T/M TỈNH ỦY", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Văn Mẫu",
    "Nơi nhận:", "- Như trên;", "- Lưu: VT.", "Kính gửi:", "Căn cứ", "Nghị quyết số 25-NQ/TW", "ngày 03/6/2013",
    "Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ", "217 và 218-QĐ/TW", "Luật Tiếp công dân",
    "Nghị quyết Trung ương 6 (khóa XII)", "trước ngày 15 tháng 12 hằng năm", "báo cáo", "định kỳ 6 tháng", "120 mô hình",
    "95%", "I.", "1.", "1.1.", "a)", "Điều 5.", "¹", "(1)", "[1]", "**", "*", "|", "[bookmark: _GoBack]", "…", "“", "”",
)  # fmt: skip
PAPERS = st.lists(
    st.sampled_from(WORDS) | st.text(max_size=6) | st.text("<>&*_[](){}`#!|~^-+=:;'\"\\/", max_size=4),
    max_size=40,
).flatmap(
    lambda words: st.lists(
        st.sampled_from((" ", "\n", "\n\n", "", "\t", "\r\n")), min_size=len(words), max_size=len(words)
    ).map(lambda gaps: "".join(word + gap for word, gap in zip(words, gaps, strict=True)))
)


@settings(max_examples=150)
@given(PAPERS)
@example("¹ a¹\n\nb¹")
@example("a(1)(1)\n\n(1) b")
def test_any_paper_is_read(raw: str) -> None:
    read_checked(raw)


@settings(max_examples=5)  # each is a whole site, made twice; `make fuzz` makes as many as one likes
@given(PAPERS)
def test_any_paper_is_resolved_and_shown(raw: str) -> None:
    shown_checked(raw)
