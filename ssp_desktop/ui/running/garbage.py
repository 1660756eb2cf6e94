"""Sets aside what Python need not look through for garbage while somebody types.

Owns when all of it is looked through: when a meeting has been left, and not at a key.
What a meeting's view is made of stays until then, so looking through it finds nothing
and takes longer than a key may.
"""

import gc

from PySide6.QtCore import QObject, QTimer

from ssp_desktop.ui.window.front import Front

_STANDS_MS = 2000
"""How long after a meeting is opened what follows it stands too: its pages, its words."""


class Garbage(QObject):
    """Follows which meeting is in front."""

    def __init__(self, front: Front, parent: QObject) -> None:
        super().__init__(parent)
        self._stands = QTimer(self)
        self._stands.setSingleShot(True)
        self._stands.setInterval(_STANDS_MS)
        self._stands.timeout.connect(gc.freeze)  # takes no time, however much there is
        self._left = QTimer(self)
        self._left.setSingleShot(True)
        self._left.setInterval(0)  # once what follows is on the screen, and the view is gone
        self._left.timeout.connect(self._clear)
        front.opened.connect(self._stands.start)
        front.left.connect(self._left.start)
        self._stands.start()

    def _clear(self) -> None:
        """Collect what is left of the meeting, set aside or not, and set aside the rest.

        So at most one meeting's worth of garbage is ever kept.
        """
        gc.unfreeze()
        gc.collect()
        gc.freeze()
