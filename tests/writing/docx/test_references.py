"""Both published referater, read and written again, hold nothing more and nothing less."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.minutes.making import make_minutes
from ssp_desktop.reading.door import read_file
from ssp_desktop.writing.plain_text import write_text
from tests.writing.docx_cases import docx_of

CONTENTS_OF_2018 = 30  # words: the published page lost its contents list, and a clean one has it
REFERENCES = [("referat_2018-12-06.txt", CONTENTS_OF_2018), ("referat_2024-04-24.txt", 0)]


@pytest.fixture(params=REFERENCES, ids=lambda each: each[0])
def reference(
    request: pytest.FixtureRequest, shared_reference: Path, compare_tool: Path
) -> tuple[Meeting, Callable[[Path], bool]]:
    """Return a reference as a meeting, and what says whether a file holds the same words."""
    name, extra = request.param
    source = shared_reference / name

    def is_same(written: Path) -> bool:
        command = [sys.executable, str(compare_tool), str(source), str(written)]
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        return done.stdout.strip().endswith(f"missing 0 extra {extra}")

    return read_file(source).meeting, is_same


def test_a_reference_comes_out_of_the_docx_word_for_word(reference, tmp_path, render_pdf):
    meeting, is_same = reference
    path = tmp_path / "referat.docx"
    path.write_bytes(docx_of(meeting, meeting.layout))
    assert is_same(render_pdf(path))


def test_a_reference_comes_out_of_the_text_word_for_word(reference, tmp_path):
    meeting, is_same = reference
    path = tmp_path / "referat.txt"
    path.write_text(write_text(make_minutes(meeting)), "utf-8")
    assert is_same(path)
