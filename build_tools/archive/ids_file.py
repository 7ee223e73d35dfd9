"""archive/ids.yml: every id ever published and what it stands for. Written by the tools, reviewed like code."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import yaml

from build_tools.models.ids import IssuerId, KindId
from build_tools.models.records import PublishedId
from build_tools.registers import Registers

IDS_FILE = "ids.yml"
_HEAD = """\
# Sổ địa chỉ: mọi mã văn bản đã từng công bố và mã ấy chỉ văn bản nào.
# Do lệnh «danvan ids» ghi; xem lại như xem mã nguồn. Không sửa, không xóa mã đã công bố:
# địa chỉ trang là vĩnh viễn. Mã gộp vào mã khác thì thêm «moved_to».
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


def ids_text(ids: Iterable[PublishedId]) -> str:
    """The file for these ids, by id; what is unknown is left out."""
    records = [_record(one) for one in sorted(ids, key=lambda one: one.id)]
    body = "\n".join(
        yaml.safe_dump([record], allow_unicode=True, sort_keys=False, width=110) for record in records
    )
    return f"{_HEAD}ids:\n\n{body}" if records else f"{_HEAD}ids: []\n"


def write_ids(root: Path, ids: Iterable[PublishedId]) -> None:
    """Replace `ids.yml` under the archive's root in one step."""
    target = root / IDS_FILE
    half = target.with_name(f".{IDS_FILE}.half")
    half.write_text(ids_text(ids), encoding="utf-8", newline="\n")
    half.replace(target)


def _record(one: PublishedId) -> dict[str, str]:
    values = {
        "id": one.id,
        "kind": one.kind,
        "number": one.number,
        "name": one.name,
        "issuer": one.issuer.partition("--")[0] if one.issuer else "",
        "province": one.province,
        "locality": one.locality,
        "term": one.term,
        "date": one.date.iso if one.date else "",
        "moved_to": one.moved_to,
    }
    return {key: str(value) for key, value in values.items() if value}
