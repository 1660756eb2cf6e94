"""What a table of a DOCX says of its rows and cells: which row is the header, what spans."""

from collections.abc import Iterator, Sequence

from lxml import etree

from ssp_desktop.domain.numbers import whole
from ssp_desktop.ooxml.elements import W, is_on, says_on, val
from ssp_desktop.reading.docx.styles import Styles
from ssp_desktop.reading.package.drafts import DraftCell
from ssp_desktop.richtext.tables import MOST_COLUMNS

_FIRST_ROW = 0x20  # in the value of a table's look
_HEX = frozenset("0123456789abcdefABCDEF")


def children(parent: etree._Element, name: str) -> list[etree._Element]:
    """Return the rows or cells of `parent`, including those in content controls."""
    out: list[etree._Element] = []
    for element in parent:
        if element.tag == f"{W}{name}":
            out.append(element)
        elif element.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml"):
            out += children(element, name)
    return out


def width_of(cell: etree._Element) -> int:
    """Return how many columns `cell` spans."""
    return _count(cell.find(f"{W}tcPr/{W}gridSpan"), 1)


def skipped(row: etree._Element) -> Iterator[DraftCell]:
    """Yield an empty cell for the columns before the first cell of `row`, if there are any."""
    width = _count(row.find(f"{W}trPr/{W}gridBefore"), 0)
    if width:
        yield DraftCell(width=width)


def headers_of(
    table: etree._Element, rows: Sequence[etree._Element], styles: Styles
) -> list[bool | None]:
    """Return of each of the `rows` whether it is the header; None when the file does not say.

    The rows that repeat on each page tell, else whether the table's style makes the first row
    bold, and whether the table asks for that.
    """
    repeated = [is_on(row.find(f"{W}trPr/{W}tblHeader")) for row in rows]
    if any(repeated):
        return list(repeated)
    style = val(table.find(f"{W}tblPr/{W}tblStyle"))
    named = style or val(table.find(f"{W}tblPr/{W}tblCaption"))
    look = _looks_at_first_row(table.find(f"{W}tblPr/{W}tblLook"))
    # LibreOffice asks for nothing where it means nothing, in tables without style or name.
    if not named or look is None:
        return [None] * len(rows)
    if look:
        return [_is_first_bold(style, styles) or None, *[None] * (len(rows) - 1)]
    return [False] * len(rows)


def _looks_at_first_row(look: etree._Element | None) -> bool | None:
    """Return whether a table shows its first row as one; None when it does not say."""
    if look is None:
        return None
    said = look.get(f"{W}firstRow")
    if said is not None:
        return says_on(said)
    value = val(look)
    is_number = bool(value) and len(value) <= 4 and set(value) <= _HEX
    return bool(int(value, 16) & _FIRST_ROW) if is_number else None


def _is_first_bold(style: str, styles: Styles) -> bool:
    """Return whether a style of tables makes the first row bold."""
    for each in styles.sheet.chain(style):
        for part in each.iterfind(f"{W}tblStylePr"):
            if part.get(f"{W}type") == "firstRow":
                return is_on(part.find(f"{W}rPr/{W}b"))
    return False


def _count(element: etree._Element | None, default: int) -> int:
    return whole(val(element), default, default, MOST_COLUMNS)
