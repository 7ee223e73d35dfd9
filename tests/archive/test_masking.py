"""A public site tells nothing that a record masks: not on the page, nor on any other, nor in the data."""

import json
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest

from build_tools import pipeline
from build_tools.archive.masking import masked
from build_tools.masked_words.stand_ins import HIDDEN, hide
from build_tools.models.archive import Archive, SourceDocument
from build_tools.models.dates import PartialDate
from build_tools.models.ids import InstrumentId
from build_tools.models.records import Decision, Mask, Record, SourceFile
from build_tools.render.site import all_pages
from build_tools.search.suggestions import suggestions
from tests.archive.invented import add_record

TEXT = """\
TỈNH ỦY ĐIỆN BIÊN
*
Số 9191-KH/TU
Điện Biên, ngày 03 tháng 4 năm 2022

KẾ HOẠCH
Về việc xử lý đồng chí Quàng Văn Giả

I. TÌNH HÌNH CỦA QUÀNG VĂN GIẢ

1. Thực hiện Nghị quyết số 77-NQ/TU ngày 05/6/2021 của Tỉnh ủy về xử lý Quàng Thị Bịa và công tác dân vận.

2. Gia đình bà Quàng Thị Bịa(ở bản Nà Bịa), số điện thoại 0900000000.

T/M TỈNH ỦY
PHÓ BÍ THƯ

Quàng Văn Giả
"""
MASKED = ("Quàng Văn Giả", "QUÀNG VĂN GIẢ", "Quàng Thị Bịa", "bản Nà Bịa", "0900000000")
WORDS = ("Quàng", "QUÀNG", "Bịa", "0900000000")


def document(raw: str, *words: str) -> Archive:
    """An archive of one text in which the words are masked on its first line."""
    source = SourceFile(name="source.txt", sha256="", received_as="", origin="")
    day = PartialDate(year=2026)
    masks = tuple(Mask(line=1, text=text, reason=f"lý do {text[:1]}") for text in words)
    record = Record(id=InstrumentId("a"), path="", source=source, added=day, updated=day, masks=masks)
    return Archive(documents=(SourceDocument(record=record, raw=raw),), instruments=(), ids=(), themes=())


def only(archive: Archive) -> SourceDocument:
    return masked(archive).documents[0]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_nothing_masked_is_published_anywhere(form: Literal["NFC", "NFD"], archive: Path) -> None:
    text = unicodedata.normalize(form, TEXT)
    folder = add_record(archive, "ke-hoach-che", text)
    lines = TEXT.split("\n")
    masks = "".join(
        f"- {{line: {number}, text: '{words}', reason: Thử}}\n"
        for words in MASKED
        for number, line in enumerate(lines, 1)
        if words in line
    )
    record = folder / "record.yml"
    record.write_text(f"{record.read_text(encoding='utf-8')}masks:\n{masks}", encoding="utf-8")
    pipeline.record_ids(archive.parent)
    _, graph = pipeline.read(archive.parent, public=True)
    assert graph.new_ids == ()
    pages = {page.path: page.content for page in all_pages(graph, hide)}
    pages["goi-y.json"] = hide(json.dumps(suggestions(graph), ensure_ascii=False))
    leaks = {
        (path, words)
        for path, content in pages.items()
        for words in WORDS
        if words in unicodedata.normalize("NFC", content)
    }
    assert leaks == set()
    assert f"Xử lý {HIDDEN} và công tác dân vận" in pages["van-ban/77-nq-tu-dien-bien-2021/index.md"]


def test_lines_and_capitals_stay_but_no_length_does() -> None:
    raw = "Ông Lò Văn Giả\nvà ông lò văn giả, LÒ VĂN GIẢ."
    one, other = (
        only(
            document(
                raw.replace("Giả", name).replace("giả", name.lower()).replace("GIẢ", name.upper()),
                f"Lò Văn {name}",
            )
        )
        for name in ("Giả", "Thị Ví Dụ")
    )
    assert one.raw == other.raw
    assert one.raw.count("\n") == raw.count("\n")
    sign = [each.strip(",.") for each in one.raw.split()]
    assert (sign[1][0].isupper(), sign[4].islower(), sign[5].isupper()) == (True, True, True)
    assert hide(one.raw) == f"Ông {HIDDEN}\nvà ông {HIDDEN}, {HIDDEN}."


def test_a_source_is_given_away_where_nothing_of_it_is_hidden(archive: Path) -> None:
    add_record(archive, "bai-moi", "Đồng bào dân tộc ủng hộ.\n")
    pipeline.record_ids(archive.parent)
    _, graph = pipeline.read(archive.parent, public=True)
    assert not graph.withholds(InstrumentId("bai-moi"))


def test_masks_that_overlap_are_one() -> None:
    one = only(document("Ông Lò Văn Giả, bản Bịa", "Lò Văn Giả", "Văn Giả, bản", "Văn"))
    assert hide(one.raw) == f"Ông {HIDDEN} Bịa"
    assert [mask.text in one.raw for mask in one.record.masks] == [True]


def test_what_is_composed_otherwise_is_found() -> None:
    raw = unicodedata.normalize("NFD", "Ông Lò\u00a0Văn Giả\u200b ở bản")
    one = only(document(raw, "Lò Văn Giả"))
    assert unicodedata.normalize("NFC", hide(one.raw)) == f"Ông {HIDDEN} ở bản"


def test_two_reasons_are_told_apart() -> None:
    one = only(document("Lò Văn Giả, Mò Văn Giả", "Lò Văn Giả", "Mò Văn Giả"))
    assert [mask.reason for mask in one.record.masks] == ["lý do L", "lý do M"]
    assert len({mask.text for mask in one.record.masks}) == 2


def test_the_sign_begins_no_link() -> None:
    shown = hide(only(document("Lò Văn Giả(x) [y]", "Lò Văn Giả")).raw)
    assert shown == f"{HIDDEN} (x) [y]"


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("**Ông Lò** Văn Giả nói", f"**Ông {HIDDEN}** nói"),
        ("**Lò** Văn Giả nói", f"**{HIDDEN}** nói"),
        ("Ông Lò[1] Văn Giả nói", f"Ông {HIDDEN}[1] nói"),
        ("Ông Lò\nVăn Giả nói", f"Ông \n{HIDDEN} nói"),
        ("LÒ VĂN\nGIẢ\n\nnói", f"{HIDDEN}\n\nnói"),
        ("chíLò Văn Giảnói", f"chí{HIDDEN}nói"),
    ],
)
def test_what_is_layout_stays(raw: str, shown: str) -> None:
    one = only(document(raw, "Lò Văn Giả"))
    assert one.raw.count("\n") == raw.count("\n")
    assert hide(one.raw) == shown


def test_signs_side_by_side_are_one() -> None:
    one = only(document("Ông Lò Văn Giả 0900000000, Lò Văn Giả", "Lò Văn Giả", "0900000000"))
    assert hide(one.raw) == f"Ông {HIDDEN}, {HIDDEN}"
    assert (
        hide(f"{HIDDEN}{HIDDEN} {HIDDEN}\n{HIDDEN}\n\n{HIDDEN}, {HIDDEN}")
        == f"{HIDDEN}\n\n{HIDDEN}, {HIDDEN}"
    )


@pytest.mark.parametrize(
    "raw", ["x\nÔng Lò Văn Giả theo Chỉ thị 1, Lò Văn Giả", "Ông Lò Văn\nGiả theo Chỉ thị 1"]
)
def test_a_decision_finds_its_words_behind_a_mask(raw: str) -> None:
    archive = document(raw, "Lò Văn Giả")
    column = raw.split("\n")[1].index("Chỉ thị 1")
    decision = Decision(line=2, column=column, surface="Chỉ thị 1", target=InstrumentId("b"), why="")
    (source,) = archive.documents
    record = replace(source.record, decisions=(decision,))
    one = only(replace(archive, documents=(replace(source, record=record),)))
    (moved,) = one.record.decisions
    assert one.raw.split("\n")[1][moved.column :].startswith("Chỉ thị 1")


def test_no_hash_of_what_is_hidden_leaves_the_archive() -> None:
    archive = document("Ông Lò Văn Giả", "Lò Văn Giả")
    (source,) = archive.documents
    known = replace(source, record=replace(source.record, source=replace(source.record.source, sha256="ab")))
    other = replace(
        known, record=replace(known.record, id=InstrumentId("b"), masks=()), raw="Công tác dân vận"
    )
    hidden, shown = masked(replace(archive, documents=(known, other))).documents
    assert (hidden.record.source.sha256, shown.record.source.sha256) == ("", "ab")
