"""A draft that LibreOffice opens and saves still says what it is, and where its fields begin."""

from pathlib import Path

import pytest

from ssp_desktop.domain.meeting import Layout
from tests.meetings.live_meeting import live
from tests.writing.docx_cases import MEETING
from tests.writing.draft_cases import comment, commented, draft_of, margins, marks, opened
from tests.writing.letterhead import letterhead

COMMENTS = [
    comment("s1", "fed og kur", text="Første linje\nAnden linje"),
    comment("title", "stjerne", author="Helle Wolff"),
    comment("decision", headings=1),
]


pytestmark = pytest.mark.xdist_group("writing_drafts")
WAYS = [("docx",), ("odt", "docx")]


@pytest.fixture(scope="module")
def drafts(tmp_path_factory, render_pdf):
    """Give the drafts by name, each as it was sent and as it came back by every way."""
    folder = tmp_path_factory.mktemp("udkast")
    sent = []
    for layout in Layout:
        by = letterhead(layout, folder / "brev.docx")
        for name, meeting in (("lists", MEETING), ("live", live(layout))):
            sent.append(folder / f"{layout}-{name}.docx")
            sent[-1].write_bytes(draft_of(meeting, layout, COMMENTS, by))
    back = []
    for way in WAYS:
        paths = sent
        for ending in way:
            paths = render_pdf.all_saved(paths, ending)
        back.append(paths)
    return {path.stem: paths for path, *paths in zip(sent, sent, *back, strict=True)}


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("name", ["lists", "live"])
@pytest.mark.parametrize("way", range(len(WAYS)))
def test_nothing_of_it_is_lost(layout, name, way, drafts):
    sent, path = drafts[f"{layout}-{name}"][0], drafts[f"{layout}-{name}"][1 + way]
    before, after = opened(sent.read_bytes()), opened(path.read_bytes())
    assert marks(after) == marks(before)
    assert sorted(commented(after)) == sorted(commented(before))
    assert len(commented(before)) == 3
    assert _value(path) == "m1/7/K7M2"
    assert after.settings.element.find("{*}trackRevisions") is not None
    said = margins(path.read_bytes())
    assert "UDKAST" in said["header"]
    assert "Udkast · K7M2" in said["footer"]
    assert "UDKAST" in said["first header"]
    assert "Udkast · K7M2" in said["first footer"]


def _value(path: Path) -> str:
    """Return the draft's name in the custom property."""
    package = opened(path.read_bytes()).part.package
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
    text = package.part_related_by(kind).blob.decode()
    return text.partition('name="SSPDesktopDraft"')[2].partition("lpwstr>")[2].partition("<")[0]
