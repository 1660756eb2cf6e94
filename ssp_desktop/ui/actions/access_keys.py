"""Access keys for menus: an underlined letter in each entry, unique within the menu.

Worked out from the texts, so it holds in both languages and for whatever a menu
contains. Letters marked in a table or a translation stay.
"""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QTimer
from PySide6.QtGui import QCursor, QKeyEvent
from PySide6.QtWidgets import QMenu


def marked(texts: Sequence[str]) -> list[str]:
    """Return `texts`, each with ``&`` before a letter of its own as long as there are enough."""
    owner: dict[str, int] = {}
    at: dict[int, int] = {}
    fixed = {_mark_of(text) for text in texts} - {""}

    def place(number: int, asked: set[str]) -> bool:
        """Find a letter for that text, moving another text to another letter if need be."""
        letters = [(each, texts[number][each].casefold()) for each in _places(texts[number])]
        letters = [(where, letter) for where, letter in letters if letter not in fixed | asked]
        free = [each for each in letters if each[1] not in owner]
        for where, letter in free or letters:
            if letter in asked:
                continue
            asked.add(letter)
            if letter not in owner or place(owner[letter], asked):
                owner[letter], at[number] = number, where
                return True
        return False

    for number, text in enumerate(texts):
        if not _mark_of(text):
            place(number, set())
    return [
        f"{text[: at[number]]}&{text[at[number] :]}" if number in at else text
        for number, text in enumerate(texts)
    ]


def give_access_keys(menu: QMenu) -> None:
    """Mark a letter in each entry of `menu` and of its submenus."""
    entries = [each for each in menu.actions() if each.text() and each.isVisible()]
    for entry, text in zip(entries, marked([each.text() for each in entries]), strict=True):
        if entry.text() != text:
            entry.setText(text)
        inner = entry.menu()
        if isinstance(inner, QMenu):
            give_access_keys(inner)


def pop_up(menu: QMenu, place: QPoint) -> None:
    """Open `menu` at that point of the screen, with its access keys.

    One that is not opened by the mouse has its first entry chosen, as those of the bar have.
    """
    give_access_keys(menu)
    menu.popup(place)
    if place != QCursor.pos():
        # The menu takes the focus with it, so not before the key that opened it has been handled.
        QTimer.singleShot(0, menu, partial(_choose_first, menu))


def _choose_first(menu: QMenu) -> None:
    """Choose the first entry as an arrow does: `setActiveAction` would open its submenu."""
    from PySide6.QtCore import Qt  # noqa: PLC0415 - see `start`

    if menu.isVisible() and menu.activeAction() is None:
        down = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.sendEvent(menu, down)


def _mark_of(text: str) -> str:
    """Return the marked letter in lower case, or nothing; ``&&`` is a literal character."""
    plain = text.replace("&&", "")
    at = plain.find("&")
    return plain[at + 1 : at + 2].casefold() if at >= 0 else ""


def _places(text: str) -> Iterator[int]:
    """Yield where a mark can go: first the beginnings of words, then any letter."""
    entry = text.partition("\t")[0]  # a key may follow
    letters = [at for at, letter in enumerate(entry) if letter.isalnum()]
    first = [at for at in letters if at == 0 or not text[at - 1].isalnum()]
    yield from first
    yield from (at for at in letters if at not in first)
