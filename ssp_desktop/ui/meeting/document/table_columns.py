"""The widths of the columns of the tables in a document, found as those of the files are.

But one with little in it is wider than in the files, so that one can write there.
Owns that they stand still while somebody types. Columns of Qt's own follow every character, so
that all cells are laid out and painted elsewhere.
"""

from collections.abc import Sequence
from math import ceil

from PySide6.QtGui import QFont, QFontMetricsF, QTextDocument, QTextLength

from ssp_desktop.richtext.column_widths import shared
from ssp_desktop.ui.meeting.document.document_tables import tables_in
from ssp_desktop.ui.meeting.document.line_styles import Place
from ssp_desktop.ui.meeting.document.lines import EditorLine, units

_LEAST = 1.5  # pixels: by less no column is moved, since that lays out all of the table
_SPARE = 2  # pixels, for what Qt rounds


def fit_columns(document: QTextDocument, lines: Sequence[EditorLine], room: int) -> None:
    """Make each column as wide as what stands in it needs; the tables are `room` pixels wide.

    `lines` are those of the document.
    """
    plain = document.defaultFont()
    bold = QFont(plain)
    bold.setBold(True)
    fonts = QFontMetricsF(plain), QFontMetricsF(bold)
    inside = [each for each in units(lines) if lines[each[0]].style.place is Place.TABLE]
    for table, (first, behind) in zip(tables_in(document), inside, strict=True):
        shape = table.format()
        around = 2 * round(shape.cellPadding()) + _SPARE
        needs = _needs(lines[first:behind], fonts, around)
        half = room // (2 * len(needs))  # of an equal share, for a column to write in
        widths = shared(room, [least for least, _ in needs], [max(half, most) for _, most in needs])
        shares = [100 * width / room for width in widths]
        before = [each.rawValue() for each in shape.columnWidthConstraints()]
        if len(before) != len(shares) or any(
            abs(new - old) * room > _LEAST * 100 for new, old in zip(shares, before, strict=True)
        ):
            percent = QTextLength.Type.PercentageLength
            shape.setColumnWidthConstraints([QTextLength(percent, share) for share in shares])
            table.setFormat(shape)


def _needs(
    lines: Sequence[EditorLine], fonts: tuple[QFontMetricsF, QFontMetricsF], around: int
) -> list[list[int]]:
    """Return the width of the longest word and of the longest line of each column, in pixels.

    That of a word leaves room for a character or two, so that a word that grows does not move the
    columns at each.
    """
    plain, bold = fonts
    step = round(plain.height())
    empty = around + step
    needs: list[list[int]] = []
    column, header = -1, True
    for line in lines:
        if line.style.place is Place.ROW:
            column, header = 0, False
        elif line.style.place is not Place.LINE:
            column += 1
        if column == len(needs):
            needs.append([empty, empty])
        need = needs[column]
        font = bold if header or any(span.bold for span in line.spans) else plain
        text = "".join(span.text for span in line.spans)
        whole = around + round(font.horizontalAdvance(text))
        if whole > need[0]:
            longest = max(map(font.horizontalAdvance, text.split()), default=0)
            need[0] = max(need[0], around + step * ceil(longest / step))
        need[1] = max(*need, whole)
    return needs
