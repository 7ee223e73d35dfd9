"""Licences of what others wrote and the site carries: which packages these are, and their texts."""

from importlib.metadata import PackageMetadata, distribution
from pathlib import Path

SHIPPED = {
    "mkdocs-material": "giao diện: assets/stylesheets, assets/javascripts, assets/images, biểu tượng trong trang",
    "pagefind": "công cụ tìm kiếm: pagefind/",
    "pagefind-bin": "công cụ tìm kiếm: pagefind/",
}
"""Packages that leave files of their own in the site, and where; the page "Giấy phép" lists them."""


_CLASSIFIER = "License :: OSI Approved :: "


def expression(package: PackageMetadata) -> str:
    """The licence that a package states, as an SPDX expression; "" where it uses other words."""
    return _field(package, "License-Expression")


def names(package: PackageMetadata) -> tuple[str, ...]:
    """The licences that a package states in words of its own."""
    classifiers = [one for one in package.get_all("Classifier") or () if one.startswith(_CLASSIFIER)]
    words = [one.removeprefix(_CLASSIFIER) for one in classifiers] or [_field(package, "License").strip()]
    # Some packages put the whole text of their licence here.
    return tuple(name for name in words if name and "\n" not in name)


def _field(package: PackageMetadata, name: str) -> str:
    return next(iter(package.get_all(name) or ()), "")


def write_licences(folder: Path) -> None:
    """Write what each shipped package says of its licence, and each text that it holds of one."""
    folder.mkdir()
    for name, use in SHIPPED.items():
        package = distribution(name)
        said = expression(package.metadata) or "; ".join(names(package.metadata)) or "không ghi"
        parts = [f"{name} {package.version}\nGiấy phép: {said}\nDùng cho: {use}\n"]
        for file in sorted(package.files or (), key=str):
            if "licen" in file.name.lower() and file.suffix in {"", ".md", ".txt"}:
                text = Path(str(package.locate_file(file))).read_text(encoding="utf-8")
                parts.append(f"{'-' * 72}\n{file.as_posix()}\n\n{text}")
        (folder / f"{name}.txt").write_text("\n".join(parts), encoding="utf-8", newline="\n")
