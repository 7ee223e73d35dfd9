"""The bill of materials is CycloneDX by its official schema, and says what is installed, and nothing of where."""

import json
import re
import socket
import sys
from datetime import datetime
from importlib.metadata import distributions, version
from pathlib import Path

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from build_tools.bundle.edition import edition_of
from build_tools.bundle.licences import SHIPPED
from build_tools.bundle.sbom import write_sbom
from build_tools.diagnostics import BuildError
from tests.conftest import PROJECT

EDITION = edition_of(PROJECT, public=False)


def normalized(name: str) -> str:
    """As indexes of packages compare names."""
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.deep
def test_it_keeps_to_the_official_schema(bill: str) -> None:
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(bill) is None


def test_it_names_all_that_is_installed_with_version_licence_and_hashes(bill: str) -> None:
    said = json.loads(bill)
    by_name = {normalized(each["name"]): each for each in said["components"]}
    assert len(by_name) == len(said["components"])
    assert said["metadata"]["component"]["name"] == "kho-dan-van"
    assert {*by_name, "kho-dan-van"} == {normalized(each.name) for each in distributions()}
    for name in ("mkdocs", "mkdocs-material", "pagefind", "pagefind-bin", "jinja2", "lxml", "brotli"):
        each = by_name[name]
        assert each["version"] == version(name)
        assert each["purl"].startswith(f"pkg:pypi/{name}@{version(name)}")
        assert each["licenses"]
        assert {one["alg"] for one in each["hashes"]} == {"SHA-256"}
    assert {name for name, each in by_name.items() if each["scope"] == "required"} == set(SHIPPED)


def test_what_is_needed_by_what_is_told(bill: str) -> None:
    said = json.loads(bill)
    known = {said["metadata"]["component"]["bom-ref"], *(each["bom-ref"] for each in said["components"])}
    needed = {one for each in said["dependencies"] for one in (each["ref"], *each.get("dependsOn", ()))}
    assert needed <= known


def test_it_tells_nothing_of_this_machine(bill: str) -> None:
    places = (str(PROJECT), sys.prefix, str(Path.home()), socket.gethostname(), "file:", "serialNumber")
    assert [place for place in places if len(place) > 1 and place in bill] == []


def test_it_is_dated_as_the_edition_and_equal_each_time(bill: str, tmp_path: Path) -> None:
    assert datetime.fromisoformat(json.loads(bill)["metadata"]["timestamp"]) == EDITION.moment
    write_sbom(tmp_path / "lần khác.json", PROJECT, EDITION)
    assert (tmp_path / "lần khác.json").read_text(encoding="utf-8") == bill


def test_without_a_lock_there_is_no_bill(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match=r"requirements/site\.txt"):
        write_sbom(tmp_path / "sbom.cdx.json", tmp_path, EDITION)
