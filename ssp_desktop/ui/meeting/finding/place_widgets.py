"""Which field of the window each text of a meeting is written in, and the way there.

Owns which field that is, and how its characters are counted there. Texts of items other
than the current one have no field. Refuses to know what is looked for.
"""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget

from ssp_desktop.application.finding.finds import Find
from ssp_desktop.application.finding.meeting_texts import PlaceKind, TextPlace
from ssp_desktop.ui.meeting.attendance.attendance_list import AttendanceList
from ssp_desktop.ui.meeting.beside.meeting_details import MeetingDetails
from ssp_desktop.ui.meeting.document.places_in_text import characters_before, units
from ssp_desktop.ui.meeting.document.read_places import place_of, positions_of
from ssp_desktop.ui.meeting.item.item_editor import ItemEditor
from ssp_desktop.ui.rows.following_list import FollowingList, FollowingModel

_NOTES = (PlaceKind.DISSENT, PlaceKind.ACTION)
_LONGEST = 200
"""The most selected characters that are taken as the words to find."""
_KEEP = QTextCursor.MoveMode.KeepAnchor


class PlaceWidgets:
    """The fields of the item in `editor`, of the meeting's `details`, and its `people`."""

    def __init__(self, editor: ItemEditor, details: MeetingDetails, people: AttendanceList) -> None:
        self._editor = editor
        self._details = details
        self._people = people

    def widget_of(self, place: TextPlace) -> QTextEdit | QLineEdit | None:
        """Return the field of a text of the current item, or of the meeting; None for a row."""
        editor = self._editor
        head = editor.head
        match place.kind:
            case PlaceKind.MEETING:
                return self._details.line_of(place.field)
            case PlaceKind.TITLE:
                return head.title
            case PlaceKind.CASE_NUMBER:
                return head.case_number
            case PlaceKind.OPEN_TITLE:
                return head.closed_part.title
            case PlaceKind.OPEN_TEXT:
                return head.closed_part.text
            case PlaceKind.DECISION:
                return editor.decision.text
            case PlaceKind.ATTACHMENT:
                return editor.attachments.title_of(place.part)
        section = editor.sections.editors.get(place.part)
        if section is None:
            return None
        return section.heading if place.kind is PlaceKind.HEADING else section.text

    def positions(self, find: Find) -> tuple[int, int] | None:
        """Return where a find is in its field, in positions as the field counts them."""
        widget = self.widget_of(find.place)
        if isinstance(widget, QTextEdit):
            return positions_of(widget.document(), find.paragraph, find.start, find.end)
        if widget is None:
            return None
        text = widget.text()
        lead = len(text) - len(text.lstrip())
        return units(text[: lead + find.start]), units(text[: lead + find.end])

    def caret_in(self, place: TextPlace) -> Find | None:
        """Return where the caret is in the text at `place`, or where the selection begins."""
        widget = self.widget_of(place)
        if isinstance(widget, QTextEdit):
            at = widget.textCursor().selectionStart()
            paragraph, character = place_of(widget.document(), at)
            return Find(place, paragraph, character, character)
        if widget is None:
            return None
        selected = widget.selectionStart()
        at = characters_before(
            widget.text(), selected if selected >= 0 else widget.cursorPosition()
        )
        return Find(place, 0, at, at)

    def caret_among(self, places: Sequence[TextPlace], part: str) -> Find | None:
        """Return where the caret is: in the field with the focus, else in the `part` last written.

        Without either, the beginning of the first of `places` that is an item's.
        """
        focus = QApplication.focusWidget()
        own = [place for place in places if place.item]
        for place in places:
            if focus is not None and self.widget_of(place) is focus:
                return self.caret_in(place)
        for place in own:
            if place.is_rich and place.part == part:
                return self.caret_in(place)
        return Find(own[0], 0, 0, 0) if own else None

    def rows_of(self, place: TextPlace) -> FollowingList | None:
        """Return the list that shows a person, dissent or action point as a row."""
        if place.kind is PlaceKind.PERSON:
            return self._people
        return self._editor.decision.notes if place.kind in _NOTES else None

    def look_at(self, find: Find) -> None:
        """Bring a find of the current item into sight, unfolded; the focus stays where it is."""
        place, rows = find.place, self.rows_of(find.place)
        self.let_go_of_rows()
        if rows is not None:
            _select_row(rows, place.part)
            self._editor.caret.look_at_field(rows)
            return
        positions, widget = self.positions(find), self.widget_of(place)
        if place.is_rich and positions is not None:
            self._editor.caret.look_at(place.part, positions[1])
        elif widget is not None:
            self._editor.caret.look_at_field(widget)

    def let_go_of_rows(self) -> None:
        """Select no row, except in a list with the focus."""
        for rows in (self._people, self._editor.decision.notes):
            if not rows.hasFocus():
                rows.selectionModel().clearSelection()

    def go_to(self, find: Find) -> None:
        """Put the focus on a find that is in sight, with its characters selected."""
        rows, widget, at = (
            self.rows_of(find.place),
            self.widget_of(find.place),
            self.positions(find),
        )
        if rows is not None:
            rows.setFocus(Qt.FocusReason.OtherFocusReason)
            _select_row(rows, find.place.part)
        elif isinstance(widget, QTextEdit) and at is not None:
            cursor = widget.textCursor()
            cursor.setPosition(at[0])
            cursor.setPosition(at[1], _KEEP)
            widget.setTextCursor(cursor)
            _focus(widget)
        elif isinstance(widget, QLineEdit) and at is not None:
            _focus(widget)
            widget.setSelection(at[0], at[1] - at[0])


def _select_row(rows: FollowingList, row_id: str) -> None:
    model = rows.model()
    if isinstance(model, FollowingModel):
        index = model.index(model.place_of(row_id))
        rows.setCurrentIndex(index)
        # Without the focus, a list does not select its current row by itself.
        rows.selectionModel().select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def _focus(widget: QWidget) -> None:
    widget.setFocus(Qt.FocusReason.OtherFocusReason)


def selected_words() -> str:
    """Return what is selected in the field with the focus, or nothing if it is more than a line."""
    focus = QApplication.focusWidget()
    words = ""
    if isinstance(focus, QTextEdit):
        words = focus.textCursor().selectedText()
    elif isinstance(focus, QLineEdit):
        words = focus.selectedText()
    several = "\u2029" in words or len(words) > _LONGEST
    return "" if several else words
