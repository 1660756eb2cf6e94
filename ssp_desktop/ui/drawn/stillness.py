"""Nothing moves or fades by itself, for those whom it makes ill or draws from what they read.

What others leave moving is stopped here: Qt's effects of menus, lists and tips, where a system has
them, and the sign that clears a field, which fades in. The bars of work that goes on are still by
themselves (`still_bar.py`); the caret blinks as the system says.
"""

from functools import partial

from PySide6.QtCore import QAbstractAnimation, Qt
from PySide6.QtWidgets import QApplication, QLineEdit


def be_still() -> None:
    """Let menus, lists and tips be there at once from now on."""
    for effect in Qt.UIEffect:
        QApplication.setEffectEnabled(effect, False)


def clear_at_once(line: QLineEdit) -> None:
    """Show and hide the sign that clears `line`, which has one already, without fading."""
    line.textChanged.connect(partial(_end_fading, line))


def _end_fading(line: QLineEdit, _text: str) -> None:
    for fading in line.findChildren(QAbstractAnimation):
        fading.setCurrentTime(fading.totalDuration())
