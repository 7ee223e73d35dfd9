"""Sentences and paragraphs in the words of the field, put together anew each time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from tests.bench.invented.cited import Cited
from tests.bench.invented.draw import Draw, fragments, place
from tests.bench.invented.papers import Paper

Sentence = Callable[[], str]


@dataclass(slots=True)
class Prose:
    """Writes the sentences of one paper."""

    paper: Paper
    cited: Sequence[Cited]
    draw: Draw
    _named: set[str] = field(default_factory=set)
    """Numbers that the text has named in full."""
    _turns: Sequence[Sentence] = field(init=False)
    """Each kind of sentence as many times as it is likely."""

    def __post_init__(self) -> None:
        told = self.paper.kind_id == "bao-cao"
        often = {
            self.order: 4 if told else 14,
            self.told: 12 if told else 2,
            self.lack: 4 if told else 1,
            self.figure: 6 if told else 2,
            self.duty: 1 if told else 2,
            self.mention: 4 if self.cited else 0,
            self.local: 5 if told else 2,
        }
        self._turns = [one for one, times in often.items() for _ in range(times)]

    def part(self, name: str) -> str:
        """A fragment of one kind."""
        return self.draw.one(fragments()[name])

    def paragraph(self, sentences: int) -> str:
        """So many sentences on one line."""
        return " ".join(self.draw.one(self._turns)() for _ in range(sentences))

    def opening(self) -> str:
        """What is carried out, and who speaks."""
        named = "; ".join(one.fully(self.draw) for one in self.cited[:3])
        self._named.update(one.number for one in self.cited[:3])
        lead = f"Thực hiện {named}, " if named else "Thực hiện chương trình công tác năm, "
        does = "báo cáo kết quả" if self.paper.kind_id == "bao-cao" else f"ban hành {self.paper.kind.lower()}"
        return f"{lead}{self.paper.issuer} {does} như sau:"

    def order(self) -> str:
        """What somebody is to do."""
        two = f"; {self.part('deeds')} {self.part('objects')}" if self.draw.share() < 0.5 else ""
        return f"{self.part('actors')} {self.part('deeds')} {self.part('objects')} {self.part('ways')}{two}, {self.part('ends')}."

    def told(self) -> str:
        """What was done."""
        year = self.paper.day.year - self.draw.number(0, 4)
        who = self.part("actors")
        return f"Năm {year}, {lowered(who)} đã {self.part('deeds')} {self.part('objects')} {self.part('ways')}, {self.part('ends')}."

    def lack(self) -> str:
        """What is still wrong, and why."""
        return f"Tuy nhiên, {self.part('lacks')}; {self.part('lacks')}. Nguyên nhân chủ yếu là do {self.part('causes')}, {self.part('causes')}."

    def figure(self) -> str:
        """A number, or a share that changed."""
        year, draw = self.paper.day.year, self.draw
        if draw.share() < 0.4:
            first, last = draw.number(120, 980) / 10, draw.number(20, 990) / 10
            return f"{capital(self.part('shares'))} từ {comma(first)}% năm {year - 1} lên {comma(last)}% năm {year}."
        one, two = draw.number(3, 900), draw.number(1_000, 98_000)
        return f"Toàn {self._where()} có {one} {self.part('counted')}, {dotted(two)} {self.part('counted')}."

    def duty(self) -> str:
        """A deadline."""
        year, draw = self.paper.day.year, self.draw
        day, month = draw.number(1, 28), draw.number(1, 12)
        who, what = self.part("actors"), f"{self.part('deeds')} {self.part('objects')}"
        return draw.one(
            (
                f"{who} {what}, hoàn thành trước ngày {day:02}/{month}/{year + 1}.",
                f"{who} báo cáo kết quả {what} về {self._above()} trước ngày {day:02} tháng {month} hằng năm.",
                f"Định kỳ 6 tháng, {lowered(who)} báo cáo việc {what}, gửi {self._above()} để tổng hợp.",
                f"Trong quý {draw.one(('I', 'II', 'III', 'IV'))} năm {year + 1}, {lowered(who)} {what}.",
            )
        )

    def mention(self) -> str:
        """An instrument that the paper cites, by its number, now and then by a part of it."""
        one, draw = draw_of(self.cited, self.draw), self.draw
        name = one.briefly() if one.number in self._named and draw.share() < 0.8 else one.fully(draw)
        self._named.add(one.number)
        if draw.share() < 0.12:
            name = f"khoản {draw.number(1, 5)} Điều {draw.number(1, 30)} {name}"
        lead = draw.one(("Tiếp tục thực hiện", "Quán triệt", "Triển khai", "Sơ kết việc thực hiện", "Căn cứ"))
        return f"{lead} {name}, {lowered(self.part('actors'))} {self.part('deeds')} {self.part('objects')} {self.part('ways')}."

    def local(self) -> str:
        """What was done in a place that no map shows."""
        draw = self.draw
        where = f"{draw.one(('xã', 'thôn', 'bản', 'phường', 'khu phố'))} {place(draw)}"
        if draw.share() < 0.6:
            model = f"mô hình {self.part('things')} và {self.part('things')} của {self.part('groups')}"
            return f"Tại {where}, {model} thu hút {draw.number(8, 240)} hộ, {self.part('ends')}."
        return f"Tại {where}, {lowered(self.part('actors'))} {self.part('deeds')} {self.part('objects')}, {self.part('ends')}."

    def _where(self) -> str:
        unit = self.paper.unit
        return unit.name_within if unit else "quốc"

    def _above(self) -> str:
        return "Ban Dân vận Trung ương" if self.paper.office.central else self.paper.issuer


def draw_of(values: Sequence[Cited], draw: Draw) -> Cited:
    """The first are named again more often than the last."""
    return values[int(len(values) * draw.share() ** 1.6)]


def lowered(words: str) -> str:
    """`Cấp ủy` within a sentence; names keep their capital: `Mặt trận`, `Hội Nông dân`."""
    first, _, rest = words.partition(" ")
    named = first in ("Mặt", "Hội", "Đoàn", "Ban", "Liên", "Sở", "Đảng", "Trung")
    return words if named else f"{first.lower()} {rest}"


def capital(words: str) -> str:
    """At the beginning of a sentence."""
    return words[:1].upper() + words[1:]


def comma(value: float) -> str:
    """`12,4`."""
    return f"{value:.1f}".replace(".", ",")


def dotted(value: int) -> str:
    """`12.400`."""
    return f"{value:,}".replace(",", ".")
