"""archive/ids.yml, the book of addresses: every id ever published and what it stands for, and all other pages.

Written by the tools, reviewed like code.
"""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import yaml

from build_tools.durable import write_whole
from build_tools.models.ids import IssuerId, KindId
from build_tools.models.published import PublishedId, PublishedPage
from build_tools.registers import Registers
from build_tools.written.data import data_of

IDS_FILE = "ids.yml"
_HEAD = """\
# Sổ địa chỉ: mọi mã văn bản đã từng công bố và mã ấy chỉ văn bản nào; ở cuối là địa chỉ mọi trang khác.
# Do lệnh «danvan ids» ghi; xem lại như xem mã nguồn. Không sửa, không xóa điều đã công bố:
# địa chỉ trang là vĩnh viễn. Mã hay trang gộp vào chỗ khác thì thêm «moved_to».
"""


def recordable(one: PublishedId, registers: Registers) -> PublishedId:
    """What the file may say of an id: a kind or an authority that no register knows is left out.

    A text may have no kind, or be issued by a body that is not registered: its own page says so.
    """
    authority = IssuerId(one.issuer.partition("--")[0]) if one.issuer else None
    return replace(
        one,
        kind=one.kind if one.kind in registers.kinds else KindId(""),
        issuer=one.issuer if authority in registers.issuers else None,
    )


def ids_text(ids: Iterable[PublishedId], pages: Iterable[PublishedPage]) -> str:
    """The file for these ids, by id, and pages, by address; what is unknown is left out."""
    records = [_record(one) for one in sorted(ids, key=lambda one: one.id)]
    body = "\n".join(map(_yaml, records))
    others = "".join(_yaml(data_of(one)) for one in sorted(pages, key=lambda one: one.address))
    return (
        _HEAD + (f"ids:\n\n{body}" if records else "ids: []\n") + (f"\npages:\n\n{others}" if others else "")
    )


def write_ids(root: Path, ids: Iterable[PublishedId], pages: Iterable[PublishedPage]) -> None:
    """Replace `ids.yml` under the archive's root in one step."""
    write_whole(root / IDS_FILE, ids_text(ids, pages).encode())


def _yaml(record: dict[str, object]) -> str:
    return yaml.safe_dump([record], allow_unicode=True, sort_keys=False, width=110)


def _record(one: PublishedId) -> dict[str, object]:
    """Its keys; a class of authorities stands without the province, which has a key of its own."""
    issuer = IssuerId(one.issuer.partition("--")[0]) if one.issuer else None
    return data_of(replace(one, issuer=issuer))
