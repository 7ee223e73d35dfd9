"""A file of unknown origin is read in a process of its own, so that it can neither hang nor eat the machine."""

from build_tools.apart.limits import Limits, content_of, picture_apart, read_apart, read_content_apart

__all__ = ["Limits", "content_of", "picture_apart", "read_apart", "read_content_apart"]
