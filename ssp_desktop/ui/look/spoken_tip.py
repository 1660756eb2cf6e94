"""A tooltip that a screen reader says once: the words are the name, the key stands beside it."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget


def give_tip(part: QWidget, tip: str) -> None:
    """Show `tip`, "words" or "words (key)", and tell the words as the name of `part`.

    Without a description of its own Qt tells the whole tooltip after the name.
    """
    words, _, key = tip.partition(" (")
    part.setToolTip(tip)
    part.setAccessibleName(words)
    part.setAccessibleDescription(key.removesuffix(")"))


def give_key_tip(part: QWidget, tip: str) -> None:
    """Show `tip` on a part whose own text is its name; of it the key alone is told."""
    part.setToolTip(tip)
    part.setAccessibleDescription(tip.partition(" (")[2].removesuffix(")"))


def show_with_key(button: QPushButton, text: str) -> None:
    """Show `text`, "words (key)", on `button`, and tell the words as its name, the key beside."""
    words, _, key = text.rpartition(" (")
    button.setText(text)
    button.setAccessibleName(words)
    button.setAccessibleDescription(key.removesuffix(")"))


def name_clearing(line: QLineEdit, name: str) -> None:
    """Call the button that clears `line` so; Qt gives it an icon alone."""
    clearing = line.findChild(QAction, "_q_qlineeditclearaction")
    if clearing is not None:
        clearing.setText(name)
