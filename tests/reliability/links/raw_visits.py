"""Addresses as no browser would send them: straight to the server's socket, byte by byte."""

import http.client
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect

_PATIENCE = 60.0
_LARGEST_MESSAGE = 64 * 2**20


@dataclass(slots=True)
class Visit:
    """What a run gave: the HTML of the page, its address, and what went wrong."""

    html: dict[tuple[int, ...], str] = field(default_factory=dict)
    address: str | None = None
    faults: list[str] = field(default_factory=list)
    is_over: bool = False

    def take(self, message: ForwardMsg) -> None:
        """One message of the server."""
        kind = message.WhichOneof("type")
        if kind == "new_session":
            self.html.clear()
        elif kind == "page_info_changed":
            self.address = message.page_info_changed.query_string
        elif kind == "script_finished":
            self._end(message.script_finished)
        elif kind == "delta" and message.delta.WhichOneof("type") == "new_element":
            element = message.delta.new_element
            if element.WhichOneof("type") == "html":
                self.html[tuple(message.metadata.delta_path)] = element.html.body
            elif element.WhichOneof("type") == "exception":
                self.faults.append(f"exception {element.exception.type}")

    def _end(self, status: int) -> None:
        if status == ForwardMsg.FINISHED_EARLY_FOR_RERUN:
            return
        self.is_over = True
        if status != ForwardMsg.FINISHED_SUCCESSFULLY:
            self.faults.append(f"ended with status {status}")


def visit(port: int, path: str, query: str) -> Visit:
    """A new visitor who asks for ``path`` with ``query``."""
    found = Visit()
    with _socket(port) as socket:
        socket.send(_asked(port, path, query))
        end = time.monotonic() + _PATIENCE
        try:
            while not found.is_over:
                message = socket.recv(timeout=end - time.monotonic())
                assert isinstance(message, bytes), "the server speaks in bytes"
                found.take(ForwardMsg.FromString(message))
        except TimeoutError:
            found.faults.append(f"no end within {_PATIENCE:.0f} s")
        except ConnectionClosed as closed:
            found.faults.append(f"the server hung up: {closed}")
    return found


def sent_frame(port: int, frame: bytes | str) -> str:
    """How the server takes a message that is none; it may hang up, and must live."""
    with _socket(port) as socket:
        try:
            socket.send(frame)
            socket.recv(timeout=0.5)
        except TimeoutError:
            return "ignored"
        except ConnectionClosed as closed:
            return f"hung up with {closed.rcvd.code if closed.rcvd else 'no word'}"
    return "answered"


def refused_origin(port: int, origin: str) -> bool:
    """Whether a page of ``origin`` may not open the socket."""
    try:
        with _socket(port, origin=origin):
            return False
    except InvalidStatus:
        return True


def answer(port: int, target: str, host: str | None = None) -> tuple[int, str, bytes]:
    """Status, ``Location`` and body of a plain request for ``target`` as it stands."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
    try:
        connection.putrequest("GET", target, skip_host=True)
        connection.putheader("Host", host or f"127.0.0.1:{port}")
        connection.endheaders()
        given = connection.getresponse()
        return given.status, given.getheader("Location") or "", given.read()
    finally:
        connection.close()


def leads_away(location: str, port: int) -> bool:
    """Whether a redirection goes to another host."""
    host = urlsplit(location).netloc or ("other" if location.startswith(("//", "/\\")) else "")
    return bool(host) and host != f"127.0.0.1:{port}"


def _socket(port: int, origin: str | None = None) -> ClientConnection:
    return connect(
        f"ws://127.0.0.1:{port}/_stcore/stream",
        origin=origin,  # type: ignore[arg-type]
        max_size=_LARGEST_MESSAGE,
        compression=None,
        open_timeout=_PATIENCE,
    )


def _asked(port: int, path: str, query: str) -> bytes:
    message = BackMsg()
    state = message.rerun_script
    state.page_name = path.strip("/")
    state.query_string = query
    state.context_info.url = f"http://127.0.0.1:{port}{path}"
    state.context_info.locale = "en"
    state.context_info.color_scheme = "light"
    asked: bytes = message.SerializeToString()
    return asked


def frames() -> Iterator[bytes | str]:
    """Messages that are none, among them a query with a lone surrogate."""
    whole = _asked(80, "/claims", "side=@@@")
    yield whole.replace(b"@@@", b"\xed\xa0\x80")
    yield whole[:-4]
    yield b""
    yield b"\x00" * 100
    yield b"\xff" * 10_000
    yield "side=ru"
