"""/dao-tao/the-nho/: flashcards."""

from build_tools.pages.cards.view import cards_page
from build_tools.pages.kind import single
from build_tools.parts import addresses

PAGE = single("dao-tao", addresses.CARDS, cards_page)
