"""Who signed: several persons in any layout, drafts, electronic signatures."""

import pytest

from build_tools.grammar.compiled import Grammar
from build_tools.header.read import read_header
from build_tools.normalize import normalize

TOP = "BÁO CÁO\nKết quả công tác dân vận\n\nThực hiện kế hoạch, cơ quan báo cáo như sau:\n\n"
TWO = [
    ("Lò Văn Pâng", "TM. ỦY BAN MTTQ / CHỦ TỊCH"),
    ("Vũ Thị Hạ", "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH"),
]
SIGNATURES = [
    (
        (
            "TM. ỦY BAN MTTQ                     TM. ỦY BAN NHÂN DÂN\n"
            "    CHỦ TỊCH                            KT. CHỦ TỊCH\n"
            "                                       PHÓ CHỦ TỊCH\n\n\n"
            "   Lò Văn Pâng                          Vũ Thị Hạ\n"
        ),
        TWO,
    ),
    (
        "| TM. ỦY BAN MTTQ\nCHỦ TỊCH\nLò Văn Pâng\n| TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nVũ Thị Hạ\n|\n",
        TWO,
    ),
    (
        "TM. ỦY BAN MTTQ\nCHỦ TỊCH\n\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nLò Văn Pâng\n\nVũ Thị Hạ\n",
        TWO,
    ),
    # Two bodies, one below the other: the second begins under the name of the first, on one line or on two.
    (
        "TM. ỦY BAN MTTQ\nCHỦ TỊCH\n\nLò Văn Pâng\nCÔNG AN TỈNH\nGIÁM ĐỐC\nĐại tá\n\nVũ Thị Hạ\n",
        [TWO[0], ("Vũ Thị Hạ", "CÔNG AN TỈNH / GIÁM ĐỐC")],
    ),
    (
        "TM. ỦY BAN MTTQ\nCHỦ TỊCH\nLò Văn Pâng\nCÔNG AN\nTỈNH SƠN LA\nGIÁM ĐỐC\nVũ Thị Hạ\n",
        [TWO[0], ("Vũ Thị Hạ", "CÔNG AN TỈNH SƠN LA / GIÁM ĐỐC")],
    ),
    (
        "TM. ỦY BAN MTTQ\nCHỦ TỊCH\nLò Văn Pâng\nPHỤ LỤC\nPHÂN CÔNG NHIỆM VỤ\nTRƯỞNG BAN\nVũ Thị Hạ\n",
        [TWO[0]],
    ),
    # Two columns by tabs; the name stands in the second, or without its tab below the first.
    (
        "Nơi nhận:\tK/T TRƯỞNG BAN\n- Như trên;\tPHÓ TRƯỞNG BAN\n- Lưu: VT.\n\tVũ Thị Hạ\n",
        [("Vũ Thị Hạ", "K/T TRƯỞNG BAN / PHÓ TRƯỞNG BAN")],
    ),
    (
        "Nơi nhận:\tK/T TRƯỞNG BAN\n- Như trên;\tPHÓ TRƯỞNG BAN\n- Lưu: VT.\nVũ Thị Hạ\n",
        [("Vũ Thị Hạ", "K/T TRƯỞNG BAN / PHÓ TRƯỞNG BAN")],
    ),
    # Ranks are no part of a name; a wrapped capacity is one line.
    (
        "TL. GIÁM ĐỐC\nTRƯỞNG PHÒNG XÂY DỰNG\nPHONG TRÀO\n(Đã ký)\nThượng tá Hạng A Sà\n",
        [("Hạng A Sà", "TL. GIÁM ĐỐC / TRƯỞNG PHÒNG XÂY DỰNG PHONG TRÀO")],
    ),
    ("BAN DÂN VẬN\nTRƯỞNG BAN\nPGS.TS. Đèo Thị Vân\n", [("Đèo Thị Vân", "BAN DÂN VẬN / TRƯỞNG BAN")]),
    # The frame of an electronic signature is neither capacity nor name, and alone names the person.
    (
        "Q. CHỦ TỊCH\nDigitally signed by Ủy ban nhân dân tỉnh\nYên Bái\nDate: 2020.06.24 15:30:11\nVũ Thị Hạ\n",
        [("Vũ Thị Hạ", "Q. CHỦ TỊCH")],
    ),
    ("CHỦ TỊCH\nNgười ký: Vũ Thị Hạ\nEmail: ha@yenbai.gov.vn\n", [("Vũ Thị Hạ", "CHỦ TỊCH")]),
    # No office is printed: the note beside a name tells that its bearer signed.
    ("Nguyễn Văn An\n(Đã ký)\n", [("Nguyễn Văn An", "")]),
    ("*(đã ký)*\n\n**Thượng tá Trần Thị Bình**\n", [("Trần Thị Bình", "")]),
    ("Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nHỒ VĂN CHÍNH\nĐã ký\n", [("HỒ VĂN CHÍNH", "")]),
    (
        "| ***Nơi nhận:***<br>- Như trên;<br>- Lưu: VT. | **Phạm Quốc Dũng**<br>(Đã ký) |\n",
        [("Phạm Quốc Dũng", "")],
    ),
    ("(Đã ký) Nguyễn Văn An\n", [("Nguyễn Văn An", "")]),
    ("Nguyễn Văn An (Đã ký)\n", [("Nguyễn Văn An", "")]),
    ("GIÁM ĐỐC\n(Đã ký) Nguyễn Văn An\n", [("Nguyễn Văn An", "GIÁM ĐỐC")]),
    ("GIÁM ĐỐC\nNguyễn Văn An (Đã ký)\n", [("Nguyễn Văn An", "GIÁM ĐỐC")]),
    # In whatever brackets the note stands, with dots to sign on, behind ranks and titles.
    ("GIÁM ĐỐC\n[ (Đã ký)\nNguyễn Văn An\n", [("Nguyễn Văn An", "GIÁM ĐỐC")]),
    ("GIÁM ĐỐC\n[đã ký] Nguyễn Văn An\n", [("Nguyễn Văn An", "GIÁM ĐỐC")]),
    ("GIÁM ĐỐC\n( Đã kí )\nNguyễn Văn An [\n", [("Nguyễn Văn An", "GIÁM ĐỐC")]),
    ("GIÁM ĐỐC\n“Đã ký”\nNguyễn Văn An.\n", [("Nguyễn Văn An", "GIÁM ĐỐC")]),
    ("GIÁM ĐỐC\n(Ký tên, đóng dấu) Nguyễn Văn An\n", [("Nguyễn Văn An", "GIÁM ĐỐC")]),
    ("GIÁM ĐỐC\n(dấu, chữ ký)\n(Nguyễn Văn An)\n", [("Nguyễn Văn An", "GIÁM ĐỐC")]),
    ("GIÁM ĐỐC\n(đã duyệt)\n........ Nguyễn Văn An\n", [("Nguyễn Văn An", "GIÁM ĐỐC")]),
    ("GIÁM ĐỐC\n…………\nTrung tướng, PGS.TS Nguyễn Văn An\n", [("Nguyễn Văn An", "GIÁM ĐỐC")]),
    ("GIÁM ĐỐC\nPhó Đô đốc, Th.S Nguyễn Văn An\n", [("Nguyễn Văn An", "GIÁM ĐỐC")]),
    ("CHỦ TỊCH\nHòa thượng Thích Thanh An\n", [("Thích Thanh An", "CHỦ TỊCH")]),
    ("GIÁM ĐỐC\nNguyễn Văn An có mặt.\n", []),
    ("Nguyễn Văn An\n", []),
    ("Hội Nông dân\n(Đã ký)\n", []),
    ("Người lập biểu\n(Ký, ghi rõ họ tên)\n\nNguyễn Văn An\n", []),  # a form, not the paper
    ("Nguyễn Văn An\n(Đã ký)\nTrần Thị Bình\n(Đã ký)\n", []),  # a list of those present
    # A draft.
    (
        "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n",
        [("", "T/M BAN THƯỜNG VỤ / BÍ THƯ")],
    ),
]


@pytest.mark.parametrize(
    ("closing", "signed"), SIGNATURES, ids=[str(number) for number in range(len(SIGNATURES))]
)
def test_the_signature(closing: str, signed: list[tuple[str, str]], grammar: Grammar) -> None:
    header = read_header(normalize(TOP + closing), grammar)
    assert [(one.name, one.capacity) for one in header.signatories] == signed


def test_entries_of_the_party_may_be_wrapped_behind_a_comma(grammar: Grammar) -> None:
    closing = "Nơi nhận:\n- Ban dân vận các tỉnh ủy,\nthành ủy,\n- Lưu.\n\nTRƯỞNG BAN\nVũ Thị Hạ\n"
    header = read_header(normalize(TOP + closing), grammar)
    assert [one.value for one in header.recipients] == ["Ban dân vận các tỉnh ủy, thành ủy", "Lưu"]


def test_an_arrival_stamp_may_follow_the_letterhead(grammar: Grammar) -> None:
    text = (
        "UBND TỈNH YÊN BÁI\nSỞ NỘI VỤ\nSố: 8/BC-SNV\nYên Bái, ngày 05 tháng 10 năm 2018\n\n"
        "VĂN PHÒNG TỈNH ỦY LÀO CAI\nĐẾN Số: 331\nNgày 10 tháng 10 năm 2018\nChuyển: ........\n"
    )
    header = read_header(normalize(text + TOP), grammar)
    assert header.received is not None
    assert header.received.number is not None
    assert header.received.date is not None
    assert (header.received.office, header.received.number.value) == ("Văn phòng Tỉnh ủy Lào Cai", "331")
    assert (header.received.date.iso, header.received.forwarded_to) == ("2018-10-10", "")
    assert header.issuer is not None
    assert (header.issuer.value, header.date and header.date.iso) == ("Sở Nội vụ tỉnh Yên Bái", "2018-10-05")


def test_an_arrival_stamp_may_stand_between_a_dispatch_and_its_salutation(grammar: Grammar) -> None:
    text = (
        "SỞ NỘI VỤ TỈNH YÊN BÁI\nSố: 8/SNV-TG\nV/v báo cáo\nYên Bái, ngày 05 tháng 10 năm 2018\n\n"
        "UBND TỈNH LÀO CAI - ĐẾN\nSố: 331\nNgày: 10/10/2018\n\nKính gửi: Các sở.\n"
    )
    header = read_header(normalize(text), grammar)
    assert header.received is not None
    assert header.received.office == "Ủy ban nhân dân tỉnh Lào Cai"
    assert header.issuer is not None
    assert header.issuer.value == "Sở Nội vụ tỉnh Yên Bái"


def test_two_numbers_in_a_sentence_are_no_letterhead(grammar: Grammar) -> None:
    text = "Thực hiện Nghị quyết số 25-NQ/TW và Chỉ thị số 28/CT-TTg"
    assert read_header(normalize(text), grammar).number is None


def test_a_stamp_at_the_head_with_a_dotted_line_is_no_preface(grammar: Grammar) -> None:
    text = (
        "SỞ NỘI VỤ LÀO CAI\nĐẾN Số: 15\nNgày: 9/7/2018\nChuyển:..........\nBỘ NỘI VỤ\nSố: 3/BNV-TH\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHà Nội, ngày 4 tháng 7 năm 2018\n\nKính gửi: Các tỉnh\n"
    )
    header = read_header(normalize(text), grammar)
    assert header.received is not None
    assert header.received.number is not None
    assert header.received.number.value == "15"
    assert header.issuer is not None
    assert header.issuer.value == "Bộ Nội vụ"


@pytest.mark.parametrize(
    ("recipients", "capacities"), [("Nơi nhận:\n- Các sở;\n- Lưu: VT.\n\n", ["GIÁM ĐỐC"]), ("", [])]
)
def test_a_capacity_without_a_name_counts_beside_recipients_only(
    recipients: str, capacities: list[str], grammar: Grammar
) -> None:
    """A draft names nobody yet; elsewhere it is a line of the text."""
    header = read_header(normalize(f"{TOP}{recipients}GIÁM ĐỐC\n"), grammar)
    assert [(one.name, one.capacity) for one in header.signatories] == [("", each) for each in capacities]
