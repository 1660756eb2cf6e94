"""Puts files on items: those that are dropped, chosen or pasted are taken in on a thread.

Owns the taking under way and those that wait for it. All the files given at once become one step,
in their order; what of them could not be taken is said.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QStandardPaths, Signal
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QFileDialog, QWidget

from ssp_desktop.application.attaching import attaching
from ssp_desktop.application.attaching.taking import Made, Outcome, Taken, take_all
from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.services import Services
from ssp_desktop.domain.changes import Batch
from ssp_desktop.domain.meeting import AgendaItem, Attachment
from ssp_desktop.ui.meeting.attachments.attachments_editor import AttachmentsEditor
from ssp_desktop.ui.meeting.attachments.taking_line import TakingLine
from ssp_desktop.ui.meeting.given.current_item import CurrentItem
from ssp_desktop.ui.meeting.given.doing import Doing
from ssp_desktop.ui.system.file_dialog import file_dialog
from ssp_desktop.ui.system.given_file import Given
from ssp_desktop.ui.system.job import Job

_AT_LAST_SECONDS = 10.0


class _Wanted(NamedTuple):
    """Files for one item; the first of them for that attachment, if one is named."""

    item: str
    onto: str
    sources: tuple[Path | Made, ...]


class AttachWork(QObject):
    """Takes files for the items of `session`, one batch after the other."""

    told = Signal(str, bool)
    """Something was done; and whether it can be undone."""
    refused = Signal(str)
    """Something could not be done, and why."""
    put_on = Signal()
    """Files were put on an item, or put back."""

    def __init__(
        self,
        session: MeetingSession,
        do: Doing,
        current: CurrentItem,
        editor: AttachmentsEditor,
        line: TakingLine,
        *,
        services: Services,
        refuses: Callable[[], bool],
        parent: QWidget,
    ) -> None:
        """`refuses` says whether the meeting takes no changes, and tells the user if so."""
        super().__init__(parent)
        self._session, self._do, self._current = session, do, current
        self._services, self._refuses = services, refuses
        self._line, self._parent = line, parent
        self._waiting: list[_Wanted] = []
        self._under_way: _Wanted | None = None
        self._job: Job | None = None
        self._stopping = False
        self._folder = ""
        line.cancelled.connect(self._cancel)
        editor.files_given.connect(self._take_for)
        editor.file_wanted.connect(self._choose_for)

    # Ways in

    def attach_file(self) -> None:
        """Ask which files become attachments of the current item."""
        item = self._current.item
        if item is not None and not self._refuses():
            self._choose(item.id, "")

    def _choose_for(self, attachment_id: str) -> None:
        if not self._refuses():
            self._choose(self._current.id, attachment_id)

    def _choose(self, item_id: str, onto: str) -> None:
        place = QStandardPaths.StandardLocation.DocumentsLocation
        folder = self._folder or QStandardPaths.writableLocation(place)
        dialog = file_dialog(self._parent, self.tr("Vedhæft fil"), folder)
        many = QFileDialog.FileMode.ExistingFiles
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile if onto else many)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, self.tr("Vedhæft"))
        dialog.filesSelected.connect(lambda paths: self._take_chosen(item_id, onto, paths))
        dialog.open()

    def _take_chosen(self, item_id: str, onto: str, paths: list[str]) -> None:
        if paths:
            self._folder = str(Path(paths[0]).parent)
            self.take(item_id, Given(tuple(paths)), onto)

    def _take_for(self, attachment_id: str, given: Given) -> None:
        self.take(self._current.id, given, attachment_id)

    def take_here(self, given: Given) -> None:
        """Take what was given for the current item."""
        self.take(self._current.id, given)

    def take(self, item_id: str, given: Given, onto: str = "") -> None:
        """Take what was given for that item, the first of it for the attachment `onto`."""
        if self._refuses() or not item_id:
            return
        sources: tuple[Path | Made, ...] = tuple(map(Path, given.paths))
        if given.picture is not None and not given.picture.isNull():
            now = self._services.now()
            # Stays Danish in every language of the window: it is a title of the minutes.
            name = f"Billede {now:%Y-%m-%d} kl. {now:%H.%M.%S}.png"
            sources = (Made(name, partial(_as_png, given.picture)),)
        if sources:
            self._waiting.append(_Wanted(item_id, onto, sources))
            self._go_on()

    # Taking

    def _go_on(self) -> None:
        if self._job is not None or not self._waiting:
            return
        wanted = self._under_way = self._waiting.pop(0)
        attached = self._services.attached
        job: Job

        def work(go_on: Callable[[int, int], bool]) -> Outcome:
            def told(at: int, done: int, size: int) -> bool:
                job.tell((at, done, size))
                return go_on(done, size)

            return take_all(attached, wanted.sources, told)

        job = self._job = Job(work, self)
        job.found.connect(self._show_far)
        job.done.connect(self._put_on)
        job.refused.connect(self._end)
        self._line.begin()
        job.start()

    def _show_far(self, far: tuple[int, int, int]) -> None:
        if self._under_way is not None:
            at, done, size = far
            sources = self._under_way.sources
            self._line.tell(sources[at].name, at, len(sources), done, size)

    def _put_on(self, outcome: Outcome) -> None:
        wanted = self._under_way
        self._end()
        if wanted is None or self._stopping:
            return
        if outcome.stopped:
            self.told.emit(self.tr("Annulleret: Intet er vedhæftet."), False)
        item = next((e for e in self._session.meeting.items if e.id == wanted.item), None)
        if outcome.taken and item is None:
            self.refused.emit(self.tr("Punktet er slettet imens, så intet er vedhæftet."))
        elif outcome.taken and item is not None:
            self._change(item, outcome.taken, wanted.onto)
        if outcome.refused:
            self.refused.emit(" ".join(outcome.refused))
        self._go_on()

    def _change(self, item: AgendaItem, taken: tuple[Taken, ...], onto: str) -> None:
        before = {each.id: each for each in item.attachments}
        change, ids = attaching.put_on(self._session.meeting, item.id, taken, onto)
        nothing_new = change == Batch(())  # the same file again, as for one that was missing
        if not nothing_new:
            self._do(change)
        self.put_on.emit()
        item = self._session.meeting.item(item.id)
        put = [each for each in item.attachments if each.id in ids]
        if not put:
            return  # the meeting was approved meanwhile, which has been said
        number = self._session.meeting.number_of(item.id)
        self.told.emit(self._said(put, number, before), not nothing_new)

    def _said(self, put: list[Attachment], number: int, before: dict[str, Attachment]) -> str:
        if len(put) > 1:
            return self.tr("{0} bilag er sat på punkt {1}").format(len(put), number)
        (one,) = put
        if one.id in before:
            return self.tr("Bilaget {0} har fået filen {1}").format(one.title, one.file)
        return self.tr("{0} er sat på punkt {1}").format(one.title, number)

    def _cancel(self) -> None:
        """Stop the taking; what waits is given up with it."""
        self._waiting = []
        if self._job is not None:
            self._job.stop()

    def _end(self, why_not: str = "") -> None:
        job, self._job, self._under_way = self._job, None, None
        if job is not None:
            job.deleteLater()
        self._line.end()
        if why_not:
            self.refused.emit(why_not)
            self._go_on()

    def stop(self) -> None:
        """Finish at once what is nearly done; the rest is given up, and said so."""
        self._stopping = True
        left = [source for wanted in self._waiting for source in wanted.sources]
        if self._under_way is not None:
            left = [*self._under_way.sources, *left]
        self._waiting = []
        if self._job is not None:
            self._job.stop()
            self._job.finish(_AT_LAST_SECONDS)
        if left:
            names = ", ".join(source.name for source in left)
            self.refused.emit(
                self.tr("Mødet blev forladt, før filerne var gemt. Ikke vedhæftet: {0}").format(
                    names
                )
            )


def _as_png(picture: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(picture)
    return bytes(buffer.data().data())
