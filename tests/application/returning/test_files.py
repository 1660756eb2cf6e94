"""Drafts as real files: written, changed by script, saved by LibreOffice, and read back."""

import io
import zipfile
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from ssp_desktop.application.returning.reading_back import theirs_of
from ssp_desktop.domain.meeting import AgendaItem, Attachment, Layout, Meeting, Section
from ssp_desktop.ooxml.elements import W
from ssp_desktop.reading.door import read_returned
from tests.application.returning.documents import returned, sent
from tests.application.returning.edits import edited
from tests.application.returning.same_meeting import as_told
from tests.documents import Renderer
from tests.writing.draft_cases import draft_of
from tests.writing.random_meetings import random_meeting

_WHO = {f"{W}id": "900", f"{W}author": "Bo Ås", f"{W}date": "2026-03-02T10:00:00Z"}
_Path = Callable[[Path], Path]


def _ways(render: Renderer) -> dict[str, _Path]:
    def by_odt(path: Path) -> Path:
        return render.in_format(render.in_format(path, "odt"), "docx")

    return {
        "as it is": lambda path: path,
        "LibreOffice": lambda path: render.in_format(path, "docx"),
        "ODT": lambda path: render.in_format(path, "odt"),
        "by way of ODT": by_odt,
    }


@pytest.mark.slow
@pytest.mark.parametrize("way", ["as it is", "LibreOffice", "ODT", "by way of ODT"])
@pytest.mark.parametrize("layout", Layout)
def test_silent_edits_come_back_from_files(
    layout: Layout, way: str, tmp_path: Path, render_pdf: Renderer
) -> None:
    for seed in range(3):
        meeting = random_meeting(seed, layout, 5, tables=0.1)
        after = edited(meeting, seed + 500)
        path = tmp_path / f"{seed}.docx"
        path.write_bytes(draft_of(after, layout))
        document = read_returned(_ways(render_pdf)[way](path))
        theirs = theirs_of(returned(document, sent(meeting)), sent(meeting))
        assert as_told(theirs.meeting, meeting) == as_told(after, meeting), (seed, way)
        untouched = theirs_of(document, sent(after))
        assert (untouched.meeting, untouched.authored) == (after, {}), (seed, way)


_MEETING = Meeting(
    "m1",
    "SSP styregruppen",
    items=(
        AgendaItem(
            "i1",
            "Budget for ungeindsatsen",
            sections=(
                Section("s1", "Baggrund", "Klubberne mangler penge.\n\nDer er søgt om støtte."),
                Section("s2", "Indstilling", "1. At budgettet godkendes\n2. At der følges op"),
            ),
            decision="Budgettet blev godkendt.",
            attachments=(Attachment("a1", "Regneark", 1),),
        ),
        AgendaItem("i2", "Nyt fra politiet", decision="Taget til efterretning."),
        AgendaItem("i3", "Eventuelt", decision="Intet at bemærke."),
    ),
)


class _Word:
    """A draft opened as somebody with tracking on would have it."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            self.root = etree.fromstring(archive.read("word/document.xml"))

    def paragraph(self, text: str) -> etree._Element:
        for each in self.root.iter(f"{W}p"):
            if "".join(t.text or "" for t in each.iter(f"{W}t")) == text:
                return each
        raise KeyError(text)

    def type_at_end(self, text: str, more: str) -> None:
        paragraph = self.paragraph(text)
        run = deepcopy(next(paragraph.iter(f"{W}r")))
        for each in run.findall(f"{W}t")[1:]:
            run.remove(each)
        run.find(f"{W}t").text = more
        etree.SubElement(paragraph, f"{W}ins", _WHO).append(run)

    def delete(self, text: str) -> None:
        """Take out a paragraph, its end too."""
        paragraph = self.paragraph(text)
        self.end_is(paragraph, "del")
        for run in list(paragraph.iter(f"{W}r")):
            taken = etree.Element(f"{W}del", _WHO)
            run.getparent().replace(run, taken)
            taken.append(run)
            for each in run.iter(f"{W}t"):
                each.tag = f"{W}delText"

    def end_is(self, paragraph: etree._Element, what: str) -> None:
        """Mark the end of a paragraph as put in (``ins``) or taken out (``del``)."""
        properties = paragraph.find(f"{W}pPr")
        looks = properties.find(f"{W}rPr")
        looks = etree.SubElement(properties, f"{W}rPr") if looks is None else looks
        looks.insert(0, etree.Element(f"{W}{what}", _WHO))

    def put_in_below(self, text: str, new: str) -> None:
        above = self.paragraph(text)
        below = deepcopy(above)
        for mark in [*below.iter(f"{W}bookmarkStart"), *below.iter(f"{W}bookmarkEnd")]:
            mark.getparent().remove(mark)
        above.addnext(below)
        runs = list(below.iter(f"{W}r"))
        runs[0].find(f"{W}t").text = new
        inserted = etree.Element(f"{W}ins", _WHO)
        runs[0].getparent().replace(runs[0], inserted)
        inserted.append(runs[0])
        for run in runs[1:]:
            run.getparent().remove(run)
        self.end_is(below, "ins")

    def save(self, path: Path) -> Path:
        source = zipfile.ZipFile(io.BytesIO(self._content))
        with source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
            for name in source.namelist():
                is_body = name == "word/document.xml"
                target.writestr(name, etree.tostring(self.root) if is_body else source.read(name))
        return path


@pytest.mark.parametrize("way", ["as it is", "LibreOffice", "ODT", "by way of ODT"])
@pytest.mark.parametrize("layout", Layout)
def test_tracked_edits_come_back_from_files(
    layout: Layout, way: str, tmp_path: Path, render_pdf: Renderer
) -> None:
    meeting = replace(_MEETING, layout=layout)
    word = _Word(draft_of(meeting, layout))
    word.type_at_end("Budgettet blev godkendt.", " Der følges op i juni.")
    word.end_is(word.paragraph("Klubberne mangler penge."), "del")
    word.put_in_below("At budgettet godkendes", "At forvaltningen orienterer")
    word.put_in_below("Bilag 1 - Regneark", "Bilag 2 - Notat")
    for text in ("Punkt 2: Nyt fra politiet", "2. Nyt fra politiet", "Taget til efterretning."):
        if (layout is Layout.PUNKT) is text.startswith("Punkt") or text.startswith("Taget"):
            word.delete(text)
    _delete_second_heading(word)
    base = sent(meeting)
    path = _ways(render_pdf)[way](word.save(tmp_path / "draft.docx"))
    theirs = theirs_of(read_returned(path), base)
    first = replace(
        meeting.items[0],
        sections=(
            Section("s1", "Baggrund", "Klubberne mangler penge.Der er søgt om støtte."),
            Section(
                "s2",
                "Indstilling",
                "1. At budgettet godkendes\n2. At forvaltningen orienterer\n3. At der følges op",
            ),
        ),
        decision="Budgettet blev godkendt. Der følges op i juni.",
        attachments=(Attachment("a1", "Regneark", 1), Attachment("new", "Notat", 2)),
    )
    after = replace(meeting, items=(first, meeting.items[2]))
    assert as_told(theirs.meeting, meeting) == as_told(after, meeting)
    assert theirs.unplaced == ()
    put_in = [(each.text.strip(), each.author) for each in theirs.authored["i1", "decision"]]
    assert put_in == [("Der følges op i juni.", "Bo Ås")]
    assert {each.author for each in theirs.authored["i2", "title"]} == {"Bo Ås"}


def _delete_second_heading(word: _Word) -> None:
    """Take out the heading of the second decision, and what leads back to the top."""
    seen = 0
    for each in word.root.iter(f"{W}p"):
        text = "".join(t.text or "" for t in each.iter(f"{W}t"))
        seen += text in ("Beslutning", "Til toppen")
        if text in ("Beslutning", "Til toppen") and "Taget til efterretning." in _around(each):
            for t in each.iter(f"{W}t"):
                t.text = f"{t.text} "
            word.delete(f"{text} ")
    assert seen


def _around(paragraph: etree._Element) -> list[str]:
    """Return the texts of the paragraphs just above and below, taken out or not."""
    near = (paragraph.getprevious(), paragraph.getnext())
    return [
        "".join(t.text or "" for t in each.iter(f"{W}t", f"{W}delText"))
        for each in near
        if each is not None
    ]
