"""Packing and unpacking on a disk that is full, pulled or protected, and killed at any moment."""

import contextlib
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from ssp_desktop.bootstrap import Program
from ssp_desktop.domain.errors import UserError
from ssp_desktop.store.backups.check import check
from ssp_desktop.store.packing.errors import NotCopied, NotPacked, NotUnpacked
from tests.proofs import cases
from tests.store.backups.kept import Kept, fill, listed_under, words_of

TRIALS = cases(4)
LARGE = random.Random(1).randbytes(4_000_000)


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return fill(tmp_path / "data", plan=LARGE)


def pack(kept: Kept, file: Path, go_on: Callable[[int, int], bool] = lambda *_: True) -> None:
    Program().moving(str(kept.data)).pack(file, go_on, replace=True)


def unpack(file: Path, data: Path) -> None:
    with Program().alone(str(data)) as keeping:
        keeping.moving.unpack(file)


def is_whole(file: Path, kept: Kept, new: Path) -> None:
    """See that the file unpacks to the same."""
    unpack(file, new)
    assert words_of(new / "referater.db") == words_of(kept.files.database)
    assert [each.read_bytes() for each in (new / "attachments").glob("??/*")] == [LARGE]


def test_a_full_or_protected_stick_is_told_and_the_older_file_is_whole(
    kept: Kept, small_disk: Callable[[str, str], Path], tmp_path: Path
) -> None:
    stick = small_disk("stik", "6m")
    file = stick / "alt.ssppakke"
    pack(kept, file)
    before = file.read_bytes()
    with pytest.raises(NotPacked, match="ikke plads"):
        pack(kept, file)
    assert [each.name for each in stick.iterdir()] == [file.name]
    subprocess.run(["mount", "-o", "remount,ro", str(stick)], check=True)
    with pytest.raises(NotPacked, match="kunne ikke skrives"):
        pack(kept, file)
    assert file.read_bytes() == before
    is_whole(file, kept, tmp_path / "ny")


def test_a_stick_that_is_pulled_while_it_is_packed_is_told(
    kept: Kept, small_disk: Callable[[str, str], Path]
) -> None:
    stick = small_disk("stik", "20m")
    away = stick.with_name("trukket")

    def pull(done: int, of: int) -> bool:
        if done > 2_000_000 and not away.exists():
            away.mkdir()
            subprocess.run(["mount", "--move", str(stick), str(away)], check=True)
            stick.rmdir()
        return True

    try:
        with pytest.raises(NotPacked, match="er der ikke"):
            pack(kept, stick / "alt.ssppakke", pull)
        assert not [each for each in away.iterdir() if each.suffix == ".ssppakke"]
    finally:
        subprocess.run(["umount", "-l", str(away)], check=False, capture_output=True)


def test_a_full_disk_is_told_where_it_is_unpacked_and_the_meetings_there_stay(
    kept: Kept, small_disk: Callable[[str, str], Path], tmp_path: Path
) -> None:
    file = tmp_path / "alt.ssppakke"
    pack(kept, file)
    disk = small_disk("lille", "3m")
    other = fill(disk / "data")
    before = words_of(other.files.database)
    with pytest.raises(NotUnpacked, match="ikke plads"):
        unpack(file, other.data)
    assert words_of(other.files.database) == before
    assert not other.files.staging.exists()
    assert other.files.laid_aside() == []


def test_a_full_disk_under_the_meetings_is_told(
    small_disk: Callable[[str, str], Path], tmp_path: Path
) -> None:
    disk = small_disk("lille", "6m")
    kept = fill(disk / "data")
    (disk / "fyld").write_bytes(bytes(shutil.disk_usage(disk).free))
    with pytest.raises(NotCopied, match="ikke plads"):
        pack(kept, tmp_path / "alt.ssppakke")
    assert list(tmp_path.glob("alt*")) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limits on a file's size")
def test_no_room_for_one_file_leaves_the_meetings_there(kept: Kept, tmp_path: Path) -> None:
    import resource  # noqa: PLC0415 - POSIX only

    file = tmp_path / "alt.ssppakke"
    pack(kept, file)
    other = fill(tmp_path / "anden")
    before = listed_under(other.data)
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, most))
    try:
        with pytest.raises(NotPacked, match="for stor til drevet"):
            pack(kept, tmp_path / "en til.ssppakke")
        with pytest.raises(NotUnpacked, match="for stor til drevet"):
            unpack(file, other.data)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    assert listed_under(other.data) == before
    assert not list(tmp_path.glob("en til*"))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sets no limit for a file's size")
def test_no_room_for_the_copy_that_is_packed_is_told_as_that(kept: Kept, tmp_path: Path) -> None:
    import resource  # noqa: PLC0415 - not on Windows

    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    least = kept.files.database.stat().st_size - 8192
    resource.setrlimit(resource.RLIMIT_FSIZE, (least, most))
    try:
        with pytest.raises(UserError, match=r"blev ikke skrevet.*backups"):
            Program().moving(str(kept.data)).pack(tmp_path / "alt.ssppakke")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    assert not list(tmp_path.glob("alt*"))


@pytest.mark.proof
@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL on this system")
@pytest.mark.parametrize("command", ["pack", "unpack"])
def test_killed_at_any_moment_nothing_half_looks_whole(
    kept: Kept, tmp_path: Path, command: str
) -> None:
    file = tmp_path / "stik" / "alt.ssppakke"
    file.parent.mkdir()
    if command == "unpack":
        pack(kept, file)
    packed = words_of(kept.files.database)
    other = fill(tmp_path / "anden")
    with Program().writing(str(other.data)) as services:
        services.store.trash("b")
    before = words_of(other.files.database)
    chance = random.Random(12)
    outcomes: set[str] = set()
    long = _seconds(command, kept.data if command == "pack" else tmp_path / "prøve", file)
    for trial in range(TRIALS):
        data = kept.data
        if command == "unpack":
            data = tmp_path / f"anden {trial}"
            shutil.copytree(other.data, data)
        with subprocess.Popen(_words(command, data, file), stdout=subprocess.DEVNULL) as process:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(chance.uniform(0.3, 1.0) * long)
            process.kill()
        if command == "pack":
            assert words_of(kept.files.database) == packed, trial
            outcomes.add("done" if file.exists() else "not")
            if file.exists():
                is_whole(file, kept, tmp_path / f"ny {trial}")
                file.unlink()
            continue
        outcomes.add(_state_of(data, before, packed, trial))
        # And it goes on from there.
        unpack(file, data)
        assert words_of(data / "referater.db") == packed, trial
        shutil.rmtree(data)
    if command == "pack":
        pack(kept, file)
        assert not list(file.parent.glob("*.unfinished"))
    assert "not" in outcomes  # else none was killed in time


def _words(command: str, data: Path, file: Path) -> list[str]:
    return [sys.executable, "-m", "ssp_desktop", "--data-dir", str(data), command, str(file)]


def _seconds(command: str, data: Path, file: Path) -> float:
    """Return how long the command takes when nobody kills it."""
    begun = time.monotonic()
    subprocess.run(_words(command, data, file), check=True, stdout=subprocess.DEVNULL)
    taken = time.monotonic() - begun
    if command == "pack":
        file.unlink()
    return taken


def _state_of(data: Path, before: list[str], packed: list[str], trial: int) -> str:
    """See that the folder has the meetings of before, as they were, or all of the new ones."""
    database = data / "referater.db"
    laid_aside = list(data.glob("referater-replaced-*.db"))
    if not database.exists():  # between the two: it lies beside, and the next start says so
        assert [words_of(each) for each in laid_aside] == [before], trial
        return "between"
    assert check(database).sound, trial
    with contextlib.suppress(UserError), Program().writing(str(data)):
        pass  # a start puts its files right
    said = words_of(database)
    assert said in (before, packed), trial
    return "done" if said == packed else "not"
