"""Lists that grow: a short one is one page; of a long one that page shows the beginning, and the rest has pages of its own.

1. Each entry stands under a `Heading` (a year, a letter, a name), and each heading on shelves, the widest first:
   1996 on that of its century, of its decade, of its year. A shelf whose entries fit has one page; one too full is
   opened into the next narrower ones; a year too full goes on: `nam-2019/`, `nam-2019/trang-2/`.
2. Boundaries are fixed: a new paper of 2019 moves nothing of 2018. Only shelves that hold a few lines share a page,
   which goes by the name of the first.
3. Jumps lead to every page with what it holds, and carry the anchors that the long page had: `#nam-1996` is found on
   the first page for ever, be it a heading there or the jump that leads on.

`values` says what goes in and comes out, `cutting` what stands on which page, `jumps` what leads there, `headings`
under what things stand that have a day or a name.
"""

from build_tools.parts.paged.cutting import fits, list_pages
from build_tools.parts.paged.headings import NUMBERED, of_letter, of_month, of_year, on_year
from build_tools.parts.paged.values import (
    LINE,
    Heading,
    Jump,
    ListPage,
    Run,
    Section,
    Shelf,
    Shown,
    is_part,
    weight,
)

__all__ = [
    "LINE",
    "NUMBERED",
    "Heading",
    "Jump",
    "ListPage",
    "Run",
    "Section",
    "Shelf",
    "Shown",
    "fits",
    "is_part",
    "list_pages",
    "of_letter",
    "of_month",
    "of_year",
    "on_year",
    "weight",
]
