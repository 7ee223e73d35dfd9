"""A run or a paragraph of an old encoding, judged by its letters."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.intake.text import tables
from build_tools.intake.text.common_syllables import COMMON
from build_tools.intake.text.encodings import _letters, seen
from build_tools.intake.text.judge import decoded, decoded_lines
from tests.intake.text.old_files import OLD, utf8_read_as_western

SOURCES = sorted(Path("archive/documents").glob("*/source*.txt"))
TCVN3, VNI = "TCVN3 (ABC)", "VNI"
STATE = "Cộng hòa xã hội chủ nghĩa Việt Nam"


@pytest.mark.parametrize(
    ("shown", "meant", "encoding"),
    [
        # Typed by hand, as such papers are seen in offices.
        ("Céng hßa x· héi chñ nghÜa ViÖt Nam", STATE, TCVN3),
        ("§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc", TCVN3),
        ("QuyÕt ®Þnh cña Bé tr\u00adëng Bé Tµi chÝnh", "Quyết định của Bộ trưởng Bộ Tài chính", TCVN3),
        ("C¨n cø LuËt Tæ chøc H§ND vµ UBND", "Căn cứ Luật Tổ chức HĐND và UBND", TCVN3),
        ("Sè: 25/Q§-UB", "Số: 25/QĐ-UB", TCVN3),
        ("Lª V¨n A", "Lê Văn A", TCVN3),
        ("n\u2212íc ta", "nước ta", TCVN3),  # what a converter of PDF puts for ư
        ("x∙ Hμ T©y", "xã Hà Tây", TCVN3),
        # The byte AD is ư behind an onset or at the head of a syllable, and a soft hyphen anywhere else.
        (
            "nh\u00adng Th\u00ad ký \u00adu tiªn, Trung \u00ad\u00ad¬ng",
            "nhưng Thư ký ưu tiên, Trung ư\u00adơng",
            TCVN3,
        ),
        (
            "Sè 25\u00adNQ/TW cña §¶ng, d©n\u00advËn, \u00ad§iÒu",
            "Số 25\u00adNQ/TW của Đảng, dân\u00advận, \u00adĐiều",
            TCVN3,
        ),
        # The full form of TCVN, as a converter writes it, has capitals with a tone where Western fonts have quotes.
        ("C—NG H’A X‚ H—I CHž NGH\x8fA VIŒT NAM", STATE.upper(), TCVN3),
        ("“D©n vËn khÐo” – n¨m 2020", "“Dân vận khéo” – năm 2020", TCVN3),
        ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", STATE, VNI),
        ("Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc", VNI),
        ("COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", STATE.upper(), VNI),
        ("Caên cöù Luaät Toå chöùc HÑND vaø UBND", "Căn cứ Luật Tổ chức HĐND và UBND", VNI),
        ("Nghò ñònh soá 64/2007/NÑ-CP", "Nghị định số 64/2007/NĐ-CP", VNI),
        ("Chiùnh phuû quy ñònh triønh töï", "Chính phủ quy định trình tự", VNI),  # í as a pair
        ("Cá»™ng hÃ²a xÃ£ há»™i", "Cộng hòa xã hội", "UTF-8 mở nhầm"),
        ("vÃ\u00a0 cÃ¡c Ä‘Æ¡n vá»‹", "và các đơn vị", "UTF-8 mở nhầm"),
    ],
)
def test_letters_of_an_old_font_become_unicode(shown: str, meant: str, encoding: str) -> None:
    assert decoded(shown) == (meant, encoding)


@pytest.mark.parametrize(
    ("shown", "meant"),
    [
        ("CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM", STATE.upper()),
        ("ñY BAN NH¢N D¢N TØNH Hµ NAM", "ỦY BAN NHÂN DÂN TỈNH HÀ NAM"),
        ("Uû ban nh©n d©n tØnh Hµ Nam", "Uỷ ban nhân dân tỉnh Hà Nam"),
        ("UBND tØnh Hµ Giang", "UBND tỉnh Hà Giang"),
        ("Sè: 25/Q§-UB", "Số: 25/QĐ-UB"),
        ("Sè: 77-CT/TU ngµy 5", "Số: 77-CT/TU ngày 5"),
        ("sè 77 - CHØ THÞ", "số 77 - CHỈ THỊ"),
        ("Hé tÞch", "Hộ tịch"),
    ],
)
def test_small_letters_under_a_font_of_capitals_are_capitals(shown: str, meant: str) -> None:
    assert decoded(shown) == (meant, TCVN3)


@pytest.mark.parametrize(
    "words",
    [
        STATE,
        "25\u00adNQ/TW",
        "\u00ad",
        "Điều 1. Phạm vi điều chỉnh",
        "Hà Tây",
        "Lê Quý Đôn",
        "tê",
        "diện tích 3.849 km², rộng 5 µm, 30°C",
        "giai đoạn 2011-2015¹ và luôn",
        "Windows® của Microsoft™",
        "© 2021 Cổng thông tin",
        "· Mục một",
        "§ 5",
        "H’Mông, Ê-đê, Xơ Đăng, Bru-Vân Kiều, Niê Kđăm",
        "QĐ-UBND, HĐND, TĐKT",
        "São Paulo, Zürich, café",
        "Señor Muñoz vivía en la mañana con niños pequeños en España",
        "Müller größer Straße über Fußgänger schön wunderschöne Landschaft",
        "François a préféré la crème brûlée à côté de l'hôtel présidentiel",
        "Chữ Nga Москва, chữ Hán 越南",
        "",
        "plain ASCII",
    ],
)
def test_what_is_no_old_text_stays_as_it_is(words: str) -> None:
    assert decoded(words) == (words, "")


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.parent.name)
def test_a_sound_text_of_the_archive_is_never_converted_not_even_word_by_word(path: Path) -> None:
    text = unicodedata.normalize("NFC", path.read_text(encoding="utf-8"))
    assert [line.encoding for line in decoded_lines(text.split("\n"))] == [""] * (text.count("\n") + 1)
    assert [word for word in set(text.split()) if decoded(word) != (word, "")] == []


def test_decomposed_letters_are_composed() -> None:
    assert decoded(unicodedata.normalize("NFD", STATE)) == (STATE, "")


def test_a_word_that_could_be_either_follows_what_stands_around_it() -> None:
    assert decoded("tê") == ("tê", "")
    assert decoded("tê", likely=TCVN3) == ("tờ", TCVN3)
    assert decoded("Việt Nam", likely=TCVN3) == ("Việt Nam", "")
    assert [line.text for line in decoded_lines(["B¸o c¸o tæng kÕt", "tê", "c«ng t¸c d©n vËn"])][1] == "tờ"


def test_a_text_of_several_encodings_is_decided_line_by_line() -> None:
    lines = ["Céng hßa x· héi chñ nghÜa ViÖt Nam", STATE, "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", STATE]
    found = decoded_lines(lines)
    assert [line.text for line in found] == [STATE] * 4
    assert [line.encoding for line in found] == [TCVN3, "", VNI, ""]


@pytest.mark.parametrize("table", [tables.TCVN3, tables.VISCII, tables.VPS])
def test_a_table_has_each_letter_once_and_no_byte_twice(table: str) -> None:
    spelt = [
        spelling for row in table.strip().splitlines() for spelling in row.split(" ")[1:] if spelling != "--"
    ]
    assert len(spelt) == len(set(spelt)) == 134


def test_vps_comes_back() -> None:
    letters = {letter: bytes.fromhex(spelling) for letter, spelling in _letters(tables.VPS)}
    shown = seen(
        b"".join(letters.get(letter, letter.encode("ascii", "ignore")) for letter in f"{STATE}, năm 2020")
    )
    assert decoded(shown) == (f"{STATE}, năm 2020", "VPS")


@given(st.lists(st.sampled_from(sorted(COMMON)), min_size=1, max_size=12))
def test_common_words_in_unicode_stay_whatever_they_are(words: list[str]) -> None:
    # A letter that no old encoding has.
    text = " ".join(["Việt", *words])
    assert decoded(text) == (text, "")


def comparable(text: str) -> str:
    """Letters that all encodings have; case apart, since TCVN3 has no capitals with a tone."""
    plain = text.translate(str.maketrans("“”–…•²¹³⁴⁵⁶₂", '""-.-2134562'))
    return "".join(
        letter for letter in plain if letter.isascii() or "LATIN" in unicodedata.name(letter, "")
    ).lower()


@pytest.mark.parametrize("encoding", OLD)
@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.parent.name)
def test_99_words_in_a_hundred_of_every_paragraph_alone_come_back(path: Path, encoding: str) -> None:
    text = unicodedata.normalize("NFC", path.read_text(encoding="utf-8"))
    right = total = 0
    for line in text.split("\n"):
        meant = comparable(line).split()
        got = decoded(seen(OLD[encoding](" ".join(meant))))[0].lower().split()
        right += sum(left == other for left, other in zip(meant, got, strict=True))
        total += len(meant)
    assert right / total >= 0.99


@pytest.mark.parametrize("encoding", OLD)
def test_a_whole_text_comes_back_capitals_included_where_the_encoding_has_them(encoding: str) -> None:
    text = unicodedata.normalize("NFC", SOURCES[0].read_text(encoding="utf-8")).replace("²", "2")
    plain = "".join(letter for letter in text if letter.isascii() or letter.isalpha())
    got = "\n".join(line.text for line in decoded_lines(seen(OLD[encoding](plain)).split("\n"), old=True))
    if encoding == TCVN3:
        plain, got = plain.lower(), got.lower()
    assert got == plain


def test_utf8_that_was_opened_as_western_letters_comes_back() -> None:
    shown = seen(utf8_read_as_western("Nghị quyết về công tác dân vận của Đảng"))
    assert decoded(shown) == ("Nghị quyết về công tác dân vận của Đảng", "UTF-8 mở nhầm")
