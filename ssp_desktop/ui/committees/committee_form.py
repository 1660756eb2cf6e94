"""Everything a committee has, to view and to change.

`committee` is what the form contains; nothing is stored here.
"""

import datetime
import itertools
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from ssp_desktop.application.aids.phrases import STANDARD_PHRASES
from ssp_desktop.domain.committee import Committee, Member, Numbering, StandingItem
from ssp_desktop.domain.meeting import Layout, Role, new_id
from ssp_desktop.ui.actions.key_words import key_of
from ssp_desktop.ui.committees.filing_fields import FilingFields
from ssp_desktop.ui.committees.line_rows import LineRows
from ssp_desktop.ui.fields.choice import Choice
from ssp_desktop.ui.fields.days_field import DaysField
from ssp_desktop.ui.fields.form import Form
from ssp_desktop.ui.fields.lines_field import LinesField
from ssp_desktop.ui.fields.tick_box import TickBox
from ssp_desktop.ui.fields.undo_keys import LeavesUndo
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, as_heading, as_quiet
from ssp_desktop.ui.pages.template_choice import Names, TemplateChoice

_FEWEST_PHRASES = 4
"""How many of the default phrases are shown when the committee has none."""


class CommitteeForm(QWidget):
    """The fields of one committee; `written` is emitted when one of them changes."""

    written = Signal()
    typed = Signal()
    """The same, but by one character of a longer text."""
    entered = Signal(QWidget)
    """The cursor moved into that field, which should be scrolled into view."""

    def __init__(self, icons: Icons, templates: Names, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Committee | None = None
        self.name = QLineEdit(self)
        self.municipality = QLineEdit(self)
        self.venue = QLineEdit(self)
        self.layout_: Choice[Layout] = Choice(icons, self.tr("Layout"), self)
        self.layout_.offer(
            [
                (self.tr("Punkt: hvert punkt på sin side"), Layout.PUNKT),
                (self.tr("Klassisk: ét løbende dokument"), Layout.KLASSISK),
            ]
        )
        self.numbering: Choice[Numbering] = Choice(icons, self.tr("Numre"), self)
        self.numbering.offer(
            [
                (self.tr("Fra 1 ved hvert møde"), Numbering.PER_MEETING),
                (self.tr("Fortløbende gennem året"), Numbering.THROUGH_YEAR),
            ]
        )
        self.template = TemplateChoice(templates, icons, self)
        self.needs_quorum = TickBox(
            self.tr("Kan kun beslutte, når mere end halvdelen er til stede"), self
        )
        self.prints_times = TickBox(
            self.tr("Referatet fortæller, hvornår mødet begyndte og sluttede"), self
        )
        self.prints_history = TickBox(
            self.tr("Referatet fortæller tidligere beslutninger i sagen"), self
        )
        self.prints_actions = TickBox(
            self.tr("Referatet slutter med en tabel over opgaverne"), self
        )
        self._make_rows(icons)
        self.filing = FilingFields(self)
        self._lay_out()
        self._connect()

    def _make_rows(self, icons: Icons) -> None:
        """Make the fields of several lines, in the order of Tab."""
        self.members = LineRows(
            icons,
            (self.tr("Navn"), self.tr("Tilhører"), self.tr("Rolle")),
            self.tr("Nyt medlem …"),
            self,
            new_id,
        )
        self.members.offer(
            2,
            {
                self.tr("Medlem"): Role.MEMBER,
                self.tr("Formand"): Role.CHAIR,
                self.tr("Referent"): Role.MINUTE_TAKER,
                self.tr("Stedfortræder"): Role.SUBSTITUTE,
                self.tr("Gæst"): Role.GUEST,
            },
        )
        self.dates = DaysField(datetime.date.today(), self)
        self.standing = LineRows(
            icons,
            (self.tr("Fast punkt"), self.tr("Tekst")),
            self.tr("Nyt fast punkt …"),
            self,
        )
        self.headings = LinesField(self)
        self.phrases = LinesField(self)
        self.phrases.setPlaceholderText("\n".join(STANDARD_PHRASES[:_FEWEST_PHRASES]))

    def _lay_out(self) -> None:
        facts = Form(self)
        facts.add((self.tr("&Navn"), self.name), (self.tr("&Kommune"), self.municipality))
        facts.add((self.tr("&Sædvanligt sted"), self.venue))
        facts.add((self.tr("&Layout"), self.layout_), (self.tr("N&umre"), self.numbering))
        facts.add((self.tr("Ska&belon"), self.template))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, GRID, 0)
        column.setSpacing(GRID)
        column.addWidget(facts)
        column.addSpacing(GRID)
        for choice in self._choices:
            column.addWidget(choice)
        said = QLabel(
            self.tr(
                "De tre om referatet gælder nye møder. For et møde, der er der allerede, "
                "står de i Mødets oplysninger ({0})."
            ).format(key_of("toggle_details")),
            self,
        )
        said.setWordWrap(True)
        as_quiet(said)
        for choice in (self.prints_times, self.prints_history, self.prints_actions):
            choice.setAccessibleDescription(said.text())
        column.addWidget(said)
        column.addSpacing(GRID)
        column.addWidget(self.filing)
        for title, hint, part in self._parts():
            heading = QLabel(title, self)
            as_heading(heading)
            said = QLabel(hint, self)
            said.setWordWrap(True)
            as_quiet(said)
            part.setAccessibleName(title)
            column.addSpacing(GRID)
            column.addWidget(heading)
            column.addWidget(said)
            column.addWidget(part)
        column.addStretch(1)

    @property
    def _choices(self) -> tuple[TickBox, ...]:
        return self.needs_quorum, self.prints_times, self.prints_history, self.prints_actions

    def _parts(self) -> tuple[tuple[str, str, QWidget], ...]:
        """Return the parts below the facts: a title, an explanation, and the field."""
        return (
            (
                self.tr("Medlemmer"),
                self.tr(
                    "Skriv på den tomme linje. Enter går til næste linje, "
                    "{0} og {1} flytter en linje, Alt+Delete sletter den."
                ).format(key_of("move_item_up"), key_of("move_item_down")),
                self.members,
            ),
            (
                self.tr("Mødedatoer"),
                self.tr(
                    "Én dag på hver linje. Et nyt møde får den næste; står her ingen, "
                    "gættes den ud fra de møder, der har været."
                ),
                self.dates,
            ),
            (
                self.tr("Faste punkter"),
                self.tr("Står på hver ny dagsorden. {sidste møde} bliver til datoen."),
                self.standing,
            ),
            (
                self.tr("Overskrifter"),
                self.tr("Et nyt punkt får disse afsnit, ét på hver linje."),
                self.headings,
            ),
            (
                self.tr("Standardtekster"),
                self.tr(
                    "Én på hver linje. De første ni ligger på F2 til F10. "
                    "Står her ingen, bruges de sædvanlige."
                ),
                self.phrases,
            ),
        )

    def _connect(self) -> None:
        for line in (self.name, self.municipality, self.venue):
            line.editingFinished.connect(self.written)
        for choice in (self.layout_, self.numbering, self.template):
            choice.activated.connect(self.written)
        for table in (self.members, self.standing):
            table.written.connect(self.written)
            table.entered.connect(self.entered)
        for box in self._choices:
            box.clicked.connect(self.written)
        leaves_undo = LeavesUndo(self)
        for lines in (self.headings, self.dates.field, self.phrases):
            lines.entered.connect(self.entered)
            lines.installEventFilter(leaves_undo)
        for field in (self.headings, self.dates, self.phrases):
            field.typed.connect(self.typed)
        for line in (self.name, self.municipality, self.venue, *self.filing.lines):
            line.installEventFilter(leaves_undo)
        self.filing.written.connect(self.written)

    def show_committee(self, committee: Committee) -> None:
        """Show `committee`."""
        self.blockSignals(True)
        self._shown = committee
        self.name.setText(committee.name)
        self.municipality.setText(committee.municipality)
        self.venue.setText(committee.venue)
        self.layout_.choose(committee.layout)
        self.numbering.choose(committee.numbering)
        self.template.show_chosen(committee.template)
        self.members.show_lines(
            [(each.id, (each.name, each.affiliation, each.role)) for each in committee.members]
        )
        self.standing.show_lines(
            [
                (str(number), (each.title, each.texts[0][1] if each.texts else ""))
                for number, each in enumerate(committee.standing_items)
            ]
        )
        self.headings.show_lines(committee.headings)
        self.dates.show_days(committee.dates)
        self.phrases.show_lines(committee.phrases)
        self.needs_quorum.setChecked(committee.needs_quorum)
        self.prints_times.setChecked(committee.prints_times)
        self.prints_history.setChecked(committee.prints_history)
        self.prints_actions.setChecked(committee.prints_actions)
        self.filing.show_committee(committee)
        self._set_tab_order()
        self.blockSignals(False)

    def _set_tab_order(self) -> None:
        """Make Tab follow the screen inside the tables, whose fields are made last."""
        order = [
            self.prints_actions,
            *self.filing.lines,
            *self.members.tab_order(),
            self.dates.field,
            *self.standing.tab_order(),
            self.headings,
            self.phrases,
        ]
        for one, other in itertools.pairwise(order):
            self.setTabOrder(one, other)

    def may_be_left(self) -> bool:
        """Whether every line can be kept; if not, say which cannot, and put the caret there."""
        return self.dates.may_be_left()

    @property
    def shown(self) -> Committee | None:
        """The committee that was last shown."""
        return self._shown

    @property
    def committee(self) -> Committee:
        """The committee as the form has it."""
        headings, shown = self.headings.lines, self._shown
        if shown is None:
            raise LookupError("no committee is shown")
        return replace(
            shown,
            name=self.name.text(),
            municipality=self.municipality.text(),
            venue=self.venue.text(),
            layout=self.layout_.value,
            numbering=self.numbering.value,
            template=self.template.value,
            headings=headings,
            members=tuple(
                Member(key, name, affiliation, Role(role))
                for key, (name, affiliation, role) in self.members.lines()
            ),
            standing_items=tuple(
                _standing(shown, key, title, text, (headings or ("",))[0])
                for key, (title, text) in self.standing.lines()
            ),
            needs_quorum=self.needs_quorum.isChecked(),
            prints_actions=self.prints_actions.isChecked(),
            prints_times=self.prints_times.isChecked(),
            prints_history=self.prints_history.isChecked(),
            kle=self.filing.kle.text(),
            file_pattern=self.filing.file_pattern,
            dates=self.dates.days,
            phrases=self.phrases.lines,
        )


def _standing(shown: Committee, key: str, title: str, text: str, heading: str) -> StandingItem:
    """Return the item with its first text changed and the others unchanged."""
    before = shown.standing_items[int(key)].texts if key else ()
    if not text:
        return StandingItem(title, before[1:])
    first = (before[0][0] if before else heading, text)
    return StandingItem(title, (first, *before[1:]))
