"""The search page as a reader sees it."""

import re
from urllib.parse import quote

from playwright.sync_api import Page, expect

CT33 = "Chỉ thị số 33/CT-TTg"
NQ05 = "Nghị quyết số 05-NQ/TU"


class SearchPage:
    """What a reader sees of the search page."""

    def __init__(self, tab: Page, address: str) -> None:
        self.tab, self.address = tab, f"{address}tim-kiem/"

    def open(self, question: str = "") -> None:
        self.tab.goto(self.address + question)
        self.wait()

    def wait(self) -> None:
        expect(self.tab.locator("#tk-tin")).not_to_have_text("Đang tìm…")
        expect(self.tab.locator("#tk-ds")).not_to_have_attribute("aria-busy", "true")

    def ask(self, query: str) -> list[str]:
        """Open the address of a query; the names of the hits in their order."""
        self.open(f"?q={quote(query)}")
        expect(self.tab.locator("#tk-tin")).to_contain_text("kết quả")
        return self.hits()

    def all_hits(self, query: str) -> list[str]:
        """The names of all hits, as a reader gets them who asks for more until there is no more."""
        self.ask(query)
        more = self.tab.locator("#tk-duoi button.tk-nut")
        while more.count():
            shown = self.tab.locator(".tk-ten").count()
            more.click()
            expect(self.tab.locator("#tk-tin")).to_have_text(re.compile("Đã hiện|Không còn"))
            expect(more.and_(self.tab.locator(":disabled"))).to_have_count(0)
            if self.tab.locator(".tk-ten").count() == shown:
                break
        return self.hits()

    def hits(self) -> list[str]:
        return self.tab.locator(".tk-ten").all_inner_texts()

    def marked(self) -> list[str]:
        return self.tab.locator(".tk-doan mark").all_inner_texts()

    def filter(self, value: str) -> None:
        box = self.tab.locator(f'#tk-cac-loc input[value="{value}"]')
        box.evaluate("box => { box.closest('details').open = true; box.closest('.tk-loc').open = true; }")
        box.click()
        self.wait()
