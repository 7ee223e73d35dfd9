"""What public files are that others name by repository and path."""

from dataclasses import dataclass
from typing import Annotated

from build_tools.models.written import Rule, Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicSource:
    """A public file that is named by its place only."""

    repository: Annotated[str, "kho", Rule(pattern=r"^[\w.-]+/[\w.-]+$", hint="viết chủ/kho")]
    file: Annotated[str, "tệp trong kho", Rule(pattern=r"^[^\s;,()]+\.md$", hint="đường dẫn của tệp .md")]
    title: Annotated[Wording, "tên, như tệp ghi"]
    """As the file prints it."""
    publisher: Annotated[Wording, "ai công bố; tệp không ghi thì bỏ"] = ""
    """"" where the file does not say."""
