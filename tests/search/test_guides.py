"""Hand-written pages are read from their Markdown source."""

from pathlib import Path

from build_tools.search.guides import guide_record
from build_tools.search_index import guides

SOURCE = """---
title: Hướng dẫn
---

# Hướng dẫn đọc

Gõ **có dấu** hay [không dấu](x.md).
Đều được.

## Tìm {#tim}

- Nhấn phím `/`:

        danvan serve

- Sau đó

| A | B |
|---|---|
| x<br>y | z |

```sh
echo "<b>"
```

<p><button type="button">Nút</button> lời</p>
<noscript>không có</noscript>
"""


def test_each_paragraph_item_and_row_is_a_passage_under_its_heading() -> None:
    record = guide_record("huong-dan/nguoi-doc/", SOURCE)
    assert (record.address, record.title) == ("huong-dan/nguoi-doc/", "Hướng dẫn đọc")
    assert [each.parts[0] for each in record.passages] == [
        ("", "Gõ có dấu hay không dấu. Đều được."),
        ("tim", "Tìm"),
        ("tim", "Nhấn phím /:"),
        ("tim", "danvan serve"),
        ("tim", "Sau đó"),
        ("tim", "A B"),
        ("tim", "x y z"),
        ("tim", 'echo "<b>"'),
        ("tim", "lời"),
    ]


def test_the_guides_are_what_stands_in_no_folder_of_the_build(tmp_path: Path) -> None:
    for name in ("huong-dan/index.md", "huong-dan/a.md", "van-ban/x/index.md", "phat-trien/index.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("# Trang\n", encoding="utf-8")
    assert [each.address for each in guides(tmp_path, ("van-ban",))] == ["huong-dan/a/", "huong-dan/"]
