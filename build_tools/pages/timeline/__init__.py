"""/dong-thoi-gian/: all instruments over time."""

from build_tools.pages.kind import single
from build_tools.pages.timeline.view import timeline_page
from build_tools.parts import addresses

PAGE = single("dong-thoi-gian", addresses.TIMELINE, timeline_page)
