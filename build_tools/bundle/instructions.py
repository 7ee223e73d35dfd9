"""The short Vietnamese text that whoever unpacks the archive reads first."""

from importlib.resources import files
from string import Template

from build_tools.bundle.edition import Edition


def instructions(edition: Edition) -> str:
    """What the archive is, how to check it, look at it and publish it."""
    text = files("build_tools.bundle").joinpath("DOC-TRUOC.txt").read_text(encoding="utf-8")
    revision = edition.revision
    return Template(text).substitute(
        name=edition.name,
        kind="công khai (đã che thông tin cá nhân)"
        if edition.is_public
        else "nội bộ, không công khai ra ngoài",
        time=edition.moment.strftime("%H:%M ngày %d/%m/%Y, giờ quốc tế (UTC)"),
        commit=revision.commit or "không rõ",
        changed=", cộng những sửa đổi chưa ghi nhận" if revision.is_changed else "",
    )
