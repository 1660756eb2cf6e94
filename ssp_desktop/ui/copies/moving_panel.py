"""The panels that pack everything into a file, and put in what was packed on another computer.

Each says what it does, lets a file be chosen, works on a thread with progress and Stop, and tells
the outcome. Nothing is changed before everything in a file has been read.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QPushButton,
    QWidget,
)

from ssp_desktop.application.keeping.ports import Moving
from ssp_desktop.application.meetings.purging import GoOn
from ssp_desktop.domain.errors import Cancelled
from ssp_desktop.domain.overview import Packed, Unpacked
from ssp_desktop.ui.copies.moving_words import files_words, meetings_words
from ssp_desktop.ui.drawn.main_button import MainButton
from ssp_desktop.ui.fields.folder_line import documents
from ssp_desktop.ui.kit import Kit
from ssp_desktop.ui.look.dialog import Dialog, button_row, column_in
from ssp_desktop.ui.look.layouts import height_for
from ssp_desktop.ui.look.question_strip import QuestionStrip
from ssp_desktop.ui.look.theme import GRID, as_heading
from ssp_desktop.ui.system.file_dialog import file_dialog
from ssp_desktop.ui.system.job import Job
from ssp_desktop.ui.words.size_words import size_words

ENDING = ".ssppakke"
_FOLDER = "moving/folder"
_WIDE = 72 * GRID


class _MovingPanel(Dialog):
    """What both have in common; a subclass owns the words and the work."""

    def __init__(self, kit: Kit, parent: QWidget, words: tuple[str, str, str, str]) -> None:
        """`words` are the title, what it does, and the names of its buttons: choose, and agree."""
        super().__init__(parent)
        self._kit = kit
        self._window = parent
        self._moving: Moving = kit.services.make_moving()
        self._job: Job | None = None
        title, how, choose, agree = words
        heading = QLabel(title, self)
        self.setWindowTitle(title)
        as_heading(heading, 1.4)
        self.how = QLabel(how, self)
        self.how.setWordWrap(True)
        translate = QCoreApplication.translate
        strip_words = (
            agree,
            translate("Moving", "Behold møderne her"),
            translate("Moving", "Arbejder"),
        )
        self.strip = QuestionStrip(kit.icons, strip_words, self)
        self.strip.stopped.connect(self._stop)
        self.strip.put_away.connect(self._keep)
        self.choose_button = MainButton(choose, self)
        self.choose_button.clicked.connect(self.choose)
        self.close_button = QPushButton(translate("Moving", "&Luk"), self)
        self.close_button.clicked.connect(self.reject)
        for button in (self.choose_button, self.close_button):
            button.setAutoDefault(True)
        column = column_in(self, 2 * GRID)
        for part in (heading, self.how, self.strip):
            column.addWidget(part)
        column.addStretch(1)
        column.addLayout(button_row(self.close_button, self.choose_button))
        self.take_room(_WIDE, self.sizeHint().height())
        self.choose_button.setFocus()

    def event(self, event: QEvent) -> bool:
        """Become tall enough when the strip says more; never lower, so that no button jumps."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            needed = height_for(self, self.width())
            if needed > self.height():
                self.take_room(self.width(), needed)
        return done

    def choose(self) -> None:
        """Ask for the file."""
        raise NotImplementedError

    def _dialog(self, title: str, taken: Callable[[str], object]) -> QFileDialog:
        folder = self._kit.settings.text(_FOLDER, str(documents()))
        dialog = file_dialog(self, title, folder)
        dialog.setDefaultSuffix(ENDING.removeprefix("."))
        dialog.setNameFilters(
            [QCoreApplication.translate("Moving", "Pakket med SSP Desktop (*{0})").format(ENDING)]
        )
        dialog.fileSelected.connect(taken)
        return dialog

    def _begin(self, words: str, work: Callable[[GoOn], Any], then: Callable[[Any], None]) -> None:
        """Do `work` on a thread, and `then` what follows from its result."""
        self._job = job = Job(partial(_stoppable, work), self._window)
        job.step.connect(partial(self._show_step, job))
        job.done.connect(partial(self._hear, job, then))
        job.refused.connect(partial(self._hear, job, self._tell_refused))
        self._set_working(True)
        self.strip.begin(words, can_stop=True)
        job.start()

    def _show_step(self, job: Job, done: int, of: int) -> None:
        if job is self._job:
            self.strip.show_step(done * 1000 // max(of, 1), 1000)

    def _hear(self, job: Job, slot: Callable[[Any], None], result: Any) -> None:
        if job is not self._job:
            return
        self._job = None
        self._set_working(False)
        if result is Cancelled:
            self.strip.tell(QCoreApplication.translate("Moving", "Stoppet. Intet er ændret."))
            self.choose_button.setFocus()
        else:
            slot(result)

    def _set_working(self, working: bool) -> None:
        self.choose_button.setEnabled(not working)
        self.close_button.setEnabled(not working)

    def _tell_refused(self, why: str) -> None:
        self.strip.tell(why, warn=True)
        self.choose_button.setFocus()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.stop()

    def _keep(self) -> None:
        self.strip.hide()
        self.choose_button.setFocus()

    def reject(self) -> None:
        """Close, unless something is under way; Escape stops that, or drops the question."""
        if self._job is not None:
            self._stop()
        elif self.strip.is_asking:
            self._keep()
        else:
            super().reject()


class PackPanel(_MovingPanel):
    """Packs everything into a file."""

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        translate = QCoreApplication.translate
        words = (
            translate("Moving", "Flyt til en anden computer"),
            translate(
                "Moving",
                "Alt bliver lagt i én fil: møder, bilag, indstillinger, skabeloner og ordlister. "
                "Gem den på et USB-stik eller et netværksdrev. På den anden computer vælger du "
                "Fil, Hent fra en anden computer. Alt bliver liggende her også. "
                "Sikkerhedskopierne følger ikke med.",
            ),
            translate("Moving", "&Gem filen …"),
            translate("Moving", "Gem"),
        )
        super().__init__(kit, parent, words)

    def choose(self) -> None:
        dialog = self._dialog(self.tr("Gem alt i en fil"), self.pack)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        day = self._kit.services.now().date()
        dialog.selectFile(f"referater-{day.isoformat()}{ENDING}")
        dialog.open()

    def pack(self, path: str) -> None:
        """Write everything as the file at `path`; the dialog has asked about one that is there."""
        target = Path(path)
        self._kit.settings.keep_text(_FOLDER, str(target.parent))
        self._kit.settings.write()  # they are packed too
        self._kit.services.autosave.flush(5.0)
        words = self.tr("Pakker, og læser filen igennem …")
        self._begin(
            words, lambda go_on: self._moving.pack(target, go_on, replace=True), self._tell_packed
        )

    def _tell_packed(self, packed: Packed) -> None:
        words = [
            self.tr("Alt er i {0}: {1}, {2}, {3}.").format(
                packed.path,
                meetings_words(packed.meetings),
                files_words(packed.files),
                size_words(packed.size),
            )
        ]
        if packed.locked:
            words.append(
                self.tr(
                    "Filen er krypteret. På den anden computer skrives koden fra "
                    "genoprettelsesarket først: Indstillinger, Kryptering, Jeg har en kode."
                )
            )
        else:
            words.append(
                self.tr(
                    "Filen er ikke krypteret, så den, der har den, kan læse møderne. Slet den, når "
                    "den er hentet ind."
                )
            )
        if packed.missing:
            words.append(
                self.tr(
                    "Filer til bilag, der mangler og ikke er med: {0}. Se hvilke under Fil, "
                    "Sikkerhedskopier."
                ).format(packed.missing)
            )
        if packed.left_out:
            words.append(
                self.tr(
                    "Ikke med: {0}. Windows kan ikke have filer med sådan et navn, og henvisninger "
                    "følges ikke. Giv dem andre navne, og pak igen, eller flyt dem selv."
                ).format(", ".join(packed.left_out))
            )
        self.strip.tell(" ".join(words), warn=bool(packed.missing or packed.left_out))
        self.close_button.setFocus()


class UnpackPanel(_MovingPanel):
    """Puts in what was packed."""

    replacing = Signal()
    """The database is about to be replaced: whatever it should contain must be on disk now."""
    unpacked = Signal(object)
    """`Unpacked`: it is done."""

    def __init__(self, kit: Kit, parent: QWidget, *, has_meetings: bool) -> None:
        """`has_meetings`: there are some here, which will be laid aside."""
        translate = QCoreApplication.translate
        words = (
            translate("Moving", "Hent fra en anden computer"),
            translate(
                "Moving",
                "Vælg den fil, der blev gemt på den anden computer med Fil, Flyt til en anden "
                "computer. Alt i den læses igennem, før noget ændres.",
            ),
            translate("Moving", "&Vælg filen …"),
            translate("Moving", "Hent ind"),
        )
        super().__init__(kit, parent, words)
        self._has_meetings = has_meetings
        self.strip.agreed.connect(self._unpack)

    def choose(self) -> None:
        dialog = self._dialog(self.tr("Vælg den pakkede fil"), self.ask)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.open()

    def ask(self, path: str) -> None:
        """Ask whether the file takes the place of what is here; without meetings just do it."""
        self._kit.settings.keep_text(_FOLDER, str(Path(path).parent))
        if not self._has_meetings:
            self._unpack(Path(path))
            return
        self.strip.put(
            self.tr(
                "Der er møder her i forvejen. De bliver lagt til side, og det, der er i {0}, "
                "kommer i stedet. De gamle kan lægges tilbage under Fil, Sikkerhedskopier."
            ).format(Path(path).name),
            Path(path),
        )

    def _unpack(self, path: object) -> None:
        if isinstance(path, Path):
            self.replacing.emit()
            words = self.tr("Læser {0} igennem, og pakker ud …").format(path.name)
            self._begin(words, lambda go_on: self._moving.unpack(path, go_on), self._tell_unpacked)

    def _tell_unpacked(self, unpacked: Unpacked) -> None:
        self.strip.hide()
        self.accept()
        self.unpacked.emit(unpacked)


def _stoppable(work: Callable[[GoOn], Any], go_on: GoOn) -> Any:
    """Return the result of `work`; where it was stopped, the class Cancelled."""
    try:
        return work(go_on)
    except Cancelled:
        return Cancelled
