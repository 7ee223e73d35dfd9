"""How resolving grows with the number of citations."""

from functools import partial

from build_tools.inspection import Text, cite
from tests.bench.clock import best_times
from tests.bench.figures import Section, decimal, growth, whole
from tests.bench.made_up import citing
from tests.bench.subject import Subject

COUNTS = (500, 1000, 2000, 4000)


def resolving_growth(subject: Subject) -> Section:
    """Time per citation as their number grows, from the text to what `danvan cite` prints."""
    archive, registers = subject.without_documents, subject.registers
    texts = [[Text(file="", raw=citing(count))] for count in COUNTS]
    found = [len(cite(text, archive, registers)) for text in texts]
    seconds = best_times([partial(cite, text, archive, registers) for text in texts])
    return Section(
        title="Độ tăng của việc xác định lượt viện dẫn theo số lượt viện dẫn",
        notes=("Thời gian cho mỗi lượt viện dẫn (kể cả việc đọc) so với cỡ đầu; tăng đều thì chừng 1,0.",),
        tables=(
            [
                ("Cỡ", "lượt viện dẫn", "so với ×1"),
                *(
                    (f"×{count // COUNTS[0]}", whole(count), decimal(factor))
                    for count, factor in zip(found, growth(found, seconds), strict=True)
                ),
            ],
        ),
    )
