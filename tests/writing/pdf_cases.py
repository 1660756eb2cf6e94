"""Meetings to set as PDF, and what stands in a PDF."""

import datetime
import io
import random
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import pdfplumber
import pypdfium2

from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    Layout,
    Meeting,
    Section,
)
from ssp_desktop.minutes.making import make_minutes
from ssp_desktop.writing.looks import Looks
from ssp_desktop.writing.pdf import PdfFile, make_pdf
from ssp_desktop.writing.template import read_template
from tests.meetings.sample_meeting import meeting_of

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
FONTS = RESOURCES / "fonts"
CREATED = datetime.datetime(2025, 5, 1, 12, 30, tzinfo=datetime.UTC)
LISTS = """Før *listen* står **et** afsnit.

3. Tredje punkt

   med et afsnit mere

   - under det

     - og under det
   - igen under det
4. Fjerde punkt

- streg
- streg to

Efter listen."""

MEETING = meeting_of(
    AgendaItem("i1", "Lister", "2025-000001", sections=(Section("s1", "Indstilling", LISTS),)),
    AgendaItem("i2", "Hemmeligt", "2025-000002", closed=True, decision="Ingen må vide det."),
    AgendaItem(
        "i3",
        "Bilag",
        sections=(Section("s2", "Økonomi", "Ingen."),),
        decision="Godkendt.",
        attachments=(Attachment("x", "Kort", 1), Attachment("y", "Plan")),
    ),
)


@lru_cache
def looks_of(layout: Layout) -> Looks:
    """Return the looks of the program's own template."""
    return read_template(RESOURCES / "templates" / f"{layout}.docx").looks


def set_pdf(meeting: Meeting, looks: Looks | None = None, **options: Any) -> PdfFile:
    """Set `meeting` in its own layout."""
    minutes = make_minutes(meeting, **options)
    return make_pdf(minutes, looks or looks_of(minutes.layout), FONTS, CREATED)


def with_item(title: str, text: str) -> Meeting:
    """Return a meeting with one item of that title and section text (Markdown)."""
    item = AgendaItem("i1", title, sections=(Section("s1", "Indstilling", text),))
    return replace(MEETING, items=(item,))


@dataclass(frozen=True)
class ReadPdf:
    """What other programs find in a PDF."""

    content: bytes

    @cached_property
    def pages(self) -> list[str]:
        """The characters of each page, in the order in which they stand in the file."""
        with pypdfium2.PdfDocument(self.content) as document:
            return [page.get_textpage().get_text_bounded() for page in document]

    @cached_property
    def bookmarks(self) -> list[tuple[int, str, int]]:
        """Level, title and page (from 1) of each bookmark."""
        with pypdfium2.PdfDocument(self.content) as document:
            return [
                (each.level, each.get_title(), each.get_dest().get_index() + 1)
                for each in document.get_toc()
            ]

    @cached_property
    def plumbed(self) -> pdfplumber.PDF:
        """The PDF as pdfplumber has it: characters with fonts and places, and the tags."""
        return pdfplumber.open(io.BytesIO(self.content))

    @cached_property
    def tags(self) -> list[Any]:
        """The tree of tags: ``[tag, part, …]``, a part being text or such a list."""
        letters: dict[tuple[int, int], str] = {}
        for page in self.plumbed.pages:
            for char in page.chars:
                if char["mcid"] is not None:
                    place = (page.page_number, char["mcid"])
                    letters[place] = letters.get(place, "") + char["text"]

        def tree(node: dict[str, Any], page: int = 0) -> list[Any]:
            page = node.get("page_number", page)
            texts = [letters.get((page, mcid), "") for mcid in node.get("mcids", [])]
            return [node["type"], *texts, *(tree(each, page) for each in node.get("children", []))]

        return [tree(node) for node in self.plumbed.structure_tree]

    def tagged(self, *tags: str) -> list[Any]:
        """Return every part with one of `tags`, in order."""

        def walk(node: Any) -> list[Any]:
            if isinstance(node, str):
                return []
            here = [node] if node[0] in tags else []
            return here + [found for part in node[1:] for found in walk(part)]

        return [found for node in self.tags for found in walk(node)]


def words_in(node: Any) -> str:
    """Return all text in a part of the tree of tags."""
    return node if isinstance(node, str) else "".join(words_in(part) for part in node[1:])


_WORDS = (
    "sagen drøftes udvalget forvaltningen indstiller at orienteringen tages til efterretning og "
    "der følges op på næste møde med særligt fokus på unge i området forebyggelsesindsatsen"
).split()


def random_meeting(seed: int, layout: Layout, items: int = 12) -> Meeting:
    """Return a meeting of long and short texts, lists and wrapped titles; titles are unlike."""
    rnd = random.Random(seed)

    def sentence(least: int, most: int) -> str:
        return " ".join(rnd.choices(_WORDS, k=rnd.randint(least, most))).capitalize() + "."

    def listed(level: int = 0) -> str:
        lines = []
        for number in range(1, rnd.randint(2, 5)):
            mark = f"{number}." if level % 2 else "-"
            lines.append("    " * level + f"{mark} {sentence(2, 40)}")
            if level < 3 and rnd.random() < 0.3:
                lines.append(listed(level + 1))
        return "\n".join(lines)

    def text() -> str:
        parts = [
            listed() if rnd.random() < 0.4 else sentence(1, 150) for _ in range(rnd.randint(1, 6))
        ]
        return "\n\n".join(parts)

    return replace(
        MEETING,
        layout=layout,
        items=tuple(
            AgendaItem(
                f"i{number}",
                f"Sag{number:04} " + sentence(1, 25),
                "2025-000001" if rnd.random() < 0.5 else "",
                sections=(Section(f"s{number}", "Indstilling", text()),),
                decision=text() if rnd.random() < 0.8 else "",
            )
            for number in range(items)
        ),
    )
