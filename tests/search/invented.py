"""A small invented site: no sentence of it is anybody's."""

import html
import json
import re
import shutil
from pathlib import Path

import markdown

from build_tools.registers.loader import load
from build_tools.search.rules import rules_module

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
RULES = rules_module(load())


def page(title: str, body: str, **filters: str) -> str:
    """A page as the site's theme renders it: navigation, article with filters, footer."""
    markers = "".join(
        f'<span data-pagefind-filter="{key.replace("_", "-")}:{html.escape(value)}"></span>'
        for key, values in filters.items()
        for value in values.split("|")
    )
    return (
        f'<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>{title}</title>'
        '<link rel="icon" href="data:,"></head><body>'
        f'<header><nav>Trang chủ Tìm kiếm</nav></header><main><article class="md-content__inner">'
        f'<div class="du-lieu-tim" hidden>{markers}</div>'
        f'<nav class="duong-dan">Trang chủ</nav><h1>{title}<a class="headerlink" href="#x">¶</a></h1>'
        f"{body}</article></main><footer>Chân trang bí mật</footer></body></html>"
    )


def paragraphs(*texts: str) -> str:
    """The full text of a document: paragraphs with anchors from line 11 on, every second line."""
    return "".join(
        f'<p id="d{11 + 2 * i}" class="doan"><a id="muc-{i + 1}"></a>{text}'
        f'<a class="neo khong-phai-nguyen-van" href="#d{11 + 2 * i}">neo</a></p>'
        for i, text in enumerate(texts)
    )


FILLING = "Các cơ quan, đơn vị tổ chức thực hiện nghiêm túc nội dung này và báo cáo theo quy định. " * 6

PAGES: dict[str, str] = {
    "van-ban/33-ct-ttg-2031": page(
        "Chỉ thị số 33/CT-TTg",
        paragraphs(
            FILLING,
            "Người đứng đầu trực tiếp hòa giải ở cơ sở và lắng nghe đồng bào các dân tộc.",
            f"{FILLING} Phong trào “Dân vận khéo” được nhân rộng trong toàn tỉnh. {FILLING}",
            "Căn cứ Quyết định số 217 và 218-QĐ/TW về giám sát và phản biện xã hội.",
        ),
        loai="Chỉ thị",
        co_quan="Thủ tướng Chính phủ",
        cap="Trung ương",
        nam="2031",
        chu_de="Dân vận khéo|Hòa giải ở cơ sở",
        toan_van="co",
    ),
    "van-ban/5-nq-tu-2032": page(
        "Nghị quyết số 05-NQ/TU",
        paragraphs(
            "Tỉnh ủy Sông Trăng yêu cầu các cấp ủy thực hiện Chỉ thị số 33/CT-TTg.",
            "Công tác dân vận và các hoạt động văn hoá, chính trị - xã hội được đổi mới; khen người làm khéo.",
        ),
        loai="Nghị quyết",
        co_quan="Tỉnh ủy Sông Trăng",
        cap="Cấp tỉnh",
        tinh="Sông Trăng|Đồng Sao",
        nam="2032",
        toan_van="co",
    ),
    "van-ban/217-qd-tw-2030": page(
        "Quyết định số 217-QĐ/TW",
        '<p class="bao">Kho chưa có toàn văn văn bản này.</p>'
        '<ul class="ds"><li>Chỉ thị số 33/CT-TTg <p class="chung-cu">Người đứng đầu trực tiếp hòa giải</p></li></ul>',
        loai="Quyết định",
        nam="2030",
        toan_van="khong",
    ),
    "tinh/song-trang": page("Tỉnh Sông Trăng", "<p>Đơn vị hành chính trong truyện.</p>", tinh="Sông Trăng"),
    "chu-de/dan-van-kheo": page(
        "Dân vận khéo", "<p>Phong trào thi đua trong công tác dân vận.</p>", chu_de="Dân vận khéo"
    ),
}

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


def write_site(site: Path) -> None:
    """Write the invented pages, and the real search page with its scripts and style, under a folder."""
    for address, text in PAGES.items():
        folder = site / address
        folder.mkdir(parents=True)
        (folder / "index.html").write_text(text, encoding="utf-8")
    (site / "404.html").write_text(page("Không có trang này", "<p>dân vận khéo</p>"), encoding="utf-8")
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
    (site / "tim-kiem" / "index.html").write_text(page("Tìm kiếm", body), encoding="utf-8")


def suggestions_json() -> str:
    """The suggestions as the build writes them."""
    return json.dumps(SUGGESTIONS, ensure_ascii=False)
