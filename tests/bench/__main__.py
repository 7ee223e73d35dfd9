"""How the program behaves as an archive grows: `make bench`, or `python -m tests.bench --help`.

1. reading: our reading of citations beside eyecite's, and how it grows with the length of a text;
2. building: all stages of a build beside plain MkDocs, and what a second build still takes;
3. search: what a search costs a reader, beside plain Pagefind;
4. phone: what a reader with a slow phone waits for, on the site that stands in `site/`.

Everything is compared within one run, so that ratios mean the same on any machine; nothing is asserted here.
A part is one function that gives its `Section`s, and a line in `PARTS`.
"""

import argparse
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from tests.bench.building.growth import SIZES, building_growth
from tests.bench.figures import Section, lines_of
from tests.bench.page import PAGE, ROOT, renew
from tests.bench.reading_growth import reading_growth
from tests.bench.resolving_growth import resolving_growth
from tests.bench.search_growth import search_growth
from tests.bench.slow_phone import slow_phone
from tests.bench.subject import load_subject
from tests.bench.throughput import throughput

INTO = ROOT / "bench"


def reading(_: argparse.Namespace) -> Iterator[tuple[str, Section]]:
    """Speed, and growth with the length of a text and the number of its citations."""
    subject = load_subject()
    yield "eyecite", throughput(subject)
    yield "reading", reading_growth(subject)
    yield "resolving", resolving_growth(subject)


def building(told: argparse.Namespace) -> Iterator[tuple[str, Section]]:
    """Invented archives of several sizes, or the given one."""
    yield "building", building_growth(INTO, sizes=told.sizes, archive=told.archive, code=told.code)


def search(_: argparse.Namespace) -> Iterator[tuple[str, Section]]:
    """Bytes and time of one query."""
    yield "search", search_growth(load_subject())


def phone(_: argparse.Namespace) -> Iterator[tuple[str, Section]]:
    """Requests and seconds of the site that stands."""
    yield "phone", slow_phone()


PARTS: Mapping[str, Callable[[argparse.Namespace], Iterator[tuple[str, Section]]]] = {
    "reading": reading,
    "building": building,
    "search": search,
    "phone": phone,
}


def main() -> None:
    """Print every section as soon as it is measured; keep it on the page of the developers too."""
    told = _parser().parse_args()
    for part in told.parts:
        for name, section in PARTS[part](told):
            lines = "\n".join(lines_of(section))
            print(lines, end="\n\n", flush=True)
            INTO.mkdir(exist_ok=True)
            (INTO / f"{name}.txt").write_text(f"{lines}\n", encoding="utf-8")
            if told.archive is None and told.code is None and not told.no_page:
                renew(name, section)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="Đo khi kho lớn dần.")
    parser.add_argument(
        "--parts", type=_parts, default=tuple(PARTS), help="reading,building,search,phone; mặc định: cả bốn"
    )
    parser.add_argument(
        "--sizes", type=_sizes, default=SIZES, help="số văn bản của các kho bịa: 200,1000,3000"
    )
    parser.add_argument(
        "--archive", type=_folder, help="thư mục kho có thật, đo thay cho các kho bịa; không bị sửa"
    )
    parser.add_argument("--code", type=_folder, help="bản mã nguồn khác của chương trình, để so với bản này")
    parser.add_argument("--no-page", action="store_true", help=f"không ghi bảng vào {PAGE.relative_to(ROOT)}")
    return parser


def _parts(words: str) -> Sequence[str]:
    parts = words.split(",")
    if unknown := set(parts) - set(PARTS):
        raise argparse.ArgumentTypeError(f"không có phần {', '.join(sorted(unknown))}")
    return parts


def _sizes(words: str) -> Sequence[int]:
    return sorted(int(one) for one in words.replace(",", " ").split())


def _folder(words: str) -> Path:
    folder = Path(words).resolve()
    if not folder.is_dir():
        raise argparse.ArgumentTypeError(f"không có thư mục {words}")
    return folder


if __name__ == "__main__":
    main()
