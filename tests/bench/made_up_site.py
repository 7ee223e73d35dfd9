"""An invented site of any size: sentences of the archive in another order, under invented numbers."""

import json
import pickle
import random
import re
from pathlib import Path

from tests.search.invented import page, write_site

SENTENCES = 110
"""To a document: about 20 kB."""
PROVINCES = ("Sông Trăng", "Đồng Sao", "Núi Mây", "Bến Lúa")

QUERIES = {
    "số hiếm": "777/QĐ-UBND",
    "loại và số": "chỉ thị 33",
    "cụm từ quen": "công tác dân vận",
    "cụm từ không dấu": "dong bao dan toc thieu so",
    "sáu âm tiết": "quy chế dân chủ ở cơ sở",
    "trong ngoặc kép": '"mặt trận tổ quốc"',
    "câu hỏi": "báo cáo gửi về Bộ Nội vụ trước ngày nào",
    "gõ sai": "giám xát và phản biện xã hội",
    "tỉnh và việc": "Sông Trăng cải cách hành chính",
    "viết tắt": "QCDC",
}


def write_made_up_site(folder: Path, size: int, text: str) -> None:
    """Write so many documents, the search page, and beside them the local list and what the documents say."""
    choose = random.Random(size)
    sentences = [each for each in re.split(r"(?<=[.;])\s+|\n", text) if len(each) > 40]
    items, records = [], [page("", "Trang chủ", "Kho bịa.")]
    for number in range(1, size + 1):
        address = f"van-ban/{number}-qd-ubnd"
        name, province = f"Quyết định số {number}/QĐ-UBND", PROVINCES[number % len(PROVINCES)]
        subject = re.sub(r"[^\w\s]", "", choose.choice(sentences))[:120]
        body = [choose.choice(sentences) for _ in range(SENTENCES)]
        year = str(2000 + number % 25)
        records.append(page(address, name, *body, loai="Quyết định", tinh=province, nam=year, toan_van="co"))
        items.append(_item(number, address, name, province, subject))
    (folder / "goi-y.json").write_text(json.dumps(items, ensure_ascii=False), encoding="utf-8")
    (folder / "records.pickle").write_bytes(pickle.dumps(records))
    write_site(folder, records)


def _item(number: int, address: str, name: str, province: str, subject: str) -> dict[str, object]:
    return {
        "id": f"{number}-qd-ubnd",
        "address": f"{address}/",
        "group": "van-ban",
        "name": name,
        "kind": "Quyết định",
        "number": f"{number}/QĐ-UBND",
        "issuer": f"Ủy ban nhân dân tỉnh {province}",
        "authorities": [f"uy ban nhan dan tinh {province.lower()}"],
        "date": str(2000 + number % 25),
        "subject": subject,
        "side": "nha-nuoc",
        "provinces": [province],
        "held": True,
        "kinds": ["quyet dinh", "qd"],
    }
