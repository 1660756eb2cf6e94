"""Writes a page with every style by a template and reads it back: what the minutes ask of one."""

import datetime
import io
from collections.abc import Sequence
from pathlib import Path

from docx import Document

from ssp_desktop.domain.meeting import Layout
from ssp_desktop.minutes.blocks import (
    Block,
    Contents,
    ContentsEntry,
    Edition,
    FactTable,
    Line,
    ListMark,
    Minutes,
    MinutesPart,
    Style,
    Table,
)
from ssp_desktop.richtext.tables import cell_of
from ssp_desktop.richtext.tree import Span
from ssp_desktop.writing.docx import write_docx
from ssp_desktop.writing.template import read_template
from ssp_desktop.writing.template.opening import whole

_NOW = datetime.datetime(2024, 1, 1, tzinfo=datetime.UTC)


def use(path: Path) -> None:
    """Use the template at `path`. Raises TemplateRefused if it cannot produce minutes."""
    content = write_docx(_every_style(), read_template(path), _OnPageOne(), _NOW)
    with whole(path):
        Document(io.BytesIO(content))


class _OnPageOne:
    def page_of(self, bookmark: str) -> int:
        return 1

    def column_widths(self, table: Table) -> Sequence[int]:
        return [1000] * len(table.right)

    def stay_whole(self, table: FactTable | Table) -> Sequence[bool]:
        rows = table.rows if isinstance(table, FactTable) else table.printed_rows
        return [True] * len(rows)


def _every_style() -> Minutes:
    text = (Span("x"),)
    marks = (
        ListMark(1, 0, ordered=False, marked=True),
        ListMark(2, 0, ordered=True, marked=True, number=1),
    )
    blocks: list[Block] = [Line(style, text, bookmark=style.value) for style in Style]
    blocks += [Line(Style.LIST, text, mark=mark) for mark in marks]
    blocks += [
        FactTable((("x", "x"),)),
        Table((cell_of("x"),), ((cell_of("x"),),), (True,)),
        Contents("x", (ContentsEntry("x", Style.ITEM_HEADING.value),)),
    ]
    return Minutes(Layout.PUNKT, Edition.FULL, "x", "x", "x", (MinutesPart("", tuple(blocks)),))
