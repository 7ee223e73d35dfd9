"""Rules on markings: no state secret is held; what an editor says of a marking is true of the source."""

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from build_tools.checks.picture import Holding, Known, Seen, entries, number_at, text_at
from build_tools.grammar.markings import same_words
from build_tools.models.headers import PrintedMarking
from build_tools.models.markings import MarkingRole

__all__ = ["RULES", "WARNINGS", "WHOM_TO_ASK", "read_sources", "secrets"]

WHOM_TO_ASK = "hỏi người phụ trách bảo vệ bí mật nhà nước của cơ quan"


class FileFinding(NamedTuple):
    """What is wrong with one of the files of a folder."""

    file: str
    line: int
    message: str


Read = Mapping[str, Seen]
"""What was read in each file of a folder, by its name."""


def read_sources(holding: Holding, known: Known) -> Read:
    """The markings of every source of a folder, earlier ones and those that the record does not name included."""
    return {
        name: known.seen_in(source) for name, source in holding.sources.items() if source.text is not None
    }


def state_secret(holding: Holding, read: Read) -> Iterator[FileFinding]:
    """No source, an earlier one included, bears MẬT, TỐI MẬT or TUYỆT MẬT, unless that was lifted."""
    for file, markings in read.items():
        for one in secrets(markings.found, _lifted(holding)):
            message = (
                f'văn bản mang dấu "{one.printed.value}", kho không được giữ bí mật nhà nước; hãy đưa tệp ra khỏi '
                f"kho và {WHOM_TO_ASK}; dấu đã được giải, hoặc chữ ấy không phải dấu, thì ghi vào "
                f"record.yml, mục lifted: {_item(one)}"
            )
            yield FileFinding(file, one.printed.line, message)


def possible_secret(holding: Holding, read: Read) -> Iterator[FileFinding]:
    """A line that is only MẬT, TỐI MẬT or TUYỆT MẬT within the text may be a stamp: somebody looks."""
    for file, markings in read.items():
        for one in secrets(markings.doubtful, _lifted(holding)):
            message = (
                f'dòng chỉ có chữ "{one.printed.value}" có thể là dấu độ mật; nếu đúng là dấu thì đưa tệp ra khỏi '
                f"kho và {WHOM_TO_ASK}, nếu không phải thì ghi vào record.yml, mục lifted: {_item(one)}"
            )
            yield FileFinding(file, one.printed.line, message)


def lifted_not_printed(holding: Holding, read: Read) -> Iterator[FileFinding]:
    """What is lifted stands as a marking on its line of the source, or of an earlier one."""
    for where in entries(holding.record, ("lifted",)):
        words, line = text_at(holding.record, (*where, "text")), number_at(holding.record, (*where, "line"))
        lines = {
            one.printed.line
            for markings in read.values()
            for one in (*markings.found, *markings.doubtful)
            if same_words(one.printed.value, words)
        }
        if holding.record is not None and words and lines and line not in lines:
            told = f"dấu ấy ở dòng {min(lines)}; hãy sửa số dòng"
        elif holding.record is not None and words and not lines:
            told = "máy không thấy dấu nào như vậy; hãy chép lại chữ như in, hoặc bỏ mục này"
        else:
            continue
        yield FileFinding(
            "record.yml", holding.record.line_of(where), f'dòng {line} không có dấu "{words}"; {told}'
        )


def secrets(found: Collection[PrintedMarking], lifted: Collection[str]) -> Iterator[PrintedMarking]:
    """Markings of secrecy that no decision has lifted, each wording where it stands first."""
    told: list[str] = [*lifted]
    for one in found:
        if one.marking.role is MarkingRole.SECRECY:
            words = one.printed.value
            if not any(same_words(words, other) for other in told):
                told.append(words)
                yield one


def _lifted(holding: Holding) -> tuple[str, ...]:
    return tuple(text_at(holding.record, (*where, "text")) for where in entries(holding.record, ("lifted",)))


def _item(one: PrintedMarking) -> str:
    """What to write into the record."""
    words = one.printed.value.replace("'", "''")
    return f"- {{line: {one.printed.line}, text: '{words}', decision: …, date: …}}"


RULES = (state_secret, lifted_not_printed)
WARNINGS = (possible_secret,)
