"""A folder whose database and attachments are locked: backed up, moved, put back with its key."""

import contextlib
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from ssp_desktop.bootstrap import Program
from ssp_desktop.domain.errors import UserError
from ssp_desktop.store.converting.folder import convert
from ssp_desktop.store.database.in_use import InUse
from ssp_desktop.store.engine import connect, key_needed
from ssp_desktop.store.locked import Key, held, key_file
from ssp_desktop.store.packing.errors import PackRefused
from tests.store.backups.kept import PLAN, Kept, fill, listed_under


@pytest.fixture
def key() -> Iterator[Key]:
    made = Key.new()
    held.hold(made)
    yield made
    held.let_go(made.id)


@pytest.fixture
def kept(tmp_path: Path, key: Key) -> Kept:
    kept = fill(tmp_path / "data")
    known = key_file.of_key(key).with_(locked=True)
    convert(kept.files.database, known, InUse(kept.files.database))
    assert key_needed(kept.files.database) == key.id
    return kept


def words_of(database: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of every table."""
    with contextlib.closing(connect(database, "ro")) as connection:
        tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        return {
            name: sorted(connection.execute(f'SELECT * FROM "{name}"').fetchall(), key=repr)  # noqa: S608 - of the schema
            for (name,) in tables.fetchall()
        }


def nothing_plain(folder: Path) -> None:
    for name, content in listed_under(folder).items():
        assert b"Havnen" not in content, name
        assert b"Udvalg a" not in content, name
        assert PLAN[:100] not in content, name


def whole(new: Kept, kept: Kept) -> None:
    assert words_of(new.files.database) == words_of(kept.files.database)
    with Program().reading(str(new.data)) as services:
        (attachment,) = services.store.load("a").items[0].attachments
        assert services.attached.is_unaltered(attachment.digest)


def test_it_is_moved_with_its_key_and_nothing_lies_plain_on_the_way(
    kept: Kept, key: Key, tmp_path: Path
) -> None:
    file = tmp_path / "stik" / "alt.ssppakke"
    file.parent.mkdir()
    packed = Program().moving(str(kept.data)).pack(file)
    assert (packed.locked, packed.files, packed.missing) == (True, 1, 0)
    nothing_plain(file.parent)
    new = Kept(tmp_path / "ny")
    with Program().alone(str(new.data)) as keeping:
        keeping.moving.unpack(file)
    whole(new, kept)
    nothing_plain(new.data)
    assert key_file.read(new.data) == key_file.read(kept.data)
    assert [each for each in new.data.rglob("*") if each.stat().st_mode & 0o077] == []
    held.let_go(key.id)
    with pytest.raises(UserError, match="nøgle"), Program().alone(str(tmp_path / "x")) as keeping:
        keeping.moving.unpack(file)
    held.hold(key)


def test_it_is_backed_up_elsewhere_and_put_back_here_and_in_a_new_folder(
    kept: Kept, tmp_path: Path
) -> None:
    stick = tmp_path / "stik"
    stick.mkdir()
    kept.place().choose(stick)
    copy = kept.place().take()
    assert copy is not None
    nothing_plain(stick)
    said = words_of(kept.files.database)
    (found,) = kept.copies().elsewhere()
    assert kept.copies().checked(found).sound
    with contextlib.closing(kept.store()) as store:
        store.trash("a")
    shutil.rmtree(kept.data / "attachments")
    assert kept.copies().restore(found).missing == 0
    assert words_of(kept.files.database) == said
    whole(kept, kept)
    new = Kept(tmp_path / "ny")
    with Program().alone(str(new.data)) as keeping:
        restored = keeping.copies.restore(keeping.copies.at(copy))
    assert restored.missing == 0
    whole(new, kept)
    # The new folder knows that it is locked, and the next start goes on with that.
    known = key_file.read(new.data)
    assert known is not None
    assert (known.locked, known.settled) == (True, False)


def test_a_copy_from_before_it_was_locked_is_locked_when_it_is_put_back(
    kept: Kept, key: Key, tmp_path: Path
) -> None:
    other = fill(tmp_path / "plain")
    with Program().writing(str(other.data)) as services:
        services.daily_backup()
    copy = other.files.copies()[0]
    said = words_of(copy)
    assert kept.copies().restore(kept.copies().at(copy)).laid_aside is not None
    assert key_needed(kept.files.database) == key.id
    assert words_of(kept.files.database) == said
    nothing_plain(kept.data)
    assert key_file.read(kept.data) == key_file.of_key(key).with_(locked=True)
    with contextlib.closing(kept.store()) as store:  # and it is written to as ever
        store.trash("a")


def test_what_was_packed_before_it_was_locked_is_locked_when_it_is_unpacked(
    kept: Kept, tmp_path: Path
) -> None:
    other = fill(tmp_path / "plain")
    file = tmp_path / "alt.ssppakke"
    Program().moving(str(other.data)).pack(file)
    with Program().alone(str(kept.data)) as keeping:
        keeping.moving.unpack(file)
    whole(kept, other)
    nothing_plain(kept.data)


def test_nothing_lies_plain_while_it_is_unpacked(kept: Kept, tmp_path: Path) -> None:
    file = tmp_path / "alt.ssppakke"
    Program().moving(str(kept.data)).pack(file)
    looks = 0

    def look(done: int, of: int) -> bool:
        nonlocal looks
        looks += 1
        nothing_plain(tmp_path / "ny")  # as a program that is killed now would leave it
        return True

    with Program().alone(str(tmp_path / "ny")) as keeping:
        keeping.moving.unpack(file, look)
    assert looks > 2


def test_where_the_key_is_gone_nothing_is_unpacked(kept: Kept, key: Key, tmp_path: Path) -> None:
    file = tmp_path / "alt.ssppakke"
    Program().moving(str(fill(tmp_path / "plain").data)).pack(file)
    held.let_go(key.id)
    before = listed_under(kept.data)
    with (
        pytest.raises(PackRefused, match="recover"),
        Program().alone(str(kept.data)) as keeping,
    ):
        keeping.moving.unpack(file)
    assert listed_under(kept.data) == before
    held.hold(key)


def test_it_is_unpacked_where_the_same_key_says_something_else_now(
    kept: Kept, key: Key, tmp_path: Path
) -> None:
    file = tmp_path / "alt.ssppakke"
    Program().moving(str(kept.data)).pack(file)
    plain = key_file.of_key(key, wrapped=(("en", "anden"),))
    convert(kept.files.database, plain, InUse(kept.files.database))
    with Program().alone(str(kept.data)) as keeping:
        keeping.moving.unpack(file)
    # What is here says how the folder is: all of it becomes so at the next start.
    assert key_file.read(kept.data) == plain.with_(settled=False)
    key_file.write(tmp_path / "other", key_file.of_key(Key.new()))
    with (
        pytest.raises(UserError, match="en anden nøgle"),
        Program().alone(str(tmp_path / "other")) as keeping,
    ):
        keeping.moving.unpack(file)
