"""Make the archive from the built site.

1. The site is copied into a fresh folder, and each text file gets its compressed copies beside it.
2. The configurations of nginx, Apache and IIS are filled in with this site's policy.
3. The viewer, the verifier, licences and instructions join them.
4. Provenance and software bill of materials say what all this was made from.
5. SHA256SUMS names every file; the verifier itself must find nothing to say.
6. The folder is packed twice, as .tar.gz and as .zip; equal input gives equal bytes.
"""

import json
import shutil
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from build_tools import arguments
from build_tools.bundle import layout, verify
from build_tools.bundle.compression import compress
from build_tools.bundle.configurations import write_configurations
from build_tools.bundle.edition import Edition, edition_of
from build_tools.bundle.instructions import instructions
from build_tools.bundle.licences import write_licences
from build_tools.bundle.packing import pack_tar, pack_zip
from build_tools.bundle.provenance import provenance
from build_tools.bundle.sbom import write_sbom
from build_tools.bundle.sums import write_sums
from build_tools.diagnostics import BuildError, Diagnostic
from build_tools.durable import make_folder, put
from build_tools.masked_words import NOTHING, Untold
from build_tools.publish import file_server
from build_tools.publish.leaks import leaks
from build_tools.publish.swap import remove
from build_tools.search_index import PREVIOUS

_IMPORT = "from build_tools.arguments import speak_vietnamese\n"
_WORKSHOP = ".kho-dan-van.new"
"""Beside the archives, and on the same disk: what is finished only has to be renamed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What an archive may tell of the documents that its site was made from."""

    documents: Collection[str] | None = None
    """Ids of those that the site shows, and that are named; None: all."""
    unproven: Collection[str] = ()
    """Ids of those of which no hash is told: it would prove who is masked there."""
    untold: Untold = NOTHING


EVERYTHING = Told()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundled:
    """The archive that was made."""

    archives: tuple[Path, ...]
    files: int
    """How many files it holds."""
    sums: str
    """SHA-256 of SHA256SUMS: who has this number from another hand knows that nothing was changed."""
    is_changed: bool
    """Whether something that is not committed went into it."""


def make_bundle(
    project_root: Path,
    site: Path,
    *,
    public: bool,
    into: Path,
    told: Told = EVERYTHING,
) -> Bundled:
    """Write both archives of a built site into the folder `into`.

    Call with the build lock held. Raises BuildError, OSError; an archive is there whole or not at all.
    """
    edition = edition_of(project_root, public=public)
    workshop = into / _WORKSHOP
    remove(workshop)  # of a run that was killed
    make_folder(workshop)
    try:
        tree = workshop / edition.name
        _fill(tree, project_root, site, edition, told)
        if leaking := tuple(leaks(tree, told.untold, shown=tree.name)):
            raise BuildError(leaking)
        sums = write_sums(tree)
        if wrong := verify.faults(tree):
            raise BuildError([Diagnostic(path=tree.name, line=0, rule="bundle", message="; ".join(wrong))])
        packed = (pack_tar(tree, edition.seconds), pack_zip(tree, edition.moment))
        archives = tuple(put(archive, into / archive.name) for archive in packed)
        files = sum(path.is_file() for path in tree.rglob("*"))
    finally:
        remove(workshop)
    return Bundled(archives=archives, files=files, sums=sums, is_changed=edition.revision.is_changed)


def _fill(tree: Path, project_root: Path, site: Path, edition: Edition, told: Told) -> None:
    """Write all that the archive holds but its sums."""
    # What is kept for open pages is of what was published before: two machines that build the same keep two things.
    shutil.copytree(
        site, tree / layout.SITE, ignore=lambda folder, _: {PREVIOUS} if folder == str(site) else set()
    )
    compress(tree / layout.SITE)
    write_configurations(tree)
    _copy_program(verify.__file__, tree / layout.VERIFY)
    _copy_program(file_server.__file__, tree / layout.LOOK)
    write_licences(tree / layout.LICENCES)
    write_sbom(tree / layout.SBOM, project_root, edition)
    _write_json(
        tree / layout.PROVENANCE,
        provenance(project_root, edition, documents=told.documents, unproven=told.unproven),
    )
    # With a byte order mark and its line ends: for Windows' Notepad.
    (tree / layout.README).write_text(instructions(edition), encoding="utf-8-sig", newline="\r\n")


def _copy_program(source: str, target: Path) -> None:
    """A module that needs nothing but the standard library and `arguments`, as a program of its own."""
    program, words = (Path(file).read_text(encoding="utf-8") for file in (source, arguments.__file__))
    target.write_text(program.replace(_IMPORT, words), encoding="utf-8", newline="\n")


def _write_json(path: Path, value: object) -> None:
    text = json.dumps(value, ensure_ascii=False, indent=2)
    path.write_text(f"{text}\n", encoding="utf-8", newline="\n")
