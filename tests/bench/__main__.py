"""How fast the reading is and how it grows: `make bench`, or `python -m tests.bench`.

Everything is compared within one run, so that the figures mean the same on any machine; nothing is
asserted here. A section is one function in a module of its own, from the subject to a `Section`;
a further one is a module beside these and a line in `SECTIONS`.
"""

from collections.abc import Callable, Sequence

from tests.bench.figures import Section, lines_of
from tests.bench.reading_growth import reading_growth
from tests.bench.resolving_growth import resolving_growth
from tests.bench.search_growth import search_growth
from tests.bench.subject import Subject, load_subject
from tests.bench.throughput import throughput

SECTIONS: Sequence[Callable[[Subject], Section]] = (
    throughput,
    reading_growth,
    resolving_growth,
    search_growth,
)


def main() -> None:
    """Print every section as soon as it is measured."""
    subject = load_subject()
    for measure in SECTIONS:
        print("\n".join(lines_of(measure(subject))), end="\n\n", flush=True)


if __name__ == "__main__":
    main()
