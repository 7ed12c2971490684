"""A tiny server that speaks Streamlit's messages and breaks promises as told, to try the proofs on:
``python -m tests.reliability.readers.careless_server PORT FAULT SECONDS``.

``slow`` answers one reader after another, each after so many seconds; ``leaking`` keeps a file open
for each run; ``confused`` gives another page to those who come while it is busy; ``silent`` is
asked for its health only after so many seconds; ``sound`` does none of this.
"""

import asyncio
import os
import sys
from http import HTTPStatus

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.server import ServerConnection, serve
from websockets.http11 import Request, Response


class Careless:
    """All sessions of one such server."""

    def __init__(self, fault: str, seconds: float) -> None:
        self._fault = fault
        self._seconds = seconds
        self._kept: list[int] = []
        self._busy = 0
        self._turn = asyncio.Lock()

    async def health(self, connection: ServerConnection, request: Request) -> Response | None:
        """An answer to a plain request; None lets a WebSocket begin."""
        if request.path != "/_stcore/health":
            return None
        if self._fault == "silent":
            await asyncio.sleep(self._seconds)
        return connection.respond(HTTPStatus.OK, "ok")

    async def session(self, connection: ServerConnection) -> None:
        """Answers until the reader leaves."""
        async for message in connection:
            assert isinstance(message, bytes)
            state = BackMsg.FromString(message).rerun_script
            self._busy += 1
            words = f"{state.page_name}?{state.query_string}<footer>"
            if self._fault == "confused" and self._busy > 1:
                words = "another page<footer>"
            if self._fault == "leaking":
                self._kept.append(os.open(os.devnull, os.O_RDONLY))
            if self._fault == "slow":
                async with self._turn:
                    await asyncio.sleep(self._seconds)
            await asyncio.sleep(0.01)
            await connection.send(_piece(words))
            await connection.send(_end())
            self._busy -= 1


def _piece(words: str) -> bytes:
    message = ForwardMsg()
    message.metadata.delta_path.extend([0, 0])
    message.delta.new_element.html.body = words
    written: bytes = message.SerializeToString()
    return written


def _end() -> bytes:
    written: bytes = ForwardMsg(
        script_finished=ForwardMsg.FINISHED_SUCCESSFULLY
    ).SerializeToString()
    return written


async def _serve(port: int, fault: str, seconds: float) -> None:
    careless = Careless(fault, seconds)
    async with serve(
        careless.session, "127.0.0.1", port, process_request=careless.health, compression=None
    ) as server:
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(_serve(int(sys.argv[1]), sys.argv[2], float(sys.argv[3])))
