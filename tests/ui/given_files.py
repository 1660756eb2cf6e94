"""Files given to the window as a file manager gives them: written, on the clipboard, dropped."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

LEFT = Qt.MouseButton.LeftButton


def written(folder: Path, *names: str) -> list[Path]:
    """Write files with their names as contents."""
    paths = [folder / name for name in names]
    for path in paths:
        path.write_text(f"Indholdet af {path.name}", encoding="utf-8")
    return paths


def mime(paths: list[Path]) -> QMimeData:
    """Return what a file manager puts on the clipboard or into a drag."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    data.setText("\n".join(map(str, paths)))
    return data


def drop(on: QWidget, paths: list[Path], at: QPoint | None = None) -> None:
    """Drag these files over the middle of `on`, or over `at` in it, and drop them there."""
    data = mime(paths)
    place = at or on.rect().center()
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(place, copy, data, LEFT, none)
    QApplication.sendEvent(on, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(on, QDragMoveEvent(place, copy, data, LEFT, none))
    QApplication.sendEvent(on, QDropEvent(QPointF(place), copy, data, LEFT, none))
