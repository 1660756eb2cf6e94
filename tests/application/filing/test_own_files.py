"""The program's own files stop no package: nothing closed is in them, and nothing hides there."""

import itertools
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import Meeting
from tests.closed_scenes import pairs
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
