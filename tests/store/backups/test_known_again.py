"""A data folder knows its own copies: by another name of the laptop, on two sticks, cloned."""

import datetime
import hashlib
import json
import platform
import shutil
from pathlib import Path

import pytest

from ssp_desktop.bootstrap import Program
from ssp_desktop.store.backups.daily import KEPT, daily_backup
from ssp_desktop.store.database.in_use import InUse
from tests.store.backups.kept import DAY, Kept, listed_under, words_of

A_DAY = datetime.timedelta(days=1)


def taken(kept: Kept, at: datetime.datetime = DAY) -> Path:
    copy = kept.place(at).take()
    assert copy is not None
    return copy


def renamed(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(platform, "node", lambda: name)


def test_a_laptop_with_another_name_goes_on_in_its_folder(
    kept: Kept, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept.place().choose(stick)
    renamed(monkeypatch, "KOEGE-0001")
    before = taken(kept)
    renamed(monkeypatch, "KOEGE-0002")
    assert [each.path for each in kept.copies().elsewhere()] == [before]
    assert taken(kept, DAY + A_DAY).parent == before.parent
    assert len(list(stick.iterdir())) == 1


def test_the_folder_of_an_earlier_version_stays_the_own_one(
    kept: Kept, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    renamed(monkeypatch, "KOEGE-0001")
    kept.place().choose(stick)
    own = taken(kept).parent
    memory = kept.data / "second-place.json"
    state = json.loads(memory.read_text())
    for name in ("own", "words", "former"):  # an earlier version knew of none of these
        del state[name]
    memory.write_text(json.dumps(state))
    (own / "mappe.id").unlink()
    digest = hashlib.sha256(f"{state['id']}\0KOEGE-0001".encode()).hexdigest()
    earlier = own.rename(stick / f"ssp-desktop-{digest[:12]}")
    assert [each.path.parent for each in kept.copies().elsewhere()] == [earlier]
    assert taken(kept, DAY + A_DAY).parent == earlier
    renamed(monkeypatch, "KOEGE-0002")
    assert taken(kept, DAY + 2 * A_DAY).parent == earlier
    assert len(kept.copies().elsewhere()) == 3


def test_a_data_folder_that_was_copied_whole_gets_a_folder_of_its_own(
    kept: Kept, stick: Path, tmp_path: Path
) -> None:
    kept.place().choose(stick)
    first = taken(kept)
    clone = Kept(tmp_path / "clone")
    shutil.copytree(kept.data, clone.data)
    ours = taken(kept, DAY + A_DAY)
    before = listed_under(ours.parent)
    theirs = taken(clone, DAY + 2 * A_DAY)
    assert ours.parent == first.parent != theirs.parent
    assert listed_under(ours.parent) == before
    assert [each.path for each in clone.copies().elsewhere()] == [theirs]
    assert taken(kept, DAY + 3 * A_DAY).parent == ours.parent
    assert taken(clone, DAY + 3 * A_DAY).parent == theirs.parent
    with Program().writing(str(clone.data)) as services:
        services.store.trash("a")
        done = services.purge("a", "", lambda *_: True)
    assert done is not None
    assert (done.later, done.given_up) == (stick, (ours.parent,))  # it may be the same laptop's


def test_two_sticks_in_turn_are_each_known_again(kept: Kept, stick: Path, tmp_path: Path) -> None:
    kept.place().choose(stick)
    own = taken(kept).parent
    at_home, at_work = tmp_path / "hjemme", tmp_path / "arbejde"
    shutil.copytree(stick, at_home)
    for number in range(1, 4):
        taken(kept, DAY + number * A_DAY)
    stick.rename(at_work)
    at_home.rename(stick)
    assert taken(kept, DAY + 4 * A_DAY).parent == own
    assert len(list(stick.iterdir())) == 1


def test_what_goes_for_good_is_told_of_a_place_given_up_and_goes_when_it_is_the_place_again(
    kept: Kept, stick: Path, tmp_path: Path
) -> None:
    kept.place().choose(stick)
    copy = taken(kept)
    new = tmp_path / "drev"
    new.mkdir()
    kept.place().choose(new)
    with Program().writing(str(kept.data)) as services:
        services.store.trash("a")
        done = services.purge("a", "", lambda *_: True)
    assert done is not None
    assert done.later is None  # nothing has been brought there yet
    assert done.given_up == (copy.parent,)
    assert not done.is_all
    kept.place().choose(stick)
    assert kept.place().is_behind
    kept.place().choose(stick)  # chosen once more, it is as it was
    assert kept.place().is_behind
    assert "Udvalg a" not in "".join(words_of(taken(kept)))
    assert not kept.place().is_behind
    with Program().writing(str(kept.data)) as services:
        services.store.trash("b")
        done = services.purge("b", "", lambda *_: True)
    assert done is not None
    assert (done.later, done.given_up) == (stick, ())


def test_what_goes_for_good_goes_from_the_other_stick_too_when_that_is_there(
    kept: Kept, stick: Path, tmp_path: Path
) -> None:
    kept.place().choose(stick)
    taken(kept)
    other = tmp_path / "anden"
    shutil.copytree(stick, other)
    taken(kept, DAY + A_DAY)
    with Program().writing(str(kept.data)) as services:
        services.store.trash("a")
        services.purge("a", "", lambda *_: True)
    for number, here in enumerate((stick, other, stick), start=2):
        if here is other:
            stick.rename(tmp_path / "første")
            other.rename(stick)
        elif number > 2:
            stick.rename(other)
            (tmp_path / "første").rename(stick)
        taken(kept, DAY + number * A_DAY)
        for copy in kept.copies().elsewhere():
            assert "Udvalg a" not in "".join(words_of(copy.path)), (number, copy.path)


def test_a_clock_that_was_ahead_does_not_put_off_what_is_told(kept: Kept, stick: Path) -> None:
    kept.place().choose(stick)
    taken(kept, DAY + 400 * A_DAY)
    shutil.rmtree(stick)
    kept.place(DAY).begin_settled()  # the clock is right again
    assert kept.place(DAY + 6 * A_DAY).days_away() == 0
    assert kept.place(DAY + 8 * A_DAY).days_away() == 8


@pytest.mark.parametrize("where", ["here", "there"])
def test_a_clock_that_was_wrong_takes_no_copy_of_today(kept: Kept, stick: Path, where: str) -> None:
    kept.place().choose(stick)

    def copied(at: datetime.datetime) -> Path | None:
        if where == "there":
            return kept.place(at).take()
        return daily_backup(kept.files.database, at.date(), InUse(kept.files.database))

    for number in range(KEPT):
        assert copied(DAY + (400 + number) * A_DAY) is not None
    made = [copied(DAY + number * A_DAY) for number in range(3)]
    assert all(each is not None and each.exists() for each in made)
    folder = made[0].parent
    assert len(list(folder.glob("referater-2*.db"))) == KEPT
