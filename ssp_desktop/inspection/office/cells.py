"""What is said of cells, rows and columns in a sheet, and how columns are called."""

from lxml import etree

from ssp_desktop.inspection.xml import attribute

_NARROWEST = 0.2  # points, or letters


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
