"""What a document says of itself: letterhead, title, signature, recipients, arrival stamp."""

from dataclasses import dataclass

from build_tools.models.dates import PartialDate
from build_tools.models.markings import Marking, MarkingRole
from build_tools.models.texts import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A value with the words that state it."""

    value: str
    """Cleaned for use: white space folded, layout marks removed, NFC."""
    span: Span
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """Who signed, and in which capacity."""

    name: str
    capacity: str
    """`KT. THỦ TƯỚNG / PHÓ THỦ TƯỚNG`: the printed lines joined with " / "."""
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivedStamp:
    """Dấu đến: put on by the office that received the paper; never number, date or issuer of it."""

    office: str
    number: Printed | None
    date: PartialDate | None
    forwarded_to: str
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedMarking:
    """What is stamped on a paper: secrecy, circulation, urgency."""

    marking: Marking
    printed: Printed


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """Letterhead and signature block as printed. What the document does not say is None or empty."""

    number: Printed | None = None
    """With its blanks: `/BC-SNV`."""
    kind: Printed | None = None
    """The word above the title: `CHỈ THỊ`; of a dispatch, which prints none, None."""
    issuer: Printed | None = None
    place: Printed | None = None
    date: PartialDate | None = None
    date_line: int = 0
    subject: Printed | None = None
    """Trích yếu."""
    about: tuple[Span, ...] = ()
    """Of a dispatch, whose subject ("V/v …") stands within the letterhead: the raw pieces of it, line by line."""
    signatories: tuple[Signatory, ...] = ()
    recipients: tuple[Printed, ...] = ()
    received: ReceivedStamp | None = None
    author: Printed | None = None
    markings: tuple[PrintedMarking, ...] = ()
    letterhead_lines: tuple[int, ...] = ()
    """Every line of the part above the body, the title not included."""
    title_lines: tuple[int, ...] = ()
    closing_lines: tuple[int, ...] = ()
    """Recipients, signature and what stands among them."""
    recipient_lines: tuple[int, ...] = ()

    def marked(self, role: MarkingRole) -> tuple[PrintedMarking, ...]:
        """The markings of one kind, each once, where it stands first."""
        first: dict[str, PrintedMarking] = {}
        for one in self.markings:
            if one.marking.role is role:
                first.setdefault(one.marking.id, one)
        return tuple(first.values())
