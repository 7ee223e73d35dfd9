"""Where a register has something from: documents of the archive become links, public files get their titles."""

import re
from collections.abc import Iterator, Mapping

from build_tools.graph.model import Graph
from build_tools.models.ids import InstrumentId
from build_tools.models.public_sources import PublicSource
from build_tools.parts import places
from build_tools.parts.values import Link, Provenance

_REFERENCE = re.compile(r"(?<![\w/.-])(?P<id>[a-z0-9]+(?:-[a-z0-9]+)+)(?:, dòng (?P<number>\d+))?(?![\w/-])")
_FURTHER = re.compile(r"(?P<joint>(?:,| và) )dòng (?P<number>\d++)(?![\w-])")
"""`…, dòng 3, dòng 34`, `… và dòng 34`: further lines of the same document."""
_PUBLIC = re.compile(
    r"GitHub (?P<repository>[\w.-]+/[\w.-]+), (?P<folder>(?:[^\s;,()/]+/)*)(?P<names>[^\s;,()/]+\.md(?:, [^\s;,()/]+\.md)*)"
)
"""A public file, or several of one folder: `GitHub owner/name, folder/one.md, two.md`."""
_LONG = 60


def of_text(graph: Graph, text: str) -> Provenance | None:
    """A register's source; None where it names none."""
    if not text:
        return None
    words = linked(graph, text)
    length = sum(len(each if isinstance(each, str) else each.text) for each in words)
    return Provenance(words=words, long=length > _LONG)


def linked(graph: Graph, text: str) -> tuple[str | Link, ...]:
    """The text, with the documents that it names by their ids as links, and public files by their titles."""
    return tuple(_words(graph, _PUBLIC.sub(lambda match: _with_titles(graph, match), text)))


def _with_titles(graph: Graph, match: re.Match[str]) -> str:
    names = match["names"].split(", ")
    if not any((match["repository"], match["folder"] + name) in _known(graph) for name in names):
        return match[0]
    return ", ".join(_titled(graph, match["repository"], match["folder"] + name) for name in names)


def _titled(graph: Graph, repository: str, file: str) -> str:
    """`“Luật …”, Cổng thông tin … (bản chép: GitHub owner/name, path)`; the place alone where no register knows it."""
    place, known = f"GitHub {repository}, {file}", _known(graph).get((repository, file))
    if known is None:
        return place
    publisher = f", {known.publisher}" if known.publisher else ""
    return f"“{known.title}”{publisher} (bản chép: {place})"


def _known(graph: Graph) -> Mapping[tuple[str, str], PublicSource]:
    return graph.registers.public_sources


def _words(graph: Graph, text: str) -> Iterator[str | Link]:
    done = 0
    for match in _REFERENCE.finditer(text):
        document = graph.documents.get(InstrumentId(match["id"]))
        if document is None:
            continue
        if match.start() > done:
            yield text[done : match.start()]
        yield places.link(graph, document.id, int(match["number"] or 0), named=True)
        done = match.end()
        while further := _FURTHER.match(text, done):
            yield further["joint"]
            yield places.link(graph, document.id, int(further["number"]))
            done = further.end()
    if done < len(text):
        yield text[done:]
