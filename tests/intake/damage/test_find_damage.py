"""What is damaged and must not pass in silence."""

from pathlib import Path

import pytest
import yaml

from build_tools.intake.damage import DamageKind, find_damage
from build_tools.intake.table_rows import table_row
from build_tools.intake.text.read import read_text

DOCUMENTS = sorted(path.parent for path in Path("archive/documents").glob("*/source.txt"))
SOUND = "Nghị quyết về công tác dân vận của hệ thống chính trị trong tình hình mới.\n"


def told(text: str) -> list[tuple[int, str, bool]]:
    return [(one.line, one.kind.value, one.refuses) for one in find_damage(text)]


@pytest.mark.parametrize("folder", DOCUMENTS, ids=lambda folder: folder.name)
def test_a_sound_text_has_nothing_that_refuses_and_its_marks_are_those_an_editor_named(folder: Path) -> None:
    text = read_text((folder / "source.txt").read_bytes()).text
    record = yaml.safe_load((folder / "record.yml").read_text(encoding="utf-8"))
    found = find_damage(text)
    assert [one for one in found if one.refuses or one.kind is not DamageKind.LAYOUT_MARKS] == []
    assert {mark for one in found for mark in one.marks} == set(record["source"].get("layout_marks", ()))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("V\ufffd việc ban hành", "lost"),
        ("chữ \ue0a1 của phông riêng", "private"),
        ("Ch ỉ th ị về công tác dân vận", "torn"),
        ("Quy ết đị nh ban hành", "torn"),
        ("c ủa Đ ảng và Nhà nư ớc", "torn"),
        ("Сhỉ thị số 5", "look-alike"),  # Cyrillic С
        ("Trҫn Sӻ Thanh", "look-alike"),  # a broken font of a PDF
        ("Κế hoạch", "look-alike"),  # Greek Κ
        ("UBND ТР Hà Nội", "look-alike"),  # Cyrillic ТР, a word of its own
        ("chữ \x07 điều khiển", "control"),
        ("chữ \u202e đảo ngược", "control"),
        ("chữ \x93trong ngoặc\x94", "control"),
        ("Điều 1. Phạm vi x· héi", "old-letters"),
        ("x·", "old-letters"),
        ("Bộ trởng và nhà nớc", "lost-u"),
        ("các tổ chức của Đảng " * 3 + "ngưèi khũng phạm tụm hằc " * 8, "salad"),
        ("Quyet dinh cua Thu tuong ve cong tac dan van nam nay " * 8, "no-marks"),
        ("C?ng h?a x? h?i ch? ngh?a", "lost"),
        ("v=E1=BB=81 c=C3=B4ng t=C3=A1c", "codes"),
        ("v%E1%BB%81 c%C3%B4ng t%C3%A1c", "codes"),
        ("v\\u1ec1 c\\u00f4ng t\\u00e1c", "codes"),
        ("v\\u7873?  c\\'f4ng t\\'e1c", "codes"),
        ("v&#7873; c&#xF4;ng", "codes"),
        ("TmdoaSBxdXnhur90" * 8, "codes"),
    ],
)
def test_a_damaged_text_is_refused_with_its_line(text: str, kind: str) -> None:
    assert (2, kind, True) in told(f"{SOUND}{text}") or (1, kind, True) in told(text)
    assert kind not in {one[1] for one in told(SOUND)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("\uf0b7 Mục một", "private"),
        ("Ðảng bộ tỉnh", "look-alike"),
        ("điểm c ở trên", "torn"),
        ("Điều 5 và trởng ban", "lost-u"),
        ("Vì sao?vì dân", "lost"),
        ("nhấ\u0301n dân", "surplus"),
        ("dâ\u0302n vận", "surplus"),
        ("Cac cap uy trong tinh thuc hien cong tac dan van theo quyet dinh", "no-marks"),
    ],
)
def test_what_may_be_right_or_is_read_all_the_same_is_only_told(text: str, kind: str) -> None:
    assert told(f"{SOUND}{text}") == [(2, kind, False)]


@pytest.mark.parametrize(
    "text",
    [
        "diện tích 3.849 km², sâu 5 μm, điện trở 5 kΩ, góc α, tổng Σ",
        "chữ Nga Москва và Россия, chữ Hy Lạp Αθήνα, chữ Hán 越南, chữ Khmer ខ្មែរ",
        "ông Müller, bà Zoë, cà phê café, São Paulo, François",
        "Y Kpă Niê, H’Hen Niê, Kră Jăn, Ksor H’Bơ Khăp, A Lăng, Bríu Liếc",
        "QĐ-UBND, HĐND, TĐKT, LĐLĐ, BCĐ, ĐBQH, NĐ-CP, ĐVHC",
        "500 đ ở chợ, điểm a) ông, khoản b) ấy; mục 1.c ở trên",
        "Số: ____/QĐ-UBND ngày __ tháng __ năm 2024",
        "***",
        "*",
        "**",
        "_________",
        "email ban_dan_van_tinh@x.vn, tệp ke_hoach_2024.doc, HC-TC_(Ph).",
        "Lưu: VT, NC, KTTH (3b).",
        "2 * 3 = 6",
        "5 < 6 & 7 > 6",
        table_row([("Xã",), ("Số | hộ",)]),
        table_row([("Xã", "(ước tính)"), ("Số",)]),
        "| Xã | Số |\n|---|---|",
        "[^1]: Luật số 1.",
        "điểm b, c, d, e, h, i và m khoản 2; ngạch C hoặc tương đương; các điểm b, c hoặc d khoản 5",
        "nhiều tổ chức, cá nh... và nợ t…",
        "Hồ Đức Phớc, nhà n\u00adước",
        "| 2016 | — | – |",
        "Ai làm? Làm gì? Ở đâu?",
        "xem https://x.vn/tim?q=d%C3%A2n%20v%E1%BA%ADn&a=b hoặc www.x.vn?id=1",
        "đường dẫn cac-cap-uy-trong-tinh-thuc-hien-cong-tac-dan-van-nam-2024.html của trang",
        "The Commission shall report to the Standing Board and the Front each year",
        "trích « à l’heure où l’on fêtait Noël »; x² + y² = r², y³",
        "Đê\u0306, Ayŭn Pa, Kơdră, Č\u0331ư Prông",
        "mã A1=B2, C3=D4; 50%C, C:\\users\\bandanvan, mã băm " + "0a1b2c3d" * 8,
        "",
    ],
)
def test_what_looks_like_damage_and_is_none_is_not_told(text: str) -> None:
    assert told(f"{SOUND}{text}") == []


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("**Điều 2.** Đối tượng", {"**"}),
        ("**KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC**", {"**"}),
        ("thi đua “*Dân vận khéo*” và __chữ__ và _nghiêng_", {"*", "__", "_"}),
        ("|Xã|Số|", {"|"}),
        ("|Xã|Số|\n|---|---|", {"|"}),
        ("cột một | cột hai", {"|"}),
        ("## Chương I", {"##"}),
        ("[bookmark: _GoBack]Điều 1", {"[bookmark: _GoBack]"}),
        ("một<br/>hai&nbsp;ba <b>bốn</b>", {"<br/>", "&nbsp;", "<b>", "</b>"}),
    ],
)
def test_marks_of_a_converter_are_proposed_and_refuse_nothing(text: str, marks: set[str]) -> None:
    found = find_damage(f"{SOUND}{text}")
    assert {mark for one in found for mark in one.marks} == marks
    assert not any(one.refuses for one in found)


def test_a_syllable_cut_by_the_end_of_a_line_is_told_and_many_refuse() -> None:
    assert told("Theo văn bả\nn số 5 của cấp trên") == [(1, "torn", False)]
    assert told("Theo văn bả\nn số 5 củ\na cấp trên, giám đố\nc ký") == [(1, "torn", True), (3, "torn", True)]
    assert told("điểm b, điểm\nc hoặc điểm d\nngạch\nC hoặc tương đương") == []


def test_every_message_is_one_sentence_that_says_what_to_do_and_shows_the_place() -> None:
    text = "V\ufffd\n\ue0a1\nCh ỉ th ị\nСhỉ\n\x07\nx· héi\nBộ trởng nhà nớc\n**Điều**\nÐảng\n\uf0b7\n"
    found = find_damage(text)
    assert len({one.kind for one in found}) == 8
    for one in found:
        assert "hãy " in one.message or "nên " in one.message
        assert one.message[0].islower()
        assert not one.message.endswith(".")
        assert one.words
        assert 1 <= one.line <= 10
        assert not {"byte", "U+", "Unicode 0x", "codepoint"} & set(one.message.split())
