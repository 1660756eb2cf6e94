"""The part of the panel that writes drafts: name, folder, what stops them, and the outcome."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from ssp_desktop.application.drafts.sending import SentDraft
from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.files.export import FileInUse, NameTaken
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.minutes.file_names import WrongMark
from ssp_desktop.ui.drawn.main_button import MainButton
from ssp_desktop.ui.drawn.still_bar import StillBar
from ssp_desktop.ui.exporting.name_choice import NameChoice
from ssp_desktop.ui.exporting.saved_file import SavedFile
from ssp_desktop.ui.fields.folder_line import FolderLine
from ssp_desktop.ui.fields.form import Form
from ssp_desktop.ui.kit import Kit
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.remembered.last_folder import KeptFolder
from ssp_desktop.ui.sending.draft_run import DraftRun, suggested_name
from ssp_desktop.ui.sending.draft_stops import DraftStops, Stops
from ssp_desktop.ui.words.approval_words import broken_words


class Drafting(QWidget):
    """Writes the drafts for the reviewers that are chosen."""

    wanted = Signal()
    """The drafts should be written: `begin` does it."""
    sent = Signal()
    """A draft was written."""

    def __init__(self, session: MeetingSession, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._who: list[str] = []
        self._own_name = ""
        self._written: list[SentDraft] = []
        icons = kit.icons
        self.name = QLineEdit(self)
        self._folder = FolderLine(icons, self)
        self.folder = self._folder.field
        self.kept = KeptFolder(kit.settings, self._folder)
        """Where the drafts were last put."""
        self.stop = DraftStops(icons, kit.services.policy, self)
        self.write = MainButton(parent=self)
        self.write.setAutoDefault(True)
        self.bar = StillBar(self)
        self.bar.setAccessibleName(self.tr("Skriver udkast"))
        self.bar.hide()
        self.names = NameChoice(self)
        self.codes = QLabel(self)
        self.codes.setWordWrap(True)
        self.codes.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.saved = SavedFile(icons, self)
        self._run = DraftRun(session, kit.services, kit.settings, self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._name_form = Form(self)
        self._name_form.add((self.tr("&Navn"), self.name))
        folder_form = Form(self)
        folder_form.add((self.tr("M&appe"), self._folder), buddy=self.folder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        parts = (self._name_form, folder_form, self.write, self.bar, self.stop, self.names)
        for part in (*parts, self.saved, self.codes):
            column.addWidget(part)
        self.stops: tuple[QWidget, ...] = (
            self.name,
            self.folder,
            self._folder.browse,
            self.write,
            self.stop.field,
            self.names.other,
            self.names.replace,
            *self.saved.buttons,
        )

    def _connect(self) -> None:
        self.name.textEdited.connect(self._note_name)
        self.name.returnPressed.connect(self.wanted)
        self.write.clicked.connect(self.wanted)
        self.stop.reason_given.connect(self.wanted)
        self.names.free_wanted.connect(self._go_on_as)
        self.names.replace_wanted.connect(self._replace)
        self._run.stepped.connect(self._show_step)
        self._run.written.connect(self._show_written)
        self._run.taken.connect(self._offer_names)
        self._run.stopped.connect(self._ask)
        self._run.refused.connect(self._refuse)
        self._run.ended.connect(self._end)

    @property
    def place(self) -> FolderLine:
        """Where files are written."""
        return self._folder

    def show_chosen(self, who: list[str]) -> None:
        """Offer drafts to these reviewers, by name."""
        if who != self._who:
            self._who = list(who)
            self._own_name = ""
            if self.bar.isHidden():  # what is under way goes on, with the reasons it has
                self.forget()
        self.setVisible(bool(who))
        self._name_form.setVisible(len(who) == 1)
        if len(who) == 1:
            self.write.setText(self.tr("&Skriv udkast"))
            self._suggest(self._session.meeting)
        else:
            self.write.setText(self.tr("&Skriv {0} udkast").format(len(who)))

    def _suggest(self, meeting: Meeting) -> None:
        name = self._own_name or suggested_name(meeting, self._who[0])
        if name != self.name.text():
            self.name.setText(name)

    def _note_name(self, name: str) -> None:
        self._own_name = name.strip()
        self.names.tell("")

    def forget(self) -> None:
        """Forget the last attempt."""
        self.names.tell("")
        self.saved.hide()
        self.codes.hide()
        self.stop.forget()
        self._written = []

    def begin(self) -> None:
        """Write the drafts, unless something stops them."""
        if not self._who or not self.bar.isHidden():
            return
        self.names.tell("")
        self.saved.hide()
        self.codes.hide()
        self._written = []
        try:
            stops = self._run.stops_of(self._who)
        except UserError as error:
            self.names.tell(str(error))
            return
        if not self.stop.covers(stops):
            self.stop.ask(stops, self._session.meeting)
            return
        own = {self._who[0]: self._own_name} if len(self._who) == 1 and self._own_name else {}
        self.write.setEnabled(False)
        self._run.begin(self._who, self._folder.path, own, self.stop.despite)

    def finish(self) -> None:
        """Write what is under way: the panel is being put away, or the meeting left."""
        self._run.finish()

    def _show_step(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.bar.show()

    def _show_written(self, sent: SentDraft) -> None:
        self.kept.keep()
        self._written.append(sent)
        self.sent.emit()

    def _offer_names(self, _who: str, error: FileInUse | NameTaken | WrongMark) -> None:
        self._rest()
        self.names.offer(error)

    def _go_on_as(self, name: str) -> None:
        self.names.tell("")
        if len(self._who) == 1:
            self._own_name = name
            self.name.setText(name)
        self._run.go_on_as(name)

    def _replace(self) -> None:
        self.names.tell("")
        self._run.go_on_replacing()

    def _ask(self, stops: Stops) -> None:
        self._rest()
        self.stop.ask(stops, self._session.meeting)

    def _refuse(self, why: str) -> None:
        self._rest()
        self.names.tell(why)

    def _end(self) -> None:
        self._rest()
        self.stop.forget()

    def _rest(self) -> None:
        """Stop waiting, and tell what is written by now."""
        self.bar.hide()
        self.write.setEnabled(True)
        if not self._written:
            return
        told = self.tr("Udkastet til {0} har koden {1}.")
        lines = [told.format(each.snapshot.who, each.snapshot.code) for each in self._written]
        altered = self._written[-1].altered
        if altered is not None:
            lines.append(broken_words(altered))
        self.codes.setText("\n".join(lines))
        self.codes.setAccessibleName(self.codes.text())
        self.codes.show()
        self.saved.show_files([each.path for each in self._written])
