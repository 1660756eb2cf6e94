"""The tables of the minutes: one whose first column names its rows, and ones with a header row."""

from collections.abc import Iterable, Sequence

from ssp_desktop.minutes.blocks import FactTable, Style, Table
from ssp_desktop.writing.docx.paragraphs import ParagraphMaker, run
from ssp_desktop.writing.docx.xml_text import in_quotes, twips
from ssp_desktop.writing.looks import COLUMN_GAP, column_widths

_CAPTION = "Oplysninger om mødet"
_DESCRIPTION = "Første kolonne siger, hvad der står i anden: mødedato, mødested og mødedeltagere."
_HEADED_DESCRIPTION = "Øverste række siger, hvad der står i hver kolonne."
_LOOK = (
    '<w:tblLook w:val="0680" w:firstRow="0" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" '
    'w:noHBand="1" w:noVBand="1"/>'
)
_HEADED_LOOK = (
    '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
    'w:noHBand="1" w:noVBand="1"/>'
)
_HEADER_ROW = "<w:tblHeader/>"


def fact_table(table: FactTable, maker: ParagraphMaker) -> str:
    """Return the table.

    A DOCX has no header cells for rows, so what exists is used: the first column looks
    like a header (`w:tblLook`), a bookmark `RowTitle` announces it to JAWS and NVDA,
    and the first row is marked as a header row, without which Word's accessibility
    check complains.
    """
    looks = maker.template.looks
    label_width = twips(looks.table.label_width)
    widths = (label_width, twips(looks.page.text_width) - label_width)
    properties = f"{_LOOK}{_said(_CAPTION, _DESCRIPTION)}"
    rows = (
        _row(_facts(label, text, maker, first=number == 0), widths, _HEADER_ROW * (number == 0))
        for number, (label, text) in enumerate(table.rows)
    )
    return _table(properties, widths, rows, maker)


def _facts(label: str, text: str, maker: ParagraphMaker, *, first: bool) -> list[str]:
    name_of_row = maker.marked("RowTitle", run(label)) if first else run(label)
    return [
        maker.paragraph(Style.FACT_LABEL, name_of_row),
        maker.paragraph(Style.FACT_TEXT, run(text)),
    ]


def headed_table(table: Table, maker: ParagraphMaker) -> str:
    """Return the table; its header row is repeated on each page that it continues on."""
    looks = maker.template.looks
    widths = [twips(width) for width in column_widths(table.shares, looks.page.text_width)]
    gap = twips(looks.table.cell_right + COLUMN_GAP)
    margins = f'<w:tblCellMar><w:right w:w="{gap}" w:type="dxa"/></w:tblCellMar>'
    properties = f"{margins}{_HEADED_LOOK}{_said(table.caption, _HEADED_DESCRIPTION)}"
    rows = [
        _row([maker.paragraph(style, run(text)) for text in texts], widths, header)
        for style, texts, header in (
            (Style.FACT_LABEL, table.head, _HEADER_ROW),
            *((Style.FACT_TEXT, row, "") for row in table.rows),
        )
    ]
    return _table(properties, widths, rows, maker)


def _said(caption: str, description: str) -> str:
    return f'<w:tblCaption w:val="{caption}"/><w:tblDescription w:val="{description}"/>'


def _table(
    properties: str, widths: Sequence[int], rows: Iterable[str], maker: ParagraphMaker
) -> str:
    style = maker.template.fact_table
    look = f'<w:tblStyle w:val="{in_quotes(style)}"/>' if style else ""
    width = f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
    grid = "".join(f'<w:gridCol w:w="{each}"/>' for each in widths)
    return (
        f"<w:tbl><w:tblPr>{look}{width}{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        f"{''.join(rows)}</w:tbl>"
    )


def _row(paragraphs: Iterable[str], widths: Sequence[int], header: str) -> str:
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{paragraph}</w:tc>'
        for width, paragraph in zip(widths, paragraphs, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{header}</w:trPr>{cells}</w:tr>"
