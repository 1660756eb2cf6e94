"""Access keys for menus: a letter of each entry, underlined, that no other entry of the menu has.

Worked out from the words, so that they hold in both languages and for whatever a
menu comes to hold. Letters that a table or a translation has marked stay.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu


def marked(texts: Sequence[str]) -> list[str]:
    """Return `texts` each with ``&`` before a letter of its own, as far as there are enough."""
    owner: dict[str, int] = {}
    at: dict[int, int] = {}
    fixed = {_mark_of(text) for text in texts} - {""}

    def place(number: int, asked: set[str]) -> bool:
        """Find a letter for that text, if need be by finding another one for who has it."""
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
    """Mark a letter of each entry of `menu`, and of the menus in it."""
    entries = [each for each in menu.actions() if each.text() and each.isVisible()]
    for entry, text in zip(entries, marked([each.text() for each in entries]), strict=True):
        if entry.text() != text:
            entry.setText(text)
        inner = entry.menu()
        if isinstance(inner, QMenu):
            give_access_keys(inner)


def pop_up(menu: QMenu, place: QPoint) -> None:
    """Open `menu` at that place of the screen, with its access keys."""
    give_access_keys(menu)
    menu.popup(place)


def _mark_of(text: str) -> str:
    """Return the marked letter, small, or nothing; ``&&`` is a sign of the text."""
    plain = text.replace("&&", "")
    at = plain.find("&")
    return plain[at + 1 : at + 2].casefold() if at >= 0 else ""


def _places(text: str) -> Iterator[int]:
    """Yield where a mark may stand: at the beginnings of words, then at any letter."""
    letters = [at for at, letter in enumerate(text) if letter.isalnum()]
    first = [at for at in letters if at == 0 or not text[at - 1].isalnum()]
    yield from first
    yield from (at for at in letters if at not in first)
