"""What the header of an old Word file says, where the directory of its container leads to it."""

import struct

import pytest

from build_tools.intake.detect import FileKind, detect
from build_tools.intake.old_word import WordHeader, word_header
from tests.intake.docx.build import zipped
from tests.intake.old_word_file import NAME, OLE, old_word


@pytest.mark.parametrize(
    ("content", "header"),
    [
        (old_word(), WordHeader(version=193, locked=False)),
        (old_word(flags=0x0100), WordHeader(version=193, locked=True)),
        (old_word(flags=0xFEFF), WordHeader(version=193, locked=False)),
        (old_word(version=101, magic=0xA5DC), WordHeader(version=101, locked=False)),
        (old_word(shift=12, sector=3), WordHeader(version=193, locked=False)),
        (old_word(sector=9)[:1024], None),
        (old_word(magic=0), None),
        (old_word(shift=40 % 16), None),
        (OLE + NAME, None),
        (b"", None),
    ],
)
def test_the_header_is_where_the_directory_leads(content: bytes, header: WordHeader | None) -> None:
    assert word_header(content) == header


def test_a_name_in_a_text_is_not_taken_for_the_directory() -> None:
    content = old_word(flags=0x0100)
    assert word_header(content[:100] + NAME + content[100 + len(NAME) :]) == WordHeader(
        version=193, locked=True
    )


MANIFEST = (
    '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>'
)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (old_word(), FileKind.OLD_WORD),
        (old_word(flags=0x0100), FileKind.LOCKED),
        (OLE + bytes(504) + struct.pack("<HHxxxxxxH", 0xA5EC, 193, 0), FileKind.OLD_WORD),  # cut off
        (zipped({"content.xml": "x", "META-INF/manifest.xml": MANIFEST}), FileKind.LOCKED),
        (zipped({"encrypted-package": "x", "META-INF/manifest.xml": "<a/>"}), FileKind.LOCKED),
        (zipped({"content.xml": "x", "META-INF/manifest.xml": "<a/>"}), FileKind.ODT),
        (
            zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "x"}, 0)[:150],
            FileKind.ODT,
        ),
    ],
)
def test_a_locked_file_is_told_from_one_that_can_be_read(content: bytes, kind: FileKind) -> None:
    assert detect(content) is kind
