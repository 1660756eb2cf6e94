"""A package is put in place whole, remembered, and found altered where it is."""

import datetime
import hashlib
import re
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from ssp_desktop.application.editing import meeting_edits
from ssp_desktop.application.files.cpr_finds import CprNumbersFound, Reason
from ssp_desktop.application.filing.reading import NoPackage
from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import AgendaItem, Meeting
from ssp_desktop.domain.overview import PACKAGE
from tests.application.filing.packages import CLOSED, COMMITTEE, MEETING, OPEN

pytestmark = pytest.mark.xdist_group("application_filing")


@pytest.fixture
def kept_meeting(services: Services) -> Meeting:
    """Store the meeting with its committee; its attachments have no files."""
    item = replace(OPEN, attachments=(replace(OPEN.attachments[0], digest="", size=0),))
    services.store.add(replace(MEETING, items=(item, CLOSED)), COMMITTEE)
    return services.store.load(MEETING.id)


def test_a_filed_meeting_is_remembered_and_verified(
    services: Services, kept_meeting: Meeting, tmp_path: Path
) -> None:
    filed = services.filing.file(kept_meeting, tmp_path / "not" / "there")
    assert filed.path == tmp_path / "not" / "there" / "2025-09-25 SSP-styregruppen"
    assert services.filing.verify(filed.path).problems == ()
    summary = services.store.list_meetings()[0]
    assert summary.filed is not None
    assert (summary.filed.kind, summary.filed.path) == (PACKAGE, str(filed.path))
    manifest = (filed.path / "manifest.json").read_bytes()
    assert summary.filed.digest == hashlib.sha256(manifest).hexdigest()
    assert not summary.filed_is_older


def test_a_change_of_the_words_makes_what_was_filed_older_and_no_other_change(
    services: Services, kept_meeting: Meeting, tmp_path: Path
) -> None:
    services.filing.file(kept_meeting, tmp_path)
    session = services.open_session(MEETING.id)
    change = meeting_edits.set_field(session.meeting, "filed", datetime.date(2026, 3, 4))
    assert change is not None
    session.do(change)
    services.saved(session)
    assert not services.store.list_meetings()[0].filed_is_older
    change = meeting_edits.set_field(session.meeting, "venue", "Salen")
    assert change is not None
    session.do(change)
    services.saved(session)
    assert services.store.list_meetings()[0].filed_is_older


def test_a_zip_is_the_same_package(
    services: Services, kept_meeting: Meeting, tmp_path: Path
) -> None:
    filed = services.filing.file(kept_meeting, tmp_path, zipped=True)
    assert filed.path.name == "2025-09-25 SSP-styregruppen.zip"
    assert services.filing.verify(filed.path).sound
    with zipfile.ZipFile(filed.path) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        archive.extractall(tmp_path / "out")
    assert services.filing.verify(tmp_path / "out" / "2025-09-25 SSP-styregruppen").sound


def test_filing_again_touches_no_earlier_package(
    services: Services, kept_meeting: Meeting, tmp_path: Path
) -> None:
    to = tmp_path / "to"
    first = services.filing.file(kept_meeting, to).path
    before = {path: path.read_bytes() for path in first.rglob("*") if path.is_file()}
    second = services.filing.file(kept_meeting, to).path
    assert second.name == "2025-09-25 SSP-styregruppen (2)"
    assert {path: path.read_bytes() for path in first.rglob("*") if path.is_file()} == before
    assert sorted(path.name for path in to.iterdir()) == [first.name, second.name]


def damage_of(kind: str, package: Path) -> None:
    """Damage a package in one of the ways in which they are damaged."""
    docx = package / "offentlig" / "referat (åben).docx"
    if kind == "byte":
        content = bytearray(docx.read_bytes())
        content[len(content) // 2] ^= 1
        docx.write_bytes(bytes(content))
    elif kind == "shorter":
        docx.write_bytes(docx.read_bytes()[:-1])
    elif kind == "missing":
        docx.unlink()
    elif kind == "added":
        (package / "offentlig" / "mere.txt").write_text("mere")
    elif kind == "renamed":
        docx.rename(docx.with_name("nyt navn.docx"))
    elif kind == "closed missing":
        (package / "lukket" / "referat (fuld).pdf").unlink()
    elif kind == "no closed part":
        shutil.rmtree(package / "lukket")
    elif kind == "link":
        content = docx.read_bytes()
        docx.unlink()
        (package.parent / "elsewhere.docx").write_bytes(content)
        docx.symlink_to(package.parent / "elsewhere.docx")


@pytest.mark.parametrize(
    ("kind", "named"),
    [
        ("byte", "offentlig/referat (åben).docx er ændret, siden pakken blev lavet."),
        ("shorter", "offentlig/referat (åben).docx er ændret:"),
        ("missing", "offentlig/referat (åben).docx mangler."),
        ("added", "offentlig/mere.txt hører ikke til pakken"),
        ("renamed", "offentlig/referat (åben).docx har fået et andet navn: offentlig/nyt navn"),
        ("closed missing", "lukket/referat (fuld).pdf mangler."),
        ("no closed part", "lukket/manifest.json mangler"),
        ("link", "offentlig/referat (åben).docx er ændret:"),
    ],
)
def test_each_damage_is_named(
    kind: str, named: str, services: Services, kept_meeting: Meeting, tmp_path: Path
) -> None:
    filed = services.filing.file(kept_meeting, tmp_path).path
    damage_of(kind, filed)
    problems = services.filing.verify(filed).problems
    assert problems[0].startswith(named)


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (
            lambda m: replace(m, items=(replace(OPEN, decision="Udsat."), CLOSED)),
            "Punkt 1 er ændret",
        ),
        (lambda m: replace(m, items=(OPEN, replace(CLOSED, decision="x"))), "Punkt 2 er ændret"),
        (lambda m: replace(m, items=(CLOSED,)), "Punkt 1 er ikke længere i mødet"),
        (lambda m: replace(m, venue="Salen"), "Mødets oplysninger"),
        (
            lambda m: replace(m, items=(*m.items, AgendaItem("i9", "Nyt"))),
            "Punkt 3 er kommet til i mødet",
        ),
    ],
)
def test_a_meeting_that_was_changed_since_is_named(
    change: Callable[[Meeting], Meeting],
    named: str,
    services: Services,
    kept_meeting: Meeting,
    tmp_path: Path,
) -> None:
    filed = services.filing.file(kept_meeting, tmp_path).path
    services.store.save(kept_meeting, change(kept_meeting), [])
    problems = services.filing.verify(filed).problems
    assert any(each.startswith(named) for each in problems), problems


def test_a_package_of_a_meeting_that_is_not_here_is_checked_by_itself(
    services: Services, tmp_path: Path, kept_meeting: Meeting
) -> None:
    filed = services.filing.file(kept_meeting, tmp_path).path
    manifest = filed / "manifest.json"
    manifest.write_text(
        manifest.read_text().replace(f'"meeting": "{MEETING.id}"', '"meeting": "00"')
    )
    checked = services.filing.verify(filed)
    assert "ikke i denne database" in checked.remarks[0]
    (filed / "offentlig" / "index.html").unlink()
    assert services.filing.verify(filed).problems == ("offentlig/index.html mangler.",)


@pytest.mark.parametrize(
    "content",
    [None, b"", b"{}", b"[1]", b'{"format": "ssp-desktop-pakke", "files": 3}', b"[" * 9999],
)
def test_what_is_no_package_is_refused_with_a_message(
    content: bytes | None, services: Services, tmp_path: Path
) -> None:
    if content is not None:
        (tmp_path / "manifest.json").write_bytes(content)
    with pytest.raises(NoPackage, match=rf"{re.escape(str(tmp_path))} kan.*manifest"):
        services.filing.verify(tmp_path)
    with pytest.raises(NoPackage):
        services.filing.verify(tmp_path / "nowhere")
    (tmp_path / "no.zip").write_bytes(b"PK no")
    with pytest.raises(NoPackage):
        services.filing.verify(tmp_path / "no.zip")


def test_numbers_stop_a_package_until_a_reason_is_given(
    services: Services, kept_meeting: Meeting, tmp_path: Path
) -> None:
    with_number = replace(kept_meeting, items=(replace(OPEN, decision="CPR 010203-1234."), CLOSED))
    with pytest.raises(CprNumbersFound):
        services.filing.file(with_number, tmp_path / "to")
    assert not (tmp_path / "to").exists()
    filed = services.filing.file(with_number, tmp_path / "to", despite=Reason("Er sagen selv."))
    assert filed.record.despite == "Er sagen selv."
    recorded = services.store.list_meetings()[0].filed
    assert recorded is not None
    assert recorded.despite == "Er sagen selv."
