"""A small invented site: no sentence of it is anybody's."""

import html
import json
import re
import shutil
from collections.abc import Iterable
from pathlib import Path

import markdown

from build_tools.parts.searched import passage
from build_tools.registers.loader import load
from build_tools.search.record import PageRecord, page_record
from build_tools.search.rules import rules_module

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
RULES = rules_module(load())


def html_page(title: str, body: str) -> str:
    """A page as the site's theme renders it."""
    return (
        f'<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>{title}</title>'
        f'<link rel="icon" href="data:,"></head><body><main><article><h1>{title}</h1>{body}</article></main></body></html>'
    )


def html_of(record: PageRecord) -> str:
    """A page that shows what a record says."""
    return html_page(
        record.title,
        "".join(f'<p id="{each.parts[0][0]}">{html.escape(each.text)}</p>' for each in record.passages),
    )


def page(address: str, title: str, *texts: str, **filters: str) -> PageRecord:
    """A page of paragraphs with anchors from line 11 on, every second line."""
    return page_record(
        f"{address}/" if address else "",
        title,
        (passage(text, f"d{11 + 2 * i}") for i, text in enumerate(texts)),
        filters=(
            (key.replace("_", "-"), value) for key, held in filters.items() for value in held.split("|")
        ),
    )


FILLING = "Các cơ quan, đơn vị tổ chức thực hiện nghiêm túc nội dung này và báo cáo theo quy định. " * 6

RECORDS = (
    page(
        "van-ban/33-ct-ttg-2031",
        "Chỉ thị số 33/CT-TTg",
        FILLING,
        "Người đứng đầu trực tiếp hòa giải ở cơ sở và lắng nghe đồng bào các dân tộc.",
        f"{FILLING} Phong trào “Dân vận khéo” được nhân rộng trong toàn tỉnh. {FILLING}",
        "Căn cứ Quyết định số 217 và 218-QĐ/TW về giám sát và phản biện xã hội.",
        loai="Chỉ thị",
        co_quan="Thủ tướng Chính phủ",
        cap="Trung ương",
        nam="2031",
        chu_de="Dân vận khéo|Hòa giải ở cơ sở",
        toan_van="co",
    ),
    page(
        "van-ban/5-nq-tu-2032",
        "Nghị quyết số 05-NQ/TU",
        "Tỉnh ủy Sông Trăng yêu cầu các cấp ủy thực hiện Chỉ thị số 33/CT-TTg.",
        "Công tác dân vận và các hoạt động văn hoá, chính trị - xã hội được đổi mới; khen người làm khéo.",
        loai="Nghị quyết",
        co_quan="Tỉnh ủy Sông Trăng",
        cap="Cấp tỉnh",
        tinh="Sông Trăng|Đồng Sao",
        nam="2032",
        toan_van="co",
    ),
    page(
        "van-ban/217-qd-tw-2030", "Quyết định số 217-QĐ/TW", loai="Quyết định", nam="2030", toan_van="khong"
    ),
    page("tinh/song-trang", "Tỉnh Sông Trăng", "Đơn vị hành chính trong truyện.", tinh="Sông Trăng"),
    page(
        "chu-de/dan-van-kheo",
        "Dân vận khéo",
        "Phong trào thi đua trong công tác dân vận.",
        chu_de="Dân vận khéo",
    ),
)

SUGGESTIONS: list[dict[str, object]] = [
    {
        "id": "33-ct-ttg-2031",
        "address": "van-ban/33-ct-ttg-2031/",
        "group": "van-ban",
        "name": "Chỉ thị số 33/CT-TTg",
        "kind": "Chỉ thị",
        "number": "33/CT-TTg",
        "issuer": "Thủ tướng Chính phủ",
        "date": "2031-11-26",
        "date_text": "26/11/2031",
        "subject": "lắng nghe người dân ở cơ sở",
        "side": "nha-nuoc",
        "held": True,
        "kinds": ["chi thi", "ct"],
    },
    {
        "id": "33-ct-ttg-2019",
        "address": "van-ban/33-ct-ttg-2019/",
        "group": "van-ban",
        "name": "Chỉ thị số 33-CT/TW",
        "kind": "Chỉ thị",
        "number": "33-CT/TW",
        "issuer": "Ban Bí thư",
        "date": "2019",
        "date_text": "năm 2019",
        "subject": "giữ gìn cây xanh",
        "side": "dang",
        "kinds": ["chi thi", "ct"],
    },
    {
        "id": "5-nq-tu-2032",
        "address": "van-ban/5-nq-tu-2032/",
        "group": "van-ban",
        "name": "Nghị quyết số 05-NQ/TU",
        "kind": "Nghị quyết",
        "number": "05-NQ/TU",
        "issuer": "Tỉnh ủy Sông Trăng",
        "date": "2032-02-03",
        "date_text": "03/02/2032",
        "subject": "đổi mới công tác dân vận trong tình hình mới",
        "side": "dang",
        "provinces": ["Sông Trăng", "Đồng Sao"],
        "held": True,
        "kinds": ["nghi quyet", "nq"],
    },
    {
        "id": "217-qd-tw-2030",
        "address": "van-ban/217-qd-tw-2030/",
        "group": "van-ban",
        "name": "Quyết định số 217-QĐ/TW",
        "kind": "Quyết định",
        "number": "217-QĐ/TW",
        "date": "2030",
        "kinds": ["quyet dinh", "qd"],
    },
    {
        "id": "218-qd-tw-2030",
        "address": "van-ban/218-qd-tw-2030/",
        "group": "van-ban",
        "name": "Quyết định số 218-QĐ/TW",
        "kind": "Quyết định",
        "number": "218-QĐ/TW",
        "date": "2030",
        "kinds": ["quyet dinh", "qd"],
    },
    {
        "id": "song-trang",
        "address": "tinh/song-trang/",
        "group": "tinh",
        "name": "Tỉnh Sông Trăng",
        "kind": "Tỉnh, thành phố",
        "provinces": ["Sông Trăng"],
        "keys": ["tinh song trang", "song trang"],
    },
    {
        "id": "dan-van-kheo",
        "address": "chu-de/dan-van-kheo/",
        "group": "chu-de",
        "name": "Dân vận khéo",
        "kind": "Chủ đề",
        "keys": ["dan van kheo", "dvk"],
        "topics": ["phong trao dan van kheo"],
    },
]


def write_site(site: Path, records: Iterable[PageRecord] = RECORDS) -> None:
    """Write the invented pages, and the real search page with its scripts and style, under a folder."""
    for record in records:
        folder = site / record.address
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "index.html").write_text(html_of(record), encoding="utf-8")
    write_search_page(site)


def write_search_page(site: Path) -> None:
    """Write the real search page under a folder."""
    shutil.copytree(DOCS / "assets" / "js", site / "assets" / "js")
    (site / "assets" / "css").mkdir(parents=True)
    shutil.copy(DOCS / "assets" / "css" / "tim-kiem.css", site / "assets" / "css")
    source = (DOCS / "tim-kiem" / "index.md").read_text(encoding="utf-8")
    body = markdown.markdown(
        re.sub(r"\A---\n.*?\n---\n", "", source, flags=re.DOTALL), extensions=["md_in_html"]
    )
    (site / "tim-kiem").mkdir()
    (site / "tim-kiem" / "index.html").write_text(html_page("Tìm kiếm", body), encoding="utf-8")


def suggestions_json() -> str:
    """The suggestions as the build writes them."""
    return json.dumps(SUGGESTIONS, ensure_ascii=False)
