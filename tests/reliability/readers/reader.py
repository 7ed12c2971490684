"""One reader of the dashboard without a browser: Streamlit's own messages over a WebSocket.

What comes back is read as the browser would: the words of the page, whether the run ended well,
and how long it took from the question to its end.
"""

import asyncio
import time
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

MOST_BYTES = 64 * 2**20
"""No message of ours is near this: the server itself stops at a third of it."""

LONGEST_WAIT = 120.0
"""Seconds; a run that takes longer is a fault."""

QUIET_SECONDS = 2.0
"""After so long without a message nothing more is coming."""


@dataclass(frozen=True, slots=True)
class Page:
    """What one run gave. ``words`` are the pieces of HTML in the order of the page; ``faults`` say
    what went wrong, in a few words each."""

    address: str
    seconds: float
    words: tuple[str, ...]
    faults: tuple[str, ...] = ()


@dataclass(slots=True)
class _Run:
    """The messages of one run, put together."""

    pieces: dict[tuple[int, ...], str] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    is_over: bool = False

    def take(self, message: ForwardMsg) -> None:
        """One message of the server."""
        kind = message.WhichOneof("type")
        if kind == "new_session":
            self.pieces.clear()
        elif kind == "page_not_found":
            self.faults.append("page not found")
        elif kind == "script_finished":
            self._end(message.script_finished)
        elif kind == "delta" and message.delta.WhichOneof("type") == "new_element":
            self._place(message)

    def _end(self, status: int) -> None:
        if status == ForwardMsg.FINISHED_EARLY_FOR_RERUN:
            return
        self.is_over = True
        if status != ForwardMsg.FINISHED_SUCCESSFULLY:
            self.faults.append(f"ended with status {status}")

    def _place(self, message: ForwardMsg) -> None:
        element = message.delta.new_element
        kind = element.WhichOneof("type")
        path = tuple(message.metadata.delta_path)
        self.pieces.pop(path, None)
        if kind == "html":
            self.pieces[path] = element.html.body
        elif kind == "exception":
            self.faults.append(f"exception {element.exception.type}")


class Reader:
    """One session. Use it with ``async with``; what it asks for, it asks in order."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._socket: ClientConnection | None = None
        self._has_arrived = False

    async def __aenter__(self) -> Self:
        self._socket = await connect(
            f"ws://127.0.0.1:{self._port}/_stcore/stream",
            max_size=MOST_BYTES,
            compression=None,
            open_timeout=LONGEST_WAIT,
            ping_interval=None,
        )
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.socket.close()

    @property
    def socket(self) -> ClientConnection:
        """The open connection."""
        assert self._socket is not None, "a reader is used with async with"
        return self._socket

    async def ask(self, address: str) -> Page:
        """The page of ``address``: the first time as somebody who arrives, later as Back and
        Forward do."""
        asked = _asked(address, self._port, is_step=self._has_arrived)
        self._has_arrived = True
        begun = time.perf_counter()
        run = _Run()
        try:
            await self.socket.send(asked)
            async with asyncio.timeout(LONGEST_WAIT):
                while not run.is_over:
                    run.take(ForwardMsg.FromString(await self._received()))
        except TimeoutError:
            run.faults.append(f"no end within {LONGEST_WAIT:.0f} s")
        except ConnectionClosed as closed:
            run.faults.append(f"cut off: {closed}")
        took = time.perf_counter() - begun
        words = tuple(run.pieces[path] for path in sorted(run.pieces))
        return Page(address, took, words, tuple(run.faults))

    async def burst(self, address: str, times: int) -> None:
        """Ask ``times`` at once without waiting, and read until nothing more comes."""
        asked = _asked(address, self._port, is_step=True)
        for _ in range(times):
            await self.socket.send(asked)
        try:
            while True:
                async with asyncio.timeout(QUIET_SECONDS):
                    await self._received()
        except TimeoutError:
            return

    async def _received(self) -> bytes:
        message = await self.socket.recv()
        assert isinstance(message, bytes), "the server speaks in bytes"
        return message


def _asked(address: str, port: int, *, is_step: bool) -> bytes:
    """A request for a run, as the browser sends it. ``is_step`` is for Back and Forward."""
    path, _, query = address.partition("?")
    message = BackMsg()
    state = message.rerun_script
    state.page_name = path.strip("/")
    state.query_string = query
    state.is_history_navigation = is_step
    state.context_info.url = f"http://127.0.0.1:{port}{path}"
    state.context_info.timezone = "UTC"
    state.context_info.locale = "en"
    state.context_info.color_scheme = "light"
    asked: bytes = message.SerializeToString()
    return asked
