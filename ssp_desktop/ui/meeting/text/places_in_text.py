"""Where a letter stands: counted in letters of a Python text, and in Qt's positions.

Qt counts a letter beyond U+FFFF as two. Almost no text has one.
"""


def units(text: str) -> int:
    """Return how many of Qt's positions `text` takes."""
    if text.isascii():
        return len(text)
    return len(text) + sum(letter > "\uffff" for letter in text)


def letters(text: str, position: int) -> int:
    """Return how many letters of `text` stand before Qt's `position` in it."""
    if units(text) == len(text):
        return position
    before = text.encode("utf-16-le", "surrogatepass")[: 2 * position]
    return len(before.decode("utf-16-le", "ignore"))
