"""Makes the rows of the tables of the minutes, by the looks of one template.

Owns which rows may be divided: those that are so high that moving them would leave a large part
of a page empty. The DOCX says so of each row (`Tables.stay_whole`).
"""

from itertools import accumulate, pairwise

from ssp_desktop.minutes.blocks import FactTable, Line, Origin, Style, Table
from ssp_desktop.richtext import tree
from ssp_desktop.writing.columns import as_laid_out
from ssp_desktop.writing.fonts.faces import DOTS_PER_TWIP
from ssp_desktop.writing.looks import COLUMN_GAP, Alignment, twips
from ssp_desktop.writing.pages.paragraphs import Measures, Paragraph, ParagraphMaker, dots
from ssp_desktop.writing.pages.rows import Edges, Row, Source, height_from

FACTS = Origin(part="facts")
_HIGH = 1 / 4  # of a page's text: what is higher may be divided


class Tables:
    """Makes the rows of tables by the looks of one template."""

    def __init__(self, maker: ParagraphMaker) -> None:
        self._maker = maker
        page, table, grid = maker.looks.page, maker.looks.table, maker.looks.grid
        self._high = twips(page.height - page.top - page.bottom) * _HIGH
        self._after_grid = twips(maker.looks.styles[Style.BODY].after)
        rule = twips(grid.rule)
        self._ruled = Edges(
            dots(grid.cell_left),
            dots(grid.cell_right),
            twips(grid.cell_top),
            twips(grid.cell_bottom) + rule,
            rule,
        )
        plain = Edges(
            dots(table.cell_left),
            dots(table.cell_right),
            twips(table.cell_top),
            twips(table.cell_bottom),
            0,
        )
        self._plain = plain
        self._gapped = plain._replace(right=dots(table.cell_right + COLUMN_GAP))
        self._cell_measures: dict[tuple[Style, bool, bool], Measures] = {}

    def sources(self, table: FactTable | Table) -> list[Source]:
        """Return what each row of `table` is made of, from the top."""
        return self._facts(table) if isinstance(table, FactTable) else self._cells(table)

    def _cells(self, table: Table) -> list[Source]:
        rows, count = table.printed_rows, len(table.right)
        edges = self._ruled if table.is_ruled else self._gapped
        widths = as_laid_out(self._maker.columns.widths(table))
        texts, labels = (Style.FACT_TEXT,) * count, (Style.FACT_LABEL,) * count
        return [
            Source(
                cells,
                texts if at or not table.head else labels,
                table.right,
                widths,
                table.origin,
                edges,
                table.is_ruled,
                at == 0,
                at == len(rows) - 1,
                at if table.head else 0,
                bool(table.head) and at == 0,
            )
            for at, cells in enumerate(rows)
        ]

    def _facts(self, table: FactTable) -> list[Source]:
        looks = self._maker.looks
        room = twips(looks.page.text_width)
        label = twips(looks.table.label_width)
        widths = as_laid_out((label, room - label))
        return [
            Source(
                tuple(map(_said, row)),
                (Style.FACT_LABEL, Style.FACT_TEXT),
                (False, False),
                widths,
                FACTS,
                self._plain,
                False,
                at == 0,
                at == len(table.rows) - 1,
                at,
                at == 0,  # the DOCX says so, for want of header cells in a column
            )
            for at, row in enumerate(table.rows)
        ]

    def stay_whole(self, table: FactTable | Table) -> list[bool]:
        """Return of each row of `table`, from the top, whether it stays on one page."""
        return [not self.row(source).divides for source in self.sources(table)]

    def row(self, source: Source) -> Row:
        """Return the row that `source` gives."""
        edges = source.edges
        ends = accumulate((width * DOTS_PER_TWIP for width in source.widths), initial=0)
        columns = zip(source.cells, source.styles, source.right, pairwise(ends), strict=True)
        cells = tuple(
            self._cell(cell, source, self._measures(style, source.ruled, right), place)
            for cell, style, right, place in columns
        )
        height = edges.top + max(height_from(cell, 0) for cell in cells) + edges.bottom
        divides = height > self._high
        measures = cells[-1][0].measures
        look = measures.look._replace(keep_with_next=source.is_head and not divides)
        after = self._after_grid if source.ruled and source.last else 0
        measures = measures._replace(look=look, height=height, before=0, after=after, divides=False)
        return Row(source, cells, measures, edges, divides)

    def _cell(
        self,
        cell: tree.Cell,
        source: Source,
        measures: Measures,
        place: tuple[int, int],
    ) -> tuple[Paragraph, ...]:
        edges = source.edges
        left, right = place[0] + edges.left, self._maker.width - place[1] + edges.right
        return tuple(
            self._maker.broken(
                Line(measures.style, line.spans, source.origin),
                measures._replace(right=measures.right + right),
                measures.left + left,
                measures.first_left + left,
            )
            for line in cell.lines or (tree.Paragraph(()),)
        )

    def _measures(self, style: Style, ruled: bool, right: bool) -> Measures:
        key = (style, ruled, right)
        known = self._cell_measures.get(key)
        if known is None:
            known = self._maker.measures[style]
            if right:
                known = known._replace(look=known.look._replace(alignment=Alignment.RIGHT))
            if ruled:
                known = known._replace(before=0, after=0)
            self._cell_measures[key] = known
        return known


def _said(text: str) -> tree.Cell:
    return tree.Cell((tree.Paragraph((tree.Span(text),)),)) if text else tree.Cell()
