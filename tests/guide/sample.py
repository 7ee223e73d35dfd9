"""The Word file that the guide gives to practise with: an invented plan, built as offices build theirs.

`python -m tests.guide.sample` writes it anew.
"""

from pathlib import Path

from tests.conftest import PROJECT
from tests.intake.docx.build import deleted, docx, inserted, level, li, num, outline, p, r, style, tbl, tc, tr

SAMPLE = PROJECT / "docs" / "huong-dan" / "vi-du" / "ke-hoach-vi-du.docx"

_BOLD, _ITALIC = "<w:b/>", "<w:i/>"
_CENTRED = '<w:jc w:val="center"/>'
_FIRST_LINE = '<w:ind w:firstLine="567"/><w:jc w:val="both"/>'
_NORMAL = style(
    "Normal",
    '<w:pPr><w:spacing w:after="60"/></w:pPr><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" '
    'w:cs="Times New Roman"/><w:sz w:val="28"/></w:rPr>',
    attributes='w:default="1"',
)
_HEADINGS, _POINTS = 1, 2
_NUMBERING = (
    outline(1, level(0, "%1.", "upperRoman"))
    + outline(2, level(0, "%1.", "decimal"))
    + num(_HEADINGS, 1)
    + num(_POINTS, 2)
    + num(3, 2, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')
)


def _centred(words: str, looks: str = "") -> str:
    return p(r(words, looks), properties=_CENTRED)


def _body(words: str) -> str:
    return p(words, properties=_FIRST_LINE)


def sample() -> bytes:
    """The bytes, always the same."""
    letterhead = tbl(
        tr(
            tc(_centred("ỦY BAN NHÂN DÂN"), _centred("PHƯỜNG VÍ DỤ", _BOLD), _centred("Số: 45/KH-UBND")),
            tc(
                _centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", _BOLD),
                _centred("Độc lập - Tự do - Hạnh phúc", _BOLD),
                _centred("Ví Dụ, ngày 12 tháng 10 năm 2026", _ITALIC),
            ),
        ),
        borders="",
    )
    figures = tbl(
        tr("Khu dân cư", "Số mô hình “Dân vận khéo”", "Phụ trách"),
        tr("Khu 1", "2", "Công chức văn hóa - xã hội"),
        tr("Khu 2", "3", "Trưởng ban công tác Mặt trận"),
        tr(tc("Cộng"), tc("5"), tc("")),
    )
    signature = tbl(
        tr(
            tc(
                p(r("Nơi nhận:", _BOLD + _ITALIC)),
                "- Thường trực Đảng ủy phường;",
                "- Ủy ban MTTQ Việt Nam phường;",
                "- Lưu: VT.",
            ),
            tc(
                _centred("TM. ỦY BAN NHÂN DÂN", _BOLD),
                _centred("CHỦ TỊCH", _BOLD),
                p(),
                _centred("Nguyễn Văn Ví Dụ", _BOLD),
            ),
        ),
        borders="",
    )
    return docx(
        "".join(
            (
                letterhead,
                _centred("KẾ HOẠCH", _BOLD),
                _centred("Thực hiện “Năm dân vận khéo” trên địa bàn phường", _BOLD),
                _body(
                    "Thực hiện Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ về tiếp tục tăng cường "
                    "và đổi mới công tác dân vận của các cơ quan hành chính nhà nước, chính quyền các cấp trong tình "
                    "hình mới, Ủy ban nhân dân phường Ví Dụ ban hành kế hoạch như sau:"
                ),
                li("MỤC ĐÍCH, YÊU CẦU", _HEADINGS),
                li("Cán bộ, công chức gắn gũi, lắng nghe ý kiến của Nhân dân.", _POINTS),
                li("Mỗi khu dân cư xây dựng ít nhất một mô hình “Dân vận khéo”.", _POINTS),
                li("NHIỆM VỤ", _HEADINGS),
                li("Rà soát thủ tục hành chính, công khai tại trụ sở và trên trang thông tin của phường.", 3),
                p(
                    "Các khu dân cư báo cáo kết quả về Ủy ban nhân dân phường trước ",
                    deleted("ngày 30/11/2026"),
                    inserted("ngày 15/12/2026"),
                    ".",
                    properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>',
                ),
                _body("Số mô hình giao cho các khu dân cư:"),
                figures,
                li("TỔ CHỨC THỰC HIỆN", _HEADINGS),
                _body(
                    "Công chức văn hóa - xã hội theo dõi, đôn đốc việc thực hiện Kế hoạch này, báo cáo Ủy ban nhân dân phường."
                ),
                signature,
            )
        ),
        styles=_NORMAL,
        numbering=_NUMBERING,
        footers=(p(r("Trang 1", _ITALIC), properties=_CENTRED),),
    )


def write(path: Path = SAMPLE) -> None:
    """Write the file that the guide gives."""
    path.write_bytes(sample())


if __name__ == "__main__":
    write()
