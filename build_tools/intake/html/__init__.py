"""A web page as the text of a paper: Word's "filtered HTML", and pages of portals."""

from build_tools.intake.html.read import read_html
from build_tools.intake.html.web_archive import read_web_archive

__all__ = ["read_html", "read_web_archive"]
