"""What a text says of each instrument that it names: `⟦surface|relation⟧`, or `⟦surface|relation|subject⟧`.

The subject is the number of the instrument in whose title the mention stands.
"""

import re

import pytest

from build_tools.grammar.compiled import Grammar
from build_tools.reading import read_text

MARKED = re.compile(r"⟦([^|⟧]+)\|([^|⟧]+)(?:\|([^⟧]+))?⟧")

LISTS = [
    # what is inserted about changes speaks of what stands before it; the list goes on behind
    ("Căn cứ ⟦Luật Thanh niên|based_on⟧, được sửa đổi tại ⟦Luật số 5/2020/QH14|cites⟧; ⟦Nghị định số 8/2015/NĐ-CP|based_on⟧;"
    " ⟦Nghị định số 9/2015/NĐ-CP|based_on⟧."),
    ("Căn cứ ⟦Nghị định số 8/2015/NĐ-CP|based_on⟧ quy định chi tiết ⟦Luật Thanh niên|guides|8/2015/NĐ-CP⟧ (đã được sửa"
    " đổi, bổ sung một số điều theo ⟦Nghị định số 5/2018/NĐ-CP|cites⟧, ⟦Nghị định số 6/2019/NĐ-CP|cites⟧ và"
    " ⟦Nghị định số 7/2020/NĐ-CP|cites⟧); ⟦Thông tư số 3/2021/TT-BNV|based_on⟧;"),
    "Căn cứ ⟦Luật Thanh niên năm 2005|based_on⟧ (sửa đổi, bổ sung năm 2010), ⟦Luật Tiếp công dân|based_on⟧;",
    ("theo khoản 2 Điều 5 ⟦Nghị định số 8/2015/NĐ-CP|based_on⟧ được sửa đổi tại khoản 3 Điều 1 ⟦Nghị định số"
    " 5/2018/NĐ-CP|cites⟧ và ⟦Thông tư số 3/2021/TT-BNV|based_on⟧"),
    "thực hiện ⟦Luật Tiếp công dân năm 2025|implements⟧ (sửa đổi), ⟦Luật Tố cáo|implements⟧.",
    # over brackets that give a short name
    ("Căn cứ ⟦Nghị định số 8/2015/NĐ-CP|based_on⟧ (sau đây gọi là ⟦Nghị định số 8/2015/NĐ-CP|cites⟧) và ⟦Luật Tố"
    " cáo|based_on⟧;"),
    # "Hướng dẫn" as a paper is no verb, "ban hành" within a title neither
    "Thực hiện Hướng dẫn của Ban Dân vận Trung ương, ⟦Nghị quyết số 25-NQ/TW|implements⟧",
    "UBND tỉnh ban hành Hướng dẫn thực hiện ⟦Nghị quyết số 25-NQ/TW|implements⟧",
    "Thực hiện ⟦Kế hoạch số 5-KH/TU|implements⟧ của Tỉnh ủy về ban hành quy chế; ⟦Nghị quyết số 25-NQ/TW|implements⟧",
    "thực hiện Quy chế ban hành kèm theo ⟦Quyết định số 5/QĐ-UBND|implements⟧",
    "thực hiện Đề án được phê duyệt tại ⟦Quyết định số 5/QĐ-UBND|implements⟧",
    # a noun phrase between items: the list goes on
    ("Theo đề nghị của Sở Nội vụ tại ⟦Tờ trình số 5/TTr-SNV|based_on⟧ và báo cáo thẩm định của Sở Tư pháp tại"
    " ⟦Báo cáo số 6/BC-STP|based_on⟧."),
    # an item without a number, and its verbs, are a title: the list goes on
    ("căn cứ ⟦Luật Thanh niên|based_on⟧; Luật sửa đổi, bổ sung một số điều của 11 Luật về quân sự; ⟦Thông tư số"
    " 3/2021/TT-BNV|based_on⟧ quy định tuyển chọn"),
    ("Căn cứ ⟦Nghị quyết số 5/2020/NQ-HĐND|based_on⟧ của HĐND tỉnh khóa X, kỳ họp thứ 5 thực hiện chính sách; ⟦Luật Thanh"
    " niên|based_on⟧;"),
    "theo Điều 5 ⟦Luật Thanh niên|based_on⟧ được sửa đổi, bổ sung theo quy định của ⟦Luật số 46/2014/QH13|cites⟧",
    "chưa có văn bản thay thế, do đó ⟦Luật Thanh niên|cites⟧ còn hiệu lực",
    # where an authority begins to act the list has ended
    "Thực hiện ⟦Kế hoạch số 5-KH/TU|implements⟧, Ủy ban nhân dân tỉnh đã gửi ⟦Công văn số 7/UBND-NC|cites⟧.",
]  # fmt: skip

LINES = [
    ("Thực hiện ⟦Kế hoạch số 45/KH-UBND|implements⟧ về dân vận;\n⟦Nghị quyết số 7-NQ/HU|implements⟧ về nhiệm vụ;\n"
    "⟦Chương trình số 11-CTr/HU|implements⟧, huyện có kế hoạch."),
    ("Căn cứ:\n- ⟦Luật Thanh niên|based_on⟧;\n- ⟦Nghị định số 8/2015/NĐ-CP|based_on⟧, được sửa đổi bởi ⟦Nghị định số"
    " 9/2018/NĐ-CP|cites⟧;\n- ⟦Thông tư số 3/2021/TT-BNV|based_on⟧."),
    "2. Bãi bỏ các văn bản sau:\na) ⟦Thông tư số 3/2021/TT-BNV|repeals⟧;\nb) Khoản 2 Điều 3 ⟦Thông tư số 4/2021/TT-BNV|repeals⟧.",
    "QUYẾT ĐỊNH\nVề ví dụ\nCác văn bản sau đây hết hiệu lực:\n1. ⟦Quyết định số 4/QĐ-BNV|repeals⟧;\n2. ⟦Quyết định số 5/QĐ-BNV|repeals⟧.",
    "1. Thực hiện:\na) Các nghị quyết:\n- ⟦Nghị quyết số 25-NQ/TW|implements⟧;\n- ⟦Nghị quyết số 26-NQ/TW|implements⟧.",
    ("Tỉnh ủy ban hành nhiều văn bản¹ và quán triệt các nghị quyết².\n\n¹ ⟦Chỉ thị số 26-CT/TU|issues⟧; ⟦Kế hoạch số"
    " 10-KH/TU|issues⟧ thực hiện ⟦Kết luận số 43-KL/TW|implements|10-KH/TU⟧.\n² ⟦Nghị quyết số 25-NQ/TW|implements⟧."),
    # a mark behind a mention: the note speaks of it
    "Căn cứ ⟦Nghị định số 7/2015/NĐ-CP|based_on⟧¹ và thực tế.\n\n¹ ⟦Nghị định số 8/2015/NĐ-CP|cites⟧ có hiệu lực từ 2016.",
]  # fmt: skip

WORDS = [
    "(Điều 5, có hiệu lực thi hành từ 2020; Điều 2 ⟦Nghị định số 150/2018/NĐ-CP|cites⟧)",
    "lộ trình thực hiện bảo hiểm y tế quy định tại Điều 3 ⟦Nghị định số 70/2015/NĐ-CP|based_on⟧",
    "chấp hành nghiêm các quy định của ⟦Luật Tố cáo|implements⟧",
    "theo mẫu ban hành kèm ⟦Thông tư số 80/2021/TT-BTC|based_on⟧ và hướng dẫn tại ⟦Thông tư số 81/2021/TT-BTC|based_on⟧",
    "đã thực hiện các nội dung, nhiệm vụ được giao tại ⟦Nghị quyết số 76/NQ-CP|implements⟧",
    "kiểm tra, giám sát, đánh giá việc thực hiện ⟦Chỉ thị số 5-CT/TW|implements⟧; ⟦Quy định số 11-QĐi/TW|implements⟧.",
    "định kỳ kiểm tra, sơ kết, tổng kết việc thực hiện ⟦Chỉ thị số 5-CT/TW|reviews⟧",
    "đánh giá kết quả thực hiện ⟦Chỉ thị số 5-CT/TW|reviews⟧",
    "tiếp tục quán triệt, thực hiện nghiêm ⟦Chỉ thị số 5-CT/TW|continues⟧, ⟦Kết luận số 1-KL/TW|continues⟧",
    "⟦Nghị quyết số 25-NQ/TW|implements⟧ và ⟦Kết luận số 43-KL/TW|implements⟧ được các cấp triển khai nghiêm túc.",
    "⟦Nghị quyết số 5/2015/NQ-HĐND|repeals⟧ hết hiệu lực kể từ ngày Nghị quyết này có hiệu lực.",
    ("Thực hiện ⟦Hướng dẫn số 9-HD/BDV|implements⟧ hướng dẫn thực hiện ⟦Quyết định số 217-QĐ/TW|guides|9-HD/BDV⟧ và"
    " ⟦Quyết định số 218-QĐ/TW|guides|9-HD/BDV⟧."),
    "bãi bỏ khoản 4 Điều 18 của ⟦Luật Thanh niên số 5/2005/QH11|repeals⟧ đã được sửa đổi;",
]  # fmt: skip


@pytest.mark.parametrize("marked", [*LISTS, *LINES, *WORDS])
def test_what_is_said_of_each(marked: str, grammar: Grammar) -> None:
    wanted = [match.groups(default="document") for match in MARKED.finditer(marked)]
    citations = read_text(MARKED.sub(r"\1", marked), grammar).citations
    subjects = [citations[one.subject].number if one.subject is not None else "document" for one in citations]
    found = [(one.surface, one.relation, subject) for one, subject in zip(citations, subjects, strict=True)]
    assert found == wanted


CHANGED = [
    # by its kind: the decree was changed by decrees, the law by a law
    ("Nghị định số 8/2015/NĐ-CP quy định chi tiết Luật Thanh niên, được sửa đổi bởi Nghị định số 9/2018/NĐ-CP", "8/2015/NĐ-CP"),
    ("Nghị định số 8/2015/NĐ-CP quy định chi tiết Luật Thanh niên đã được sửa đổi bởi Luật số 9/2018/QH14", "luat thanh nien"),
    # behind a semicolon as behind a comma
    ("Luật Thanh niên ngày 22/6/2015; được sửa đổi, bổ sung một số điều tại Luật số 9/2018/QH14", "luat thanh nien"),
    ("Nghị định số 8/2015/NĐ-CP được thay thế bằng Nghị định số 9/2018/NĐ-CP", "8/2015/NĐ-CP"),
    # no decree changes a law; nothing changes itself
    ("Luật Thanh niên được sửa đổi, bổ sung bởi Nghị định số 226/2025/NĐ-CP", ""),
    ("Luật Thanh niên được sửa đổi bởi khoản 2 Điều 1 Luật số 9/2018/QH14 và khoản 2 Điều 4 Luật Thanh niên", ""),
    ("Nghị định số 8/2015/NĐ-CP (được sửa đổi bổ sung bởi Điều 1 **Nghị định số 9/2018/NĐ-CP** và bởi Nghị định số 7/2020/NĐ-CP)",
     "8/2015/NĐ-CP"),
    ("Nghị định số 8/2015/NĐ-CP sửa đổi Nghị định số 9/2018/NĐ-CP", ""),
    ("Nghị định số 8/2015/NĐ-CP, Nghị định số 9/2018/NĐ-CP", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "changed"), CHANGED)
def test_which_one_the_last_is_said_to_have_changed(text: str, changed: str, grammar: Grammar) -> None:
    citations = read_text(f"Căn cứ {text};", grammar).citations
    change = citations[-1].change
    found = citations[change.changed] if change else None
    assert (found.number or found.name if found else "") == changed


BESIDE = [
    ("Nghị định số 60/2025/NĐ-CP (Nghị định 60) ngày 03/3/2025 của Chính phủ sửa đổi Điều 5", "Chính phủ", "sửa đổi Điều 5"),
    ("khoản 3 Điều 20 Nghị định số 20/2021/NĐ-CP của Thông tư số 2/2021/TT-BNV hướng dẫn", "", ""),
    ("Nghị định số 22/2026/NĐ-CP quy định chi tiết một số điều và biện pháp để tổ chức, hướng dẫn thi hành Luật Giá;", "",
     "quy định chi tiết một số điều và biện pháp để tổ chức, hướng dẫn thi hành Luật Giá"),
    ("Điều 20 của Luật Đầu tư, Thủ tướng Chính phủ quyết định mức hỗ trợ", "", ""),
    ("quy định của Luật Việc làm, Bộ Tài chính đã rà soát", "", ""),
    ("Thực hiện Kế hoạch số 12/KH-UBND ngày 05/02/2023, UBND huyện ban hành kế hoạch", "", ""),
    ("Nghị quyết số 25-NQ/TW, Ban Chấp hành Trung ương Đảng khóa XI về dân vận", "Ban Chấp hành Trung ương Đảng khóa XI", "dân vận"),
    ("Nghị quyết số 25-NQ/TW, Ban Chấp hành Trung ương;", "Ban Chấp hành Trung ương", ""),
    ("Nghị định số 12/2020/NĐ-CP quy định chi tiết Luật Giá để xác định đối tượng", "", "quy định chi tiết Luật Giá"),
    ("Nghị định số 12/2020/NĐ-CP quy định chi tiết Luật Giá trừ trường hợp quy định tại khoản 2", "", "quy định chi tiết Luật Giá"),
    ("Công văn số 5/UBND-NC về chế độ đối với cán bộ, Bộ Nội vụ có ý kiến như sau:", "", "chế độ đối với cán bộ"),
    ("Nghị định số 30/2020/NĐ-CP về công tác văn thư như sau:", "", "công tác văn thư"),
    ("theo Chương trình số 5-CTr/TU, ban hành Kế hoạch của tỉnh", "", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "issuer", "title"), BESIDE)
def test_issuer_and_title_belong_to_their_own_clause(
    text: str, issuer: str, title: str, grammar: Grammar
) -> None:
    first = read_text(text, grammar).citations[0]
    assert (first.issuer, first.title) == (issuer, title)
