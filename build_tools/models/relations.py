"""Relations between instruments, with the words for both of their directions."""

from dataclasses import dataclass
from typing import Annotated

from build_tools.models.ids import PredicateId
from build_tools.models.written import Examples, Inline, Rule, WholeWords, Wording

_PREDICATE = Rule(pattern="^[a-z]+(_[a-z]+)*$", hint="mã quan hệ chỉ gồm chữ thường và dấu gạch dưới")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """What a relation is called, from either end."""

    active: Annotated[Wording, "động từ, từ phía văn bản này"]
    """`thực hiện`: what the subject does to the object."""
    passive: Annotated[Wording, "động từ, từ phía văn bản kia"]
    """`được thực hiện bởi`: what the object undergoes."""
    outgoing: Annotated[Wording, "tiêu đề trên những văn bản mà văn bản này nói đến"]
    """Heading above what this document relates to: `Thực hiện, triển khai`."""
    incoming: Annotated[Wording, "tiêu đề trên những văn bản nói đến văn bản này"]
    """Heading above what relates to this document: `Được triển khai thực hiện tại`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate:
    """A typed relation, with its verb in both directions."""

    id: Annotated[PredicateId, "mã quan hệ", _PREDICATE]
    whole: Annotated[Phrases, Inline()]
    partly: Annotated[Phrases | None, "cách gọi khi chỉ một phần của văn bản kia bị tác động"] = None
    between_instruments: Annotated[bool, "là quan hệ giữa hai văn bản"]
    """False for `self`, `received`, `issues`: roles of a mention, no relation of two instruments."""
    alters: Annotated[bool, "văn bản kia không còn nguyên như trước"] = False
    """Whether the object no longer stands as it was: a reader must know before quoting it."""
    ends: Annotated[bool, "văn bản kia, hoặc phần được nêu của nó, hết hiệu lực"] = False
    """Whether the object, or the part of it that is named, holds no longer."""

    def phrases(self, *, partial: bool) -> Phrases:
        """What it is called of a whole instrument, or of a part of one."""
        return self.partly if partial and self.partly else self.whole


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationCue:
    """Words before a mention, or behind it, that say what the text does with the instrument."""

    predicate: Annotated[PredicateId, "mã quan hệ", _PREDICATE]
    pattern: Annotated[WholeWords, "biểu thức chính quy, chữ thường"]
    """Over lower-case text with single blanks."""
    examples: Annotated[Examples, "câu mẫu, chữ được nhận ra trong ngoặc vuông"]
    """`Thực hiện [Công văn số 67-CV/BCSD]`: the pattern matches in the words before the bracket."""
    behind: Annotated[bool, "đứng ngay sau văn bản được nói đến"] = False
    """Said behind a mention that begins its sentence: `[Nghị quyết số 25-NQ/TW] được triển khai`."""
