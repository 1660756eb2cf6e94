"""The rows of a table of an ODT, and which of them repeat on each page as its header."""

from collections.abc import Iterator, Sequence

from lxml import etree

from ssp_desktop.reading.odt.names import TABLE

_HEADER_ROWS = f"{TABLE}table-header-rows"
_ROW_GROUPS = (_HEADER_ROWS, f"{TABLE}table-row-group", f"{TABLE}table-rows")


def rows_of(table: etree._Element) -> Iterator[etree._Element]:
    """Yield the rows of `table`, also those in groups."""
    for element in table:
        if element.tag == f"{TABLE}table-row":
            yield element
        elif element.tag in _ROW_GROUPS:
            yield from rows_of(element)


def headers_of(rows: Sequence[etree._Element]) -> list[bool | None]:
    """Return of each of the `rows` whether it is the header; None when the file does not say."""
    repeated = [any(each.tag == _HEADER_ROWS for each in row.iterancestors()) for row in rows]
    return list(repeated) if any(repeated) else [None] * len(rows)
