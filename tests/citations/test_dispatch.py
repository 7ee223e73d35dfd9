"""The subject of a dispatch stands within its letterhead, and names papers like any title."""

from build_tools.grammar.compiled import Grammar
from build_tools.reading import read_text

DISPATCH = """\
ỦY BAN NHÂN DÂN               CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH ĐIỆN BIÊN                    Độc lập - Tự do - Hạnh phúc
Số: 2891/UBND-TCD              Điện Biên, ngày 10 tháng 9 năm 2020
V/v triển khai thực hiện
Chỉ thị số 35/CT-TTg

Kính gửi: Các sở, ban, ngành tỉnh.

Ủy ban nhân dân tỉnh yêu cầu các đơn vị nghiêm túc thực hiện.
"""


def test_the_subject_of_a_dispatch_is_read(grammar: Grammar) -> None:
    own, cited = read_text(DISPATCH, grammar).citations
    assert (own.number, own.relation) == ("2891/UBND-TCD", "self")
    assert (cited.surface, cited.line, cited.relation, cited.date) == (
        "Chỉ thị số 35/CT-TTg",
        5,
        "implements",
        None,
    )
