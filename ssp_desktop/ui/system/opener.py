"""Hands files and folders to the system to open. Reports whether that worked, never guesses."""

import sys
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices

_PATIENCE_MS = 2000
_FILE_MANAGER = "org.freedesktop.FileManager1"


def open_path(path: Path) -> bool:
    """Open the file or folder in the program for it; False when there is none."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def reveal(path: Path) -> bool:
    """Show the folder of `path` with the file selected, or just the folder; False when neither
    works.
    """
    command = reveal_command(path, sys.platform)
    if command is not None:
        started, _ = QProcess.startDetached(command[0], command[1:])
        return started
    return _mark_in_file_manager(path) or open_path(path.parent)


def reveal_command(path: Path, platform: str) -> list[str] | None:
    """Return the command that shows `path` in its folder on `platform`; None when there is none."""
    if platform == "win32":
        # Explorer wants the path as a separate argument: joined, a path with a space would be
        # quoted whole, and Explorer would open the documents folder instead.
        return ["explorer", "/select,", str(path)]
    if platform == "darwin":
        return ["open", "-R", str(path)]
    return None


def _mark_in_file_manager(path: Path) -> bool:
    """Ask the desktop's file manager over D-Bus; False when none answers."""
    from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage  # noqa: PLC0415 - seldom

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return False
    asked = QDBusMessage.createMethodCall(
        _FILE_MANAGER, "/org/freedesktop/FileManager1", _FILE_MANAGER, "ShowItems"
    )
    asked.setArguments([[path.as_uri()], ""])
    answer = bus.call(asked, QDBus.CallMode.Block, _PATIENCE_MS)
    return answer.type() is QDBusMessage.MessageType.ReplyMessage
