"""The bill of materials is CycloneDX by its official schema, and says what is installed."""

import json
from importlib.metadata import version
from pathlib import Path

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from build_tools.bundle.edition import edition_of
from build_tools.bundle.licences import SHIPPED
from build_tools.bundle.lock_file import Locked, read_lock
from build_tools.bundle.sbom import sbom
from tests.conftest import PROJECT


def test_it_keeps_to_the_official_schema() -> None:
    bill = json.dumps(sbom(PROJECT, edition_of(PROJECT, public=False)))
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(bill) is None


def test_it_names_each_installed_package_of_the_lock_with_hashes_and_licence() -> None:
    components = sbom(PROJECT, edition_of(PROJECT, public=False))["components"]
    assert isinstance(components, list)
    by_name = {each["name"]: each for each in components}
    assert len(by_name) == len(components) > 30
    for name in ("mkdocs", "mkdocs-material", "pagefind", "pagefind-bin", "jinja2", "lxml", "brotli"):
        each = by_name[name]
        assert each["version"] == version(name)
        assert each["purl"] == f"pkg:pypi/{name}@{version(name)}"
        assert {one["alg"] for one in each["hashes"]} == {"SHA-256"}
        assert each["licenses"]
    assert {name for name, each in by_name.items() if each["scope"] == "required"} == set(SHIPPED)


def test_a_lock_is_read_as_pip_reads_it() -> None:
    one, two = "1" * 64, "2" * 64
    lock = (
        f"# remark\na-b==1.0 \\\n    --hash=sha256:{one} \\\n    --hash=sha256:{two}\n"
        f"c[x,y]==2 ; python_version < '3.12' \\\n    --hash=sha256:{one}\n"
    )
    assert list(read_lock(lock)) == [Locked("a-b", "1.0", (one, two)), Locked("c", "2", (one,))]


def test_a_package_of_another_system_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "requirements").mkdir()
    (tmp_path / "requirements/site.txt").write_text("khong-co==1\njinja2==0.0\n", encoding="utf-8")
    assert sbom(tmp_path, edition_of(PROJECT, public=False))["components"] == []
