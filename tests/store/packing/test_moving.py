"""Everything in one file, and out of it on another computer, word for word."""

import datetime
import shutil
import struct
import zipfile
from pathlib import Path

import pytest

from ssp_desktop.application.review.approving import approval
from ssp_desktop.bootstrap import Program
from ssp_desktop.domain.errors import Cancelled, UserError
from ssp_desktop.domain.overview import Unpacked
from ssp_desktop.store.locked import Key, held, key_file
from ssp_desktop.store.packing.errors import PackDamaged, PackRefused
from tests.store.backups.kept import PLAN, Kept, fill, listed_under, words_of


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    """Keep two meetings, an attachment, a template, a word list and settings."""
    kept = fill(tmp_path / "data")
    for name, content in {
        "window.ini": b"[General]\nlanguage=en\n",
        "templates/punkt.docx": b"skabelon",
        "templates/Børn og unge.docx": b"anden",
        "dictionary/da.dic": b"1\nord\n",
        "log/ssp-desktop.log": b"her bliver",
        "backups/referater-2026-11-30.db": kept.files.database.read_bytes(),
    }.items():
        (kept.data / name).parent.mkdir(exist_ok=True)
        (kept.data / name).write_bytes(content)
    return kept


@pytest.fixture
def packed(kept: Kept, tmp_path: Path) -> Path:
    """Give the packed file."""
    target = tmp_path / "stik" / "alt.ssppakke"
    target.parent.mkdir()
    told: list[tuple[int, int]] = []

    def go_on(done: int, of: int) -> bool:
        told.append((done, of))
        return True

    done = Program().moving(str(kept.data)).pack(target, go_on)
    assert (done.meetings, done.files, done.missing, done.locked) == (2, 1, 0, False)
    assert done.size == target.stat().st_size
    assert told[-1][0] == told[-1][1]
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    return target


def unpack(file: Path, data: Path) -> Unpacked:
    with Program().alone(str(data)) as keeping:
        return keeping.moving.unpack(file)


def test_a_new_computer_has_it_all_word_for_word(kept: Kept, packed: Path, tmp_path: Path) -> None:
    new = Kept(tmp_path / "ny")
    done = unpack(packed, new.data)
    assert (done.meetings, done.files, done.missing, done.kept) == (2, 1, 0, ())
    assert words_of(new.files.database) == words_of(kept.files.database)
    for name in ("window.ini", "templates/punkt.docx", "templates/Børn og unge.docx"):
        assert (new.data / name).read_bytes() == (kept.data / name).read_bytes()
    assert (new.data / "dictionary" / "da.dic").read_bytes() == b"1\nord\n"
    (file,) = (new.data / "attachments").glob("??/*")
    assert file.read_bytes() == PLAN
    assert not (new.data / "log").exists()
    assert not list((new.data / "backups").glob("*"))
    assert not new.files.staging.exists()
    assert not list(kept.files.backups.glob("*.unfinished"))
    assert not list(packed.parent.glob("*.unfinished"))


def test_a_template_that_cannot_lie_everywhere_under_its_name_is_left_out_and_told(
    kept: Kept, tmp_path: Path
) -> None:
    templates = kept.data / "templates"
    (templates / "CON.docx").write_bytes(b"enhed")
    (templates / "henvisning.docx").symlink_to(templates / "punkt.docx")
    done = Program().moving(str(kept.data)).pack(tmp_path / "alt.ssppakke")
    assert done.left_out == ("templates/CON.docx", "templates/henvisning.docx")
    unpack(tmp_path / "alt.ssppakke", tmp_path / "ny")
    names = {path.name for path in (tmp_path / "ny" / "templates").iterdir()}
    assert names == {"punkt.docx", "Børn og unge.docx"}


def test_each_file_in_it_may_be_larger_than_two_gigabytes(packed: Path) -> None:
    with zipfile.ZipFile(packed) as made, packed.open("rb") as file:
        for info in made.infolist():
            # What the file itself says, before its data: older Pythons tell `info` otherwise.
            file.seek(info.header_offset + 26)
            name, extra = struct.unpack("<HH", file.read(4))
            fields = file.read(name + extra)[name:]
            assert info.filename == "manifest.json" or fields[:2] == b"\x01\x00"  # ZIP64


def test_seals_of_approved_minutes_hold_after_it(kept: Kept, tmp_path: Path) -> None:
    with Program().writing(str(kept.data)) as services:
        session = services.open_session("b")
        at = datetime.datetime(2026, 12, 1, 12).astimezone()
        session.do(approval(session.meeting, "Åse Dam", at))
        services.saved(session)
        seal = services.store.seals.of("b")
    assert seal is not None
    file = tmp_path / "alt.ssppakke"
    Program().moving(str(kept.data)).pack(file)
    unpack(file, tmp_path / "ny")
    with Program().reading(str(tmp_path / "ny")) as services:
        assert services.store.seals.of("b") == seal
        assert services.store.seals.broken("b") is None


def test_what_is_there_already_is_kept(kept: Kept, packed: Path, tmp_path: Path) -> None:
    other = fill(tmp_path / "anden", plan=b"En anden plan.")
    with Program().writing(str(other.data)) as services:
        services.store.trash("b")
    before = words_of(other.files.database)
    (other.data / "templates").mkdir()
    (other.data / "templates" / "punkt.docx").write_bytes(b"min egen")
    (other.data / "window.ini").write_bytes((kept.data / "window.ini").read_bytes())
    done = unpack(packed, other.data)
    assert words_of(other.files.database) == words_of(kept.files.database)
    assert done.restored.laid_aside is not None
    assert words_of(done.restored.laid_aside) == before
    (aside,) = done.kept
    assert aside.name.startswith("punkt.docx.tidligere-")
    assert aside.read_bytes() == b"min egen"
    contents = [path.read_bytes() for path in (other.data / "attachments").glob("??/*")]
    assert sorted(contents) == sorted([PLAN, b"En anden plan."])


def test_with_a_key_the_file_needs_it(kept: Kept, tmp_path: Path) -> None:
    key = Key.new()
    held.hold(key)
    key_file.write(kept.data, key_file.of_key(key))
    file = tmp_path / "alt.ssppakke"
    assert Program().moving(str(kept.data)).pack(file).locked
    content = file.read_bytes()
    assert b"Havnen" not in content
    assert not zipfile.is_zipfile(file)
    held.let_go(key.id)
    new = Kept(tmp_path / "ny")
    with pytest.raises(UserError, match="nøgle"):
        unpack(file, new.data)
    assert not new.files.database.exists()
    held.hold(key)
    unpack(file, new.data)
    assert words_of(new.files.database) == words_of(kept.files.database)
    assert key_file.read(new.data) == key_file.read(kept.data)
    held.let_go(key.id)


def harmed(packed: Path, how: str) -> None:
    content = bytearray(packed.read_bytes())
    if how == "cut off":
        packed.write_bytes(content[: len(content) // 2])
    elif how == "a byte":
        content[len(content) // 3] ^= 0xFF
        packed.write_bytes(content)
    elif how == "no pack":
        packed.write_bytes(b"Kaere alle, her er referatet.")
    elif how == "empty":
        packed.write_bytes(b"")
    else:
        with zipfile.ZipFile(packed) as old:
            parts = {name: old.read(name) for name in old.namelist()}
        text = parts["manifest.json"].decode()
        if how == "another file":
            parts["templates/punkt.docx"] = b"skabelon2"
        elif how == "no list":
            del parts["manifest.json"]
        elif how == "a name that leads away":
            parts["manifest.json"] = text.replace("templates/punkt.docx", "../punkt.docx").encode()
        elif how == "no database":
            del parts["referater.db"]
        with zipfile.ZipFile(packed, "w") as made:
            for name, part in parts.items():
                made.writestr(name, part)


@pytest.mark.parametrize(
    "how",
    [
        *("cut off", "a byte", "no pack", "empty", "another file", "no list"),
        *("a name that leads away", "no database"),
    ],
)
def test_a_file_that_is_not_what_was_packed_changes_nothing(
    packed: Path, tmp_path: Path, how: str
) -> None:
    other = fill(tmp_path / "anden")
    with Program().writing(str(other.data)):
        pass
    before = listed_under(other.data)
    harmed(packed, how)
    with pytest.raises(PackDamaged, match="Intet er ændret"):
        unpack(packed, other.data)
    assert listed_under(other.data) == before
    assert not (tmp_path / "punkt.docx").exists()


def test_what_a_newer_version_packed_is_refused(packed: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(packed) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    text = parts["manifest.json"].decode()
    schema = text.index('"schema": ') + len('"schema": ')
    parts["manifest.json"] = (text[:schema] + "9" + text[schema:]).encode()
    with zipfile.ZipFile(packed, "w") as made:
        for name, part in parts.items():
            made.writestr(name, part)
    with pytest.raises(PackRefused, match="nyere version"):
        unpack(packed, tmp_path / "ny")
    assert not (tmp_path / "ny" / "referater.db").exists()


def test_an_existing_file_is_not_written_over_and_none_is_put_among_the_data(
    kept: Kept, packed: Path
) -> None:
    before = packed.read_bytes()
    moving = Program().moving(str(kept.data))
    with pytest.raises(PackRefused, match="findes allerede"):
        moving.pack(packed)
    with pytest.raises(PackRefused, match="er en mappe"):
        moving.pack(packed.parent)
    with pytest.raises(PackRefused, match="mappen med møderne"):
        moving.pack(kept.data / "backups" / "alt.ssppakke")
    with pytest.raises(Cancelled):
        moving.pack(packed, lambda done, of: False, replace=True)
    assert packed.read_bytes() == before
    assert [each.name for each in packed.parent.iterdir()] == [packed.name]


def test_a_damaged_database_is_not_packed_and_a_lost_attachment_is_told(
    kept: Kept, tmp_path: Path
) -> None:
    file = tmp_path / "alt.ssppakke"
    shutil.rmtree(kept.data / "attachments")
    assert Program().moving(str(kept.data)).pack(file).missing == 1
    assert unpack(file, tmp_path / "ny").missing == 1
    file.unlink()
    content = bytearray(kept.files.database.read_bytes())
    content[8192:12288] = b"\xff" * 4096
    kept.files.database.write_bytes(content)
    with pytest.raises(UserError):
        Program().moving(str(kept.data)).pack(file)
    assert not file.exists()
