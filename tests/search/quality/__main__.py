"""How well search answers: `make search-eval`, or `python -m tests.search.quality [--failed] [--generated]`.

Asks the real search page of the built site, in a real browser, and plain Pagefind on the same pages
in the same run. `--failed` lists what was not answered first, of the gold and the tuned half only:
the other half stays unseen. `--generated` adds phrases and numbers drawn from the texts.
"""

import sys
import tempfile
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.browser_install import LAUNCH_ARGUMENTS, MESSAGE, find_browser
from tests.search.quality.asking import ask_page, ask_plain, plain_index, served
from tests.search.quality.generated import generated_answers
from tests.search.quality.questions import GOLD, Question, all_questions
from tests.search.quality.scoring import Hit, Score, answered_first, answered_in_three, score

SITE = Path(__file__).parents[3] / "site"
HEAD = ("", "số câu", "đúng đầu", "trong ba", "Pagefind đúng đầu", "Pagefind trong ba")
Answers = Sequence[tuple[Question, Sequence[Hit]]]


def main(arguments: Sequence[str]) -> None:
    """Ask everything, print the tables."""
    browser_path = find_browser()
    if browser_path is None:
        sys.exit(MESSAGE)
    questions = all_questions()
    queries = [question.query for question in questions]
    with tempfile.TemporaryDirectory() as plain, sync_playwright() as playwright:
        page = playwright.chromium.launch(executable_path=browser_path, args=LAUNCH_ARGUMENTS).new_page()
        plain_index(SITE, Path(plain))
        with served(Path(plain)) as address:
            theirs = ask_plain(page, address, queries)
        with served(SITE) as address:
            ours = ask_page(page, address, queries)
            _print_tables(list(zip(questions, ours, strict=True)), list(zip(questions, theirs, strict=True)))
            if "--failed" in arguments:
                _print_failed(list(zip(questions, ours, strict=True)))
            if "--generated" in arguments:
                _print_generated(page, address)


def _print_tables(ours: Answers, theirs: Answers) -> None:
    for group, name in (
        (GOLD, "Câu hỏi vàng"),
        ("tune", "Nửa để chỉnh"),
        ("held-out", "Nửa để riêng"),
        ("later", "Thêm về sau"),
    ):
        print(f"\n== {name} ==")
        _print_table(
            [each for each in ours if each[0].group == group],
            [each for each in theirs if each[0].group == group],
        )
    print("\n== Tất cả ==")
    _print_table(ours, theirs)


def _print_table(ours: Answers, theirs: Answers) -> None:
    rows = [HEAD]
    for klass in dict.fromkeys(question.klass for question, _ in ours):
        mine = score([each for each in ours if each[0].klass == klass])
        plain = score([each for each in theirs if each[0].klass == klass])
        rows.append((klass, str(mine.asked), *_shares(mine), *_shares(plain)))
    mine = score(ours)
    rows.append(("tất cả", str(mine.asked), *_shares(mine), *_shares(score(theirs))))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for name, *figures in rows:
        cells = [f"{figure:>{width}}" for figure, width in zip(figures, widths[1:], strict=True)]
        print("  ".join([f"{name:<{widths[0]}}", *cells]))


def _shares(one: Score) -> tuple[str, str]:
    return (
        f"{one.first / one.asked:.2f}".replace(".", ","),
        f"{one.three / one.asked:.2f}".replace(".", ","),
    )


def _print_failed(answers: Answers) -> None:
    print("\nChưa đúng ngay kết quả đầu (× : không có trong ba kết quả đầu):")
    for question, hits in answers:
        if question.group == "held-out" or answered_first(hits, question):
            continue
        sign = " " if answered_in_three(hits, question) else "×"
        got = [f"{hit.address}#{','.join(hit.anchors or ())}" for hit in hits[:3]]
        print(f"{sign} [{question.klass}] {question.query} → {' '.join(question.expect)}\n      {got}")


def _print_generated(page: Page, address: str) -> None:
    answers = generated_answers(page, address, SITE)
    print("\n== Rút từ các văn bản ==")
    for kind, rows in groupby(answers, key=lambda answer: answer.kind):
        asked = list(rows)
        good = sum(answer.first for answer in asked)
        three = sum(answer.three for answer in asked)
        print(f"{kind:<40} {len(asked):>4}  đúng đầu {good:>4}  trong ba {three:>4}")
        for answer in asked:
            if not answer.first:
                print(f"    {'' if answer.three else '× '}{answer.query}")


if __name__ == "__main__":
    main(sys.argv[1:])
