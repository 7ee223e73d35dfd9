"""A listener on this machine that counts who calls: a document must make nobody call."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Listener:
    """What was heard so far."""

    def __init__(self, server: socket.socket) -> None:
        self._server = server
        self.port: int = server.getsockname()[1]
        self.calls = 0

    def listen(self) -> None:
        """Count calls until the server is closed; each is hung up at once."""
        while True:
            try:
                call, _ = self._server.accept()
            except OSError:
                return
            self.calls += 1
            call.close()


@contextmanager
def listening() -> Iterator[Listener]:
    """Listen on a free port of 127.0.0.1."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        one = Listener(server)
        thread = threading.Thread(target=one.listen, daemon=True)
        thread.start()
        yield one
        server.shutdown(socket.SHUT_RDWR)
    thread.join(5)
