"""Themes: what gathers passages, and what editors say of one."""

from dataclasses import dataclass
from typing import Annotated

from build_tools.models.ids import InstrumentId, ThemeId
from build_tools.models.written import SLUG, SOME, UNIQUE, Key, LineNumber, Rule, Wording

_PHRASE = Rule(
    pattern=r"^(?!.*\.\.)[^\s…]+(?: (?:… )?[^\s…]+)*$",
    hint="cụm từ cách nhau một dấu cách; “…” đứng riêng giữa hai cụm từ, không ở đầu hay cuối, "
    "là một dấu chứ không phải ba dấu chấm",
)
Phrases = Annotated[tuple[Annotated[str, _PHRASE], ...], UNIQUE]


@dataclass(frozen=True, slots=True, kw_only=True)
class EditorialPassage:
    """An editor's word on one paragraph: it belongs to the theme, or it does not."""

    document: Annotated[InstrumentId, "id của văn bản có toàn văn", SLUG]
    line: Annotated[LineNumber, "một dòng của đoạn trong tệp nguồn"]
    belongs: Annotated[bool, "`true` thêm đoạn vào chủ đề, `false` bỏ ra"]
    why: Annotated[Wording, "lý do; người đọc thấy"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A theme (chủ đề) that gathers passages."""

    id: Annotated[ThemeId, "địa chỉ của trang, không đổi nữa", SLUG]
    name: Annotated[Wording, "tên chủ đề"]
    definition: Annotated[Wording, "chủ đề gồm những gì; đoạn nào khớp định nghĩa thì thuộc chủ đề"]
    triggers: Annotated[
        Phrases,
        "các cụm từ; đoạn có **một** cụm là thuộc chủ đề. Chữ hoa, chữ thường, kiểu bỏ dấu (hoà, hòa) không phân biệt",
    ]
    """Phrases any one of which, in a paragraph, assigns it to the theme; "…" in one stands for other words."""
    exceptions: Annotated[
        Phrases,
        Key("except"),
        "cụm dài hơn mà chữ nằm trong đó không tính, ví dụ “phát huy sức mạnh khối đại đoàn kết” chỉ là lời kết",
    ] = ()
    """Longer phrases within which a trigger does not count."""
    parent: Annotated[ThemeId | None, "id của chủ đề rộng hơn", SLUG] = None
    guiding: Annotated[
        tuple[Annotated[InstrumentId, SLUG], ...], "id các văn bản chỉ đạo của chủ đề", UNIQUE
    ] = ()
    """Instruments that guide the work under this theme, as the editors name them."""
    passages: Annotated[tuple[EditorialPassage, ...], "lời của người biên tập cho một đoạn", SOME] = ()
    source: Annotated[Wording, "định nghĩa lấy từ đâu"]
