"""One archive that holds every hostile paper, built once."""

import hashlib
import json
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from build_tools import pipeline
from build_tools.publish.preview import make_server
from tests.conftest import MINI
from tests.hostile.payloads import PAYLOADS, papers
from tests.site.conftest import copy_project


@dataclass(frozen=True, slots=True, kw_only=True)
class HostileSite:
    """The built site, and what lay beside the project before and after."""

    root: Path
    papers: Mapping[str, str]
    """Its hostile papers, by id."""
    before: frozenset[str]
    after: frozenset[str]

    @property
    def site(self) -> Path:
        return self.root / "site"


def record_of(identifier: str, text: str) -> str:
    """A record whose own words are the payload too, where YAML can hold them."""
    number = int(identifier.rpartition("-")[2])
    words = PAYLOADS[number] if identifier.startswith("pha") else "x"
    words = json.dumps(words if words.isprintable() and len(words) < 500 else "x", ensure_ascii=False)
    digest = hashlib.sha256(text.encode()).hexdigest()
    return (
        f"id: {identifier}\n"
        f"source: {{file: source.txt, sha256: {digest}, received_as: {words}, origin: {words}}}\n"
        "added: '2026-11-21'\nupdated: '2026-11-21'\n"
        f"names: [{words}]\n"
        f"quality: [{{line: 1, note: {words}}}]\n"
    )


def names_below(folder: Path, *, but: str = "") -> frozenset[str]:
    """Every name below a folder, without those of one part of it."""
    return frozenset(
        name
        for path in folder.rglob("*")
        if not (name := path.relative_to(folder).as_posix()).startswith(but or "\0")
    )


@pytest.fixture(scope="session", params=[6, pytest.param(1, marks=pytest.mark.deep)])
def hostile(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> HostileSite:
    """A site of every sixth paper; in the deep run of all."""
    every = dict(list(papers().items())[:: request.param])
    around = tmp_path_factory.mktemp("around")
    root = around / "project"
    root.mkdir()
    copy_project(root, MINI)
    for identifier, text in every.items():
        folder = root / "archive" / "documents" / identifier
        folder.mkdir()
        (folder / "source.txt").write_bytes(text.encode())
        (folder / "record.yml").write_text(record_of(identifier, text), encoding="utf-8")
    (around / "beside").mkdir()
    before = names_below(around, but="project/docs/")
    pipeline.record_ids(root)
    pipeline.build(root, public=False)
    after = names_below(around, but="project/docs/")
    return HostileSite(root=root, papers=every, before=before, after=after)


@pytest.fixture(scope="session")
def hostile_address(hostile: HostileSite) -> Iterator[str]:
    """Where that site is served."""
    with make_server(hostile.site, 0) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()
