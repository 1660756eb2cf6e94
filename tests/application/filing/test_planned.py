"""What the window says of a package before it is written, and of one that was."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from ssp_desktop.application.files.cpr_finds import CprNumbersFound, Reason
from ssp_desktop.application.filing.lying import Lying, lying
from ssp_desktop.application.filing.places import place_of
from ssp_desktop.application.filing.placing import Cancelled
from ssp_desktop.application.filing.planned import planned_package
from ssp_desktop.application.leaks.checking import LeaksFound
from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import Attachment, Meeting
from tests.application.filing.packages import CLOSED, COMMITTEE, MEETING, OPEN

pytestmark = pytest.mark.xdist_group("application_filing")


@pytest.fixture
def kept_meeting(services: Services) -> Meeting:
    """Store the meeting with files at an open and at a closed attachment."""
    digest, size = services.attached.take_bytes(b"En plan.")
    kept = [
        replace(item, attachments=(replace(item.attachments[0], digest=digest, size=size),))
        for item in (OPEN, CLOSED)
    ]
    committee = replace(COMMITTEE, file_pattern="{dato} {slags} {udgave}")
    services.store.add(replace(MEETING, items=tuple(kept)), committee)
    return services.store.load(MEETING.id)


def test_what_was_said_of_a_package_is_what_is_written(
    services: Services, kept_meeting: Meeting, tmp_path: Path
) -> None:
    committee = services.store.committee("c1")
    planned = planned_package(kept_meeting, committee, services.attached.path)
    filed = services.filing.file(kept_meeting, tmp_path).path
    written = {path.relative_to(filed).as_posix() for path in filed.rglob("*") if path.is_file()}
    assert planned.name == filed.name
    assert {file.path for file in planned.files} == written
    assert {path for path, is_open in planned.files if not is_open} == {
        path for path in written if path.startswith("lukket/")
    }
    assert "offentlig/2025-09-25 referat åben.docx" in written


@pytest.mark.parametrize("zipped", [False, True])
def test_a_package_that_was_altered_or_moved_is_told(
    services: Services, kept_meeting: Meeting, tmp_path: Path, zipped: bool
) -> None:
    filed = services.filing.file(kept_meeting, tmp_path, zipped=zipped)
    assert lying(filed.record) is Lying.AS_FILED
    if zipped:
        content = filed.path.read_bytes()
        filed.path.write_bytes(content[: len(content) // 2])
    else:
        page = filed.path / "offentlig" / "index.html"
        page.write_bytes(page.read_bytes().replace(b"plan", b"Plan", 1))
    assert lying(filed.record) is Lying.ALTERED
    filed.path.rename(tmp_path / "elsewhere")
    assert lying(filed.record) is Lying.GONE


def test_a_file_that_was_not_written_to_since_is_not_read(
    services: Services, kept_meeting: Meeting, tmp_path: Path
) -> None:
    filed = services.filing.file(kept_meeting, tmp_path)
    page = filed.path / "lukket" / "bilag" / "2.1 zqxhemmelig bilag.pdf"
    before = page.stat()
    page.write_bytes(b"En klan.")
    assert lying(filed.record) is Lying.ALTERED
    os.utime(page, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert lying(filed.record) is Lying.AS_FILED  # which `verify` would tell


def test_filing_can_be_stopped_while_the_files_are_opened_again(
    services: Services, kept_meeting: Meeting, tmp_path: Path
) -> None:
    with pytest.raises(Cancelled):
        services.filing.file(kept_meeting, tmp_path / "to", looking=lambda _done, _of: False)
    assert list((tmp_path / "to").iterdir()) == []
    assert services.store.list_meetings()[0].filed is None


def test_what_may_stand_in_the_minutes_may_stand_in_each_file_of_them(
    services: Services, tmp_path: Path
) -> None:
    digest, size = services.attached.take_bytes(b"Drengen 010190-1234 var med.")
    other, length = services.attached.take_bytes(b"Pigen 020390-1234 var med.")
    attached = (
        Attachment("b1", "Brev", 1, "brev.txt", digest, size),
        Attachment("b2", "Svar", 2, "svar.txt", other, length),
    )
    item = replace(OPEN, decision="Drengen (010190-1234) var med.", attachments=attached)
    meeting = replace(MEETING, items=(item,))
    services.store.add(meeting)
    with pytest.raises(CprNumbersFound) as numbers:
        services.filing.file(meeting, tmp_path / "to")
    reason = Reason("Aftalt", numbers.value.finds)
    with pytest.raises(LeaksFound) as found:
        services.filing.file(meeting, tmp_path / "to", despite=reason, shown=frozenset())
    stops = found.value.checked.stops
    # The number was let through for the minutes, not for what somebody else wrote.
    files = {leak.file for leak in stops}
    assert {"offentlig/bilag/1.1 Brev.txt", "offentlig/bilag/1.2 Svar.txt"} <= files
    shown = frozenset(leak for leak in stops if "bilag" in leak.file)
    filed = services.filing.file(meeting, tmp_path / "to", despite=reason, shown=shown)
    assert filed.record.despite == "Aftalt"


def test_what_stops_a_package_is_found_in_the_meeting_again(
    services: Services, tmp_path: Path
) -> None:
    digest, size = services.attached.take_bytes(b"Hemmelig  zqxhemmelig beslutning.")
    attached = Attachment("b1", "Plan", 1, "plan.txt", digest, size)
    told = "Planen ligger i C:\\Users\\ida\\Planer\\plan.docx nu."
    item = replace(OPEN, decision=told, attachments=(attached,))
    closed = replace(CLOSED, title="Hemmelig zqxhemmelig")
    meeting = replace(MEETING, items=(item, closed))
    services.store.add(meeting)
    with pytest.raises(LeaksFound) as found:
        services.filing.file(meeting, tmp_path / "to")
    places = {
        (place.item, place.part, place.attachment)
        for leak in found.value.checked.stops
        if (place := place_of(leak, meeting, services.attached.path))
    }
    assert places == {("i1", "b1", attached), ("i1", "decision", None)}
