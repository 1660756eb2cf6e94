"""Files of attachments that lie with a copy are taken for what is in them, not for their names."""

from pathlib import Path

import pytest

from ssp_desktop.application.attaching import attaching
from ssp_desktop.bootstrap import Program
from ssp_desktop.store.attached.names import place_in
from ssp_desktop.store.converting.folder import convert
from ssp_desktop.store.database.in_use import InUse
from ssp_desktop.store.locked import Key, held, key_file
from tests.store.backups.kept import PLAN, Kept, fill


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return fill(tmp_path / "data")


def _attach(kept: Kept, content: bytes) -> str:
    with Program().writing(str(kept.data)) as services:
        taken = services.attached.take_bytes(content)
        session = services.open_session("b")
        session.do(attaching.attach(session.meeting.items[0], *taken, "kort.pdf"))
        services.saved(session)
    return taken[0]


def _digests(kept: Kept) -> tuple[str, str]:
    """Return those of two attachments that are here, the second of which comes first by name."""
    (plan,) = kept.attached.kept()
    other = next(each for n in range(99) if (each := _attach(kept, b"%d" % n)) < plan)
    return plan, other


def test_two_that_were_swapped_are_missing_and_take_none_that_is_here_along(
    kept: Kept, tmp_path: Path
) -> None:
    plan, other = _digests(kept)
    stick = tmp_path / "stik"
    stick.mkdir()
    kept.place().choose(stick)
    copy = kept.place().take()
    assert copy is not None
    beside = copy.parent / "bilag"
    one, two = place_in(beside, plan), place_in(beside, other)
    for each, content in ((one, two.read_bytes()), (two, one.read_bytes())):
        each.chmod(0o600)
        each.write_bytes(content)
    assert kept.attached.remove(plan)
    assert kept.copies().restore(kept.copies().at(copy)).missing == 1
    assert kept.attached.is_unaltered(other)
    assert kept.attached.place(plan) is None


def test_a_damaged_one_with_a_locked_copy_is_missing_and_the_meetings_come_back(
    kept: Kept, tmp_path: Path
) -> None:
    key = Key.new()
    held.hold(key)
    known = key_file.of_key(key).with_(locked=True)
    convert(kept.files.database, known, InUse(kept.files.database))
    stick = tmp_path / "stik"
    stick.mkdir()
    kept.place().choose(stick)
    copy = kept.place().take()
    assert copy is not None
    (beside,) = (copy.parent / "bilag").glob("??/*")
    beside.chmod(0o600)
    content = bytearray(beside.read_bytes())
    content[-100] ^= 1
    beside.write_bytes(content)
    with Program().alone(str(tmp_path / "ny")) as keeping:
        restored = keeping.copies.restore(keeping.copies.at(copy))
    assert (restored.missing, restored.copy.meetings) == (1, 2)
    assert PLAN[:50] not in b"".join(
        each.read_bytes() for each in (tmp_path / "ny").rglob("*") if each.is_file()
    )
    held.let_go(key.id)
