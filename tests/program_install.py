"""The programs that read old Word files and scans, LibreOffice and Tesseract: found, or installed by apt-get.

`python -m tests.program_install` ends with 1 and a message in Vietnamese where they cannot be had. Only
`make test-deep` needs them: its tests fail, and are not skipped, without them.
"""

import subprocess
import sys

from build_tools.apart.programs import find_program
from tests.apt import install_packages

PACKAGES = ("libreoffice-writer-nogui", "tesseract-ocr", "tesseract-ocr-vie")
"""Debian's; of LibreOffice the part for texts, without windows (290 MB)."""

MESSAGE = """\
Không có LibreOffice (phần Writer) và Tesseract kèm tiếng Việt (vie) để kiểm tra sâu, và không tự cài được.
Trên Debian, Ubuntu hãy chạy lệnh sau bằng quyền quản trị rồi chạy lại “make test-deep”:
  sudo apt-get install --no-install-recommends libreoffice-writer-nogui tesseract-ocr tesseract-ocr-vie
Trên máy khác hãy cài LibreOffice (libreoffice.org) và Tesseract 5 kèm tiếng Việt, để lệnh soffice và tesseract có trong PATH.
"""


def are_here() -> bool:
    """Whether both are on this machine, and Tesseract knows Vietnamese."""
    tesseract = find_program("tesseract")
    if tesseract is None or find_program("soffice") is None:
        return False
    told = subprocess.run([tesseract, "--list-langs"], capture_output=True, encoding="utf-8", check=False)
    return "vie" in told.stdout.split()


def main() -> int:
    """Make sure that they are there."""
    if not are_here():
        install_packages(PACKAGES, "LibreOffice và Tesseract để kiểm tra sâu")
    if not are_here():
        print(MESSAGE, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
