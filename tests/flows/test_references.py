"""The two published minutes, all the way: read, kept, written, rendered, read back."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.xdist_group("flows_references")

Program = Callable[..., str]


@dataclass(frozen=True)
class Journey:
    """One reference text and what the program made of it."""

    reference: Path
    shown: dict[str, Any]
    docx: Path
    rendered: Path
    pdf: Path
    text: Path


@pytest.fixture(scope="module", params=["2018-12-06", "2024-04-24"])
def journey(
    request: pytest.FixtureRequest,
    shared_reference: Path,
    ssp_desktop: Program,
    render_pdf: Callable[[Path], Path],
    tmp_path_factory: pytest.TempPathFactory,
) -> Journey:
    """Import a reference, export it as every kind of file, and render the DOCX."""
    folder = tmp_path_factory.mktemp(request.param)
    reference = shared_reference / f"referat_{request.param}.txt"
    data = ("--data-dir", folder / "data")
    meeting = ssp_desktop("import", reference, *data).strip()
    written = {ending: folder / f"written.{ending}" for ending in ("docx", "pdf", "txt")}
    for path in written.values():
        ssp_desktop("export", meeting, "-o", path, "--edition", "full", *data)
    shown = _show(ssp_desktop, meeting, *data)
    docx = written["docx"]
    return Journey(reference, shown, docx, render_pdf(docx), written["pdf"], written["txt"])


def _show(ssp_desktop: Program, meeting: str, *data: object) -> dict[str, Any]:
    shown: dict[str, Any] = json.loads(ssp_desktop("show", meeting, "--json", *data))
    del shown["id"]
    return shown


@pytest.mark.parametrize("kind", ["rendered", "pdf", "text"])
def test_every_word_of_the_reference_is_there_and_no_other(
    journey: Journey, kind: str, compare_tool: Path
) -> None:
    command = [sys.executable, compare_tool, journey.reference, getattr(journey, kind)]
    told = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    match, missing, extra = re.findall(r"match (\S+) missing (\d+) extra (\d+)", told)[-1]
    # The klassisk contents list is empty in the reference: its links are lost.
    contents = 0
    if journey.shown["layout"] == "klassisk":
        contents = sum(len(f"1. {item['title']}".split()) for item in journey.shown["items"])
    assert (int(missing), int(extra)) == (0, contents), told
    assert contents or float(match) == 1.0


@pytest.mark.parametrize("kind", ["docx", "rendered", "pdf", "text"])
def test_what_was_written_reads_back_as_the_same_meeting(
    journey: Journey, kind: str, ssp_desktop: Program
) -> None:
    again = ssp_desktop("import", getattr(journey, kind)).strip()
    assert _show(ssp_desktop, again) == journey.shown


@pytest.mark.parametrize("kind", ["rendered", "pdf"])
def test_the_contents_name_the_page_where_each_item_stands(
    journey: Journey, kind: str, pdf_text: Callable[..., str]
) -> None:
    pages = pdf_text(getattr(journey, kind), "-layout").split("\f")
    klassisk = journey.shown["layout"] == "klassisk"
    told, stands = [], []
    for item in journey.shown["items"]:
        number, title = item["number"], item["title"]
        heading = f"{number}. {title}" if klassisk else f"Punkt {number}: {title}"
        line = re.escape(f"{number}. {title}" if klassisk else title)
        found = re.search(rf"^\s*{line}[ .]+(\d+)\s*$", "\f".join(pages[:2]), re.MULTILINE)
        assert found, heading
        told.append(int(found[1]))
        at = [
            n for n, page in enumerate(pages, 1) if re.search(_alone(heading), page, re.MULTILINE)
        ]
        stands.append(at[-1])
    assert told == stands
    if not klassisk:
        assert told == [3, 4, 5, 6, 9]


def _alone(heading: str) -> str:
    """A pattern of a line that holds `heading` and no leader dots."""
    return rf"^\s*{re.escape(heading)}\s*$"


def test_the_documents_are_valid(
    journey: Journey,
    validate_docx: Callable[[Path], list[str]],
    validate_pdf: Callable[[Path], list[str]],
) -> None:
    assert validate_docx(journey.docx) == []
    assert validate_pdf(journey.pdf) == []
