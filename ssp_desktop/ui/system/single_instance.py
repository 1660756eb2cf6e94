"""Two starts, one window: the second start tells the first what is wanted, and ends.

Uses a local socket named after the data folder. The lock in `store` guards the
database; this only finds the window of the program that holds it.
"""

import getpass
import hashlib
import json
import re
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from ssp_desktop.application.log import EventLog

_WAIT_MS = 3000
_TAKEN = b"taken\n"
_LONGEST = 32768  # a path, its letters written as \uXXXX
_MEETING = re.compile(r"[0-9A-Za-z]{0,64}")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a start wants to see: nothing in particular, a meeting, an item of it, a file read."""

    meeting: str = ""
    item_number: int | None = None
    file: str = ""


def server_name(data: Path) -> str:
    """Return the name of the socket for this data folder and this user."""
    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):
        user = ""  # an account without a name, as in some containers
    key = f"{user}\n{data.resolve()}"
    return f"ssp-desktop-{hashlib.sha256(key.encode()).hexdigest()[:20]}"


def hand_over_to_open_window(data: Path, wanted: Wanted) -> bool:
    """Tell the open window what is wanted; return whether it accepted."""
    _let_others_come_forward()
    socket = QLocalSocket()
    socket.connectToServer(server_name(data))
    if not socket.waitForConnected(_WAIT_MS):
        return False
    socket.write(json.dumps(asdict(wanted)).encode() + b"\n")
    answer = b""
    while not answer.endswith(b"\n") and socket.waitForReadyRead(_WAIT_MS):
        answer += socket.readAll().data()
    return answer == _TAKEN


def _let_others_come_forward() -> None:
    """Let the other window come to the front; Windows asks the foreground program for that."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - Windows alone

        ctypes.windll.user32.AllowSetForegroundWindow(-1)


class SecondStarts(QObject):
    """Listens for other starts with the same data folder."""

    asked = Signal(object)
    """Another start wants something: a `Wanted`."""

    def __init__(self, data: Path, parent: QObject, log: EventLog | None = None) -> None:
        """Anything that is not a start is ignored; the first time adds a line to `log`."""
        super().__init__(parent)
        self._log = log
        name = server_name(data)
        # We hold the lock, so a socket of that name was left by a killed program.
        QLocalServer.removeServer(name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        self.listening = self._server.listen(name)

    def stop(self) -> None:
        """Stop listening."""
        self._server.close()

    def _greet(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.setParent(self)
        socket.readyRead.connect(self._read)
        socket.disconnected.connect(socket.deleteLater)
        socket.setReadBufferSize(_LONGEST)
        self._hear(socket)

    def _read(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._hear(socket)

    def _hear(self, socket: QLocalSocket) -> None:
        if socket.canReadLine():
            self._answer(socket)
        elif socket.bytesAvailable() >= _LONGEST:
            self._ignore(socket)

    def _ignore(self, socket: QLocalSocket) -> None:
        socket.abort()
        if self._log is not None:
            self._log.event("rubbish from another start ignored")
            self._log = None

    def _answer(self, socket: QLocalSocket) -> None:
        wanted = _read_wanted(bytes(socket.readLine(_LONGEST).data()))
        if wanted is None:
            self._ignore(socket)
            return
        socket.write(_TAKEN)
        socket.flush()
        socket.disconnectFromServer()
        self.asked.emit(wanted)


def _read_wanted(line: bytes) -> Wanted | None:
    """Return what the line asks for; None for a line that is not ours."""
    try:
        value = json.loads(line.decode("ascii"))
    except (ValueError, RecursionError):
        return None
    if not isinstance(value, dict):
        return None
    meeting, number = value.get("meeting"), value.get("item_number")
    file = value.get("file", "")
    if not isinstance(meeting, str) or not _MEETING.fullmatch(meeting):
        return None
    if type(number) not in (int, type(None)) or not isinstance(file, str):
        return None
    return Wanted(meeting, number, file)
