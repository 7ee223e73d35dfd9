"""Rules on a document's folder: its id, its source file and the hash that freezes it."""

from collections.abc import Iterator

from build_tools.checks.picture import Finding, Holding, Known, at, entries, text_at

__all__ = ["RULES"]


def id_not_folder(holding: Holding, _known: Known) -> Iterator[Finding]:
    """The id of a record is the name of its folder."""
    named = text_at(holding.record, ("id",))
    if holding.record is not None and named and named != holding.folder:
        line = holding.record.line_of(("id",))
        yield (
            line,
            f'id là "{named}" nhưng thư mục tên là "{holding.folder}"; hãy đổi một trong hai cho giống nhau',
        )


def duplicate_id(holding: Holding, known: Known) -> Iterator[Finding]:
    """No two records have one id."""
    named = text_at(holding.record, ("id",))
    if holding.record is None or not named:
        return
    path, line = known.records[named]
    if path != holding.path:
        yield (
            holding.record.line_of(("id",)),
            f'id "{named}" đã dùng ở {path}:{line}; mỗi văn bản một id, hãy đặt id khác cho một trong hai',
        )


def source_twice(holding: Holding, known: Known) -> Iterator[Finding]:
    """No two documents have the same bytes."""
    source = holding.source
    if holding.record is None or source is None or not source.size:
        return
    if (first := known.sources[source.sha256]) != holding.folder:
        message = (
            f'tệp nguồn giống hệt, từng byte, tệp của "{first}"; mỗi văn bản chỉ giữ một lần: hãy bỏ một trong hai thư '
            "mục; nếu chép nhầm tệp, hãy chép đúng tệp của văn bản này vào rồi sửa sha256"
        )
        yield holding.record.line_of(("source", "file")), message


def missing_source(holding: Holding, _known: Known) -> Iterator[Finding]:
    """The source file that the record names lies in its folder."""
    name = text_at(holding.record, ("source", "file"))
    if holding.record is not None and name.startswith("source") and name not in holding.sources:
        line = holding.record.line_of(("source", "file"))
        there = ", ".join(holding.sources) or "chưa có tệp nguồn nào"
        yield (
            line,
            f'không có tệp "{name}" trong thư mục (trong đó: {there}); hãy chép tệp nguồn vào, không sửa gì',
        )


def empty_source(holding: Holding, _known: Known) -> Iterator[Finding]:
    """A source holds text."""
    source = holding.source
    if holding.record is None or source is None:
        return
    line = holding.record.line_of(("source", "file"))
    if source.size == 0:
        yield line, "tệp nguồn rỗng (0 byte); hãy chép lại tệp gốc"
    elif source.text is not None and not source.text.replace("\ufeff", "").strip():
        yield line, "tệp nguồn chỉ có khoảng trắng; hãy chép lại tệp gốc"


def missing_sha256(holding: Holding, _known: Known) -> Iterator[Finding]:
    """A record states the SHA-256 of its source."""
    source = holding.source
    if holding.record is None or at(holding.record, ("source", "sha256")) is not None:
        return
    if isinstance(at(holding.record, ("source",)), dict):
        told = f"hãy thêm dòng: sha256: '{source.sha256}'" if source else "hãy thêm sau khi đã có tệp nguồn"
        yield holding.record.line_of(("source", "sha256")), f"thiếu mã băm của tệp nguồn; {told}"


_REPLACED = (
    "nếu tệp bị sửa nhầm, hãy chép lại tệp gốc; nếu có bản tốt hơn, hãy chép lại tệp gốc rồi chạy "
    "danvan replace TỆP-MỚI --id {id} --origin … --why …: bản cũ được giữ và người đọc xem được chỗ khác nhau"
)
_CUT_OFF = (
    "lần thay tệp nguồn gần nhất bị ngắt giữa chừng: tệp đang có là bản trước. Hãy chạy lại đúng lệnh ấy với "
    "đúng tệp mới ấy: danvan replace TỆP-MỚI --id {id} --origin … --why …"
)


def wrong_sha256(holding: Holding, _known: Known) -> Iterator[Finding]:
    """The SHA-256 stated is that of the bytes in the folder."""
    source = holding.source
    stated = text_at(holding.record, ("source", "sha256"))
    if holding.record is None or source is None or not stated or stated == source.sha256:
        return
    was_replaced = source.sha256 == text_at(holding.record, ("replaced", 0, "sha256"))
    yield (
        holding.record.line_of(("source", "sha256")),
        f"mã băm không khớp với tệp nguồn (bản ghi: {stated}; tệp đang có: {source.sha256}); "
        + (_CUT_OFF if was_replaced else _REPLACED).format(id=holding.folder),
    )


def original_changed(holding: Holding, _known: Known) -> Iterator[Finding]:
    """The original of the source, and of each earlier one, lies in the folder as it was received."""
    record = holding.record
    if record is None:
        return
    for where in (("source",), *entries(record, ("replaced",))):
        name = text_at(record, (*where, "original", "file"))
        stated = text_at(record, (*where, "original", "sha256"))
        kept = holding.originals.get(name)
        if name and kept is None:
            yield (
                record.line_of((*where, "original", "file")),
                f'không có tệp gốc "{name}" trong thư mục; hãy chép lại đúng tệp đã nhận, hoặc bỏ mục original',
            )
        elif name and stated and stated != kept:
            message = (
                f'mã băm không khớp với tệp gốc "{name}" (bản ghi: {stated}; tệp đang có: {kept}); '
                "hãy chép lại đúng tệp đã nhận, tệp gốc không được sửa"
            )
            yield record.line_of((*where, "original", "sha256")), message


def earlier_source_changed(holding: Holding, _known: Known) -> Iterator[Finding]:
    """An earlier source lies in the folder as it was when it was replaced."""
    record = holding.record
    if record is None:
        return
    for where in entries(record, ("replaced",)):
        name, stated = text_at(record, (*where, "file")), text_at(record, (*where, "sha256"))
        kept = holding.sources.get(name)
        if name == text_at(record, ("source", "file")):
            yield (
                record.line_of((*where, "file")),
                f'"{name}" là tệp nguồn đang dùng; hãy ghi tên của bản trước',
            )
        elif kept is None:
            yield (
                record.line_of((*where, "file")),
                f'không có bản trước "{name}" trong thư mục; hãy chép lại tệp ấy',
            )
        elif stated and stated != kept.sha256:
            message = (
                f'mã băm không khớp với bản trước "{name}" (bản ghi: {stated}; tệp đang có: {kept.sha256}); '
                "hãy chép lại đúng tệp ấy, bản trước không được sửa"
            )
            yield record.line_of((*where, "sha256")), message


def layout_mark_absent(holding: Holding, _known: Known) -> Iterator[Finding]:
    """A layout mark that the record names stands somewhere in the source."""
    text = "\n".join(holding.lines)
    marks = at(holding.record, ("source", "layout_marks"))
    if holding.record is None or not text or not isinstance(marks, list):
        return
    for index, mark in enumerate(marks):
        if isinstance(mark, str) and mark not in text:
            line = holding.record.line_of(("source", "layout_marks", index))
            yield line, f'dấu trình bày "{mark}" không có trong tệp nguồn; hãy bỏ mục này'


RULES = (
    id_not_folder,
    duplicate_id,
    source_twice,
    missing_source,
    empty_source,
    missing_sha256,
    wrong_sha256,
    original_changed,
    earlier_source_changed,
    layout_mark_absent,
)
