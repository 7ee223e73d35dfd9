"""Queries drawn from the texts: random phrases, and every cited number in the shapes people type."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import html as lxml_html
from playwright.sync_api import Page

from build_tools.normalize import match_key
from build_tools.search.canon import OVERLAY, canon, compose
from build_tools.search.cited_numbers import cited_numbers
from tests.search.quality.asking import ask_page

ARCHIVE = Path(__file__).parents[3] / "archive" / "documents"
PHRASES = 60
_WORD = re.compile(r"[^\W_]+")
_ITEMS = "async address => (await import(`${address}assets/js/search/tables.js`)).loadItems()"


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A query drawn from the texts, and where its answer may lie."""

    kind: str
    query: str
    accepted: frozenset[str]
    """Addresses of the pages that hold the phrase, or that are the instrument."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """Whether it was answered."""

    kind: str
    query: str
    first: bool
    three: bool


def generated_answers(page: Page, address: str, site: Path) -> list[Answered]:
    """Ask the search page everything that is drawn."""
    drawn = [*phrases(site), *numbers(page, address)]
    answers = ask_page(page, address, [one.query for one in drawn])
    return [
        Answered(
            kind=one.kind,
            query=one.query,
            first=any(hit.address in one.accepted for hit in hits[:1]),
            three=any(hit.address in one.accepted for hit in hits[:3]),
        )
        for one, hits in zip(drawn, answers, strict=True)
    ]


def phrases(site: Path) -> Iterator[Drawn]:
    """Phrases of three to six syllables, as written, folded, and quoted; the same ones at every run."""
    choose = random.Random(33)
    clauses = [
        clause for folder in sorted(ARCHIVE.iterdir()) for clause in re.split(r"[^\w\s]+|\n", _text(folder))
    ]
    long_enough = [words for clause in clauses if len(words := _WORD.findall(clause)) >= 3]
    chosen = [_some_words(choose, choose.choice(long_enough)) for _ in range(PHRASES)]
    pages = {path: _page_text(path) for path in site.rglob("index.html")}
    for kind, form in (
        ("cụm từ có dấu", str),
        ("cụm từ không dấu", match_key),
        ("cụm từ trong ngoặc kép", lambda phrase: f"“{phrase}”"),
    ):
        for phrase in chosen:
            holding = [path for path, text in pages.items() if _holds(text, phrase)]
            accepted = {f"{path.parent.relative_to(site).as_posix()}/" for path in holding}
            yield Drawn(kind=kind, query=form(phrase), accepted=frozenset(accepted))


def numbers(page: Page, address: str) -> Iterator[Drawn]:
    """Every number that the texts cite and that has a page, in five shapes."""
    items = page.evaluate(_ITEMS, address)
    pages: dict[str, set[str]] = {}
    kinds: dict[str, str] = {}
    for item in items:
        for number in cited_numbers(item.get("number", "")):
            pages.setdefault(number, set()).add(item["address"])
            kinds[number] = item["kind"]
    cited = sorted(
        {number for folder in sorted(ARCHIVE.iterdir()) for number in cited_numbers(_text(folder))}
    )
    for kind, shape in (
        ("số như thường viết", lambda number: number.upper()),
        ("số viết rời", lambda number: re.sub(r"[-/]", " ", number)),
        ("số có loại đứng trước", lambda number: f"{kinds[number]} số {number.upper()}"),
        ("số đổi dấu gạch", lambda number: number.replace("/", "-")),
        ("số dính liền loại", lambda number: f"{_symbol(number)}{re.match(r'[0-9]+', number)[0]}"),  # type: ignore[index]
    ):
        for number in cited:
            if number in pages:
                accepted = pages[number]
                if kind == "số dính liền loại":
                    same = [other for other in pages if _bare(other) == _bare(number)]
                    accepted = set().union(*(pages[other] for other in same))
                yield Drawn(kind=kind, query=shape(number), accepted=frozenset(accepted))


def _bare(number: str) -> tuple[str, str]:
    return re.match(r"[0-9]+", number)[0], _symbol(number)  # type: ignore[index]


def _symbol(number: str) -> str:
    found = re.search(r"[a-z]+", number)
    return found[0] if found else ""


def _text(folder: Path) -> str:
    return compose((folder / "source.txt").read_text(encoding="utf-8"))


def _some_words(choose: random.Random, words: list[str]) -> str:
    length = min(len(words), choose.randint(3, 6))
    start = choose.randint(0, len(words) - length)
    return " ".join(words[start : start + length])


def _page_text(path: Path) -> str:
    """The words of a page as a reader sees them, in one form."""
    article = lxml_html.document_fromstring(path.read_text(encoding="utf-8")).find(".//article")
    text = article.text_content() if article is not None else ""
    return f" {' '.join(_WORD.findall(canon(text).lower().replace(OVERLAY, '')))} "


def _holds(text: str, phrase: str) -> bool:
    return f" {canon(phrase).lower().replace(OVERLAY, '')} " in text
