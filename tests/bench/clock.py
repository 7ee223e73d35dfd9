"""The only place of the bench that looks at a clock."""

import gc
from collections.abc import Callable, Sequence
from time import process_time

ROUNDS = 5

Work = Callable[[], object]


def best_times(works: Sequence[Work], rounds: int = ROUNDS) -> list[float]:
    """Seconds of processor time that each work takes, the best of several runs.

    The runs alternate (A, B, C, A, B, C …), so that a slow moment of the machine falls on all of them. A first
    round is not counted: whatever is compiled or loaded only once is ready after it.
    """
    for work in works:
        work()
    times = [[_seconds(work) for work in works] for _ in range(rounds)]
    return [min(runs) for runs in zip(*times, strict=True)]


def _seconds(work: Work) -> float:
    gc.collect()  # nobody pays for what another left behind
    begin = process_time()
    work()
    return process_time() - begin
