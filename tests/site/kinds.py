"""One page of each kind that the site has, and of some in a situation of its own."""

from build_tools.graph.model import Graph
from build_tools.pages import kinds

_CHOSEN = {
    "home": "",
    "directive": "van-ban/33-ct-ttg-2021/",
    "report with footnotes": "van-ban/bao-cao-05-nam-114-kl-tw-bac-giang-2020/",
    "article": "van-ban/bai-viet-tang-cuong-cong-tac-dan-van-tra-vinh/",
    "cited": "van-ban/217-qd-tw-2013/",
    "instrument stated by a register": "van-ban/42-2013-qh13/",
    "instruments": "van-ban/",
    "former province": "tinh/bac-giang/",
    "province": "tinh/bac-ninh/",
    "province without papers": "tinh/ca-mau/",
    "provinces": "tinh/",
    "theme": "chu-de/cai-cach-hanh-chinh/",
    "themes": "chu-de/",
    "timeline": "dong-thoi-gian/",
    "issuer": "co-quan/bo-chinh-tri/",
    "provincial issuer": "co-quan/ban-thuong-vu-tinh-uy--dien-bien/",
    "issuers": "co-quan/",
    "lookups": "tra-cuu/",
    "abbreviations": "tra-cuu/chu-viet-tat/",
    "catalogue": "tra-cuu/danh-muc/",
    "glossary": "tra-cuu/thuat-ngu/",
    "quality": "chat-luong/",
    "updates": "cap-nhat/",
    "obligations": "nhiem-vu/",
    "report of an error": "huong-dan/bao-loi/?trang=van-ban/33-ct-ttg-2021/&ten=33&doan=%23d34",
    "guide": "huong-dan/nguoi-doc/",
    "editors' guide": "huong-dan/bien-tap/",
    "learning_path": "dao-tao/",
    "lesson": "dao-tao/kiem-tra-bao-cao/",
    "lesson with matching and order": "dao-tao/dan-chu-tiep-dan/",
    "revision": "dao-tao/on-tap/",
    "exam": "dao-tao/kiem-tra/",
    "cards": "dao-tao/the-nho/",
    "trainer": "dao-tao/giang-vien/",
    "question_set": "dao-tao/giang-vien/dan-chu-tiep-dan-dap-an/",
    "search": "tim-kiem/?q=dan+van+kheo",
    "search without result": "tim-kiem/?q=xyzkhongco",
    "search with a filter": "tim-kiem/?q=dan+van&loai=B%C3%A1o+c%C3%A1o",
    "search not yet asked": "tim-kiem/",
    "build": "ban-dung/",
    "error page": "404.html",
}
"""Those of a kind of `build_tools.pages` go by its name."""

LEAD_ON = frozenset({"redirect"})
"""Pages that are left at once."""
NOT_HERE = frozenset({"earlier", "related", "text_part", "withheld"})
"""Kinds that the archive of this repository has no page of, in an edition for use inside."""

KINDS = (*_CHOSEN, *(name for name in kinds.KINDS if name not in {*_CHOSEN, *LEAD_ON, *NOT_HERE}))


def address_of(kind: str, graph: Graph) -> str:
    """The chosen page; of a kind of which none was chosen, the first."""
    if kind in _CHOSEN:
        return _CHOSEN[kind]
    made = kinds.KINDS[kind]
    return made.at(next(iter(made.subjects(graph)))).path.removesuffix("index.md")
