"""The municipality's own templates: put in by choosing or dropping a file, listed, removed.

Owns neither what a template must have nor where it is kept.
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ssp_desktop.application.files import template_check
from ssp_desktop.application.files.own_templates import OwnTemplate, TemplateLacks, TemplateThere
from ssp_desktop.domain.danish import danish_list
from ssp_desktop.domain.errors import UserError
from ssp_desktop.minutes.page.fields import FIELDS
from ssp_desktop.ui.fields.form import Problem
from ssp_desktop.ui.kit import Kit
from ssp_desktop.ui.look.message_line import MessageLine
from ssp_desktop.ui.look.question_strip import QuestionStrip
from ssp_desktop.ui.look.theme import GRID, as_quiet
from ssp_desktop.ui.system.file_dialog import file_dialog
from ssp_desktop.ui.system.given_file import file_in
from ssp_desktop.ui.words.settled_words import settled_by

_FOLDER = "template/folder"
_NAME = Qt.ItemDataRole.UserRole
_TALL = 15 * GRID  # as the buttons beside it


class OwnTemplates(QWidget):
    """Shows the templates of the data folder, and takes others in."""

    changed = Signal()
    """One was put in or removed."""

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit = kit
        self._templates = kit.services.templates
        self._problems: dict[str, str] = {}
        self._settled: frozenset[str] = frozenset()
        self.setAcceptDrops(True)
        self.list = QListWidget(self)
        self.list.setProperty("paper", True)
        self.list.setAccessibleName(self.tr("Kommunens skabeloner"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(self._show_current)
        self.add_button = self._button(self.tr("&Hent skabelon …"), "plus")
        self.add_button.clicked.connect(self._ask)
        self.remove_button = self._button(self.tr("Sl&et"), "trash-2")
        self.remove_button.clicked.connect(self._remove)
        self.copy_button = self._button(self.tr("&Få en at begynde med …"), "copy")
        self.copy_button.clicked.connect(self._ask_where)
        self.problem = Problem(self)
        self.told = self._quiet("")
        self.question = QuestionStrip(
            kit.icons,
            (self.tr("Erstat den"), self.tr("Behold den, der er"), self.tr("Skabelonen hentes")),
            self,
        )
        self.question.agreed.connect(self._replace)
        self.question.put_away.connect(self._keep)
        self._lay_out()
        self.message = MessageLine(kit.icons, self)
        self._show()

    def _button(self, text: str, icon: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        self._kit.icons.dress(button, icon)
        return button

    def _quiet(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setWordWrap(True)
        as_quiet(label)
        return label

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("&Kommunens skabeloner"), self)
        heading.setBuddy(self.list)
        fields = danish_list([f"{{{name}}}" for name in FIELDS])
        how = self._quiet(
            self.tr(
                "Et Word-dokument (.docx) med jeres logo, sidehoved, sidefod, skrifter og "
                "margener. I sidehoved og sidefod kan der stå {0}. Træk filen hertil, eller hent "
                "den. Den vælges for et udvalg under Udvalg, for et møde i mødets oplysninger."
            ).format(fields)
        )
        self.list.setAccessibleDescription(how.text())
        buttons = QVBoxLayout()
        buttons.setSpacing(GRID)
        for button in (self.add_button, self.copy_button, self.remove_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(self.list, 100)
        line.addLayout(buttons)
        line.addStretch(1)  # without a list the button is no wider for that
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        for part in (heading, how):
            column.addWidget(part)
        column.addLayout(line)
        below: tuple[QWidget, ...] = (self.question, self.problem, self.told)
        for widget in below:
            column.addWidget(widget)

    def _show(self, current: str = "") -> None:
        """Show what is there, with `current` selected."""
        try:
            committees = self._kit.services.store.committees()
        except UserError:  # the list of meetings says so
            committees = []
        listed = self._templates.listed(committees)
        self._problems = {each.name: each.problem for each in listed}
        self._settled = frozenset(each.name for each in listed if each.settled)
        self.list.clear()
        for each in listed:
            item = QListWidgetItem(self._words(each), self.list)
            item.setData(_NAME, each.name)
            if each.name == current:
                self.list.setCurrentItem(item)
        if self.list.currentItem() is None and listed:
            self.list.setCurrentRow(0)
        self.list.setVisible(bool(listed))
        self.remove_button.setVisible(bool(listed))
        self.list.setFixedHeight(_TALL)
        self.updateGeometry()

    def _words(self, template: OwnTemplate) -> str:
        if template.problem:
            return "\n".join([template.name, self.tr("Kan ikke bruges")])
        about = []
        if template.settled:
            about.append(settled_by(self._kit.services.policy))
        if template.replaces:
            about.append(self.tr("I stedet for layoutet {0}").format(template.replaces))
        if template.used_by:
            about.append(self.tr("Bruges af {0}").format(danish_list(list(template.used_by))))
        return "\n".join([template.name, *about])

    def _show_current(self) -> None:
        """Say of the selected one why it cannot be used, if so."""
        item = self.list.currentItem()
        name = "" if item is None else str(item.data(_NAME))
        self.remove_button.setEnabled(item is not None and name not in self._settled)
        self._say(self._problems.get(name, ""), "")

    # Putting in

    def _ask(self) -> None:
        folder = self._kit.settings.text(_FOLDER, str(Path.home()))
        dialog = file_dialog(self, self.tr("Hent skabelon"), folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Word-dokumenter (*.docx *.dotx)")])
        dialog.fileSelected.connect(self.put_in)
        dialog.open()

    def _ask_where(self) -> None:
        folder = self._kit.settings.text(_FOLDER, str(Path.home()))
        dialog = file_dialog(self, self.tr("Hvor skal skabelonerne ligge?"), folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.copy_usual)
        dialog.open()

    def copy_usual(self, folder: str) -> None:
        """Write the usual templates into that folder, to be changed and put in."""
        self._kit.settings.keep_text(_FOLDER, folder)
        try:
            written = self._templates.copy_usual(Path(folder))
        except UserError as error:
            self._say(str(error), "")
            return
        names = danish_list([each.name for each in written])
        self._say(
            "", self.tr("{0} ligger nu i {1}. Ret en af dem, og hent den.").format(names, folder)
        )

    def put_in(self, path: str) -> None:
        """Take the file at `path` in, or say what it lacks."""
        self._kit.settings.keep_text(_FOLDER, str(Path(path).parent))
        self._try(Path(path))

    def _replace(self, file: object) -> None:
        self.question.hide()
        if isinstance(file, Path):
            self._try(file, replace=True)

    def _keep(self) -> None:
        self.question.hide()
        self.add_button.setFocus()

    def _try(self, file: Path, *, replace: bool = False) -> None:
        self._say("", "")
        self.question.hide()
        try:
            put_in = self._templates.put_in(file, replace=replace)
        except TemplateThere as there:
            self.question.put(
                self.tr("Der er en skabelon, der hedder »{0}«. Skal den erstattes?").format(
                    there.name
                ),
                file,
            )
            return
        except TemplateLacks as lacks:
            self._say("\n".join(template_check.lacking(lacks.report)), "")
            return
        except UserError as error:
            self._say(str(error), "")
            return
        name = put_in.template.name
        words = self.tr("»{0}« er hentet ind.").format(name)
        self._show(name)
        self._say("", "\n".join([words, *template_check.remarks(put_in.report)]))
        self.changed.emit()

    def _say(self, problem: str, told: str) -> None:
        self.problem.tell(problem)
        self.told.setText(told)
        self.told.setVisible(bool(told))

    # Removing

    def _remove(self) -> None:
        """Remove the selected one, and offer to put it back."""
        item = self.list.currentItem()
        if item is None:
            return
        name = str(item.data(_NAME))
        self._say("", "")
        try:
            content = self._templates.remove(name)
        except UserError as error:
            self._say(str(error), "")
            return
        self._show()
        self.changed.emit()
        self.message.tell(
            self.tr("Skabelonen »{0}« er slettet").format(name),
            partial(self._put_back, name, content),
        )
        (self.list if self.list.count() else self.add_button).setFocus()

    def _put_back(self, name: str, content: bytes) -> None:
        try:
            self._templates.put_back(name, content)
        except UserError as error:
            self._say(str(error), "")
            return
        self._show(name)
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.list.hasFocus():
            self._remove()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if file_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = file_in(event.mimeData())
        if path:
            event.acceptProposedAction()
            self.put_in(path)
