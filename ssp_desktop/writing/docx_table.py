"""The table of facts: a real table whose first column names its rows."""

from ssp_desktop.minutes.blocks import FactTable, Style
from ssp_desktop.writing.docx_paragraphs import ParagraphMaker, run
from ssp_desktop.writing.wordml import name, twips

_CAPTION = "Oplysninger om mødet"
_DESCRIPTION = "Første kolonne siger, hvad der står i anden: mødedato, mødested og mødedeltagere."
_LOOK = (
    '<w:tblLook w:val="0680" w:firstRow="0" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" '
    'w:noHBand="1" w:noVBand="1"/>'
)


def fact_table(table: FactTable, maker: ParagraphMaker) -> str:
    """Return the table.

    A DOCX has no cell that heads a row. What there is, is used: the first
    column's look is a header's (`w:tblLook`), a bookmark `RowTitle` says so to
    JAWS and NVDA, and the first row is marked as one that heads the table,
    without which Word's accessibility check complains.
    """
    looks = maker.template.looks
    label_width = twips(looks.table.label_width)
    widths = (label_width, twips(looks.page.text_width) - label_width)
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    style = maker.template.fact_table
    properties = (
        (f'<w:tblStyle w:val="{name(style)}"/>' if style else "")
        + f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>{_LOOK}'
        + f'<w:tblCaption w:val="{_CAPTION}"/><w:tblDescription w:val="{_DESCRIPTION}"/>'
    )
    rows = "".join(
        _row(texts, widths, maker, first=number == 0) for number, texts in enumerate(table.rows)
    )
    grid = f"<w:tblGrid>{columns}</w:tblGrid>"
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{grid}{rows}</w:tbl>"


def _row(
    texts: tuple[str, str], widths: tuple[int, int], maker: ParagraphMaker, *, first: bool
) -> str:
    header = "<w:tblHeader/>" if first else ""
    label, text = run(texts[0]), run(texts[1])
    if first:
        label = maker.marked("RowTitle", label)
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f"{maker.paragraph(style, content)}</w:tc>"
        for width, style, content in zip(
            widths, (Style.FACT_LABEL, Style.FACT_TEXT), (label, text), strict=True
        )
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{header}</w:trPr>{cells}</w:tr>"
