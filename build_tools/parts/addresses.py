"""Where each page stands: paths inside `docs/`, permanent once published."""

from dataclasses import dataclass

from build_tools.models.facts import Conflict
from build_tools.models.ids import Anchor, InstrumentId, IssuerId, ProvinceId, ThemeId
from build_tools.models.training import LessonId, TermId
from build_tools.normalize import slug


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A place to link to: a file inside `docs/`, and an anchor in it ("" for the whole page)."""

    path: str
    anchor: str = ""

    @property
    def address(self) -> str:
        """Of the page, relative to the site's root: `van-ban/33-ct-ttg-2021/`; "" for the home page."""
        return self.path.removesuffix("index.md")


HOME = Target(path="index.md")
INSTRUMENTS = Target(path="van-ban/index.md")
PROVINCES = Target(path="tinh/index.md")
THEMES = Target(path="chu-de/index.md")
ISSUERS = Target(path="co-quan/index.md")
TIMELINE = Target(path="dong-thoi-gian/index.md")
LOOKUPS = Target(path="tra-cuu/index.md")
ABBREVIATIONS = Target(path="tra-cuu/chu-viet-tat/index.md")
CATALOGUE = Target(path="tra-cuu/danh-muc/index.md")
CATALOGUE_TABLE = Target(path="tra-cuu/danh-muc.csv")
CATALOGUE_DATA = Target(path="tra-cuu/danh-muc.json.gz")
"""All instruments, for scripts that narrow a list; loaded when a reader narrows it."""
OBLIGATIONS = Target(path="nhiem-vu/index.md")
CALENDAR = Target(path="nhiem-vu/thoi-han.ics")
UPDATES = Target(path="cap-nhat/index.md")
FEED = Target(path="cap-nhat/atom.xml")
SIGNATORIES = Target(path="nguoi-ky/index.md")
SEARCH = Target(path="tim-kiem/index.md")
QUALITY = Target(path="chat-luong/index.md")
CONFLICTS = Target(path=QUALITY.path, anchor="mau-thuan")
WORDINGS = Target(path=QUALITY.path, anchor="khac-cau-chu")
"""Where conflicts of the two grades are gathered."""
EARLIER = "ban-truoc-"
"""What the folder of an earlier source begins with; the search index leaves it out."""
GLOSSARY = Target(path="tra-cuu/thuat-ngu/index.md")
TRAINING = Target(path="dao-tao/index.md")
CARDS = Target(path="dao-tao/the-nho/index.md")
EXAM = Target(path="dao-tao/kiem-tra/index.md")
REVISION = Target(path="dao-tao/on-tap/index.md")
TRAINER = Target(path="dao-tao/giang-vien/index.md")
CARDS_TABLE = Target(path="dao-tao/the-nho/the-nho.csv")
CARDS_PACKAGE = Target(path="dao-tao/the-nho/the-nho.apkg")
GIFT = Target(path="dao-tao/giang-vien/cau-hoi.gift.txt")
MOODLE = Target(path="dao-tao/giang-vien/cau-hoi.moodle.xml")


def of_page(address: str) -> Target:
    """A page by its address within the site: `tinh/dien-bien/`."""
    return Target(path=f"{address}index.md")


def of_instrument(instrument: InstrumentId, anchor: Anchor | str = "", *, part: Anchor | str = "") -> Target:
    """The page of an instrument, held or only cited, or of a part of its text; or a place on it.

    The address of a part ends in the place where it begins: `van-ban/31-2024-qh15/chuong-iii/`.
    """
    return Target(path=f"van-ban/{instrument}/{part}{'/' if part else ''}index.md", anchor=anchor)


def is_below_paper(address: str) -> bool:
    """Whether a page goes on with that of an instrument: `van-ban/31-2024-qh15/chuong-iii/`."""
    return address.startswith(INSTRUMENTS.address) and address.count("/") > 2


def of_source(instrument: InstrumentId) -> Target:
    """The source file of a document held, for download."""
    return Target(path=f"van-ban/{instrument}/nguon.txt")


def of_original(instrument: InstrumentId, name: str) -> Target:
    """The file as received, for download; of a web page as text, so that nothing in it acts within the site."""
    return Target(path=f"van-ban/{instrument}/{name}{'.txt' if name.endswith('.html') else ''}")


def of_original_page(instrument: InstrumentId, name: str, page: int) -> Target:
    """A page of that file: every browser opens a PDF at `#page=3`."""
    file = of_original(instrument, name)
    return Target(path=file.path, anchor=f"page={page}") if name.endswith(".pdf") else file


def of_earlier_source(instrument: InstrumentId, number: int) -> Target:
    """The page of an earlier source of a document; number 1 is the oldest."""
    return Target(path=f"van-ban/{instrument}/{EARLIER}{number}/index.md")


def of_earlier_file(instrument: InstrumentId, number: int) -> Target:
    """That source, for download."""
    return Target(path=f"van-ban/{instrument}/{EARLIER}{number}/nguon.txt")


def of_province(province: ProvinceId) -> Target:
    """The page of a province."""
    return Target(path=f"tinh/{province}/index.md")


def of_theme(theme: ThemeId) -> Target:
    """The page of a theme."""
    return Target(path=f"chu-de/{theme}/index.md")


def of_issuer(issuer: IssuerId) -> Target:
    """The page of an authority."""
    return Target(path=f"co-quan/{issuer}/index.md")


def of_lesson(lesson: LessonId) -> Target:
    """The page of a lesson."""
    return Target(path=f"dao-tao/{lesson}/index.md")


def of_question_set(lesson: LessonId, *, answers: bool) -> Target:
    """The printable questions of a lesson, with their answers or without."""
    return Target(path=f"dao-tao/giang-vien/{lesson}-{'dap-an' if answers else 'de'}/index.md")


def of_signatory(name: str) -> Target:
    """The documents that somebody signed, by the letters of his name without their marks."""
    return Target(path=SIGNATORIES.path, anchor=slug(name))


def of_term(term: TermId) -> Target:
    """A term in the glossary."""
    return Target(path=GLOSSARY.path, anchor=term)


def of_doubt(conflict: Conflict) -> Target:
    """What a conflict of its grade is."""
    return CONFLICTS if conflict.grave else WORDINGS


def of_conflict(conflict: Conflict) -> Target:
    """Where a conflict is shown on the page of its instrument; its entry on the page of data quality has the same anchor."""
    return of_instrument(conflict.instrument, f"mau-thuan--{conflict.instrument}--{conflict.field.value}")
