"""What the content of a generated page may consist of: a second opinion, written by hand, on what is rendered.

Nothing here runs, loads or posts anything; `nh3` (ammonia) takes away all that is not on the list.
"""

_EVERYWHERE = frozenset(
    {
        "aria-current",
        "aria-describedby",
        "aria-hidden",
        "aria-label",
        "aria-live",
        "class",
        "data-dong",
        "hidden",
        "id",
        "role",
    }
    | {"tabindex", "title"}
)
_BY_TAG: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        ("abbr", "article", "aside", "blockquote", "code", "dd", "dl", "dt", "em", "h1", "h2", "h3", "h4"),
        frozenset(),
    ),
    **dict.fromkeys(
        ("h5", "h6", "mark", "nav", "ol", "pre", "section", "strong", "summary", "table", "tbody"),
        frozenset(),
    ),
    **dict.fromkeys(("br", "thead", "tr", "ul"), frozenset()),
    **dict.fromkeys(("td", "th"), frozenset({"colspan", "rowspan", "scope"})),
    "a": frozenset({"data-bang-tinh", "data-den", "data-so", "data-tu", "download", "href", "rel", "type"}),
    "i": frozenset(),  # empty, it answers to an anchor of a long text
    "button": frozenset({"data-chep", "data-chep-lien-ket", "data-in", "type"}),
    "details": frozenset({"data-nguon", "open"}),
    "div": frozenset({"data-bang", "data-goi-y", "data-thu-bao-loi"}),
    "form": frozenset({"action", "data-bo-loc", "data-nhieu-trang", "data-loc-bang", "method"})
    | {"data-vao-ngay"},
    "input": frozenset(
        {"autocapitalize", "autocomplete", "autofocus", "data-loc", "enterkeyhint", "maxlength", "name"}
    )
    | {"data-loc-hang", "max", "min", "placeholder", "spellcheck", "type"},
    "label": frozenset({"for"}),
    "li": frozenset({"data-ben", "data-cap", "data-chu-de", "data-co-quan", "data-loai", "data-tinh"})
    | {"data-khoa", "data-nam", "data-nguon", "data-trang-thai", "data-tu"},
    # The paper of a quotation, and what a page cuts away of its sentence: words, copied as plain text or escaped.
    "p": frozenset({"data-nguon-trang"}),
    "q": frozenset({"data-cuoi", "data-dau", "data-sau", "data-truoc"}),
    "option": frozenset({"value"}),
    "output": frozenset({"for"}),
    "select": frozenset({"data-loc"}),
    "span": frozenset({"data-ngay", "data-so"}) | {"data-toan-van", "data-trich-yeu"},
    "fieldset": frozenset(),
    "legend": frozenset(),
    # The diagrams and the map: shapes and words, no script, no image, no reference to elsewhere.
    "svg": frozenset({"height", "preserveAspectRatio", "preserveaspectratio", "viewBox", "viewbox", "width"}),
    "circle": frozenset({"cx", "cy", "r"}),
    "g": frozenset(),
    "line": frozenset({"x1", "x2", "y1", "y2"}),
    "path": frozenset({"d"}),
    "rect": frozenset({"height", "rx", "width", "x", "y"}),
    "text": frozenset({"x", "y"}),
    "title": frozenset(),
    "tspan": frozenset({"dy", "x"}),
}
# What the scripts of training look for: questions, cards, progress.
_OF_TRAINING = frozenset(
    {
        "data-bai",
        "data-bo-the",
        "data-cau",
        "data-chu",
        "data-dung",
        "data-hoi-ngay",
        "data-kieu",
        "data-kiem-tra",
    }
    | {"data-lam-lai", "data-ngan-hang", "data-on-tap", "data-phan", "data-ten", "data-thanh-bai", "data-the"}
    | {"data-the-nho", "data-tien-do-bai", "data-tien-do-chung", "data-xoa-tien-do"}
)
TAGS = set(_BY_TAG)
ATTRIBUTES = {tag: set(own | _EVERYWHERE | _OF_TRAINING) for tag, own in _BY_TAG.items()}
SCHEMES: set[str] = set()
"""No link of a generated page names a scheme: all are relative."""
