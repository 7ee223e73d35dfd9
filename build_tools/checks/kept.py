"""Rules on archive/keeps.yml: what may be shown in every document is said once, and hides no mask.

A keep of the whole archive holds for exactly these words, or this number however it is divided:
`a@b.vn` keeps neither `xa@b.vn` nor `a@b.vn.com`. What some record masks cannot be kept here.
"""

from collections.abc import Iterator

from build_tools.checks.personal import same_datum
from build_tools.checks.picture import Finding, Known, Picture, entries, nfc, text_at
from build_tools.located_yaml import KeyPath, Located
from build_tools.masked_words import SearchedText, Untold
from build_tools.normalize import normalize

__all__ = ["KEEP_RULES", "kept_everywhere", "unneeded_keep"]


def kept_everywhere(located: Located | None) -> frozenset[str]:
    """What the whole archive keeps, as the same datum is compared."""
    return frozenset(key for _, key in _keeps(located))


def _keeps(located: Located | None) -> Iterator[tuple[KeyPath, str]]:
    for entry in entries(located, ("keeps",)):
        where = (*entry, "text")
        if words := normalize(text_at(located, where)).text.strip():
            yield where, same_datum(words)


def duplicate_keep(located: Located, _known: Known) -> Iterator[Finding]:
    """The same words are kept once, however a number is divided."""
    first: dict[str, int] = {}
    for where, key in _keeps(located):
        line = located.line_of(where)
        if first.setdefault(key, line) != line:
            yield line, f'"{text_at(located, where)}" đã để hiện ở dòng {first[key]}; hãy bỏ một mục'


def masked_and_kept_everywhere(located: Located, known: Known) -> Iterator[Finding]:
    """What some record masks is not shown in every document: that is decided in the one where it is another."""
    untold = Untold(words=known.masked)
    for entry in entries(located, ("keeps",)):
        words = nfc(text_at(located, (*entry, "text")))
        told = next((one for one, _ in untold.told(SearchedText(words), own=True)), None) if words else None
        if told:
            message = (
                f'"{words}" có chữ mà một văn bản đang che ("{told}"), nên không để hiện cho cả kho được; hãy bỏ mục '
                "này, và nếu ở một văn bản là người khác thì ghi vào keeps trong record.yml của văn bản ấy"
            )
            yield located.line_of((*entry, "text")), message


def unneeded_keep(located: Located, known: Known, picture: Picture) -> Iterator[Finding]:
    """What is kept stands in some source as what would be asked about; a source that cannot be read may need it."""
    sources = [source for one in picture.holdings for source in one.sources.values()]
    if any(source.text is None for source in sources):
        return
    asked = {same_datum(words) for source in sources for _, words in known.seen_in(source).likely}
    for where, key in _keeps(located):
        if key not in asked:
            message = (
                f'không văn bản nào còn cần mục "{text_at(located, where)}": máy không thấy đúng chữ ấy trong tệp '
                "nguồn nào như một thông tin cá nhân; hãy xem chữ có chép đúng không, hoặc bỏ mục này"
            )
            yield located.line_of(where), message


KEEP_RULES = (duplicate_keep, masked_and_kept_everywhere)
