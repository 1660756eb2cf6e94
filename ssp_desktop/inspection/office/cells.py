"""What is said of cells, rows and columns in a sheet, and how columns are called."""

import re

from lxml import etree

from ssp_desktop.inspection.xml import attribute

_NARROWEST = 0.2  # points, or letters
_OF_A_PERSON = re.compile(r"cpr|person|fød", re.IGNORECASE)
_WITHOUT_NOUGHT = re.compile(r"\d{9}(?:\.0+)?")
_BORN, _REST = re.compile(r"\d{5,6}"), re.compile(r"\d{3,4}")


def with_nought(text: str, head: str) -> str:
    """Return a number of nine figures below such a `head` with the nought that it has lost.

    A sheet that takes a CPR number for a number shows it without the one in front.
    """
    if _WITHOUT_NOUGHT.fullmatch(text) and _OF_A_PERSON.search(head):
        return text.partition(".")[0].rjust(10, "0")
    return text


def shared_out(first: str, second: str, heads: str) -> str:
    """Return the CPR number that two cells beside each other share; empty for none."""
    born = _BORN.fullmatch(first) and _REST.fullmatch(second) and _OF_A_PERSON.search(heads)
    return f"{first.rjust(6, '0')}-{second.rjust(4, '0')}" if born else ""


def is_set(element: etree._Element, name: str) -> bool:
    """Whether the attribute is there and says yes."""
    return attribute(element, name) in ("1", "true")


def is_naught(length: str) -> bool:
    """Whether a row or column is too narrow to show anything."""
    try:
        return bool(length) and float(length) < _NARROWEST
    except ValueError:
        return False


def is_number(text: str) -> bool:
    """Whether a cell holds a number, however it is written."""
    return text.replace(".", "").replace(",", "").replace("-", "").replace(" ", "").isdecimal()


def letters(number: int) -> str:
    """Return what the column with that number is called, from 1 for A."""
    out = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        out = chr(65 + rest) + out
    return out
