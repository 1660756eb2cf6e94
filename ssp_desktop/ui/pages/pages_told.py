"""The painted pages as a screen reader is told them: a document with the words of its page."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget

from ssp_desktop.ui.look.announcing import announce

if TYPE_CHECKING:
    from ssp_desktop.ui.pages.pages_view import PagesView
    from ssp_desktop.writing.pages import Pages

_SETTLED_MS = 300
"""How long a page must be in sight before it is read: some are only scrolled past."""


class PagesTold(QAccessibleWidget):
    """A view of pages."""

    def __init__(self, view: "PagesView") -> None:
        super().__init__(view, QAccessible.Role.Document, view.accessibleName())
        self._view = view
        view.page_shown.connect(partial(_tell_page, view))

    def text(self, which: QAccessible.Text) -> str:
        if which is QAccessible.Text.Name:
            return page_name(self._view)
        if which is QAccessible.Text.Description and self._view.pages is not None:
            return words_on(self._view.pages, self._view.page_in_sight)
        return super().text(which)


def _tell_page(view: "PagesView", _page: int, _of: int) -> None:
    focused = view.hasFocus() or view.window().hasFocus()  # the review's keys go to its window
    if focused and view.pages is not None:
        said = f"{page_name(view)}\n{words_on(view.pages, view.page_in_sight)}"
        announce(view, said, topic="page", settled_ms=_SETTLED_MS)


def page_name(view: "PagesView") -> str:
    """Return which page of how many is in sight."""
    name = view.accessibleName()
    if not view.page_count:
        return name
    said = QCoreApplication.translate("PagesTold", "{0}: side {1} af {2}")
    return said.format(name, view.page_in_sight, view.page_count)


def words_on(pages: "Pages", page: int) -> str:
    """Return the words of that page, a paragraph or cell a line, without header and footer."""
    return "\n".join(_lines(pages, page))


def _lines(pages: "Pages", page: int) -> Iterator[str]:
    from ssp_desktop.writing.pages.paragraphs import Paragraph, line_text  # noqa: PLC0415 - when it is asked

    for piece, fragment in pages.fragments_on(page):
        if isinstance(piece, Paragraph):
            parts = [(piece, fragment.first_line, fragment.lines)]
        else:
            between = piece.lines_between(fragment.begun, fragment.ends)
            parts = [(cell, first, count) for cell, first, count, _ in between]
        for part, first, count in parts:
            if count:
                start, _ = line_text(part, first)
                _, end = line_text(part, first + count - 1)
                yield part.line.text[start:end].strip()
