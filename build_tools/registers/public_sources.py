"""What public files are that others name by repository and path: `public_sources.yml`."""

from collections.abc import Mapping

from build_tools.models.registers import PublicSource
from build_tools.registers.register_file import read_register

__all__ = ["load_public_sources"]


def load_public_sources(text: str) -> Mapping[tuple[str, str], PublicSource]:
    """Read public_sources.yml, by repository and path. Raises BuildError if it is invalid."""
    return {
        (entry.text("repository"), entry.text("file")): PublicSource(
            title=entry.text("title"), publisher=entry.text("publisher")
        )
        for entry in read_register(text, "public_sources").entries("public_sources")
    }
