"""/tinh/<id>/: a unit, present or former."""

from build_tools.pages.kind import PageKind
from build_tools.pages.province.view import province_page, says
from build_tools.parts import addresses
from build_tools.parts.units import paged

PAGE = PageKind(
    folder="tinh",
    subjects=paged,
    at=lambda unit: addresses.of_province(unit.id),
    view=province_page,
    says=says,
)
