"""What a process gives up before it runs what is not ours: memory, time, what it may write, and the network.

As a program, it then becomes another: `python launch.py <bytes of memory> <seconds> <bytes of a file> <command…>`.
It stands alone, without the package, because it is run before every picture of a page.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path

__all__ = ["leave_network", "limit", "main"]

_MORE_SECONDS = 5
"""The parent ends what takes too long first, and knows why it ended."""
_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000
"""Linux: `unshare`."""


def limit(memory: int, seconds: int, written: int) -> None:
    """Limits that the system keeps; Windows offers none here: there the parent only ends what takes too long."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415  # there is none on Windows

        for kind, value in (
            (resource.RLIMIT_AS, memory),
            (resource.RLIMIT_CPU, seconds + _MORE_SECONDS),
            (resource.RLIMIT_FSIZE, written),
            (resource.RLIMIT_CORE, 0),
        ):
            _, most = resource.getrlimit(kind)
            wanted = value if most == resource.RLIM_INFINITY else min(value, most)
            try:
                resource.setrlimit(kind, (wanted, wanted))
            except (ValueError, OSError):  # a system that does not know this limit
                continue


def leave_network() -> None:
    """Go where there is no network, not even this machine's own, where the system lets one: Linux, mostly."""
    if sys.platform == "linux":
        from ctypes import CDLL  # noqa: PLC0415  # only what is limited needs it

        user, system = os.getuid(), CDLL(None)
        if system.unshare(_NEW_NETWORK) and not system.unshare(_NEW_USER | _NEW_NETWORK):
            with suppress(OSError), Path("/proc/self/uid_map").open("w", encoding="ascii") as users:
                users.write(f"{user} {user} 1")  # else it goes on as a user without a name


def main(arguments: list[str]) -> int:
    """Become the command; 127 where there is none."""
    memory, seconds, written, *command = arguments
    leave_network()
    limit(int(memory), int(seconds), int(written))
    try:
        os.execv(command[0], command)  # noqa: S606  # without a shell, which is what is wanted
    except OSError:
        return 127


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
