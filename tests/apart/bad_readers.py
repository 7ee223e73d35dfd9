"""Readers that do what a hostile file would have them do; each is run in the child process."""

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

from build_tools.intake.taken import Taken, UnreadableFileError


def sleeps(_content: bytes, _name: str) -> Taken:
    time.sleep(3600)
    raise AssertionError


def turns(_content: bytes, _name: str) -> Taken:
    while True:
        pass


def allocates(_content: bytes, _name: str) -> Taken:
    kept = []
    while True:
        kept.append(bytearray(1 << 24))


def nests(content: bytes, name: str) -> Taken:
    return nests(content, name)


def dies(_content: bytes, _name: str) -> Taken:
    os._exit(0)


def writes(content: bytes, _name: str) -> Taken:
    try:
        Path(content.decode()).write_text("đã ghi", encoding="utf-8")
    except Exception:  # noqa: BLE001  # a reader that goes on whatever happens
        return Taken(text="ghi được", origins=(), reader="bad 1")
    return Taken(text="ghi được", origins=(), reader="bad 1")


def appends(content: bytes, _name: str) -> Taken:
    os.open(content.decode(), os.O_WRONLY | os.O_APPEND)
    raise AssertionError


def connects(_content: bytes, _name: str) -> Taken:
    socket.create_connection(("127.0.0.1", 9), timeout=1)
    raise AssertionError


def starts(_content: bytes, _name: str) -> Taken:
    subprocess.run([sys.executable, "-V"], check=True)
    raise AssertionError


def removes(content: bytes, _name: str) -> Taken:
    Path(content.decode()).unlink()
    raise AssertionError


def chatters(_content: bytes, _name: str) -> Taken:
    print("không phải JSON")
    return Taken(text="a\n", origins=(), reader="bad 1")


def refuses(_content: bytes, name: str) -> Taken:
    raise UnreadableFileError(f"{name} không đọc được")
