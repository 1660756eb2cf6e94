"""The kept files of the attachments on screen: opened, saved, shown, and looked after.

What is opened or saved is a copy, made on a thread; how the files are kept is looked into there
too, each time other attachments are shown.
"""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ssp_desktop.application.attaching.attached_by import Known, attached_by
from ssp_desktop.application.attaching.opening import Copies, Kept, KeptFiles, copy_out, file_name
from ssp_desktop.application.files.settled import settled_folder
from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import Attachment
from ssp_desktop.ui.exporting.saved_file import no_program
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.meeting.attachments.attachments_editor import AttachmentsEditor
from ssp_desktop.ui.meeting.attachments.file_words import is_shown_here
from ssp_desktop.ui.system.file_dialog import file_dialog
from ssp_desktop.ui.system.job import Job
from ssp_desktop.ui.system.opener import open_path
from ssp_desktop.ui.system.opening import open_panel

_PAUSE_MS = 60
_Looked = tuple[dict[str, Kept], Known]


class FileWork(QObject):
    """Works on the files of the attachments that `editor` shows."""

    told = Signal(str, bool)
    refused = Signal(str)

    def __init__(
        self,
        editor: AttachmentsEditor,
        meeting_id: str,
        *,
        services: Services,
        icons: Icons,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._meeting_id = meeting_id
        self._put_on = Known({}, {})
        self._editor, self._parent, self._icons = editor, parent, icons
        self._services = services
        self._kept: KeptFiles | None = None
        self._copies: Copies | None = None
        self._looked: dict[str, Kept] = {}
        self._looking: Job | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._look)
        editor.shown.connect(self._note_shown)
        editor.open_wanted.connect(self._open)
        editor.save_wanted.connect(self._save)
        editor.show_wanted.connect(self._show)

    def stop(self) -> None:
        """Look after nothing more."""
        self._pause.stop()
        if self._looking is not None:
            self._looking.blockSignals(True)
            self._looking.stop()

    # How they are kept

    def look_soon(self) -> None:
        """Look anew how the files on screen are kept: one may have been put back."""
        self._pause.start()

    def _note_shown(self) -> None:
        self._show_looked()
        if any(line.attachment.digest for line in self._editor.lines):
            self._pause.start()

    def _look(self) -> None:
        if self._looking is not None:
            self._pause.start()
            return
        if self._kept is None:
            self._kept = KeptFiles(self._services.attached)
        kept = self._kept
        digests = {line.attachment.digest for line in self._editor.lines} - {""}
        services, meeting_id, known = self._services, self._meeting_id, self._put_on

        def work(go_on: Callable[[int, int], bool]) -> _Looked:
            found = {}
            for at, digest in enumerate(sorted(digests)):
                if not go_on(at, len(digests)):
                    break
                found[digest] = kept.how(digest)
            if digests <= known.by.keys():
                return found, known
            with closing(services.open_reader()) as store:
                return found, attached_by(store, meeting_id, digests, known, lambda: go_on(0, 0))

        job = self._looking = Job(work, self)
        job.done.connect(self._note_kept)
        job.refused.connect(self._note_not_looked)
        job.start()

    def _note_not_looked(self, why: str) -> None:
        self._end_looking()
        self.refused.emit(why)

    def _end_looking(self) -> None:
        if self._looking is not None:
            self._looking.deleteLater()
            self._looking = None

    def _note_kept(self, looked: _Looked) -> None:
        self._end_looking()
        found, self._put_on = looked
        self._looked.update(found)
        self._show_looked()

    def _show_looked(self) -> None:
        self._editor.show_kept(self._looked, self._put_on.by)

    # Copies

    def _attachment(self, attachment_id: str) -> Attachment | None:
        shown = (line.attachment for line in self._editor.lines)
        return next((each for each in shown if each.id == attachment_id and each.digest), None)

    def _open(self, attachment_id: str) -> None:
        attachment = self._attachment(attachment_id)
        if attachment is None:
            return
        if self._copies is None:
            self._copies = Copies(self._services.attached, self._services.folders.opened)
        copies = self._copies
        self._do(lambda: copies.open_copy(attachment), self._open_copy)

    def _open_copy(self, path: Path) -> None:
        if not open_path(path):
            self.refused.emit(no_program(path))

    def _save(self, attachment_id: str) -> None:
        attachment = self._attachment(attachment_id)
        if attachment is None:
            return
        place = QStandardPaths.StandardLocation.DocumentsLocation
        settled = settled_folder(self._services.policy)
        folder = str(settled) if settled else QStandardPaths.writableLocation(place)
        dialog = file_dialog(self._parent, self.tr("Gem en kopi af bilaget"), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(file_name(attachment))
        dialog.fileSelected.connect(lambda path: self._save_as(attachment, path))
        dialog.open()

    def _save_as(self, attachment: Attachment, path: str) -> None:
        attached, exporter = self._services.attached, self._services.exporter

        def save() -> Path:
            exporter.refuse_outside(Path(path))
            return copy_out(attached, attachment, Path(path))

        self._do(save, self._tell_saved)

    def _tell_saved(self, path: Path) -> None:
        self.told.emit(self.tr("Gemt som {0}").format(path.name), False)

    def _do(self, work: Callable[[], Path], then: Callable[[Path], None]) -> None:
        job = Job(lambda _go_on: work(), self)
        job.done.connect(then)
        job.refused.connect(self.refused)
        job.refused.connect(self._pause.start)  # it may be missing: the line is to say so
        for ended in (job.done, job.refused):
            ended.connect(job.deleteLater)
        job.start()

    # Shown here

    def _show(self, attachment_id: str) -> None:
        attachment = self._attachment(attachment_id)
        if attachment is None or not is_shown_here(attachment):
            return
        from ssp_desktop.ui.meeting.attachments.preview_panel import PreviewPanel  # noqa: PLC0415 - seldom

        panel = PreviewPanel(attachment, self._services.attached, self._icons, self._parent)
        panel.open_wanted.connect(self._open)
        open_panel(panel)
