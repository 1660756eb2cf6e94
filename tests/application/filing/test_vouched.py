"""What is put in place is what was looked into, recorded first, and vouched for in every part."""

import contextlib
import hashlib
import json
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ssp_desktop.application.files.cpr_finds import Reason
from ssp_desktop.application.files.listing import summary_line
from ssp_desktop.application.filing.contents import Package, PackageFile
from ssp_desktop.application.filing.lying import Lying, lying
from ssp_desktop.application.filing.placing import place
from ssp_desktop.application.review.approving import approval, reopening
from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.store.errors import StoreError
from tests.application.filing.packages import CLOSED, COMMITTEE, MEETING, OPEN

pytestmark = pytest.mark.xdist_group("application_filing")


@pytest.fixture
def kept_meeting(services: Services) -> Meeting:
    """Store the meeting; the attachment of its open item has a file."""
    digest, size = services.attached.take_bytes(b"en plan")
    attachment = replace(OPEN.attachments[0], digest=digest, size=size, file="plan.txt")
    meeting = replace(MEETING, items=(replace(OPEN, attachments=(attachment,)), CLOSED))
    services.store.add(meeting, COMMITTEE)
    return meeting


def test_what_is_saved_while_the_package_is_made_is_a_change_since(
    services: Services, kept_meeting: Meeting, tmp_path: Path
) -> None:
    session = services.open_session(kept_meeting.id)

    def typed(_written: int, _of: int) -> bool:
        services.store.save(session.meeting, replace(session.meeting, venue="Salen"), [])
        return True

    filed = services.filing.file(session.meeting, tmp_path, progress=typed)
    summary = services.store.list_meetings()[0]
    assert summary.filed_is_older
    assert lying(filed.record) is Lying.AS_FILED


@pytest.mark.parametrize("zipped", [False, True])
def test_a_name_that_was_taken_meanwhile_is_left_to_whoever_took_it(
    tmp_path: Path, *, zipped: bool
) -> None:
    package = Package("pakke", (PackageFile("manifest.json", True, b"ny"),), ())
    recorded: list[str] = []

    @contextlib.contextmanager
    def record(target: Path) -> Iterator[None]:
        if not recorded:
            place_of_another = target if zipped else target / "manifest.json"
            place_of_another.parent.mkdir(exist_ok=True)
            place_of_another.write_bytes(b"anden")
        recorded.append(target.name)
        yield

    path = place(package, tmp_path, look=lambda _: None, recorded=record, zipped=zipped)
    ending = ".zip" if zipped else ""
    assert recorded == [f"pakke{ending}", f"pakke (2){ending}"]
    assert path.name == f"pakke (2){ending}"
    other = tmp_path / f"pakke{ending}"
    assert (other if zipped else other / "manifest.json").read_bytes() == b"anden"
    assert sorted(each.name for each in tmp_path.iterdir()) == sorted(recorded)


def test_a_package_that_cannot_be_remembered_is_not_put_in_place(
    services: Services, kept_meeting: Meeting, tmp_path: Path, own_data_dir: Path
) -> None:
    with contextlib.closing(sqlite3.connect(own_data_dir / "referater.db")) as database:
        database.execute(
            "CREATE TRIGGER full BEFORE INSERT ON exports BEGIN SELECT RAISE(ABORT, 'full'); END"
        )
        database.commit()
    with pytest.raises(StoreError):
        services.filing.file(kept_meeting, tmp_path / "to")
    assert list((tmp_path / "to").iterdir()) == []


def forged(package: Path) -> None:
    """Replace a file in the closed part, and what the manifest there says of it."""
    path = package / "lukket" / "manifest.json"
    manifest = json.loads(path.read_text())
    (file,) = [each for each in manifest["files"] if each["path"].endswith(".pdf")]
    (package / file["path"]).write_bytes(b"forged")
    file.update(size=6, sha256=hashlib.sha256(b"forged").hexdigest())
    path.write_text(json.dumps(manifest, ensure_ascii=False, indent=2) + "\n")


def test_a_closed_part_that_was_rewritten_is_found(
    services: Services, kept_meeting: Meeting, tmp_path: Path
) -> None:
    filed = services.filing.file(kept_meeting, tmp_path)
    assert services.filing.verify(filed.path).sound
    forged(filed.path)
    (problem,) = services.filing.verify(filed.path).problems
    assert problem.startswith("lukket/manifest.json er ikke den, der er skrevet herfra")
    assert lying(filed.record) is Lying.ALTERED


def test_a_closed_part_that_was_taken_away_or_put_in_is_found(
    services: Services, kept_meeting: Meeting, tmp_path: Path
) -> None:
    filed = services.filing.file(kept_meeting, tmp_path)
    closed = tmp_path / "lukket"
    shutil.move(filed.path / "lukket", closed)
    assert lying(filed.record) is Lying.ALTERED
    assert not services.filing.verify(filed.path).sound
    opened = replace(kept_meeting, items=kept_meeting.items[:1], participants=())
    services.store.save(kept_meeting, opened, [])
    again = services.filing.file(opened, tmp_path)
    assert services.filing.verify(again.path).sound
    shutil.copytree(closed, again.path / "lukket")
    assert lying(again.record) is Lying.ALTERED
    problems = services.filing.verify(again.path).problems
    assert any(each.startswith("lukket/manifest.json er ikke den") for each in problems)


def test_a_zip_is_packed_of_the_files_that_were_looked_into(
    services: Services, kept_meeting: Meeting, tmp_path: Path
) -> None:
    kept = services.attached.path(kept_meeting.items[0].attachments[0].digest)
    assert kept is not None
    kept.chmod(0o600)

    def altered(_done: int, _of: int) -> bool:
        kept.write_bytes(b"en plam")
        return True

    filed = services.filing.file(kept_meeting, tmp_path, zipped=True, looking=altered)
    assert services.filing.verify(filed.path).problems == ()


def test_minutes_that_were_opened_again_or_approved_since_are_said_to_be(
    services: Services, kept_meeting: Meeting, tmp_path: Path
) -> None:
    draft = services.filing.file(kept_meeting, tmp_path)
    session = services.open_session(kept_meeting.id)
    now = services.now().astimezone()
    session.do(approval(session.meeting, "Åse Dam", now))
    services.saved(session)
    (said,) = services.filing.verify(draft.path).remarks
    assert said.startswith("Referatet er godkendt, siden pakken blev lavet")
    approved = services.filing.file(session.meeting, tmp_path)
    assert services.filing.verify(approved.path).remarks == ()
    assert not services.store.list_meetings()[0].reopened
    session.do(reopening(session.meeting, "Bo Ly", now, "Et navn var forkert."))
    services.saved(session)
    checked = services.filing.verify(approved.path)
    assert checked.remarks[0].startswith("Referatet er godkendt i pakken, men blev åbnet igen")
    assert checked.remarks[0].endswith(" af Bo Ly: Et navn var forkert.")
    summary = services.store.list_meetings()[0]
    assert summary.reopened
    assert "Åbnet igen" in summary_line(summary)


def test_the_reason_is_told_by_the_check_and_in_the_closed_part_alone(
    services: Services, kept_meeting: Meeting, tmp_path: Path, own_data_dir: Path
) -> None:
    number = replace(kept_meeting.items[0], decision="CPR 010203-1234.")
    meeting = replace(kept_meeting, items=(number, kept_meeting.items[1]))
    services.store.save(kept_meeting, meeting, [])
    filed = services.filing.file(meeting, tmp_path, despite=Reason("Er sagen selv."))
    assert services.filing.verify(filed.path).remarks == (
        "Noget standsede pakken, og den blev lavet alligevel med begrundelsen: Er sagen selv.",
    )
    closed = json.loads((filed.path / "lukket" / "manifest.json").read_text())
    assert closed["despite"] == "Er sagen selv."
    assert "sagen selv" not in (filed.path / "manifest.json").read_text()
    with contextlib.closing(sqlite3.connect(own_data_dir / "referater.db")) as database:
        database.execute("DELETE FROM exports")
        database.commit()
    assert services.filing.verify(filed.path).remarks[-1].endswith(": Er sagen selv.")
