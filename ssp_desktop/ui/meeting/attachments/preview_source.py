"""Makes the pictures of an attachment on threads: pages by a process, pictures by Qt.

The kept file is looked through first: what was altered is not shown. One picture is made at a time;
of those that were asked for meanwhile only the last.
"""

import threading
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader

from ssp_desktop.application.attaching.opening import Kept, KeptFiles, NotKept
from ssp_desktop.application.attaching.ports import Attached
from ssp_desktop.application.attaching.previewing import PagePainter, painter_of
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Attachment
from ssp_desktop.ui.meeting.attachments.file_words import kind_of
from ssp_desktop.ui.system.job import Job

_MOST_PIXELS = 100_000_000
_HIGHEST = 6  # times as high as the room: a page is read by its width
_FORMATS = (b"png", b"jpeg", b"jpg", b"gif", b"bmp", b"webp", b"tiff", b"tif")


class Shown(NamedTuple):
    """A picture of page `page`, from 0, of `pages`."""

    page: int
    pages: int
    picture: QImage


class PreviewSource(QObject):
    """The pictures of one attachment."""

    shown = Signal(object)
    """A `Shown`."""
    refused = Signal(str)

    def __init__(self, attachment: Attachment, attached: Attached, parent: QObject) -> None:
        super().__init__(parent)
        self._attachment, self._attached = attachment, attached
        self._kept = KeptFiles(attached)
        self._painter: PagePainter | None = None
        self._job: Job | None = None
        self._next: tuple[int, QSize] | None = None
        self._ended = False
        self._beginning = threading.Lock()  # what ends it may come before the process is begun

    def ask(self, page: int, room: QSize) -> None:
        """Have that page made, as wide as `room`."""
        if self._ended:
            return
        if self._job is not None:
            self._next = page, room
            return
        job = self._job = Job(lambda _go_on: self._made(page, room), self)
        job.done.connect(self._note_done)
        job.refused.connect(self._note_refused)
        job.start()

    def end(self) -> None:
        """Make no more, and wait for nothing: the painting process is ended by this."""
        if self._job is not None:
            self._job.blockSignals(True)
        with self._beginning:
            self._ended = True
            painter = self._painter
        if painter is not None:
            painter.end()

    def _note_done(self, shown: Shown) -> None:
        self._over()
        self.shown.emit(shown)

    def _note_refused(self, why: str) -> None:
        self._over()
        self.refused.emit(why)

    def _over(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
        self._job = None
        if self._next is not None:
            wanted, self._next = self._next, None
            self.ask(*wanted)

    # On the thread

    def _made(self, page: int, room: QSize) -> Shown:
        kept = self._kept.how(self._attachment.digest)
        path = self._attached.path(self._attachment.digest)
        if kept is not Kept.WHOLE or path is None:
            raise NotKept(self._attachment.title, kept)
        if kind_of(self._attachment) != ".pdf":
            return Shown(0, 1, _picture(path, room))
        with self._beginning:
            if self._ended:
                raise UserError("")  # nobody hears it
            if self._painter is None:
                self._painter = painter_of(path)
            painter = self._painter
        got = painter.page(page, room.width(), room.height() * _HIGHEST)
        image = QImage(got.pixels, got.width, got.height, got.line, QImage.Format.Format_RGB32)
        return Shown(page, got.pages, image.copy())


def _picture(path: Path, room: QSize) -> QImage:
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if not reader.canRead() or bytes(reader.format().data()) not in _FORMATS:
        raise UserError("Billedet kan ikke vises her. Åbn en kopi i stedet.")
    if size.width() * size.height() > _MOST_PIXELS:
        raise UserError("Billedet er for stort til at vise her. Åbn en kopi i stedet.")
    if size.width() > room.width():
        high = QSize(room.width(), room.height() * _HIGHEST)
        reader.setScaledSize(size.scaled(high, Qt.AspectRatioMode.KeepAspectRatio))
    picture = reader.read()
    if picture.isNull():
        raise UserError("Billedet er i stykker og kan ikke vises. Åbn en kopi i stedet.")
    return picture
