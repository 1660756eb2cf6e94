"""Sets aside what Python need not look through for garbage while somebody types.

Owns when all of it is looked through: when a meeting has just been opened or left, and
not at a key. What a meeting's view is made of stays until it is left, so looking
through it again and again finds nothing and takes longer than a key may.
"""

import gc

from PySide6.QtCore import QObject, QTimer

from ssp_desktop.ui.window.front import Front

_STANDS_MS = 3000
"""How long after a meeting is opened what follows it stands too: its pages, its words."""


class Garbage(QObject):
    """Follows which meeting is in front."""

    def __init__(self, front: Front, parent: QObject) -> None:
        super().__init__(parent)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)  # once the meeting is on the screen, and what was left is gone
        self._soon.timeout.connect(self._clear)
        self._stands = QTimer(self)
        self._stands.setSingleShot(True)
        self._stands.setInterval(_STANDS_MS)
        self._stands.timeout.connect(gc.freeze)
        front.opened.connect(self._soon.start)
        front.left.connect(self._soon.start)
        self._stands.start()

    def _clear(self) -> None:
        """Collect what is left of the last meeting, set aside or not, and set aside the rest.

        So at most one meeting's worth of garbage is ever kept.
        """
        gc.unfreeze()
        gc.collect()
        gc.freeze()
        self._stands.start()
