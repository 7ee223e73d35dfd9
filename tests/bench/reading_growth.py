"""How reading grows with the length of a text."""

from functools import partial

from build_tools.reading import read_text
from tests.bench.clock import best_times
from tests.bench.figures import Section, decimal, growth, whole
from tests.bench.subject import Subject

TIMES = (1, 2, 4, 8)


def reading_growth(subject: Subject) -> Section:
    """Time per character as the text becomes longer."""
    texts = [subject.text * times for times in TIMES]
    sizes = [len(text) for text in texts]
    seconds = best_times([partial(read_text, text, subject.grammar) for text in texts])
    return Section(
        title="Độ tăng của việc đọc theo độ dài",
        notes=("Thời gian cho mỗi ký tự so với cỡ ×1; tăng đều theo độ dài thì chừng 1,0.",),
        tables=(
            [
                ("Cỡ", "ký tự", "so với ×1"),
                *(
                    (f"×{times}", whole(size), decimal(factor))
                    for times, size, factor in zip(TIMES, sizes, growth(sizes, seconds), strict=True)
                ),
            ],
        ),
    )
