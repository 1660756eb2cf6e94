"""Both published referater, read and written again, hold nothing more and nothing less."""

import subprocess
import sys
from pathlib import Path

import pytest

from ssp_desktop.minutes.referat import make_referat
from ssp_desktop.reading.door import read_file
from ssp_desktop.writing.plain_text import write_text
from tests.writing.docx_cases import docx_of

CONTENTS_OF_2018 = 30  # words: the published page lost its contents list, and a clean one has it
REFERENCES = [("referat_2018-12-06.txt", CONTENTS_OF_2018), ("referat_2024-04-24.txt", 0)]


def _compared(tool: Path, reference: Path, written: Path) -> str:
    command = [sys.executable, str(tool), str(reference), str(written)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    return done.stdout.strip().splitlines()[-1]


@pytest.mark.parametrize(("name", "extra"), REFERENCES)
def test_a_reference_comes_out_of_the_docx_word_for_word(
    name, extra, shared_reference, compare_tool, tmp_path, render_pdf, validate_docx
):
    meeting = read_file(shared_reference / name).meeting
    path = tmp_path / "referat.docx"
    path.write_bytes(docx_of(meeting, meeting.layout))
    assert validate_docx(path) == []
    result = _compared(compare_tool, shared_reference / name, render_pdf(path))
    assert result.endswith(f"missing 0 extra {extra}")


@pytest.mark.parametrize(("name", "extra"), REFERENCES)
def test_a_reference_comes_out_of_the_text_word_for_word(
    name, extra, shared_reference, compare_tool, tmp_path
):
    path = tmp_path / "referat.txt"
    path.write_text(write_text(make_referat(read_file(shared_reference / name).meeting)), "utf-8")
    result = _compared(compare_tool, shared_reference / name, path)
    assert result.endswith(f"missing 0 extra {extra}")
