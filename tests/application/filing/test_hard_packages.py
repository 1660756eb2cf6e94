"""Packages that are hard to write, or came back from elsewhere: nothing in them is passed over."""

import contextlib
import hashlib
import json
import os
import shutil
import sqlite3
import time
import unicodedata
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from ssp_desktop.application.filing.placing import NotFiled
from ssp_desktop.application.filing.reading import NoPackage
from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import Attachment, Meeting
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


def attachment_of(meeting: Meeting) -> Attachment:
    """Return the attachment that has a file."""
    return meeting.items[0].attachments[0]


def attached_in(package: Path) -> list[str]:
    """Return the names of the open attachments in a package."""
    return sorted(path.name for path in (package / "offentlig" / "bilag").iterdir())


def test_two_items_with_one_number_have_attachments_of_their_own(
    services: Services, kept_meeting: Meeting, tmp_path: Path
) -> None:
    attachment = attachment_of(kept_meeting)
    first = replace(OPEN, fixed_number=3, attachments=(attachment,))
    again = replace(attachment, id="b9", title=attachment.title.upper())
    second = replace(OPEN, id="i9", fixed_number=3, attachments=(again,))
    filed = services.filing.file(replace(kept_meeting, items=(first, second)), tmp_path / "to")
    assert attached_in(filed.path) == ["3.1 PLAN- EN (2).txt", "3.1 Plan- en.txt"]


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    ("file", "ending"),
    [("plan." + "b" * 240, ""), ("Notat 3. møde med skolen", ""), ("PLAN.Docx", ".docx")],
)
def test_only_an_ending_is_an_ending(
    file: str, ending: str, services: Services, kept_meeting: Meeting, tmp_path: Path
) -> None:
    attachment = replace(attachment_of(kept_meeting), file=file)
    meeting = replace(kept_meeting, items=(replace(OPEN, attachments=(attachment,)),))
    filed = services.filing.file(meeting, tmp_path / "to")
    assert attached_in(filed.path) == [f"1.1 Plan- en{ending}"]


def test_a_kept_file_that_was_altered_is_not_filed_and_can_be_put_on_again(
    services: Services, kept_meeting: Meeting, tmp_path: Path
) -> None:
    kept = services.attached.path(attachment_of(kept_meeting).digest)
    assert kept is not None
    kept.chmod(0o600)
    kept.write_bytes(b"en plam")
    filed = services.filing.file(kept_meeting, tmp_path / "to")
    assert not (filed.path / "offentlig" / "bilag").exists()
    assert "eller er beskadiget" in filed.remarks[0]
    services.attached.take_bytes(b"en plan")
    again = services.filing.file(kept_meeting, tmp_path / "to")
    assert attached_in(again.path) == ["1.1 Plan- en.txt"]
    assert not again.remarks


@pytest.mark.parametrize("zipped", [False, True])
def test_a_kept_file_that_vanishes_meanwhile_is_named(
    services: Services, kept_meeting: Meeting, tmp_path: Path, *, zipped: bool
) -> None:
    kept = services.attached.path(attachment_of(kept_meeting).digest)
    assert kept is not None

    def gone(_done: int, _of: int) -> bool:
        kept.unlink(missing_ok=True)
        return True

    with pytest.raises(NotFiled, match=r"Filen til 1\.1 Plan- en\.txt forsvandt"):
        services.filing.file(kept_meeting, tmp_path / "to", zipped=zipped, progress=gone)
    assert list((tmp_path / "to").iterdir()) == []


def test_a_kept_file_that_vanishes_after_it_was_copied_is_in_the_zip(
    services: Services, kept_meeting: Meeting, tmp_path: Path
) -> None:
    kept = services.attached.path(attachment_of(kept_meeting).digest)
    assert kept is not None

    def gone(_done: int, _of: int) -> bool:
        kept.unlink(missing_ok=True)
        return True

    filed = services.filing.file(kept_meeting, tmp_path / "to", zipped=True, looking=gone)
    assert services.filing.verify(filed.path).problems == ()


@pytest.mark.parametrize("inside", ["", "offentlig", "offentlig/ny/mappe"])
def test_no_package_is_put_in_a_package(
    inside: str, services: Services, kept_meeting: Meeting, tmp_path: Path
) -> None:
    package = services.filing.file(kept_meeting, tmp_path).path
    with pytest.raises(NotFiled, match="en journaliseret pakke eller ligger i en"):
        services.filing.file(kept_meeting, package / inside)
    assert services.filing.verify(package).sound


def test_what_somebody_may_still_be_writing_is_left_alone(
    services: Services, kept_meeting: Meeting, tmp_path: Path
) -> None:
    new, old = (tmp_path / f".ssp-desktop-{letter * 16}.ufærdig" for letter in "ab")
    for path in (new, old):
        path.mkdir()
    two_hours_ago = time.time() - 7200
    os.utime(old, (two_hours_ago, two_hours_ago))
    services.filing.file(kept_meeting, tmp_path)
    assert (new.exists(), old.exists()) == (True, False)


def test_the_progress_of_a_zip_ends_at_the_whole_of_it(
    services: Services, kept_meeting: Meeting, tmp_path: Path
) -> None:
    told: list[tuple[int, int]] = []

    def progress(written: int, of: int) -> bool:
        told.append((written, of))
        return True

    services.filing.file(kept_meeting, tmp_path, zipped=True, progress=progress)
    assert [written for written, of in told if written >= of] == [told[-1][1]]


class InACodePage(zipfile.ZipInfo):
    """An entry whose name is not marked as UTF-8, as Windows and the usual `zip` write it."""

    def __init__(self, name: bytes) -> None:
        super().__init__(name.decode("cp437"))
        self._packed = name

    def _encodeFilenameFlags(self) -> tuple[bytes, int]:  # noqa: N802 - zipfile's own name
        return self._packed, self.flag_bits


@pytest.fixture
def zipped(services: Services, kept_meeting: Meeting, tmp_path: Path) -> Path:
    """Return a package that is a ZIP."""
    return services.filing.file(kept_meeting, tmp_path, zipped=True).path


def test_a_byte_of_a_zip_names_the_file_that_it_was_of(services: Services, zipped: Path) -> None:
    content = bytearray(zipped.read_bytes())
    with zipfile.ZipFile(zipped) as archive:
        info = next(i for i in archive.infolist() if i.filename.endswith("index.html"))
    content[info.header_offset + 30 + len(info.filename.encode()) + 200] ^= 0xFF
    zipped.write_bytes(content)
    (problem,) = services.filing.verify(zipped).problems
    assert problem.startswith("offentlig/index.html kan ikke læses: den er beskadiget")


def test_a_zip_packed_again_by_a_mac_is_the_same(services: Services, zipped: Path) -> None:
    again = zipped.with_name("igen.zip")
    with zipfile.ZipFile(zipped) as archive, zipfile.ZipFile(again, "w") as out:
        for name in archive.namelist():
            out.writestr(unicodedata.normalize("NFD", name), archive.read(name))
        out.writestr("__MACOSX/._referat", b"x")
    assert services.filing.verify(again).problems == ()
    with zipfile.ZipFile(again, "a") as out:
        out.writestr("ved siden af.txt", b"x")
    (problem,) = services.filing.verify(again).problems
    assert problem.startswith("../ved siden af.txt hører ikke til pakken")


@pytest.mark.parametrize("page", ["utf-8", "cp850", "cp1252"])
def test_a_zip_packed_again_in_a_code_page_is_the_same(
    page: str, services: Services, zipped: Path
) -> None:
    again = zipped.with_name("igen.zip")
    with zipfile.ZipFile(zipped) as archive, zipfile.ZipFile(again, "w") as out:
        for name in archive.namelist():
            out.writestr(InACodePage(name.encode(page)), archive.read(name))
    assert services.filing.verify(again).problems == ()


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_zip_that_has_a_name_twice_is_not_sound(services: Services, zipped: Path) -> None:
    again = zipped.with_name("igen.zip")
    with zipfile.ZipFile(zipped) as archive, zipfile.ZipFile(again, "w") as out:
        for name in archive.namelist():
            if name.endswith("index.html"):
                out.writestr(name, b"another")  # what some programs unpack
            out.writestr(name, archive.read(name))
    (problem,) = services.filing.verify(again).problems
    assert problem.startswith("offentlig/index.html er der flere af")


@pytest.mark.parametrize("path", ["../../x", "/etc/hostname", "C:\\x", "offentlig/../x"])
def test_a_manifest_leads_nowhere_else(
    path: str, services: Services, kept_meeting: Meeting, tmp_path: Path
) -> None:
    package = services.filing.file(kept_meeting, tmp_path / "to").path
    manifest = json.loads((package / "manifest.json").read_text())
    manifest["files"].append({"path": path, "size": 1, "sha256": "0", "open": True})
    (package / "manifest.json").write_text(json.dumps(manifest))
    assert f"{path} mangler." in services.filing.verify(package).problems


def test_a_manifest_that_names_no_file_as_a_name_is_refused(
    services: Services, kept_meeting: Meeting, tmp_path: Path
) -> None:
    package = services.filing.file(kept_meeting, tmp_path).path
    manifest = json.loads((package / "manifest.json").read_text())
    manifest["items"][0]["attachments"][0]["file"] = ["x"]
    (package / "manifest.json").write_text(json.dumps(manifest))
    with pytest.raises(NoPackage, match="ikke et manifest"):
        services.filing.verify(package)


def test_a_folder_copied_by_a_mac_is_the_same(
    services: Services, kept_meeting: Meeting, tmp_path: Path
) -> None:
    package = services.filing.file(kept_meeting, tmp_path / "to").path
    copied = tmp_path / "copied"
    for path in package.rglob("*"):
        if path.is_file():
            name = unicodedata.normalize("NFD", path.relative_to(package).as_posix())
            (copied / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, copied / name)
    assert services.filing.verify(copied).problems == ()


def forged(package: Path) -> None:
    """Replace a file of a package, and what its manifest says of it."""
    path = package / "manifest.json"
    manifest = json.loads(path.read_text())
    page = next(each for each in manifest["files"] if each["path"] == "offentlig/index.html")
    (package / page["path"]).write_bytes(b"forged")
    page.update(size=6, sha256=hashlib.sha256(b"forged").hexdigest())
    path.write_text(json.dumps(manifest, ensure_ascii=False, indent=2) + "\n")


def test_a_manifest_that_was_rewritten_with_its_files_is_found(
    services: Services, kept_meeting: Meeting, tmp_path: Path
) -> None:
    package = services.filing.file(kept_meeting, tmp_path).path
    assert services.filing.verify(package).remarks == ()
    forged(package)
    (problem,) = services.filing.verify(package).problems
    assert problem.startswith("manifest.json er ikke en af dem, der er skrevet herfra")


def test_where_no_filing_is_remembered_the_manifest_is_said_to_be_unchecked(
    services: Services, kept_meeting: Meeting, tmp_path: Path, own_data_dir: Path
) -> None:
    package = services.filing.file(kept_meeting, tmp_path).path
    with contextlib.closing(sqlite3.connect(own_data_dir / "referater.db")) as database:
        database.execute("DELETE FROM exports")
        database.commit()
    checked = services.filing.verify(package)
    assert checked.problems == ()
    assert "om selve manifestet er uændret, kan ikke kontrolleres" in checked.remarks[0]
