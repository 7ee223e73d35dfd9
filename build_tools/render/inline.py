"""The inline parts of a full text as Markdown: words, citations, footnote calls, editors' marks."""

from collections.abc import Callable, Iterable

from markupsafe import Markup

from build_tools.parts.addresses import Target
from build_tools.parts.fulltext.views import Break, Call, Certainty, Cited, Inline, Joint, NoteMark, Run
from build_tools.render.escaping import escape

Link = Callable[[Markup, Target], Markup]
"""Words as a link: in Markdown, or in the HTML of a table."""


def inline_text(inlines: Iterable[Inline], link: Link) -> Markup:
    """Inline parts, one behind the other, without a character that is not the source's.

    What is not text of the source stands in elements of the class `khong-phai-nguyen-van`.
    """
    return Markup("".join(_part(part, link) for part in inlines))  # noqa: S704 - each is markup


def _part(part: Inline, link: Link) -> Markup:
    match part:
        case Run():
            return _run(part)
        case Cited():
            return _cited(part, link)
        case Call():
            return Markup('<a class="goi-chu-thich" id="{}" href="{}">{}</a>').format(
                part.identifier, part.to, escape(part.text)
            )
        case Joint():
            name = Markup('<a id="{}"></a>').format(part.anchor) if part.anchor else Markup("")
            return Markup(" {}").format(name)
        case Break():
            return Markup("<br>")
        case NoteMark():
            return Markup(
                '<a class="dau-bien-tap{1} khong-phai-nguyen-van" id="cho-bt-{0}" href="#bt-{0}" data-so="{0}" '
                'aria-label="Ghi chú biên tập {0}"></a>'
            ).format(part.number, " can-xem" if part.grave else "")


def _run(run: Run) -> Markup:
    if run.masked:
        return Markup('<span class="an khong-phai-nguyen-van" title="{}">&#91;đã ẩn&#93;</span>').format(
            escape(run.masked)
        )
    text = escape(run.text)
    if not text.strip():
        return text
    if run.meaning:
        reachable = Markup(' tabindex="0"') if run.first else Markup("")
        name = Markup(' class="thuat-ngu"') if run.term else Markup("")
        text = Markup('<abbr{} title="{}"{}>{}</abbr>').format(name, escape(run.meaning), reachable, text)
    if run.unsure:
        text = Markup('<span class="nhan-dang-ngo" title="Chữ nhận dạng chưa chắc">{}</span>').format(text)
    if run.italic:
        text = Markup("<em>{}</em>").format(text)
    return Markup("<strong>{}</strong>").format(text) if run.bold else text


def _cited(cited: Cited, link: Link) -> Markup:
    """A citation. A resolved one carries what a preview shows."""
    words = Markup("".join(map(_run, cited.runs)))  # noqa: S704 - each is markup
    attributes = [("class", " ".join(filter(None, ("dan", f"dan-{cited.certainty.value}", _side(cited)))))]
    if cited.identifier:
        attributes.append(("id", cited.identifier))
    attributes.append(("title", cited.hint))
    if cited.certainty is Certainty.RESOLVED and cited.number:
        text = "Kho có toàn văn" if cited.held else "Kho chưa có toàn văn"
        values = {
            "so": cited.number,
            "ngay": " · ".join(filter(None, (cited.issuer, cited.date, cited.validity))),
            "trich-yeu": cited.subject,
            "toan-van": text,
        }
        attributes += [(f"data-{key}", value) for key, value in values.items()]
    written = "".join(f' {key}="{escape(value)}"' for key, value in attributes)
    if cited.to is not None:
        words = link(words, cited.to)
    return Markup(f"<span{written}>{words}</span>")  # noqa: S704 - values are escaped


def _side(cited: Cited) -> str:
    return f"ben-{cited.side}" if cited.side else ""
