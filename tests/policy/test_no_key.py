"""Where IT has settled that what leaves is encrypted, nothing leaves before there is a key."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from ssp_desktop.application.meetings.purging import outcome_lines
from ssp_desktop.assembly import moving_of, open_services, policy_of, second_place_of
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.overview import Purged
from ssp_desktop.folders import find_folders
from ssp_desktop.policy import NO_POLICY, Policy
from ssp_desktop.store.locked import Key, held, key_file
from tests.store.backups.kept import Kept, fill


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return fill(tmp_path / "data")


@pytest.fixture
def key() -> Iterator[Key]:
    made = Key.new()
    held.hold(made)
    yield made
    held.let_go(made.id)


@pytest.mark.parametrize("settled", ["copies", "on"])
def test_nothing_leaves_before_there_is_a_key(
    kept: Kept, key: Key, tmp_path: Path, settled: str
) -> None:
    stick, file = tmp_path / "stik", tmp_path / "policy.toml"
    stick.mkdir()
    file.write_text(f"issued_by = 'Køge, IT'\nencryption = '{settled}'\n", "utf-8")
    folders, policy = find_folders(str(kept.data)), policy_of(file)
    place, moving = second_place_of(folders, None, policy), moving_of(folders, None, policy)
    place.choose(stick)
    with pytest.raises(UserError, match="Køge, IT har fastlagt"):
        place.take()
    with pytest.raises(UserError, match=f"encrypt {settled}«"):
        moving.pack(stick / "alt.ssppakke")
    assert list(stick.iterdir()) == []
    key_file.write(kept.data, key_file.of_key(key))
    copy = place.take()
    assert copy is not None
    assert copy.name.endswith(".locked")
    assert moving.pack(stick / "alt.ssppakke").locked


def _purged(data: Path, policy: Policy) -> Purged:
    with open_services(find_folders(str(data)), policy, read_only=False) as services:
        services.store.trash("a")
        done = services.purge("a", "", lambda *_: True)
    assert done is not None
    return done


def test_what_goes_for_good_goes_from_plain_copies_that_get_no_new_ones(
    kept: Kept, key: Key, tmp_path: Path
) -> None:
    stick, file = tmp_path / "stik", tmp_path / "policy.toml"
    stick.mkdir()
    kept.place().choose(stick)
    with_it = kept.place().take()
    assert with_it is not None
    file.write_text("issued_by = 'Køge, IT'\nencryption = 'copies'\n", "utf-8")
    folders, policy = find_folders(str(kept.data)), policy_of(file)
    done = _purged(kept.data, policy)
    assert (done.later, done.keyless) == (stick, True)
    place = second_place_of(folders, None, policy)
    with pytest.raises(UserError, match="Køge, IT har fastlagt"):
        place.take()
    assert not place.is_behind
    assert not with_it.exists()
    assert not list(stick.glob("*/bilag/*/*"))
    key_file.write(kept.data, key_file.of_key(key))
    assert place.take() is not None


def test_that_enciphered_copies_still_have_it_is_told_until_the_key_is_here(
    kept: Kept, key: Key, tmp_path: Path
) -> None:
    stick = tmp_path / "stik"
    stick.mkdir()
    key_file.write(kept.data, key_file.of_key(key))
    kept.place().choose(stick)
    copy = kept.place().take()
    assert copy is not None
    held.let_go(key.id)
    done = _purged(kept.data, NO_POLICY)
    assert (done.later, done.keyless, done.is_all) == (stick, True, False)
    assert "genskab den" in " ".join(outcome_lines(done, "a"))
    for _ in range(2):
        with pytest.raises(UserError, match="står stadig i de krypterede kopier") as told:
            kept.place().take()
        assert str(copy.parent) in str(told.value)
        assert "recover" in str(told.value)
        assert copy.exists()
    held.hold(key)
    assert kept.place().take() == copy
    assert not kept.place().is_behind
    with contextlib.closing(kept.copies().open(kept.copies().at(copy))) as store:
        assert {each.id for each in store.list_meetings()} == {"b"}
