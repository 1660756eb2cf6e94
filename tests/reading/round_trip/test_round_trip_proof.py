"""Random meetings written as DOCX, PDF and text are read back as the same meetings.

Of one that is not, the lines that differ are printed, and its file is kept.
"""

import re
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from difflib import unified_diff
from pathlib import Path
from pprint import pformat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssp_desktop.domain.attendance import Attendance
from ssp_desktop.domain.meeting import Layout, Meeting
from ssp_desktop.minutes.making import make_minutes
from ssp_desktop.reading.door import read_file
from ssp_desktop.writing.plain_text import write_text
from tests.proofs import cases, random_cases
from tests.reading.round_trip.meetings_to_read import meetings_to_read
from tests.reading.round_trip.test_round_trip import without_ids, written

pytestmark = pytest.mark.proof

KINDS = ("docx", "pdf", "text")
SHARE = 5 / 3
_STYLES = re.compile(r"(?<!\\)\*+")


def said(meeting: Meeting) -> Meeting:
    """Return `meeting` without ids, and with who was absent from each item worked out."""
    attendance = Attendance.of(meeting)
    items = (
        replace(item, absent=tuple(person.id for person in attendance.absent_from(item)))
        for item in meeting.items
    )
    return without_ids(replace(meeting, items=tuple(items)))


def without_styles(meeting: Meeting) -> Meeting:
    """Return `meeting` without bold and italic, which a text file has no place for."""
    return _with_texts(meeting, lambda markdown: _STYLES.sub("", markdown))


def _with_texts(meeting: Meeting, plain: Callable[[str], str]) -> Meeting:
    items = (
        replace(
            item,
            decision=plain(item.decision),
            sections=tuple(replace(each, text=plain(each.text)) for each in item.sections),
        )
        for item in meeting.items
    )
    return replace(meeting, items=tuple(items))


def file_of(meeting: Meeting, folder: Path, kind: str) -> Path:
    """Write `meeting` in one kind of file."""
    if kind == "text":
        path = folder / "referat.txt"
        path.write_text(write_text(make_minutes(meeting)), "utf-8")
        return path
    docx, pdf = written(meeting, folder, "referat")
    return docx if kind == "docx" else pdf


def differences(expected: Meeting, found: Meeting) -> str:
    """Return the lines in which the meeting that was read differs from the one written."""
    lines = (pformat(meeting, width=100).split("\n") for meeting in (expected, found))
    return "\n".join(unified_diff(*lines, "written", "read", n=1, lineterm=""))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("layout", list(Layout))
@given(data=st.data())
@random_cases(5, share=SHARE)
@pytest.mark.timeout(60 + 2 * cases(5, share=SHARE))
def test_a_meeting_comes_back_from_what_was_written_of_it(
    tmp_path_factory: pytest.TempPathFactory, layout: Layout, kind: str, data: st.DataObject
) -> None:
    meeting = data.draw(meetings_to_read(layout, marked=kind != "text"))
    folder = tmp_path_factory.mktemp("referat")
    path = file_of(meeting, folder, kind)
    reading = read_file(path)
    found, expected = said(reading.meeting), said(meeting)
    if kind == "text":
        found, expected = without_styles(found), without_styles(expected)
    if found != expected:
        kept = shutil.copy(path, tempfile.mkdtemp(prefix="round-trip-"))
        pytest.fail(f"{kept} is read as another meeting:\n{differences(expected, found)}")
    assert reading.unplaced == (), path
