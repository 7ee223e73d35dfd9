"""What the header of an old Word file says, where the directory of its container leads to it."""

import struct

import pytest

from build_tools.intake.detect import FileKind, detect
from build_tools.intake.old_word import WordHeader, word_header
from tests.intake.docx.build import zipped
from tests.intake.old_word_file import NAME, OLE, old_word, short_word

SOUND = WordHeader(version=193, locked=False, whole=True)
LOCKED = WordHeader(version=193, locked=True, whole=True)


@pytest.mark.parametrize(
    ("content", "header"),
    [
        (old_word(), SOUND),
        (old_word(flags=0x0100), LOCKED),
        (old_word(flags=0xFEFF), SOUND),
        (old_word(version=101, magic=0xA5DC), WordHeader(version=101, locked=False, whole=True)),
        (old_word(shift=12, chain=(3, 2)), SOUND),
        (short_word(), SOUND),
        (short_word(flags=0x0100, stale=True), LOCKED),
        (short_word(version=104), WordHeader(version=104, locked=False, whole=True)),
        (short_word()[: 5 * 512], None),
        (old_word(chain=(5,))[:1600], None),
        (old_word(magic=0), None),
        (old_word()[:30] + b"\x08" + old_word()[31:], None),
        (OLE + NAME, None),
        (b"", None),
    ],
)
def test_the_header_is_where_the_directory_leads(content: bytes, header: WordHeader | None) -> None:
    assert word_header(content) == header


LONG = old_word(chain=(2, 5, 3, 4))


@pytest.mark.parametrize(
    ("content", "whole"),
    [
        (LONG, True),
        (LONG[:-1], True),  # a program may leave the last sector short
        (LONG[:-512], False),
        (LONG[: 5 * 512], False),
        (old_word(chain=(2, 3), size=1024), True),
        (old_word(chain=(2, 3), size=1025), False),  # the table ends before the stream does
        (old_word(size=0), True),
        (old_word(size=2**32 - 1), False),
    ],
)
def test_a_file_that_was_cut_off_is_not_whole(content: bytes, *, whole: bool) -> None:
    header = word_header(content)
    assert header is not None
    assert header.whole is whole


def test_a_table_of_more_than_its_header_holds() -> None:
    """From 7 MB on the container's header has no room for the sectors of the table: they go on in a chain."""
    sectors = 109 * 128 + 8
    content = bytearray(old_word(size=sectors * 512)) + bytes((sectors + 110) * 512)
    for number in range(110):
        at = sectors + 2 + number
        struct.pack_into("<128I", content, (at + 1) * 512, *range(number * 128 + 1, number * 128 + 129))
        if number < 109:
            struct.pack_into("<I", content, 76 + 4 * number, at)
    further = sectors + 112
    struct.pack_into("<I", content, 68, further)
    struct.pack_into("<128I", content, (further + 1) * 512, further - 1, *[0xFFFFFFFE] * 127)
    assert word_header(bytes(content)) == SOUND
    struct.pack_into("<I", content, 68, 0xFFFFFFFE)
    header = word_header(bytes(content))
    assert header is not None
    assert not header.whole


def test_an_entry_that_was_given_up_does_not_count() -> None:
    """The directory keeps what was left when the file was saved anew: that its sectors are gone says nothing."""
    stale, sound = old_word(size=5000), old_word()
    both = stale[:512] + stale[512:640] + sound[512:640] + sound[768:]
    assert word_header(both) == SOUND


def test_a_name_in_a_text_is_not_taken_for_the_directory() -> None:
    content = old_word(flags=0x0100)
    assert word_header(content[:420] + NAME + content[420 + len(NAME) :]) == LOCKED


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


def test_a_name_a_million_times_is_not_looked_at_a_million_times() -> None:
    chain = tuple(range(2, 120))
    content = old_word(chain=chain)
    entry = content[512:640]
    assert word_header(content[:512] + entry * 200_000) is None
