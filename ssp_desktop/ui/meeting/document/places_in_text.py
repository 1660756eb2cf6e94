"""Converts between positions in a Python text and Qt's positions.

Qt counts a character beyond U+FFFF as two. Almost no text has one.
"""


def units(text: str) -> int:
    """Return how many of Qt's positions `text` takes."""
    if text.isascii():
        return len(text)
    # In one call to C: a paragraph is asked about several times for each character typed in it.
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def characters_before(text: str, position: int) -> int:
    """Return how many characters of `text` are before Qt's `position` in it."""
    if units(text) == len(text):
        return position
    before = text.encode("utf-16-le", "surrogatepass")[: 2 * position]
    return len(before.decode("utf-16-le", "ignore"))
