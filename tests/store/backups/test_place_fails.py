"""A stick that is full, pulled, write-protected, or a program that is killed while it copies.

Each is told, the older copies are as they were, and nothing half lies there that looks whole.
"""

import contextlib
import datetime
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from ssp_desktop.domain.errors import Cancelled
from ssp_desktop.store.backups.errors import PlaceFailed
from tests.proofs import cases
from tests.store.backups.kept import DAY, PLAN, Kept, fill, listed_under, words_of

YESTERDAY = DAY - datetime.timedelta(days=1)
TRIALS = cases(5)
LARGE = random.Random(1).randbytes(6_000_000)


def with_an_older_copy(kept: Kept, folder: Path) -> dict[str, bytes]:
    """Make a copy of yesterday in `folder`; return what lies there then."""
    kept.place(YESTERDAY).choose(folder)
    assert kept.place(YESTERDAY).take() is not None
    return listed_under(folder)


def attach_more(kept: Kept, content: bytes) -> None:
    """Have the second meeting get an attachment, which the copy of yesterday lacks."""
    from ssp_desktop.application.attaching import attaching  # noqa: PLC0415 - here alone
    from ssp_desktop.bootstrap import Program  # noqa: PLC0415 - here alone

    with Program().writing(str(kept.data)) as services:
        taken = services.attached.take_bytes(content)
        session = services.open_session("b")
        session.do(attaching.attach(session.meeting.items[0], *taken, "stor.bin"))
        services.saved(session)


def restores(kept: Kept) -> None:
    """Put the copy that is there back, and see that it is all there."""
    (found,) = kept.copies().elsewhere()
    said = words_of(found.path)
    kept.copies().restore(found)
    assert words_of(kept.files.database) == said
    with contextlib.closing(kept.store()) as store:
        (attachment,) = store.load("a").items[0].attachments
    assert kept.attached.is_unaltered(attachment.digest)


def is_as_before(folder: Path, before: dict[str, bytes]) -> None:
    """See that the older files are as they were, and that no copy of today is there."""
    after = listed_under(folder)
    assert {name: after.get(name) for name in before} == before
    assert not [name for name in after if str(DAY.date()) in name and name.endswith(".db")]
    assert not [name for name in after if name.endswith(".unfinished")]


def test_a_full_stick_is_told_and_the_older_copy_is_put_back(
    kept: Kept, small_disk: Callable[[str, str], Path]
) -> None:
    stick = small_disk("stik", "1500k")
    before = with_an_older_copy(kept, stick)
    attach_more(kept, LARGE)
    with pytest.raises(PlaceFailed, match="ikke plads"):
        kept.place().take()
    is_as_before(stick, before)
    assert kept.place().is_due()
    assert kept.place().last == YESTERDAY
    restores(kept)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limits on a file's size")
def test_no_room_for_the_copy_itself_is_told_and_leaves_nothing(kept: Kept, stick: Path) -> None:
    import resource  # noqa: PLC0415 - POSIX only

    before = with_an_older_copy(kept, stick)
    attach_more(kept, LARGE)
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, most))
    try:
        with pytest.raises(PlaceFailed, match="for stor til drevet"):
            kept.place().take()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    is_as_before(stick, before)
    assert kept.place().take() is not None  # and once there is room


def test_a_write_protected_stick_is_told(
    kept: Kept, small_disk: Callable[[str, str], Path]
) -> None:
    stick = small_disk("stik", "20m")
    before = with_an_older_copy(kept, stick)
    subprocess.run(["mount", "-o", "remount,ro", str(stick)], check=True)
    with pytest.raises(PlaceFailed, match="ikke skrives"):
        kept.place().take()
    is_as_before(stick, before)
    restores(kept)  # from a stick that nothing can be written to


@pytest.mark.parametrize("how", ["pulled", "deleted"])
def test_a_stick_that_goes_while_the_copy_is_made_is_told(
    kept: Kept, small_disk: Callable[[str, str], Path], how: str
) -> None:
    stick = small_disk("stik", "20m")
    before = with_an_older_copy(kept, stick)
    attach_more(kept, LARGE)
    away = stick.with_name("trukket")

    def pull(done: int, of: int) -> bool:
        assert 0 < done <= of
        if away.exists() or done < 2_000_000:
            return True
        if how == "pulled":
            away.mkdir()
            subprocess.run(["mount", "--move", str(stick), str(away)], check=True)
            stick.rmdir()
        else:
            shutil.copytree(stick, away)
            for each in stick.iterdir():
                shutil.rmtree(each)
        return True

    try:
        with pytest.raises(PlaceFailed, match=r"forsvandt|ikke skrives"):
            kept.place().take(pull)
        after = listed_under(away)
        assert {name: after.get(name) for name in before} == before
        assert not [name for name in after if str(DAY.date()) in name and name.endswith(".db")]
        # Put in again, it is all as it should be.
        if how == "pulled":
            stick.mkdir()
            subprocess.run(["mount", "--move", str(away), str(stick)], check=True)
            assert kept.place().take() is not None
            assert not list(stick.rglob("*.unfinished"))
    finally:
        subprocess.run(["umount", "-l", str(away)], check=False, capture_output=True)


def test_where_the_empty_folder_of_a_stick_is_left_nothing_is_written_on_this_disk(
    kept: Kept, small_disk: Callable[[str, str], Path]
) -> None:
    stick = small_disk("stik", "20m")
    with_an_older_copy(kept, stick)
    subprocess.run(["umount", str(stick)], check=True)
    assert stick.is_dir()
    assert not kept.place().is_there()
    assert kept.place().take() is None
    assert list(stick.iterdir()) == []


def test_what_is_stopped_leaves_the_older_copy(kept: Kept, stick: Path) -> None:
    before = with_an_older_copy(kept, stick)
    attach_more(kept, LARGE)
    with pytest.raises(Cancelled):
        kept.place().take(lambda done, of: done < 3_000_000)
    is_as_before(stick, before)


COPYING = """
import sys, datetime
from pathlib import Path
from tests.store.backups.kept import DAY, Kept
print("begun", flush=True)
Kept(Path(sys.argv[1])).place().take()
"""


@pytest.mark.proof
@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL on this system")
def test_killed_while_it_copies_nothing_half_looks_whole(tmp_path: Path) -> None:
    kept = fill(tmp_path / "data", plan=PLAN)
    stick = tmp_path / "stik"
    stick.mkdir()
    before = with_an_older_copy(kept, stick)
    attach_more(kept, LARGE)
    chance = random.Random(12)
    whole = 0
    for trial in range(TRIALS):
        place = tmp_path / f"stik {trial}"
        shutil.copytree(stick, place)
        kept.place().choose(place)
        (made,) = place.iterdir()
        assert made == kept.place().own_folder
        with subprocess.Popen(
            [sys.executable, "-c", COPYING, str(kept.data)], stdout=subprocess.PIPE
        ) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(chance.uniform(0.0, 0.25))
            os.kill(process.pid, signal.SIGKILL)
        after = listed_under(place)
        kept_as_it_was = {name for name in before if not name.endswith("mappe.id")}
        assert all(after.get(name) == before[name] for name in kept_as_it_was), trial
        found = kept.copies().elsewhere()
        for copy in found:  # what has a copy's name is whole
            assert kept.copies().checked(copy).sound, trial
        whole += len(found) == 2
        assert kept.place().take() is not None
        assert not list(place.rglob("*.unfinished")), trial
        assert not list(kept.files.backups.glob("*.unfinished")), trial
        shutil.rmtree(place)
    assert whole < TRIALS  # else none was killed in time
