"""One program at a time writes, and a dead one holds nobody up."""

import subprocess
import sys
from pathlib import Path

from ssp_desktop.store.lock import WriterLock

HOLDER = """
import sys
from pathlib import Path
from ssp_desktop.store.lock import WriterLock
lock = WriterLock(Path(sys.argv[1]))
print(lock.acquire(), flush=True)
sys.stdin.read()
"""


def holder(path: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_only_one_program_gets_the_lock_and_killing_it_frees_it(tmp_path: Path) -> None:
    path = tmp_path / "data" / "referater.lock"
    lock = WriterLock(path)
    with holder(path) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "True\n"
        assert not lock.acquire()
        assert not lock.held
        other.kill()
    assert lock.acquire()
    with holder(path) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "False\n"
        other.kill()
    lock.release()
    assert not lock.held


def test_the_lock_is_taken_once_and_given_back_once(tmp_path: Path) -> None:
    lock = WriterLock(tmp_path / "lock")
    assert lock.acquire()
    assert lock.acquire()
    assert not WriterLock(tmp_path / "lock").acquire()
    lock.release()
    lock.release()
    other = WriterLock(tmp_path / "lock")
    assert other.acquire()
    other.release()


def test_who_has_the_lock_is_told_and_nobody_when_it_is_free(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    assert WriterLock(path).holder == ""
    lock, other = WriterLock(path, "window"), WriterLock(path, "import")
    assert lock.acquire()
    assert not other.acquire()
    assert other.holder == "window"
    lock.release()
    assert other.holder == ""
    assert other.acquire()
    assert lock.holder == "import"
    other.release()
    for rubbish in (b"\n" + b"x" * 100_000, b"\n../etc\n", b"\xff\xff\n", b"\nimport"):
        path.write_bytes(rubbish)
        assert other.holder == ""
