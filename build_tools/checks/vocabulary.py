"""Whether a word of the editors stands in a register, and what to say where it does not."""

import difflib
from collections.abc import Callable, Iterable, Mapping

from build_tools.models.dates import PartialDate
from build_tools.models.facts import VALIDITY
from build_tools.models.ids import IssuerId, KindId, ProvinceId
from build_tools.models.numbers import DocumentNumber
from build_tools.registers import Registers

__all__ = [
    "date_fault",
    "issuer_fault",
    "kind_fault",
    "meant",
    "number_fault",
    "province_fault",
    "validity_fault",
]

Fault = Callable[[str, Registers], str]
"""Of a value: what is wrong with it, "" where nothing is."""


def meant(word: str, ids: Iterable[str], names: Mapping[str, tuple[str, ...]] | None = None) -> str:
    """`; có phải "dien-bien"?`: the ids so named, else the nearest one, else ""."""
    named = [key for key, values in (names or {}).items() if word.casefold() in map(str.casefold, values)]
    near = named or difflib.get_close_matches(word, tuple(ids), n=1, cutoff=0.75)
    shown = " hoặc ".join(f'"{one}"' for one in near)
    return f"; có phải {shown}?" if near else ""


def province_fault(value: str, registers: Registers) -> str:
    """Say what is wrong with the id of a province; "" where it is known."""
    if ProvinceId(value) in registers.provinces:
        return ""
    names = {str(key): (one.name, one.full_name, *one.aliases) for key, one in registers.provinces.items()}
    hint = meant(value, registers.provinces, names) or "; xem build_tools/registers/provinces.yml"
    return f'không có tỉnh "{value}" trong danh mục{hint}'


def kind_fault(value: str, registers: Registers) -> str:
    """Say what is wrong with the id of a kind of document; "" where it is known."""
    if KindId(value) in registers.kinds:
        return ""
    names = {str(key): (one.name, *one.aliases) for key, one in registers.kinds.items()}
    hint = meant(value, registers.kinds, names) or "; xem build_tools/registers/document_kinds.yml"
    return f'không có thể loại "{value}" trong danh mục{hint}'


def issuer_fault(value: str, registers: Registers) -> str:
    """Say what is wrong with the id of an authority (`tinh-uy--dien-bien`); "" where nothing is."""
    base, joined, province = value.partition("--")
    issuer = registers.issuers.get(IssuerId(base))
    if issuer is None:
        names = {str(key): (one.name, *one.aliases) for key, one in registers.issuers.items()}
        hint = meant(base, registers.issuers, names) or "; xem build_tools/registers/issuers.yml"
        return f'không có cơ quan "{base}" trong danh mục{hint}'
    if issuer.per_unit and not joined:
        return f'"{base}" tỉnh nào cũng có; hãy viết kèm mã tỉnh, ví dụ "{base}--dien-bien"'
    if joined and not issuer.per_unit:
        return f'"{base}" không phải cơ quan của từng tỉnh; hãy viết "{base}", bỏ phần "--{province}"'
    return province_fault(province, registers) if joined else ""


def date_fault(value: str, _registers: Registers) -> str:
    """Say what is wrong with a date of which a part may be unknown; "" where nothing is."""
    try:
        PartialDate.parse(value)
    except ValueError:
        return (
            f'"{value}" không phải một ngày có thật; '
            "hãy viết phần biết được, ví dụ '2021-11-26', '2021-11' hoặc '2021'"
        )
    return ""


def number_fault(value: str, _registers: Registers) -> str:
    """Say what is wrong with a number; "" where nothing is."""
    try:
        DocumentNumber.parse(value)
    except ValueError:
        return (
            f'"{value}" không phải số, ký hiệu văn bản; '
            "hãy viết liền, không dấu cách, ví dụ 25-NQ/TW hoặc 33/CT-TTg"
        )
    return ""


def validity_fault(value: str, _registers: Registers) -> str:
    """Say what is wrong with a statement of validity; "" where nothing is."""
    if value in VALIDITY:
        return ""
    return f'không có tình trạng hiệu lực "{value}"; chỉ dùng: {", ".join(VALIDITY)}'
