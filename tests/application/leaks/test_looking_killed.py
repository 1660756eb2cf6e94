"""An open edition that is looked into when the program is killed is left nowhere."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from ssp_desktop.application.leaks.letting import Leaving
from ssp_desktop.bootstrap import Program
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import AgendaItem, Meeting
from ssp_desktop.store.attached import AttachedFiles

_KILLED = """
import os, signal, sys
from ssp_desktop.application.leaks.letting import Leaving
from ssp_desktop.bootstrap import Program
from ssp_desktop.domain.meeting import AgendaItem, Meeting

meeting = Meeting("m" * 10, "Udvalg", items=(AgendaItem("i" * 10, "Punkt"),))

def killed(done, of):
    os.kill(os.getpid(), signal.SIGKILL)

with Program().writing(sys.argv[1]) as services:
    room = services.attached.room
    leaving = Leaving(meeting, None, services.policy, room=room, step=killed)
    leaving.look("aaben.txt", b"zqxord", ())
"""


def _left(folder: Path) -> list[Path]:
    return [each for each in folder.rglob("*") if each.is_file() and b"zqxord" in each.read_bytes()]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL on this system")
def test_it_lies_in_the_data_folder_for_its_owner_alone_until_the_next_sweep(
    own_data_dir: Path, tmp_path: Path
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    died = subprocess.run(
        [sys.executable, "-c", _KILLED, str(own_data_dir)],
        env={**os.environ, "TMPDIR": str(temporary)},
        check=False,
    )
    assert died.returncode == -signal.SIGKILL
    assert _left(temporary) == []
    (left,) = _left(own_data_dir)
    assert left.parent.stat().st_mode & 0o077 == 0
    AttachedFiles(own_data_dir / "attachments").clear_unfinished()
    assert _left(own_data_dir) == []


def test_nothing_is_left_of_it_afterwards(own_data_dir: Path) -> None:
    with Program().writing(str(own_data_dir)) as services:
        with services.attached.room() as one, services.attached.room() as other:
            assert one != other
            (one / "aaben.txt").write_bytes(b"zqxord")
        assert _left(own_data_dir) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sets no limit for a file's size")
def test_on_a_full_data_folder_it_is_told_in_words(own_data_dir: Path) -> None:
    import resource  # noqa: PLC0415 - not on Windows

    meeting = Meeting("m" * 10, "Udvalg", items=(AgendaItem("i" * 10, "Punkt"),))
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    with Program().writing(str(own_data_dir)) as services:
        leaving = Leaving(meeting, None, services.policy, room=services.attached.room)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, most))
        try:
            with pytest.raises(UserError, match=r"filen er for stor til drevet.*datamappen"):
                leaving.look("aaben.txt", b"x" * 2000, ())
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
