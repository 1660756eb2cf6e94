"""What is to be exported: which part and edition, as which kind, under which name and where.

Owns the choices and the name that is suggested of them; writing is the panel's.
"""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.files.export import FileKind
from ssp_desktop.application.files.printing import Wanted, mark_of_wanted, name_of
from ssp_desktop.domain.meeting import Layout
from ssp_desktop.minutes.file_names import finished, with_ending, with_mark
from ssp_desktop.ui.exporting.closed_items import ClosedItems
from ssp_desktop.ui.exporting.edition_choice import EditionChoice
from ssp_desktop.ui.exporting.what_choice import WhatChoice
from ssp_desktop.ui.fields.choice import Choice
from ssp_desktop.ui.fields.folder_line import FolderLine
from ssp_desktop.ui.fields.form import Form
from ssp_desktop.ui.kit import Kit
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.remembered.last_folder import KeptFolder

_KIND = "export_kind"


class ExportChoices(QWidget):
    """The fields, and below them whether what is chosen holds closed items."""

    changed = Signal()
    """Something else is chosen: what was said of the last file does not apply to the next."""
    other_wanted = Signal()
    """Other minutes are chosen: another part, edition or layout."""

    def __init__(self, session: MeetingSession, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        icons = kit.icons
        self._session = session
        self._settings = kit.settings
        self._named: str | None = None
        self._behind = False
        self.what = WhatChoice(icons, self)
        self.layout_: Choice[Layout] = Choice(icons, self.tr("Layout"), self)
        self.edition = EditionChoice(icons, self)
        self.kind: Choice[FileKind] = Choice(icons, self.tr("Filtype"), self)
        self.name = QLineEdit(self)
        self.folder = FolderLine(icons, self)
        self._kept = KeptFolder(kit.settings, self.folder)
        self.closed_items = ClosedItems(icons, self)
        self._lay_out()
        self._fill()
        self._connect()

    def _lay_out(self) -> None:
        form = Form(self)
        form.add((self.tr("&Hvad"), self.what))
        form.add((self.tr("&Layout"), self.layout_))
        form.add((self.tr("&Udgave"), self.edition))
        form.add((self.tr("Fil&type"), self.kind))
        form.add((self.tr("&Navn"), self.name))
        form.add((self.tr("M&appe"), self.folder), buddy=self.folder.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(form)
        column.addWidget(self.closed_items)

    def _fill(self) -> None:
        self.layout_.offer(
            [
                (self.tr("Punkt: hvert punkt på sin side"), Layout.PUNKT),
                (self.tr("Klassisk: ét løbende dokument"), Layout.KLASSISK),
            ],
            self._session.meeting.layout,
        )
        self.kind.offer(
            [
                (self.tr("Word (.docx)"), FileKind.DOCX),
                (self.tr("PDF til arkivet (.pdf)"), FileKind.PDF),
                (self.tr("Ren tekst (.txt)"), FileKind.TEXT),
            ],
            self._settings.choice(_KIND, FileKind.DOCX),
        )
        self._kept.offer()
        self.suggest()

    def _connect(self) -> None:
        self.edition.currentIndexChanged.connect(self._follow_edition)
        self.kind.currentIndexChanged.connect(self._follow_kind)
        self.what.currentIndexChanged.connect(self.suggest)
        for asked in (self.what, self.layout_, self.edition):
            asked.currentIndexChanged.connect(self.other_wanted)
        for choice in (self.what, self.layout_, self.edition, self.kind):
            choice.currentIndexChanged.connect(self.changed)
        self.name.textEdited.connect(self._note_name)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        choices = (self.what, self.layout_, self.edition, self.kind)
        return (*choices, self.name, self.folder.field, self.folder.browse)

    @property
    def wanted(self) -> Wanted:
        """The minutes that are chosen."""
        return Wanted(self.edition.value, self.layout_.value, self.what.item)

    def path(self) -> Path:
        """Return where the file is to be; raises NameRefused."""
        if self._behind:
            self.suggest()  # what was just typed may change the name
        return self.folder.path / finished(self.name.text(), self.kind.value)

    def begin(self) -> None:
        """Offer what there is now: the panel is opened."""
        self._kept.offer()
        self.suggest()

    def note_item(self, item_id: str) -> bool:
        """Make this the item that can be saved alone; return whether that changes what is."""
        before = self.what.item
        self.what.offer_item(self._session.meeting, item_id)
        return self.what.item != before

    def note_change(self, *, typed: bool) -> None:
        """Suggest anew what the name is, later if the meeting is being written in."""
        self._behind = True
        if not typed:
            self.suggest()

    def keep(self) -> None:
        """Remember the folder and the kind: a file was written."""
        self._kept.keep()
        self._settings.keep_text(_KIND, self.kind.value)

    def use_name(self, name: str) -> None:
        """Take a name that was offered as the user's."""
        self._named = name
        self.name.setText(name)

    def suggest(self) -> None:
        """Suggest the right name unless the user wrote one, and say what the file will contain."""
        self._behind = False
        meeting = self._session.meeting
        self.closed_items.count(meeting, self.wanted)
        name = self._named
        if name is None:
            name = name_of(meeting, self.wanted, self.kind.value)
        if name != self.name.text():
            self.name.setText(name)

    def _follow_edition(self) -> None:
        """Make the name state the chosen edition, even in a name that the user wrote."""
        if self._named is not None:
            mark = mark_of_wanted(self._session.meeting, self.wanted)
            self._named = with_mark(self._named, mark)
        self.suggest()

    def _follow_kind(self) -> None:
        """Give the name the extension of the chosen kind."""
        if self._named is not None:
            self._named = with_ending(self._named, self.kind.value)
        self.suggest()

    def _note_name(self, name: str) -> None:
        self._named = name if name.strip() else None
        self.changed.emit()
