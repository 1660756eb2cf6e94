"""Where IT has settled that what leaves is encrypted, nothing leaves before there is a key."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ssp_desktop.assembly import moving_of, policy_of, second_place_of
from ssp_desktop.domain.errors import UserError
from ssp_desktop.folders import find_folders
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
    with pytest.raises(UserError, match="encrypt copies"):
        moving.pack(stick / "alt.ssppakke")
    assert list(stick.iterdir()) == []
    key_file.write(kept.data, key_file.of_key(key))
    copy = place.take()
    assert copy is not None
    assert copy.name.endswith(".locked")
    assert moving.pack(stick / "alt.ssppakke").locked
