"""Copies on a stick or a network drive: whole with their attachments, thinned, kept apart."""

import contextlib
import datetime
import json
import shutil
from pathlib import Path

import pytest

from ssp_desktop.bootstrap import Program
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.store.backups.daily import KEPT
from ssp_desktop.store.backups.errors import PlaceRefused
from ssp_desktop.store.locked import Key, held, key_file
from tests.store.backups.kept import DAY, PLAN, Kept, fill, listed_under, words_of

A_DAY = datetime.timedelta(days=1)


def taken(kept: Kept, at: datetime.datetime = DAY, **more: object) -> Path:
    copy = kept.place(at, **more).take()
    assert copy is not None
    return copy


def test_a_copy_goes_there_with_its_attachments_and_is_put_back_whole(
    kept: Kept, stick: Path
) -> None:
    kept.place().choose(stick)
    copy = taken(kept)
    assert copy.parent.parent == stick
    assert copy.name == "referater-2026-12-01.db"
    assert not kept.place().is_due()
    said = words_of(copy)
    assert said == words_of(kept.files.database)
    with contextlib.closing(kept.store()) as store:
        store.trash("a")
    shutil.rmtree(kept.data / "attachments")
    (found,) = kept.copies().elsewhere()
    assert (found.path, found.place) == (copy, stick)
    checked = kept.copies().checked(found)
    assert (checked.sound, checked.meetings) == (True, 2)
    restored = kept.copies().restore(found)
    assert restored.missing == 0
    assert words_of(kept.files.database) == said
    with contextlib.closing(kept.store()) as store:
        (attachment,) = store.load("a").items[0].attachments
    path = kept.attached.path(attachment.digest)
    assert path is not None
    assert path.read_bytes() == PLAN
    assert copy.exists()


def test_it_is_due_once_a_day_and_told_when_away_for_seven_days(kept: Kept, stick: Path) -> None:
    assert not kept.place().is_due()
    kept.place().choose(stick)
    assert kept.place().is_due()
    taken(kept)
    assert not kept.place(DAY.replace(hour=23)).is_due()
    assert kept.place(DAY + A_DAY).is_due()
    assert kept.place(DAY + 6 * A_DAY).days_away() == 0
    assert kept.place(DAY + 7 * A_DAY).days_away() == 7
    shutil.rmtree(stick)
    place = kept.place(DAY + 9 * A_DAY)
    assert not place.is_there()
    assert place.take() is None
    assert place.days_away() == 9
    kept.place().choose(None)
    assert place.days_away() == 0


def test_only_what_is_missing_goes_there_and_the_last_fourteen_stay(
    kept: Kept, stick: Path
) -> None:
    kept.place().choose(stick)
    own = taken(kept).parent
    (file,) = own.glob("bilag/*/*")
    first = file.stat().st_mtime_ns
    (own / "mine egne noter.txt").write_text("må blive")
    (own / "referater-kladde.db").write_text("må blive")
    (own / "bilag" / "mit billede.png").write_text("må blive")
    for number in range(1, KEPT + 3):
        taken(kept, DAY + number * A_DAY)
    assert file.stat().st_mtime_ns == first
    days = sorted(each.stem[-10:] for each in own.glob("referater-2*.db"))
    assert days == [str((DAY + number * A_DAY).date()) for number in range(3, KEPT + 3)]
    assert len(list(own.glob("referater-2*.json"))) == KEPT
    with Program().writing(str(kept.data)) as services:
        services.store.trash("a")
    with Program().writing(str(kept.data)) as services:
        services.purge("a", "", lambda *_: True)
    taken(kept, DAY + 30 * A_DAY)
    assert not file.exists()
    for name in ("mine egne noter.txt", "referater-kladde.db", "bilag/mit billede.png"):
        assert (own / name).read_text() == "må blive"


def test_what_is_deleted_for_good_goes_from_there_too(kept: Kept, stick: Path) -> None:
    kept.place().choose(stick)
    earlier = taken(kept, DAY - 3 * A_DAY)
    kept.files.backups.mkdir(exist_ok=True)
    shutil.copy(earlier, kept.files.daily(earlier_day := (DAY - 3 * A_DAY).date()))
    gone = taken(kept, DAY - 2 * A_DAY)  # there is no copy of that day beside the database
    with Program().writing(str(kept.data)) as services:
        services.store.trash("a")
        done = services.purge("a", "", lambda *_: True)
    assert done is not None
    assert done.later == stick
    assert kept.place().is_due()
    today = taken(kept)
    assert not kept.place().is_due()
    assert not gone.exists()
    assert earlier.exists()
    assert earlier.name == f"referater-{earlier_day}.db"
    for copy in (earlier, today):
        assert "Udvalg a" not in "".join(words_of(copy))
        assert "Udvalg b" in "".join(words_of(copy))
    assert not list(stick.glob("*/bilag/*/*"))


def test_two_laptops_on_one_stick_do_not_meet(kept: Kept, stick: Path, tmp_path: Path) -> None:
    other = fill(tmp_path / "other")
    with contextlib.closing(other.store()) as store:
        store.add(Meeting("c", "Udvalg c"))
    for each in (kept, other):
        each.place().choose(stick)
    ours, theirs = taken(kept), taken(other)
    assert ours.parent != theirs.parent
    before = listed_under(theirs.parent)
    for number in range(1, KEPT + 2):
        taken(kept, DAY + number * A_DAY)
    assert listed_under(theirs.parent) == before
    assert {each.path for each in other.copies().elsewhere()} == {theirs}
    # Not the account's name, nor the machine's.
    names = " ".join(each.name for each in stick.iterdir())
    assert all(len(name) == len("ssp-desktop-") + 12 for name in names.split())


def test_with_a_key_nothing_leaves_in_plain(kept: Kept, stick: Path) -> None:
    kept.place().choose(stick)
    plain = taken(kept, DAY - A_DAY)
    key = Key.new()
    held.hold(key)
    key_file.write(kept.data, key_file.of_key(key))
    copy = taken(kept)
    assert copy.name == "referater-2026-12-01.db.locked"
    assert not plain.exists()
    for name, content in listed_under(stick).items():
        assert b"Havnen" not in content, name
        assert PLAN[:200] not in content, name
    digests = {path.name for path in (kept.data / "attachments").glob("??/*")}
    listed = " ".join(listed_under(stick))
    assert not any(digest in listed for digest in digests)
    names = json.loads(copy.with_name("referater-2026-12-01.json").read_text())["files"]
    assert digests.isdisjoint(names)
    # With the key all of it comes back; without it that is said, and nothing is changed.
    said = words_of(kept.files.database)
    shutil.rmtree(kept.data / "attachments")
    found, of_the_day_before = kept.copies().elsewhere()
    assert (found.path, found.locked) == (copy, True)
    assert of_the_day_before.locked
    assert kept.copies().checked(of_the_day_before).sound
    assert kept.copies().checked(found).sound
    assert kept.copies().restore(found).missing == 0
    assert words_of(kept.files.database) == said
    assert {path.name for path in (kept.data / "attachments").glob("??/*")} == digests
    held.let_go(key.id)
    checked = kept.copies().checked(found)
    assert checked.sound is None
    assert "nøgle" in checked.problem
    with pytest.raises(UserError, match="nøgle"):
        kept.copies().restore(found)
    held.hold(key)
    content = bytearray(copy.read_bytes())
    content[len(content) // 2] ^= 1
    copy.write_bytes(content)
    assert kept.copies().checked(found).sound is False
    held.let_go(key.id)


@pytest.mark.parametrize("here", ["gone", "altered"])
def test_a_file_that_only_lies_there_is_kept_when_there_is_a_key(
    kept: Kept, stick: Path, here: str
) -> None:
    kept.place().choose(stick)
    taken(kept, DAY - A_DAY)
    (file,) = (kept.data / "attachments").glob("??/*")
    file.unlink()
    if here == "altered":
        file.write_bytes(PLAN[:-1] + b"!")
    key = Key.new()
    held.hold(key)
    key_file.write(kept.data, key_file.of_key(key))
    taken(kept)
    file.unlink(missing_ok=True)
    for found in kept.copies().elsewhere():
        assert kept.copies().restore(found).missing == 0
        assert file.read_bytes() == PLAN
        file.unlink()
    held.let_go(key.id)


@pytest.mark.parametrize("kind", ["inside", "missing", "file"])
def test_a_folder_that_cannot_be_the_place_is_refused_and_says_why(
    kept: Kept, tmp_path: Path, kind: str
) -> None:
    folders = {"inside": kept.data / "kopier", "missing": tmp_path / "væk", "file": tmp_path / "f"}
    (kept.data / "kopier").mkdir()
    (tmp_path / "f").touch()
    with pytest.raises(PlaceRefused, match="Vælg en"):
        kept.place().choose(folders[kind])
    assert kept.place().folder is None


def test_a_settled_folder_is_the_place_and_stays_so(kept: Kept, stick: Path) -> None:
    place = kept.place(settled=stick)
    assert place.is_settled
    with pytest.raises(PlaceRefused, match="fastlagt"):
        place.choose(None)
    copy = taken(kept, settled=stick)
    assert copy.is_relative_to(stick)
    later = kept.place(DAY + 8 * A_DAY, settled=stick)
    assert later.days_away() == 8


def test_of_a_place_that_is_settled_instead_nothing_is_told_that_is_of_the_other(
    kept: Kept, stick: Path, tmp_path: Path
) -> None:
    kept.place().choose(stick)
    taken(kept, DAY - 20 * A_DAY)
    new = kept.place(settled=tmp_path / "netværk")
    assert (new.last, new.days_away(), new.is_due()) == (None, 0, True)


def test_a_stick_of_a_settled_place_that_was_never_there_is_told_after_seven_days(
    kept: Kept, tmp_path: Path
) -> None:
    gone = tmp_path / "netværk"
    kept.place(settled=gone).begin_settled()
    assert kept.place(DAY + 6 * A_DAY, settled=gone).days_away() == 0
    kept.place(DAY + 8 * A_DAY, settled=gone).begin_settled()
    assert kept.place(DAY + 8 * A_DAY, settled=gone).days_away() == 8


def test_a_memory_of_the_place_that_is_rubbish_says_that_there_is_none(
    kept: Kept, stick: Path
) -> None:
    kept.place().choose(stick)
    for rubbish in (
        b"",
        b"\xff\x00",
        b"[]",
        b"[" * 200_000,
        b'{"folder": 3, "last": {}, "id": null, "own": "../..", "words": 3, "former": [3]}',
    ):
        (kept.data / "second-place.json").write_bytes(rubbish)
        assert kept.place().folder is None
        assert kept.place().days_away() == 0
        assert kept.place().take() is None
