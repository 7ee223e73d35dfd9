"""Words by which an order is told from a report, and who is ordered."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from build_tools.models.written import SOME, Examples, WholeWords, Wording


class CueRole(StrEnum):
    """What words tell about an obligation; `obligation_cues.yml` explains each."""

    DUTY = "duty"
    OPENING = "opening"
    WHO = "who"
    NOT_WHO = "not_who"
    NO_NAME = "no_name"
    ADDRESSING = "addressing"
    NO_ORDER = "no_order"
    CONDITION = "condition"
    REPORT_SECTION = "report_section"
    COMPLETED = "completed"
    REVIEWED = "reviewed"
    EVERY_YEAR = "every_year"
    TIME = "time"


@dataclass(frozen=True, slots=True, kw_only=True)
class ObligationCue:
    """Words by which an order is told from a report, a target or a right, and who is ordered."""

    role: Annotated[CueRole, "chữ cho biết điều gì"]
    pattern: Annotated[WholeWords, "biểu thức chính quy, chữ thường"]
    """Over text folded by `phrase_key`, with single blanks."""
    examples: Annotated[Examples, "câu mẫu, chữ được nhận ra trong ngoặc vuông"]
    """`đoàn giám sát [phải] gửi báo cáo`: the pattern matches the words in brackets."""
    counter_examples: Annotated[tuple[Wording, ...], "câu không được nhận ra chữ nào", SOME] = ()
    """In these it matches nowhere."""
