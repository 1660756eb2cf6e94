"""Keeps the marks on the fields and pages that contain found words.

Owns where the marks are; there are none once the line is closed.
"""

from collections.abc import Iterable

from PySide6.QtWidgets import QTextEdit, QWidget
from shiboken6 import isValid

from ssp_desktop.application.finding.finds import Find
from ssp_desktop.application.finding.meeting_texts import TextPlace
from ssp_desktop.ui.meeting.finding.field_marks import FieldMarks
from ssp_desktop.ui.meeting.finding.hit_marks import HitMarks, SpansIn
from ssp_desktop.ui.meeting.finding.place_widgets import PlaceWidgets
from ssp_desktop.ui.pages.pages_view import PagesView


class Marking:
    """Marks words in the fields that `places` knows, and on the `pages`."""

    def __init__(self, places: PlaceWidgets, pages: PagesView) -> None:
        self._places = places
        self._pages = pages
        self._marks: dict[QWidget, HitMarks | FieldMarks] = {}

    def show_hits(
        self, shown: Iterable[TextPlace], spans_in: SpansIn, current: Find | None
    ) -> None:
        """Mark what `spans_in` gives in the texts at `shown`, and `current` more strongly."""
        widgets = {self._places.widget_of(place): place for place in shown}
        for gone in [widget for widget in self._marks if widget not in widgets]:
            self._stop_one(gone)
        for widget, place in widgets.items():
            if widget is None:
                continue
            here = self._places.positions(current) if current and current.place == place else None
            if widget not in self._marks:
                made = HitMarks(widget) if isinstance(widget, QTextEdit) else FieldMarks(widget)
                self._marks[widget] = made
            self._marks[widget].show_hits(spans_in, here)
        self._pages.mark(spans_in)

    def stop(self) -> None:
        """Remove all marks."""
        for widget in list(self._marks):
            self._stop_one(widget)
        self._pages.mark(None)

    def _stop_one(self, widget: QWidget) -> None:
        marks = self._marks.pop(widget)
        if isValid(marks):
            marks.stop()
