"""The software bill of materials: what is installed where the archive is made, as CycloneDX's own tool says.

What is ours: the project is what the bill is about; each package bears the hashes of the files that the lock admits,
as the same tool reads them; what leaves files of its own in the site is marked as required, while the others only
helped to build it; and no place of the building machine is told.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from build_tools.bundle.edition import Edition
from build_tools.bundle.licences import SHIPPED
from build_tools.diagnostics import BuildError, Diagnostic
from build_tools.process import run_module

LOCK = "requirements/site.txt"
_PROJECT = "kho-dan-van"


def write_sbom(path: Path, project_root: Path, edition: Edition) -> None:
    """Write the bill, dated as the edition is. Raises BuildError where the lock is missing or the tool fails, OSError."""
    lock = project_root / LOCK
    if not lock.is_file():
        message = "không có tệp khóa phiên bản này, nên không lập được danh mục phần mềm; hãy lấy lại từ git"
        raise BuildError([Diagnostic(path=LOCK, line=0, rule="bundle", message=message)])
    locked = _said(path, edition, "requirements", str(lock)).get("components", ())
    hashes = {each["purl"]: each["externalReferences"][0].get("hashes", []) for each in locked}
    bill = _said(path, edition, "environment")
    components = {each["name"].replace("_", "-"): _placeless(each) for each in bill["components"]}
    bill["metadata"]["component"] = {**components.pop(_PROJECT), "type": "application"}
    bill["components"] = [
        {
            **each,
            "scope": "required" if name in SHIPPED else "excluded",
            **({"hashes": found} if (found := hashes.get(each["purl"])) else {}),
        }
        for name, each in components.items()
    ]
    text = json.dumps(bill, ensure_ascii=False, indent=2)
    path.write_text(f"{text}\n", encoding="utf-8", newline="\n")


def _said(path: Path, edition: Edition, *arguments: str) -> dict[str, Any]:
    """What the tool writes to a file, as values."""
    # The tests hold the bill against the official schema; the tool would take most of its time for that.
    options = ("--output-reproducible", "--no-validate", "--spec-version", "1.6", "--output-file", str(path))
    dated = {"SOURCE_DATE_EPOCH": str(edition.seconds)}
    run_module("cyclonedx_py", (*arguments, *options), cwd=path.parent, path=path.name, environment=dated)
    said: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return said


def _placeless(component: Mapping[str, Any]) -> dict[str, Any]:
    """Without references to files of this machine, which a package has that was installed from one."""
    references = [
        one for one in component.get("externalReferences", ()) if not one["url"].startswith("file:")
    ]
    kept = {key: value for key, value in component.items() if key != "externalReferences"}
    return {**kept, **({"externalReferences": references} if references else {})}
