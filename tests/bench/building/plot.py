"""Seconds of each stage over the size of the archive, both as powers: a straight line of slope 1 grows evenly."""

from collections.abc import Sequence
from pathlib import Path

from matplotlib.figure import Figure

from tests.bench.building.measuring import Size
from tests.bench.building.tables import PLAIN, WHOLE

TOLD_FROM = 0.05
"""Stages that take fewer seconds at every size are left out: a clock tells little of them."""


def draw(sizes: Sequence[Size], path: Path) -> None:
    """One line a stage; the whole build and plain MkDocs are thicker, and a dashed line shows what even growth is."""
    figure = Figure(figsize=(9, 6.5), layout="constrained")
    axes = figure.add_subplot()
    counts = [size.documents for size in sizes]
    for name in dict.fromkeys(name for size in sizes for name in size.full.stages):
        seconds = [size.full.stages[name].cpu if name in size.full.stages else 0 for size in sizes]
        if max(seconds) > TOLD_FROM:
            axes.plot(counts, [max(one, 0.01) for one in seconds], marker="o", linewidth=1, label=name)
    for name, whole, colour in (
        (WHOLE, [size.full for size in sizes], "black"),
        (PLAIN, [size.plain for size in sizes], "0.6"),
    ):
        axes.plot(
            counts, [one.whole.cpu for one in whole], marker="s", linewidth=2.5, color=colour, label=name
        )
    first = sizes[0].full.whole.cpu / counts[0]
    axes.plot(counts, [first * one for one in counts], "k--", linewidth=0.8, label="tăng đều")
    axes.set(
        xscale="log", yscale="log", xlabel="văn bản", ylabel="giây CPU", title="Dựng trang khi kho lớn dần"
    )
    axes.set_xticks(counts, [str(one) for one in counts])
    axes.minorticks_off()
    axes.grid(alpha=0.3)
    axes.legend(loc="center left", bbox_to_anchor=(1, 0.5), fontsize=8)
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, dpi=120)
