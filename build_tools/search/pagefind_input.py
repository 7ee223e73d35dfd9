"""What Pagefind indexes: a plain page made for it from a record, never the page that readers see."""

from html import escape

from build_tools.search.record import PageRecord


def pagefind_page(record: PageRecord) -> str:
    """Title and passages, and behind each passage the numbers that it cites, in full."""
    passages = "".join(
        f"<p>{escape(' '.join((passage.text, *numbers)))}</p>\n"
        for passage, numbers in zip(record.passages, record.numbers, strict=True)
    )
    title = escape(record.title)
    return (
        f'<!doctype html>\n<html lang="vi"><head><meta charset="utf-8"><title>{title}</title></head>'
        f"<body><h1>{title}</h1>\n{passages}</body></html>\n"
    )
