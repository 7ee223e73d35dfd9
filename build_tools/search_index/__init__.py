"""The search of a built site: its tables, written, looked at again, and kept for pages that are still open.

1. `guides` reads the pages that are written by hand; the others say their records themselves.
2. `writing` merges what each page contributes into the tables, each file named by its content, and one module that
   names them.
3. `pagefind` indexes them once more, in `shards`, for words that are not finished.
4. `checking` reads what was written as a browser would: every page is found, or the build fails.
5. `previous` keeps what pages opened before this build still ask for.
"""

from build_tools.search_index.guides import guides
from build_tools.search_index.previous import PREVIOUS, keep_previous
from build_tools.search_index.writing import contributed, index

__all__ = ["PREVIOUS", "contributed", "guides", "index", "keep_previous"]
