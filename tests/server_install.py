"""The real web servers that the shipped configurations are tested with: found, or installed by apt-get.

`python -m tests.server_install` ends with 1 and a message in Vietnamese where they cannot be had. Tests
call `find_servers`; they fail, and are not skipped, without them.
"""

import sys
from pathlib import Path
from typing import NamedTuple

from tests.apt import install_packages

PACKAGES = ("nginx", "libnginx-mod-http-brotli-static", "apache2-bin")
"""Debian's; `apache2-bin` is Apache without a service that would start."""

MESSAGE = """\
Không có đủ nginx (kèm mô-đun brotli) và Apache để kiểm tra cấu hình máy chủ, và không tự cài được.
Trên Debian, Ubuntu hãy chạy lệnh sau bằng quyền quản trị rồi chạy lại “make test”:
  sudo apt-get install --no-install-recommends nginx libnginx-mod-http-brotli-static apache2-bin
"""


class Servers(NamedTuple):
    """Programs and their modules."""

    nginx: Path
    brotli: Path
    apache: Path
    apache_modules: Path


PLACES = Servers(
    nginx=Path("/usr/sbin/nginx"),
    brotli=Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so"),
    apache=Path("/usr/sbin/apache2"),
    apache_modules=Path("/usr/lib/apache2/modules"),
)
"""Where Debian's packages put them."""


def find_servers() -> Servers | None:
    """What is installed; None where anything of it is missing."""
    return PLACES if all(path.exists() for path in PLACES) else None


def main() -> int:
    """Make sure that they are there."""
    if find_servers() is None:
        install_packages(PACKAGES, "nginx và Apache để kiểm tra cấu hình máy chủ")
    if find_servers() is None:
        print(MESSAGE, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
