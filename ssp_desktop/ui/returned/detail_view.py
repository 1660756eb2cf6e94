"""One proposal in full: its two sides, who and when, the comment, and what is in its way."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ssp_desktop.application.merging.proposal import Proposal
from ssp_desktop.application.merging.theirs import Unplaced
from ssp_desktop.application.offering.saying import change_said, place_said, readable
from ssp_desktop.application.offering.shown_lines import lines_of_text, unmarked
from ssp_desktop.application.offering.sides import sides_of
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.sign_line import SignLine
from ssp_desktop.ui.look.theme import GRID, as_heading, as_quiet
from ssp_desktop.ui.returned.returned_words import by_whom, item_name
from ssp_desktop.ui.returned.sides_view import SidesView
from ssp_desktop.ui.words.shown import shown


class DetailView(QWidget):
    """Shows one thing at a time; `size` is how many times its usual size the text has."""

    def __init__(self, icons: Icons, size: float, parent: QWidget) -> None:
        super().__init__(parent)
        self.place = QLabel(self)
        as_heading(self.place)
        self.who = QLabel(self)
        as_quiet(self.who)
        for label in (self.place, self.who):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.conflict = SignLine(icons, self)
        self.sides = SidesView(size, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.place)
        column.addWidget(self.who)
        column.addWidget(self.conflict)
        column.addWidget(self.sides, 1)
        column.addStretch(0)

    def show_value(self, value: object, meeting: Meeting) -> None:
        """Show a proposal or a text without a place; nothing for anything else."""
        self.setVisible(value is not None)
        self.sides.show()
        if isinstance(value, Proposal):
            self._show_proposal(value, meeting)
        elif isinstance(value, Unplaced):
            self._show_unplaced(value, meeting)

    def show_done(self, said: str, way_on: str) -> None:
        """Say that nothing is left to answer, and how to go on."""
        self.place.setText(said)
        self.who.setText(way_on)
        self.who.setToolTip("")
        self.conflict.warn("")
        self.sides.hide()
        self.show()

    def _show_proposal(self, proposal: Proposal, meeting: Meeting) -> None:
        item = item_name(proposal.item, meeting, proposal)
        place = shown(place_said(proposal))
        self.place.setText(item if place.casefold() == item.casefold() else f"{item} · {place}")
        self.who.setText(by_whom(proposal))
        self.who.setToolTip(shown(change_said(proposal)))
        sides = sides_of(proposal, meeting)
        self.conflict.warn(self._in_the_way(proposal, sides.original, sides.other))
        nothing = self.tr("Ingenting")
        self.sides.ours.show_lines(self.tr("Mødet siger"), sides.ours, nothing)
        if proposal.remark is None:
            self.sides.theirs.show_lines(self.tr("Filen siger"), sides.theirs, nothing)
        else:
            said = unmarked(lines_of_text(proposal.comment))
            self.sides.theirs.show_lines(self.tr("Bemærkning"), said, nothing)

    def _show_unplaced(self, text: Unplaced, meeting: Meeting) -> None:
        self.place.setText(self.tr("Uden plads i mødet"))
        stood = item_name(text.item, meeting) if text.item else ""
        where = self.tr("Stod ved: {0}").format(stood) if stood else ""
        how = self.tr("Kopiér teksten, og sæt den ind, hvor den hører til.")
        self.who.setText(" · ".join(filter(None, (where, how))))
        self.who.setToolTip("")
        self.conflict.warn("")
        self.sides.ours.show_lines(self.tr("Filen siger"), unmarked(lines_of_text(text.text)), "")
        self.sides.theirs.show_lines("", (), "")

    def _in_the_way(self, proposal: Proposal, original: str, other: str) -> str:
        """Say what else was changed in the same place; empty when nothing was."""
        if not proposal.conflict:
            return ""
        if other:
            words = self.tr("En anden vil have noget andet på samme sted: »{0}«.")
            words = words.format(readable(other))
        else:
            words = self.tr("Mødet er ændret på samme sted siden.")
        if original:
            words += " " + self.tr("Da udkastet blev skrevet, stod her »{0}«.").format(
                readable(original)
            )
        return words
