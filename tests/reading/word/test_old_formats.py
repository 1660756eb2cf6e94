"""Files in Word's old format and RTF: read through LibreOffice, which leaves nothing behind."""

import os
import signal
import stat
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import pytest

from ssp_desktop.bootstrap import Program
from ssp_desktop.reading.process.apart import GivenUp, Reader
from ssp_desktop.reading.process.office import find_office
from ssp_desktop.reading.source.refusals import NoItems, Unreadable, WrongKind
from ssp_desktop.reading.understanding.result import Reading
from ssp_desktop.store.attached import AttachedFiles
from tests.reading.word.test_word import check_heading_styles
from tests.reading.word_documents import saved, with_heading_styles
from tests.rooms import room

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="asks Linux for the processes")
OFFICE = find_office()
needs_office = pytest.mark.skipif(not OFFICE, reason="LibreOffice is not installed")
RTF = (
    rb"{\rtf1\ansi Referat af Broudvalget, 4. juni 2025\par 1. Broen\par\par "
    rb"Beslutning\par Den bygges p\'e5 ny.\par\par 2. Eventuelt\par}"
)


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder for temporary files, which is to be empty in the end."""
    folder = tmp_path / "midlertidigt"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def read(path: Path, patience: float = 60.0) -> Reading:
    with Reader(room, office_patience=patience) as reader:
        return reader.read_file(path)


def written(folder: Path, name: str, data: bytes = RTF) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def stand_in(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Put a program called soffice alone on the path."""
    place = folder / "programmer"
    place.mkdir()
    program = place / "soffice"
    program.write_text(f"#!/bin/sh\necho $$ > {folder}/number\n{script}\n", "utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{place}{os.pathsep}{os.environ['PATH']}")


def group_of_stand_in(folder: Path) -> list[str]:
    """Return what still runs of what the stand-in started, after the time it takes to go."""
    number = (folder / "number").read_text("ascii").strip()
    running: list[str] = []
    for _ in range(50):
        asked = subprocess.run(
            ["ps", "-o", "pid=,stat=", "-g", number], check=False, capture_output=True, text=True
        )
        running = [line for line in asked.stdout.splitlines() if "Z" not in line.split()[1]]
        if not running:
            break
        time.sleep(0.1)
    return running


@needs_office
def test_an_old_word_document_and_rtf_are_read(tmp_path: Path, temporary: Path) -> None:
    document = saved(tmp_path / "gammel.docx", with_heading_styles)
    profile = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    command = [OFFICE, profile, "--headless", "--convert-to", "doc", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(document)], check=True, capture_output=True, timeout=120)
    check_heading_styles(read(tmp_path / "gammel.doc").meeting)
    meeting = read(written(tmp_path, "RTF.RTF")).meeting
    assert [item.title for item in meeting.items] == ["Broen", "Eventuelt"]
    assert meeting.items[0].decision == "Den bygges på ny."
    assert list(temporary.iterdir()) == []


@needs_office
def test_a_file_that_is_read_twice_is_converted_once(
    tmp_path: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(tmp_path, monkeypatch, f'echo x >> {tmp_path}/times\nexec {OFFICE} "$@"')
    file, other = written(tmp_path, "a.rtf"), written(tmp_path, "b.rtf")
    with Reader(room) as reader:
        with reader.at_hand(file):
            assert reader.read_returned(file).paragraphs
            assert len(reader.read_file(file).meeting.items) == 2
            assert (tmp_path / "times").read_text("ascii") == "x\n"
            assert reader.read_file(other).meeting.items
        assert reader.read_file(file).meeting.items
    assert (tmp_path / "times").read_text("ascii") == "x\n" * 3
    assert list(temporary.iterdir()) == []


@needs_office
def test_a_message_calls_the_file_by_its_own_name(tmp_path: Path) -> None:
    with pytest.raises(NoItems, match=r"brev\.rtf"):
        read(written(tmp_path, "brev.rtf", rb"{\rtf1\ansi K\'e6re alle.\par Hilsen Ida\par}"))


def test_without_libreoffice_the_message_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(tmp_path, monkeypatch, "exit 1")
    with pytest.raises(WrongKind, match=r"gem den som \.docx"):
        read(written(tmp_path, "a.rtf"))


def test_another_ending_is_not_given_to_libreoffice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(tmp_path, monkeypatch, "exit 1")
    with pytest.raises(WrongKind, match="RTF"):
        read(written(tmp_path, "a.docx"))
    with pytest.raises(WrongKind):
        read(written(tmp_path, "a.doc", b"\x00intet dokument" * 20))
    assert not (tmp_path / "number").exists()


def test_libreoffice_that_takes_too_long_is_ended_with_all_it_started(
    tmp_path: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(tmp_path, monkeypatch, "sleep 600 & sleep 600")
    begun = time.monotonic()
    with pytest.raises(WrongKind, match=r"gem den som \.docx"):
        read(written(tmp_path, "a.rtf"), patience=1.0)
    assert time.monotonic() - begun < 30
    assert group_of_stand_in(tmp_path) == []
    assert list(temporary.iterdir()) == []


def test_a_reading_that_is_given_up_ends_libreoffice(
    tmp_path: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(tmp_path, monkeypatch, "sleep 600")
    reader = Reader(room)

    def give_up() -> None:
        while not (tmp_path / "number").exists():
            time.sleep(0.05)
        reader.end()

    thread = threading.Thread(target=give_up)
    thread.start()
    with pytest.raises(GivenUp):
        reader.read_file(written(tmp_path, "a.rtf"))
    thread.join()
    assert group_of_stand_in(tmp_path) == []
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize("command", ["import", "returned"])
def test_what_is_converted_when_the_program_is_killed_lies_in_the_data_folder_until_it_starts(
    own_data_dir: Path,
    tmp_path: Path,
    temporary: Path,
    monkeypatch: pytest.MonkeyPatch,
    command: str,
) -> None:
    stand_in(tmp_path, monkeypatch, f'echo "$TMPDIR" > {tmp_path}/sted; sleep 600')
    words = [command, str(written(tmp_path, "a.rtf")), "--data-dir", str(own_data_dir)]
    called = [sys.executable, "-m", "ssp_desktop", *words]
    with subprocess.Popen(called, env={**os.environ, "TMPDIR": str(temporary)}) as process:
        while not (tmp_path / "sted").exists():
            assert process.poll() is None
            time.sleep(0.05)
        process.kill()
    os.killpg(int((tmp_path / "number").read_text("ascii")), signal.SIGKILL)
    assert list(temporary.iterdir()) == []
    (left,) = (own_data_dir / "attachments" / "opened").glob("*/kilde.rtf")
    assert left.read_bytes() == RTF
    assert left.parent.stat().st_mode & 0o077 == 0
    assert (tmp_path / "sted").read_text("utf-8").strip() == str(left.parent)
    with Program().writing(str(own_data_dir)) as services:
        services.get_ready()  # as the window does at its start
    assert not left.parent.parent.exists()


def test_where_there_is_no_room_to_convert_that_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(tmp_path, monkeypatch, "exit 1")
    file = tmp_path / "fil"
    file.touch()
    attached = AttachedFiles(file / "attachments")
    with Reader(attached.room) as reader, pytest.raises(Unreadable, match="skrives i datamappen"):
        reader.read_file(written(tmp_path, "a.rtf"))
    assert not (tmp_path / "number").exists()


def test_libreoffice_gets_a_profile_without_macros_and_limits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep = tmp_path / "set"
    stand_in(
        tmp_path, monkeypatch,
        f'cp -r "$PWD/profil" {keep}; cp /proc/self/limits {tmp_path}/limits; echo "$@" > '
        f"{tmp_path}/arguments",
    )  # fmt: skip
    with pytest.raises(WrongKind):
        read(written(tmp_path, "a.rtf"))
    settings = (keep / "user" / "registrymodifications.xcu").read_text("utf-8")
    assert 'oor:name="DisableMacrosExecution" oor:op="fuse"><value>true<' in settings
    arguments = (tmp_path / "arguments").read_text("utf-8")
    assert "-env:UserInstallation=file://" in arguments
    assert "--headless" in arguments
    limits = (tmp_path / "limits").read_text("utf-8")
    assert str(1024**3) in next(line for line in limits.splitlines() if "data size" in line)
