"""What an editor must look at in a Word file, counted while it is read, said in one sentence each."""

from collections import Counter
from collections.abc import Sequence
from enum import Enum

from build_tools.intake.letterhead import LOST_LETTERHEAD


class Doubt(Enum):
    """What was met, and the sentence that says it with how often."""

    PICTURE = "Tệp có {n} hình, biểu đồ hoặc sơ đồ; chữ trong đó không được đọc, hãy đối chiếu với bản gốc."
    EMBEDDED = "Tệp nhúng {n} tài liệu hoặc bảng tính khác; nội dung của chúng không được đọc."
    READ_EMBEDDED = "Tệp ghép {n} tài liệu khác vào văn bản; chữ của tài liệu đó đã được đọc ở chỗ nó đứng, hãy đối chiếu với bản gốc."
    EQUATION = "Tệp có {n} công thức; mỗi công thức được đọc thành một dòng chữ, hãy đối chiếu với bản gốc."
    OF_TODAY = "Tệp có {n} ngày tháng do Word tự ghi theo ngày mở tệp; hãy đối chiếu với bản đã ký."
    FIELD = "Tệp có {n} chỗ mà số hoặc chữ chỉ do Word tự tính khi hiện, tệp không lưu; hãy đối chiếu với bản gốc."
    LOST_FIELD = "LibreOffice không giữ được {n} chỗ mà Word tự ghi (dẫn chiếu, tên tệp, ngày lưu tệp); hãy đối chiếu với bản gốc."
    NUMBER_FORM = "Tệp đánh số tự động theo một kiểu chưa biết; số ở đó được ghi bằng chữ số, hãy đối chiếu với bản gốc."
    SYMBOL = "Tệp có {n} ký hiệu của phông chữ riêng không rõ là chữ gì; hãy đối chiếu với bản gốc."
    NOTE = "Tệp có {n} dấu chú thích mà lời chú thích không còn trong tệp; hãy đối chiếu với bản gốc."
    PROMPT = "Tệp còn {n} ô mẫu chưa điền, chỉ có lời nhắc của Word; lời nhắc ấy đang ở trong văn bản, hãy xem lại."
    INSERTED = "Tệp còn {n} chỗ thêm hoặc chuyển đang theo dõi (Track Changes) chưa được chấp nhận; đã đọc như đã chấp nhận."
    MACRO = "Tệp có kèm macro (chương trình); macro không được chạy và không được đọc."
    RESTARTED = (
        "Số Điều do máy đánh tự động {n} lần trở lại từ đầu khi sang chương mới; hãy đối chiếu với bản gốc."
    )
    FROM_RUNNING_HEAD = "Phần đầu văn bản hoặc nơi nhận nằm ở phần lặp đầu trang, cuối trang của tệp; đã đưa vào văn bản một lần, hãy đối chiếu với bản gốc."
    LETTERHEAD = LOST_LETTERHEAD


class Doubts:
    """What was met so far."""

    def __init__(self) -> None:
        self._met: Counter[Doubt] = Counter()
        self._told: list[str] = []

    def add(self, doubt: Doubt, count: int = 1) -> None:
        """Something of a kind is met."""
        self._met[doubt] += count

    def tell(self, sentences: Sequence[str]) -> None:
        """What was said of a document within the file."""
        self._told += sentences

    def met(self, doubt: Doubt) -> bool:
        """Whether something of a kind was met."""
        return self._met[doubt] > 0

    def sentences(self) -> tuple[str, ...]:
        """In the order of their kinds, then those of documents within the file."""
        own = (doubt.value.format(n=self._met[doubt]) for doubt in Doubt if self._met[doubt])
        return tuple(dict.fromkeys((*own, *self._told)))
