"""The sections of the current item, before and after its decision, each in its own editor.

Owns the editors, which are reused from item to item, their order, which of them the
user folded, and the size of their texts.
"""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssp_desktop.application.editing import meeting_edits
from ssp_desktop.domain.meeting import AgendaItem, Section
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.meeting.item.section_editor import SectionEditor
from ssp_desktop.ui.meeting.text.markdown_editor import MarkdownEditor


class SectionStack(QObject):
    """Fills the two layouts `before` and `after`, which the owner puts in place."""

    wanted = Signal(object, bool)
    """A change, and whether it is typing."""
    run_ended = Signal()
    made = Signal(MarkdownEditor)
    """A text editor was made; its owner should watch it."""
    removed = Signal(str)
    """The user removed the section with that heading."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self._around = parent
        self._item: AgendaItem | None = None
        self._headings: tuple[str, ...] = ()
        self._folded: dict[str, bool] = {}
        self._sizes = (1.0, 1.0)
        self._spare: list[SectionEditor] = []
        self.editors: dict[str, SectionEditor] = {}
        """The editors in use, keyed by the ids of their sections."""
        self.before, self.after = QVBoxLayout(), QVBoxLayout()
        for box in (self.before, self.after):
            box.setSpacing(0)

    def suggest(self, headings: tuple[str, ...]) -> None:
        """Offer these headings while a heading is written."""
        self._headings = headings
        for editor in (*self.editors.values(), *self._spare):
            editor.suggest(headings)

    def show_item(self, item: AgendaItem, *, fold: bool) -> None:
        """Show the sections of `item`; `fold` those that the user has not folded or unfolded."""
        self._item = item
        wanted = {section.id for section in item.sections}
        for section_id in [each for each in self.editors if each not in wanted]:
            gone = self.editors.pop(section_id)
            gone.hide()
            self._spare.append(gone)
        for box, sections in (
            (self.before, item.sections_before_decision),
            (self.after, item.sections_after_decision),
        ):
            for at, section in enumerate(sections):
                editor = self.editors.get(section.id) or self._taken(section, fold=fold)
                if box.indexOf(editor) != at:
                    box.insertWidget(at, editor)
                editor.show_section(item.id, section)
                editor.show()

    def fold_all(self, folded: bool) -> None:
        """Fold or unfold the sections, except those where the user chose otherwise."""
        for section_id, editor in self.editors.items():
            editor.fold(self._folded.get(section_id, folded))

    def set_sizes(self, texts: float, headings: float) -> None:
        """Show texts and headings at these factors of the system's font size."""
        self._sizes = (texts, headings)
        for editor in (*self.editors.values(), *self._spare):
            editor.set_sizes(texts, headings)

    def hold_item(self, item: AgendaItem) -> None:
        """Take note of `item`, which has the same sections in the same order."""
        self._item = item
        for section in item.sections:
            self.editors[section.id].show_section(item.id, section)

    def unfold(self, section_id: str) -> None:
        """Unfold a section."""
        self.editors[section_id].fold(False)
        self._folded[section_id] = False

    def texts(self) -> tuple[list[MarkdownEditor], list[MarkdownEditor]]:
        """Return the texts before and after the decision, in order."""
        if self._item is None:
            return [], []
        parts = (self._item.sections_before_decision, self._item.sections_after_decision)
        before, after = ([self.editors[section.id].text for section in part] for part in parts)
        return before, after

    def first_unfolded(self) -> MarkdownEditor | None:
        """Return the first unfolded text before the decision; None when there is none."""
        sections = self._item.sections_before_decision if self._item is not None else ()
        editors = [self.editors[section.id] for section in sections]
        return next((editor.text for editor in editors if not editor.folded), None)

    def furniture(self) -> list[QWidget]:
        """Return what else takes the focus, in order."""
        sections = self._item.sections if self._item is not None else ()
        return [each for section in sections for each in self.editors[section.id].furniture()]

    def _taken(self, section: Section, *, fold: bool) -> SectionEditor:
        """Take an editor into use for `section`."""
        editor = self._spare.pop() if self._spare else self._new_editor()
        editor.fold(self._folded.get(section.id, fold))
        self.editors[section.id] = editor
        return editor

    def _new_editor(self) -> SectionEditor:
        editor = SectionEditor(self._icons, self._around)
        editor.suggest(self._headings)
        editor.set_sizes(*self._sizes)
        editor.wanted.connect(self.wanted)
        editor.run_ended.connect(self.run_ended)
        editor.folded_by_user.connect(self._note_fold)
        editor.move_wanted.connect(self._move)
        editor.remove_wanted.connect(self._remove)
        self.made.emit(editor.text)
        return editor

    def _note_fold(self, section_id: str, folded: bool) -> None:
        self._folded[section_id] = folded

    def _move(self, section_id: str, by: int) -> None:
        change = self._item and meeting_edits.move_section(self._item, section_id, by)
        if change:
            self.wanted.emit(change, False)

    def _remove(self, section_id: str) -> None:
        if self._item:
            heading = self.editors[section_id].heading.text()
            self.wanted.emit(meeting_edits.remove_section(self._item, section_id), False)
            self.removed.emit(heading)
