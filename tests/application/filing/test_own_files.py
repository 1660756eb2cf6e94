"""The program's own files stop no package: nothing closed is in them, and nothing hides there."""

import itertools
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from hypothesis import given

from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import Attachment, Meeting
from tests.application.filing.packages import MEETING
from tests.meetings.closed_scenes import pairs
from tests.proofs import random_cases

pytestmark = pytest.mark.xdist_group("application_filing")


def without_files(meeting: Meeting) -> Meeting:
    """Return `meeting` with its attachments listed alone."""
    items = tuple(
        replace(item, attachments=tuple(replace(a, digest="", size=0) for a in item.attachments))
        for item in meeting.items
    )
    return replace(meeting, items=items)


@pytest.mark.proof
@pytest.mark.slow
@pytest.mark.timeout(600)
def test_a_meeting_without_attachments_is_never_stopped(services: Services, tmp_path: Path) -> None:
    numbers = itertools.count()

    @random_cases(6, share=0.3)
    @given(pairs())
    def files(both: tuple[Meeting, Meeting]) -> None:
        number = next(numbers)
        meeting = replace(without_files(both[0]), id=f"{number:010x}")
        services.store.add(meeting)
        filed = services.filing.file(services.store.load(meeting.id), tmp_path / str(number))
        assert filed.checked.stops == ()
        assert services.filing.verify(filed.path).problems == ()

    files()


@pytest.mark.parametrize("name", ["Text.pdf", "UA.docx", "Normal.txt", "Footer.docx"])
def test_a_closed_file_called_as_what_every_file_has_stops_nothing(
    name: str, services: Services, tmp_path: Path
) -> None:
    secret = Attachment("b9", "Bilag 1", 1, name, closed=True)
    item = replace(MEETING.items[0], attachments=(secret,))
    meeting = replace(MEETING, items=(item,), participants=())
    services.store.add(meeting)
    assert services.filing.file(meeting, tmp_path / "to").checked.stops == ()


def test_what_the_program_writes_on_purpose_is_not_told_and_what_a_stranger_wrote_is(
    services: Services, tmp_path: Path
) -> None:
    document = docx.Document()
    document.add_paragraph("En plan, som handler om mange ting, og som alle må læse.")
    document.core_properties.author = "Ida Juhl"
    document.save(str(tmp_path / "plan.docx"))
    digest, size = services.attached.take_bytes((tmp_path / "plan.docx").read_bytes())
    plan = Attachment("b1", "Plan", 1, "plan.docx", digest, size)
    item = replace(MEETING.items[0], attachments=(plan,))
    meeting = replace(MEETING, items=(item,), participants=())
    services.store.add(meeting)
    told = services.filing.file(meeting, tmp_path / "to").checked.told
    assert {leak.file for leak in told} == {"offentlig/bilag/1.1 Plan.docx"}
    assert ("author", "Ida Juhl") in [(leak.kind, leak.shown) for leak in told]
