"""The contents' page numbers held against the pages that LibreOffice makes."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import pypdfium2

from ssp_desktop.domain.meeting import Layout
from ssp_desktop.minutes.making import make_minutes
from ssp_desktop.writing.docx import write_docx
from ssp_desktop.writing.pages import PageLayout
from ssp_desktop.writing.template import read_template
from tests.documents import Renderer
from tests.writing.docx_cases import FONTS, MADE, paragraphs, template, text_of
from tests.writing.random_meetings import random_meeting


@dataclass(frozen=True)
class Measured:
    """One meeting's item pages: as its contents page names them, and as they are."""

    name: str
    named: tuple[int, ...]
    real: tuple[int, ...]
    real_pages: int
    pages: int

    @property
    def off(self) -> int:
        """How many items do not stand where the contents say."""
        return sum(named != real for named, real in zip(self.named, self.real, strict=True))


def measure(
    layout: Layout,
    seeds: Iterable[int],
    folder: Path,
    render: Renderer,
    *,
    by: Path | None = None,
    items: int = 150,
    tables: float = 0.0,
) -> list[Measured]:
    """Write a meeting for each seed, `by` that template if given, render them, and compare.

    So large a share of what their texts are made of are `tables`.
    """
    used = read_template(by or template(layout))
    written = []
    for seed in seeds:
        minutes = make_minutes(random_meeting(seed, layout, items, tables=tables))
        pages = PageLayout(used.looks, FONTS).lay_out(minutes)
        path = folder / f"{layout}_{seed}.docx"
        path.write_bytes(write_docx(minutes, used, pages, MADE))
        written.append((path, pages.page_count))
    pdfs = render.many(path for path, _ in written)
    return [
        Measured(path.stem, named_pages(path.read_bytes()), *outlined_pages(pdf), count)
        for (path, count), pdf in zip(written, pdfs, strict=True)
    ]


def named_pages(docx: bytes, style: str = "TOC1") -> tuple[int, ...]:
    """Return the page numbers at the ends of the contents lines, by the id of their style."""
    return tuple(int(text_of(line).rpartition("\t")[2]) for line in paragraphs(docx, style))


def printed_pages(pdf: Path) -> tuple[int, ...]:
    """Return the numbers at the ends of the contents lines, as a reader sees them behind dots."""
    with pypdfium2.PdfDocument(pdf) as document:
        text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    return tuple(int(number) for number in re.findall(r"\.{3} ?(\d+) *\r?\n", text))


def outlined_pages(pdf: Path | BinaryIO) -> tuple[tuple[int, ...], int]:
    """Return the page each item's heading stands on, by the PDF's outline, and the page count."""
    with pypdfium2.PdfDocument(pdf) as document:
        outline = document.get_toc(max_depth=2)
        pages = tuple(each.get_dest().get_index() + 1 for each in outline if each.level == 0)
        return pages, len(document)
