"""The tables of the minutes: the facts, whose first column names its rows, and those of cells."""

from collections.abc import Iterable, Iterator, Sequence

from ssp_desktop.minutes.blocks import FactTable, Style, Table
from ssp_desktop.richtext.tree import Cell, Paragraph
from ssp_desktop.writing.docx.paragraphs import ParagraphMaker, run, runs
from ssp_desktop.writing.docx.xml_text import in_quotes
from ssp_desktop.writing.looks import COLUMN_GAP, GridLook, twips

_CAPTION = "Oplysninger om mødet"
_DESCRIPTION = "Første kolonne siger, hvad der står i anden: mødedato, mødested og mødedeltagere."
_HEADED = "Øverste række siger, hvad der står i hver kolonne."
_NOT_HEADED = "Tabellen har ingen overskrifter over kolonnerne."
_LOOK = (
    '<w:tblLook w:val="0680" w:firstRow="0" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" '
    'w:noHBand="1" w:noVBand="1"/>'
)
_HEADED_LOOK = (
    '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
    'w:noHBand="1" w:noVBand="1"/>'
)
_NOT_HEADED_LOOK = (
    '<w:tblLook w:val="0600" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
    'w:noHBand="1" w:noVBand="1"/>'
)
_HEADER_ROW = "<w:tblHeader/>"
_TIGHT = '<w:spacing w:before="0" w:after="0"/>'
_RIGHT = '<w:jc w:val="right"/>'
_SIDES = ("top", "left", "bottom", "right")


def fact_table(table: FactTable, whole: Sequence[bool], maker: ParagraphMaker) -> str:
    """Return the table, its rows that are `whole` on one page each.

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
        _row(_facts(label, text, maker, first=number == 0), widths, stays, is_head=number == 0)
        for number, ((label, text), stays) in enumerate(zip(table.rows, whole, strict=True))
    )
    return _table(maker.template.fact_table, properties, widths, rows)


def _facts(label: str, text: str, maker: ParagraphMaker, *, first: bool) -> list[str]:
    name_of_row = maker.marked("RowTitle", run(label)) if first else run(label)
    mark = maker.fact_marks.get(label)
    return [
        maker.paragraph(Style.FACT_LABEL, name_of_row),
        maker.paragraph(Style.FACT_TEXT, maker.marked(mark, run(text)) if mark else run(text)),
    ]


def cell_table(
    table: Table, widths: Sequence[int], whole: Sequence[bool], maker: ParagraphMaker
) -> str:
    """Return the table, its columns so many twips wide, its rows that are `whole` on one page each.

    Its header row is repeated on each page that it continues on, if it is one of them. Each line
    of a cell is a paragraph.
    """
    template = maker.template
    if table.is_ruled:
        style = template.grid
        rules, above = _rules(template.looks.grid, by_style=bool(style))
        margins = "" if style else _margins(template.looks.grid)
    else:
        style, rules, above = template.fact_table, "", ""
        gap = twips(template.looks.table.cell_right + COLUMN_GAP)
        margins = f'<w:tblCellMar><w:right w:w="{gap}" w:type="dxa"/></w:tblCellMar>'
    look = _HEADED_LOOK if table.head else _NOT_HEADED_LOOK
    said = _said(table.caption, _HEADED if table.head else _NOT_HEADED)
    rows = []
    for number, (row, stays) in enumerate(zip(table.printed_rows, whole, strict=True)):
        is_head = bool(table.head) and number == 0
        row_style = Style.FACT_LABEL if is_head else Style.FACT_TEXT
        cells = _cells(row, table, row_style, maker)
        rows.append(_row(cells, widths, stays, is_head=is_head, above=above * (number > 0)))
    return _table(style, f"{margins}{look}{said}", widths, rows, rules)


def _cells(row: Iterable[Cell], table: Table, style: Style, maker: ParagraphMaker) -> Iterator[str]:
    for cell, right in zip(row, table.right, strict=True):
        place = _TIGHT * table.is_ruled + _RIGHT * right
        yield "".join(
            maker.paragraph(style, runs(line.spans), place=place)
            for line in cell.lines or (Paragraph(()),)
        )


def _rules(grid: GridLook, *, by_style: bool) -> tuple[str, str]:
    """Return the rules of a table, and the one above each of its rows but the first.

    Those around it and between its columns are the style's, if it has one. A rule between two rows
    is the upper rule of the lower one and nothing else: where it is the lower rule of the upper one
    too, LibreOffice 7.4 loses the rows below the first that is not a header, if there is room on
    the page for that row but not for the rule.
    """
    if not grid.rule:
        return "", ""
    rule = f'w:val="single" w:sz="{round(grid.rule * 8)}" w:space="0" w:color="{grid.color}"'
    rules = "" if by_style else "".join(f"<w:{side} {rule}/>" for side in _SIDES)
    between = "" if by_style else f"<w:insideV {rule}/>"
    return (
        f'<w:tblBorders>{rules}<w:insideH w:val="nil"/>{between}</w:tblBorders>',
        f"<w:tcBorders><w:top {rule}/></w:tcBorders>",
    )


def _margins(grid: GridLook) -> str:
    """Return the margins of cells for a template that has no style for tables with rules."""
    margins = "".join(
        f'<w:{side} w:w="{twips(width)}" w:type="dxa"/>'
        for side, width in zip(
            _SIDES,
            (grid.cell_top, grid.cell_left, grid.cell_bottom, grid.cell_right),
            strict=True,
        )
    )
    return f"<w:tblCellMar>{margins}</w:tblCellMar>"


def _said(caption: str, description: str) -> str:
    return (
        f'<w:tblCaption w:val="{in_quotes(caption)}"/>'
        f'<w:tblDescription w:val="{in_quotes(description)}"/>'
    )


def _table(
    style: str, properties: str, widths: Sequence[int], rows: Iterable[str], rules: str = ""
) -> str:
    look = f'<w:tblStyle w:val="{in_quotes(style)}"/>' if style else ""
    width = f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
    fixed = f'{rules}<w:tblLayout w:type="fixed"/>'
    grid = "".join(f'<w:gridCol w:w="{each}"/>' for each in widths)
    return (
        f"<w:tbl><w:tblPr>{look}{width}{fixed}{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        f"{''.join(rows)}</w:tbl>"
    )


def _row(
    cells: Iterable[str], widths: Sequence[int], stays: bool, *, is_head: bool, above: str = ""
) -> str:
    """Return a row that `stays` on one page, with a rule `above`.

    One that does not stay is no header row for LibreOffice.
    """
    inside = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{above}</w:tcPr>{cell}</w:tc>'
        for width, cell in zip(widths, cells, strict=True)
    )
    properties = "<w:cantSplit/>" * stays + _HEADER_ROW * (is_head and stays)
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' * bool(properties)}{inside}</w:tr>"
