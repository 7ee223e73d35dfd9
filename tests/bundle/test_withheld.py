"""A public archive proves nothing of what is masked, and is looked over before it is packed."""

from pathlib import Path

import pytest

from build_tools.bundle import Told, make_bundle
from build_tools.bundle.edition import edition_of
from build_tools.bundle.provenance import provenance
from build_tools.diagnostics import BuildError
from build_tools.masked_words import Untold


@pytest.mark.parametrize(("unproven", "keys"), [((), {"file", "sha256"}), (("33-ct-ttg-2021",), {"file"})])
def test_of_a_masked_document_no_hash_is_told(
    project: Path, unproven: tuple[str, ...], keys: set[str]
) -> None:
    told = provenance(project, edition_of(project, public=True), unproven=unproven)["documents"]
    assert isinstance(told, list)
    assert [set(one) for one in told] == [keys]


def test_what_tells_a_masked_name_is_not_packed(project: Path) -> None:
    page = project / "site" / "van-ban" / "a" / "index.html"
    page.write_text(page.read_text(encoding="utf-8") + "<p>Lo Van Hoa</p>", encoding="utf-8")
    told = Told(untold=Untold(words=("Lò Văn Hoà",)))
    into = project / "dist"
    with pytest.raises(BuildError, match=r"site/van-ban/a/index\.html:1: masked-words-published"):
        make_bundle(project, project / "site", public=True, into=into, told=told)
    assert list(into.iterdir()) == []
