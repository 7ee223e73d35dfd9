"""The software bill of materials of the site, as CycloneDX: each package that it was made with.

What leaves files of its own in the site is marked as required; the others only helped to build it.
"""

import uuid
from collections.abc import Iterator
from importlib.metadata import PackageMetadata, PackageNotFoundError, metadata
from pathlib import Path

from build_tools.bundle.edition import Edition
from build_tools.bundle.licences import SHIPPED, expression, names
from build_tools.bundle.lock_file import Locked, read_lock
from build_tools.diagnostics import BuildError, Diagnostic, reason

LOCK = "requirements/site.txt"
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_DNS, "kho-dan-van")


def sbom(project_root: Path, edition: Edition) -> dict[str, object]:
    """The bill as JSON values. Raises BuildError where the lock cannot be read."""
    try:
        lock = (project_root / LOCK).read_text(encoding="utf-8")
    except OSError as error:
        message = f"không đọc được tệp khóa phiên bản ({reason(error)}), nên không lập được danh mục phần mềm"
        raise BuildError([Diagnostic(path=LOCK, line=0, rule="bundle", message=message)]) from error
    project = metadata("kho-dan-van")
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": uuid.uuid5(_NAMESPACE, f"{edition.name} {edition.revision.commit}").urn,
        "version": 1,
        "metadata": {
            "timestamp": edition.moment.isoformat().replace("+00:00", "Z"),
            "component": {
                "type": "application",
                "bom-ref": "kho-dan-van",
                "name": project["Name"],
                "version": project["Version"],
            },
        },
        "components": list(_components(lock)),
    }


def _components(lock: str) -> Iterator[dict[str, object]]:
    """Each locked package that is really installed here; one for another system is not."""
    for locked in read_lock(lock):
        try:
            installed = metadata(locked.name)
        except PackageNotFoundError:
            continue
        if installed["Version"] == locked.version:
            yield _component(locked, installed)


def _component(locked: Locked, installed: PackageMetadata) -> dict[str, object]:
    purl = f"pkg:pypi/{locked.name}@{locked.version}"
    return {
        "type": "library",
        "bom-ref": purl,
        "name": locked.name,
        "version": locked.version,
        "scope": "required" if locked.name in SHIPPED else "excluded",
        # One for each distribution file that the lock admits, whichever system it is for.
        "hashes": [{"alg": "SHA-256", "content": digest} for digest in locked.hashes],
        "licenses": _licences(installed),
        "purl": purl,
    }


def _licences(installed: PackageMetadata) -> list[dict[str, object]]:
    """What the package itself says: an SPDX expression, else names, else nothing."""
    stated = expression(installed)
    if stated:
        return [{"expression": stated}]
    return [{"license": {"name": name}} for name in names(installed)]
