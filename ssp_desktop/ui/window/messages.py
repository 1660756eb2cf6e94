"""Messages over the foot of the pages: what was done, what went wrong, how to undo.

Owns the message line, made when there is first something to say.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ssp_desktop.ui.look.icons import Icons

if TYPE_CHECKING:
    from ssp_desktop.ui.look.message_line import MessageLine


class Messages(QObject):
    """Shows messages over the foot of `pages`."""

    def __init__(self, icons: Icons, pages: QWidget) -> None:
        super().__init__(pages)
        self._icons = icons
        self._pages = pages
        self._line: MessageLine | None = None
        self._clear_of: QWidget | None = None

    @property
    def line(self) -> "MessageLine":
        """The message line itself."""
        if self._line is None:
            from ssp_desktop.ui.look.message_line import MessageLine  # noqa: PLC0415 - seldom

            self._line = MessageLine(self._icons, self._pages)
            self._line.keep_clear_of(self._clear_of)
        return self._line

    def keep_clear_of(self, part: QWidget | None) -> None:
        """Keep the line above `part` of the pages."""
        self._clear_of = part
        if self._line is not None:
            self._line.keep_clear_of(part)

    def tell(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Say for a while what was done; `undo`, if given, takes it back."""
        self.line.tell(text, undo)

    def warn(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Say what went wrong, until it is closed or another message replaces it."""
        self.line.warn(text, undo)

    def drop_problem(self) -> None:
        """Hide what went wrong before: the user has begun something else."""
        if self._line is not None:
            self._line.drop_problem()

    def drop_undo(self) -> None:
        """Withdraw the offer to undo: it would now take back something else."""
        if self._line is not None:
            self._line.drop_undo()

    def hide(self) -> None:
        """Hide any message."""
        if self._line is not None:
            self._line.hide()
