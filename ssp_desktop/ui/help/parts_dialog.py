"""The parts that the program is made of, each with its version and the text of its licence."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ssp_desktop.application.parts.listing import PartsList
from ssp_desktop.application.parts.part import Part
from ssp_desktop.ui.fields.search_field import SearchField
from ssp_desktop.ui.look.dialog import Dialog, button_row, column_in
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, as_heading, as_quiet
from ssp_desktop.ui.rows.meeting_list import Heading, LineRow, Row
from ssp_desktop.ui.rows.row_list import RowList
from ssp_desktop.ui.rows.row_model import ROW

translate = QCoreApplication.translate
_ICONS = {"application": "info", "data": "table", "file": "a-large-small", "platform": "monitor"}


class PartsDialog(Dialog):
    """The list on the left, what is said of the selected part on the right."""

    def __init__(self, resources: Path, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Dele og licenser"))
        self._list = PartsList(resources)
        self.field = SearchField(icons, self.tr("Søg efter en del eller en licens"), self)
        self.field.dress()
        self.list = RowList(icons, self)
        self.list.opens_by_click = False
        self.list.setAccessibleName(self.windowTitle())
        self.nothing = QLabel(self)
        self.nothing.setWordWrap(True)
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        as_quiet(self.nothing)
        self.name = QLabel(self)
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setWordWrap(True)
        as_heading(self.name, 1.2)
        self.said = QLabel(self)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        as_quiet(self.said)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setProperty("field", True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Licensens tekst"))
        self._lay_out()
        self.field.textChanged.connect(self._narrow)
        self.field.go_down.connect(self.list.setFocus)
        self.field.go_in.connect(self.list.setFocus)
        self.field.given_up.connect(self.reject)
        self.list.left_upward.connect(self.field.setFocus)
        self.list.typed.connect(self._type_on)
        self.list.selectionModel().currentChanged.connect(self._show_part)
        self._narrow("")
        self.field.setFocus()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(GRID)
        left.addWidget(self.field)
        left.addWidget(self.list, 1)
        left.addWidget(self.nothing, 1)
        right = QVBoxLayout()
        right.setSpacing(GRID)
        right.addWidget(self.name)
        right.addWidget(self.said)
        right.addWidget(self.text, 1)
        both = QHBoxLayout()
        both.setSpacing(3 * GRID)
        both.addLayout(left, 5)
        both.addLayout(right, 6)
        close = QPushButton(self.tr("Luk"), self)
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        column = column_in(self, 2 * GRID)
        column.addLayout(both, 1)
        column.addLayout(button_row(close))
        self.take_room(144 * GRID, 84 * GRID)

    def _narrow(self, text: str) -> None:
        """Show the parts whose name, version, licence or place has every word of `text`."""
        words = text.casefold().split()
        kept = [part for part in self._list.parts if _goes_by(part, words)]
        self.list.rows.show_rows(list(_rows(kept)))
        self.list.setVisible(bool(kept))
        self.nothing.setVisible(not kept)
        self.nothing.setText(
            self.tr("Ingen del og ingen licens passer til »{0}«.").format(text.strip())
        )
        self.list.choose_first()
        if not kept:
            self._show(None)

    def _type_on(self, text: str) -> None:
        self.field.setFocus()
        self.field.insert(text)

    def _show_part(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        self._show(row.value if isinstance(row, LineRow) else None)

    def _show(self, part: object) -> None:
        if not isinstance(part, Part):
            self.name.clear()
            self.said.clear()
            self.text.clear()
            return
        self.name.setText(f"{part.name} {part.version}".strip())
        self.said.setText("\n".join(filter(None, (part.licence, _where(part), part.address))))
        texts = [f"{name}\n\n{text.strip()}" for name, text in self._list.texts(part)]
        self.text.setPlainText("\n\n\n".join(texts))


def _goes_by(part: Part, words: Sequence[str]) -> bool:
    told = f"{part.name} {part.version} {part.licence} {part.carrier}".casefold()
    return all(word in told for word in words)


def _rows(parts: Sequence[Part]) -> Iterator[Row]:
    """Yield the rows: what stands alone first, then what is inside each of those."""
    in_order = sorted(parts, key=lambda part: part.carrier)
    for carrier, inside in groupby(in_order, key=lambda part: part.carrier):
        yield Heading(_inside(carrier) if carrier else translate("Parts", "Programmets dele"))
        for part in inside:
            icon = _ICONS.get(part.kind, "file-text")
            yield LineRow(part, part.name, part.version, part.licence, icon)


def _where(part: Part) -> str:
    if part.of_system:
        return translate("Parts", "Er ikke med i programmet: styresystemets egen bruges.")
    return _inside(part.carrier) if part.carrier else ""


def _inside(carrier: str) -> str:
    return translate("Parts", "Inde i {0}").format(carrier)
