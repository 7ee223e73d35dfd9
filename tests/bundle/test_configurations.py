"""What the servers are told is this site's policy; nginx and Apache themselves are asked in tests/site/test_hosting.py.

No IIS can be had here: its file is read as the XML that it is.
"""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from build_tools.publish import policy
from build_tools.publish.media_types import TYPES


def web_config(tree: Path) -> ET.Element:
    found = ET.parse(tree / "site/web.config").getroot().find("system.webServer")
    assert found is not None
    return found


def test_iis_sends_the_headers_of_the_policy(tree: Path) -> None:
    added = web_config(tree).findall("httpProtocol/customHeaders/add")
    assert {each.attrib["name"]: each.attrib["value"] for each in added} == policy.headers(tree / "site")


def test_iis_knows_every_type_once_and_whatever_its_own_list_holds(tree: Path) -> None:
    maps = web_config(tree).findall("staticContent/mimeMap")
    assert [(each.attrib["fileExtension"], each.attrib["mimeType"]) for each in maps] == list(TYPES.items())
    removed = [each.attrib["fileExtension"] for each in web_config(tree).findall("staticContent/remove")]
    assert removed == list(TYPES)


def test_iis_answers_with_the_sites_own_error_page(tree: Path) -> None:
    (error,) = web_config(tree).findall("httpErrors/error")
    assert error.attrib == {"statusCode": "404", "path": "404.html", "responseMode": "File"}


@pytest.mark.parametrize("path", ["nginx/chung.conf", "apache/chung.conf"])
def test_each_server_is_told_the_whole_policy(path: str, tree: Path) -> None:
    text = (tree / "cau-hinh" / path).read_text(encoding="utf-8")
    for name, value in policy.headers(tree / "site").items():
        assert f'{name} "{value}"' in text
    assert "unsafe-inline" not in text


def test_nothing_is_left_to_be_filled_in(tree: Path) -> None:
    for path in (*(tree / "cau-hinh").rglob("*.*"), tree / "site/web.config", tree / "DOC-TRUOC.txt"):
        assert not re.search(r"@@|\$(name|kind|time|commit|changed)\b", path.read_text(encoding="utf-8")), (
            path
        )


def test_every_place_that_a_host_must_fill_in_is_marked(tree: Path) -> None:
    for path in (tree / "cau-hinh").rglob("*.conf"):
        lines = path.read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines):
            if "/srv/" in line and not line.lstrip().startswith("#"):
                assert "<==" in line or "<==" in lines[number - 1], (path, line)


def test_what_is_for_notepad_has_its_line_ends_and_its_mark(tree: Path) -> None:
    data = (tree / "DOC-TRUOC.txt").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == data.count(b"\n")


def test_every_file_that_the_instructions_name_is_there(tree: Path) -> None:
    text = (tree / "DOC-TRUOC.txt").read_text(encoding="utf-8-sig")
    named = set(re.findall(r"[\w.-]+(?:/[\w.-]+)*\.(?:conf|py|json|config)\b|SHA256SUMS", text))
    assert {"cau-hinh/nginx/may-chu.conf", "kiem-tra.py", "SHA256SUMS"} <= named
    for name in named - {"web.config", "duong-dan-con.conf"}:
        assert (tree / name).is_file(), name
