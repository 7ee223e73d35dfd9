"""YAML that knows its lines: what editors write by hand is read strictly, and every slip has a line.

Strict means: dates and long digits stay text, only `true`/`false` are truth values, keys are text;
anchors, aliases, tags, duplicate keys and a second document are refused.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from build_tools.diagnostics import BuildError, Diagnostic

__all__ = ["KeyPath", "Located", "read_yaml", "repeated_key"]

KeyPath = tuple[str | int, ...]
"""Where something stands in a file: `("facts", "date", "line")`, `("masks", 0)`."""

_MAX_DEPTH = 40
"""Deepest nesting that is read; deeper is a mistake or an attack."""

_NULL, _BOOL, _INT, _FLOAT = (f"tag:yaml.org,2002:{name}" for name in ("null", "bool", "int", "float"))


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """A safe loader that sees text wherever a person would: no dates, no `yes`, no `0o17`, no `1:30`."""

    yaml_implicit_resolvers: dict[str | None, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012


_NUMERIC = list("-0123456789")
_Loader.add_implicit_resolver(_NULL, re.compile(r"(?:~|null|)\Z"), ["~", "n", ""])
_Loader.add_implicit_resolver(_BOOL, re.compile(r"(?:true|false)\Z"), ["t", "f"])
_Loader.add_implicit_resolver(_INT, re.compile(r"-?(?:0|[1-9][0-9]{0,17})\Z"), _NUMERIC)
_Loader.add_implicit_resolver(_FLOAT, re.compile(r"-?(?:0|[1-9][0-9]{0,8})\.[0-9]{1,9}\Z"), _NUMERIC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """The data of a YAML file, and the line that each part of it stands on."""

    path: str
    data: object
    """Mappings, lists, str, int, float, bool and None; None for an empty file."""
    lines: Mapping[KeyPath, int]
    lost: frozenset[KeyPath] = frozenset()
    """What could not be read, where only a part was (`salvaged_yaml`)."""
    lost_lines: tuple[str, ...] = ()
    """The lines in which that stands, as they are."""

    def lacks(self, *path: str | int) -> bool:
        """Whether what stands at a path, or something in it, could not be read."""
        return any(one[: len(path)] == path[: len(one)] for one in self.lost)

    def line_of(self, path: Sequence[str | int]) -> int:
        """1-based line of the key or list item at `path`; of its nearest known ancestor if absent."""
        whole = tuple(path)
        for length in range(len(whole), -1, -1):
            line = self.lines.get(whole[:length])
            if line is not None:
                return line
        return 1


def read_yaml(text: str, path: str) -> Located:
    """Read one YAML document; `path` is the file's name in messages.

    Raises BuildError with one diagnostic for an error of syntax, or with all of them for
    anchors, aliases, tags, duplicate keys and keys that are no text.
    """
    try:
        findings = tuple(_forbidden(text, path))
        if findings:
            raise BuildError(findings)
        root = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        raise BuildError([_syntax_error(error, text, path)]) from error
    except (yaml.reader.ReaderError, UnicodeEncodeError) as error:
        raise BuildError([_bad_character(text, path)]) from error
    if root is None:
        return Located(path=path, data=None, lines={(): 1})
    lines: dict[KeyPath, int] = {(): _line(root)}
    findings = tuple(_locate(root, (), lines, path))
    if findings:
        raise BuildError(findings)
    return Located(path=path, data=_construct(root), lines=lines)


def _forbidden(text: str, path: str) -> Iterator[Diagnostic]:
    """Yield what YAML allows and this project does not: aliases, tags, a second document, endless nesting."""
    depth = documents = 0
    for event in yaml.parse(text, Loader=_Loader):
        line = event.start_mark.line + 1 if event.start_mark is not None else 0
        if isinstance(event, yaml.AliasEvent):
            yield _alias(path, line, f"*{event.anchor}")
            continue
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents == 2:
                message = 'tệp có hai tài liệu YAML; hãy bỏ dòng "---" ở giữa, mỗi tệp chỉ một tài liệu'
                yield Diagnostic(path=path, line=line, rule="yaml-document", message=message)
        if isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if isinstance(event, yaml.NodeEvent):
            if event.anchor is not None:
                yield _alias(path, line, f"&{event.anchor}")
            tag = getattr(event, "tag", None)
            if tag is not None:
                message = f'không dùng được nhãn kiểu "{tag}"; hãy bỏ phần bắt đầu bằng "!", chỉ viết giá trị'
                yield Diagnostic(path=path, line=line, rule="yaml-tag", message=message)
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > _MAX_DEPTH:
                message = f"lồng nhau quá {_MAX_DEPTH} tầng; hãy xem lại thụt đầu dòng và các dấu [ {{"
                yield Diagnostic(path=path, line=line, rule="yaml-depth", message=message)
                return


def _alias(path: str, line: int, shown: str) -> Diagnostic:
    message = (
        f'"{shown}" là mã tham chiếu của YAML, kho này không dùng; hãy viết lại đầy đủ giá trị, '
        "hoặc đặt cả cụm trong dấu nháy nếu đó là chữ"
    )
    return Diagnostic(path=path, line=line, rule="yaml-alias", message=message)


def _line(node: Node) -> int:
    """1-based line on which a node begins."""
    return node.start_mark.line + 1 if node.start_mark is not None else 0


def _locate(node: Node, where: KeyPath, lines: dict[KeyPath, int], path: str) -> Iterator[Diagnostic]:
    """Fill `lines` below `node`; yield what is wrong with keys."""
    if isinstance(node, SequenceNode):
        for index, item in enumerate(node.value):
            lines[*where, index] = _line(item)
            yield from _locate(item, (*where, index), lines, path)
    if not isinstance(node, MappingNode):
        return
    for key, value in node.value:
        line = _line(key)
        if not isinstance(key, ScalarNode):
            message = "tên khóa phải là một từ; hãy xem lại các dấu [ ] { } ? ở dòng này"
            yield Diagnostic(path=path, line=line, rule="yaml-key", message=message)
            continue
        here = (*where, key.value)
        if here in lines:
            yield repeated_key(path, line, key.value, lines[here])
            continue
        lines[here] = line
        yield from _locate(value, here, lines, path)


def repeated_key(path: str, line: int, key: str, first: int) -> Diagnostic:
    """A key that stands in its group already."""
    message = f'khóa "{key}" đã có ở dòng {first}; hãy gộp hai chỗ làm một hoặc bỏ một chỗ'
    return Diagnostic(path=path, line=line, rule="duplicate-key", message=message)


def _construct(node: Node) -> object:
    """Build the value of a node whose keys were found sound."""
    if isinstance(node, MappingNode):
        return {key.value: _construct(value) for key, value in node.value}
    if isinstance(node, SequenceNode):
        return [_construct(item) for item in node.value]
    text: str = node.value
    if node.tag == _NULL:
        return None
    if node.tag == _BOOL:
        return text == "true"
    if node.tag == _INT:
        return int(text)
    return float(text) if node.tag == _FLOAT else text


_QUOTE = "hãy đặt cả giá trị trong dấu nháy đơn, ví dụ: note: 'Nghị quyết 25: tổng kết'"
_UNCLOSED = "dấu nháy mở ra ở dòng này không được đóng lại; hãy thêm dấu nháy đóng"
_ADVICE = (
    (
        "mapping values",
        f'có dấu ":" trong một giá trị không đặt trong dấu nháy; {_QUOTE}; nếu dòng trên thiếu dấu cách sau dấu ":" thì thêm vào',
    ),
    ("could not find expected ':'", 'thiếu dấu ":" sau tên khóa; hãy viết "khóa: giá trị", có dấu cách'),
    ("cannot start any token", f"giá trị bắt đầu bằng ký tự đặc biệt (@, %, ` hoặc dấu tab); {_QUOTE}"),
    ("unexpected end of stream", _UNCLOSED),
    ("unknown escape", r'sau dấu "\" trong dấu nháy kép là ký tự không hiểu được; hãy dùng dấu nháy đơn'),
    ("',' or ']'", "ngoặc vuông [ không được đóng đúng chỗ; hãy thêm dấu ] hoặc dấu phẩy giữa các mục"),
    ("',' or '}'", "ngoặc nhọn { không được đóng đúng chỗ; hãy thêm dấu } hoặc dấu phẩy giữa các mục"),
)
_TAB = "có dấu tab ở đầu dòng; hãy thay bằng dấu cách (mỗi tầng hai dấu cách)"
_OTHER = 'không đọc được chỗ này; hãy xem lại thụt đầu dòng, dấu ":" và dấu nháy ở dòng này và dòng trên'


def _syntax_error(error: yaml.MarkedYAMLError, text: str, path: str) -> Diagnostic:
    """Put an error of syntax in words that say what to do; an unclosed quote is shown where it opens."""
    problem = f"{error.problem or ''}"
    mark = error.problem_mark or error.context_mark
    if "end of stream" in problem and error.context_mark is not None:
        mark = error.context_mark
    # What is never closed is missed behind the last line.
    line = min(mark.line, text.rstrip().count("\n")) + 1 if mark is not None else 0
    rows = text.split("\n")
    row = rows[line - 1] if 0 < line <= len(rows) else ""
    if "\t" in row[: len(row) - len(row.lstrip())]:
        return Diagnostic(path=path, line=line, rule="yaml-tab", message=_TAB)
    opened = _open_quote(rows, line)
    if opened and "mapping values" not in problem:
        return Diagnostic(path=path, line=opened, rule="yaml-syntax", message=_UNCLOSED)
    message = next((advice for sign, advice in _ADVICE if sign in problem), _OTHER)
    return Diagnostic(path=path, line=line, rule="yaml-syntax", message=message)


_QUOTED = re.compile(r"""\A(?:[^'"]*[:\-\[{,](?=\s))?\s*+(?P<quote>['"])""")


def _open_quote(rows: Sequence[str], line: int) -> int:
    """Return the line, this one or one of the two above, whose value opens a quote and does not close it."""
    for number in range(max(1, line - 2), line + 1):
        row = rows[number - 1] if number <= len(rows) else ""
        match = _QUOTED.match(row)
        if match is not None and row.count(match["quote"]) % 2:
            return number
    return 0


_BAD = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _bad_character(text: str, path: str) -> Diagnostic:
    """Find the first character that YAML does not allow (a control character, half a surrogate pair)."""
    match = _BAD.search(text)
    line = text.count("\n", 0, match.start()) + 1 if match else 0
    shown = f"U+{ord(match.group()):04X}" if match else "?"
    message = f"có ký tự điều khiển {shown} không nhìn thấy được; hãy xóa ký tự đó rồi gõ lại dòng này"
    return Diagnostic(path=path, line=line, rule="yaml-character", message=message)
