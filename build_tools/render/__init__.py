"""View models to Markdown: the only place that knows the templates and how text is escaped."""

from build_tools.render.site import Page, all_pages

__all__ = ["Page", "all_pages"]
