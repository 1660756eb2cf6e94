"""Makes the keys of the actions work wherever the cursor is.

Qt's text fields claim keys of their own before any action is asked: on Linux these
include Ctrl+E, Ctrl+D, Ctrl+K and Ctrl+U, as in Emacs. The field with the cursor is
made to give up the keys of actions that are of use now. Undo and redo are left to a
field only while it has steps of its own to undo, which a field emptied by hand has too.
A field in which nothing has been typed since its text was set, or added from it, leaves
them to the window: the next Ctrl+Z undoes what was added.
"""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from ssp_desktop.ui.actions.actions import Actions
from ssp_desktop.ui.actions.key_words import combination
from ssp_desktop.ui.actions.table import ACTIONS
from ssp_desktop.ui.fields.undo_keys import has_own_step
from ssp_desktop.ui.system.the_application import the_application


class KeyGuard(QObject):
    """Watches the focused text field as long as it is in `window`."""

    def __init__(self, window: QWidget, actions: Actions) -> None:
        super().__init__(window)
        self._window = window
        self._watched: QWidget | None = None
        self._actions: dict[int, QAction] = {
            combination(keys).toCombined(): actions[spec.id]
            for spec in ACTIONS
            for keys in spec.keys
        }
        self._undo, self._redo = actions["undo"], actions["redo"]
        the_application().focusChanged.connect(self._follow)
        self._follow(None, QApplication.focusWidget())

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._watched is not None and isValid(self._watched):  # it may have gone with its window
            self._watched.removeEventFilter(self)
            self._watched.destroyed.disconnect(self._forget)
        self._watched = None
        if not isinstance(now, QLineEdit | QTextEdit | QPlainTextEdit):
            return
        if now.window() is self._window:
            now.installEventFilter(self)
            now.destroyed.connect(self._forget)
            self._watched = now

    def _forget(self) -> None:
        self._watched = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Asked at every event of the field, so events other than keys are dismissed first: an
        # event's type has to be made an enum for Python.
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            action = self._actions.get(event.keyCombination().toCombined())
            if action is not None and action.isEnabled() and self._may_go_by(watched, action):
                event.ignore()
                return True
        return False

    def _may_go_by(self, field: QObject, action: QAction) -> bool:
        if action not in (self._undo, self._redo):
            return True
        return not has_own_step(field, back=action is self._undo)
