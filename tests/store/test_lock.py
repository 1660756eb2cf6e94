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
