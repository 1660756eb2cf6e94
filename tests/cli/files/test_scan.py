"""``ssp-desktop scan``: what it prints, its exit status, and that it goes on where it stopped."""

import json
import os
import signal
import stat
import sys
import time
from pathlib import Path
from subprocess import PIPE, Popen

import pytest

from ssp_desktop.application.scanning.scan import scan
from tests.cli.conftest import Program, Run
from tests.inspection.packages import paragraph, word
from tests.inspection.printed import pdf

NAME = "Familien Krogh"

# Tests that run in the background pass over Ctrl-C, and so does all that they start.
_HEARING_CTRL_C = (
    "import runpy, signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
    "runpy.run_module('ssp_desktop', run_name='__main__')"
)


def _file(folder: Path, name: str, text: str, author: str = "") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
        f'core-properties"><cp:lastModifiedBy>{author}</cp:lastModifiedBy></cp:coreProperties>'
    )
    path.write_bytes(word(paragraph(text), {"docProps/core.xml": core} if author else {}))
    return path


def test_a_folder_is_looked_through_and_told(tmp_path: Path, run: Run) -> None:
    clean = _file(tmp_path / "mappe", "a.docx", "Tlf. 12 34 56 78")
    told = _file(tmp_path / "mappe", "under/b.docx", "Punkt 1", NAME)
    found = _file(tmp_path / "mappe", "c 020304-1234.docx", "Født 010203-1234")
    unread = tmp_path / "mappe" / "d.bin"
    unread.write_bytes(b"\0\1\2")
    status, out, err = run("scan", tmp_path / "mappe", "--json")
    assert (status, err) == (1, "")
    answer = json.loads(out)
    assert answer["looked_at"] == 4
    assert answer["unread"] == [str(unread)]
    assert "slags" in answer["why_unread"][str(unread)][0]
    hidden = str(found).replace("020304-1234", "020304-••••")
    assert [tuple(find.values()) for find in answer["finds"]] == [
        (hidden, "filens navn", "cpr", "stops", "020304-••••"),
        (hidden, "afsnit 2", "cpr", "stops", "010203-••••"),
        (str(told), "egenskaber: sidst ændret af", "author", "told", NAME),
    ]
    assert list(answer["finds"][0]) == ["path", "place", "kind", "rank", "shown"]
    assert str(clean) not in out
    assert "1234" not in out
    status, out, _ = run("scan", tmp_path / "mappe")
    assert status == 1
    assert "STOP    CPR-nummer: 010203-•••• (afsnit 2)" in out
    assert f"oplyst  forfatter: {NAME}" in out
    assert "d.bin: er af en slags" in out
    assert "Set efter: 4 filer. I 1 fil er der noget" in out
    assert "1234" not in out


def test_the_name_of_a_folder_is_looked_at_too(tmp_path: Path, run: Run) -> None:
    _file(tmp_path / "mappe" / "Bo Holm 010203-1234", "a.docx", "Punkt 1")
    status, out, _ = run("scan", tmp_path / "mappe", "--json")
    assert status == 1
    (find,) = json.loads(out)["finds"]
    assert find["path"] == str(tmp_path / "mappe" / "Bo Holm 010203-••••")
    assert (find["place"], find["shown"]) == ("mappens navn", "010203-••••")
    assert run("scan", "x" * 5000)[0] == 2


def test_nothing_that_stops_is_status_0(tmp_path: Path, run: Run) -> None:
    path = _file(tmp_path, "b.docx", "Punkt 1", NAME)
    assert run("scan", path)[0] == 0
    status, out, _ = run("scan", tmp_path / "b.docx", tmp_path, "--json")
    assert status == 0
    assert json.loads(out)["looked_at"] == 1  # named twice, looked into once


@pytest.mark.parametrize("words", [("ikke-der",), ()])
def test_what_is_not_there_is_status_2(run: Run, words: tuple[str, ...]) -> None:
    status, out, err = run("scan", *words)
    assert (status, out) == (2, "")
    assert "findes ikke" in err or "STI" in err


@pytest.mark.skipif(os.name != "posix" or os.getuid() == 0, reason="root may read everything")
def test_a_folder_that_cannot_be_opened_is_unread(tmp_path: Path, run: Run) -> None:
    folder = tmp_path / "låst"
    folder.mkdir(mode=0o000)
    answer = json.loads(run("scan", tmp_path, "--json")[1])
    assert answer["unread"] == [str(folder)]


def test_it_goes_on_where_it_was_interrupted(tmp_path: Path) -> None:
    folder, memory = tmp_path / "filer", tmp_path / "scans"
    for number in range(40):
        _file(folder, f"{number}.docx", f"Født 0102{number % 20:02}-1234", NAME)
    whole = scan([folder], memory, lambda *_: None)
    assert not memory.exists()
    with pytest.raises(KeyboardInterrupt):
        scan([folder], memory, _stop_at(25))
    (state,) = memory.iterdir()
    kept = state.read_bytes()
    # Each has a character that base64 lacks, or is long: what is enciphered has none by chance.
    for word_of_it in (NAME, " Krogh", "-1234", ".docx", str(folder), '"cpr"', "forfatter"):
        assert word_of_it.encode() not in kept
    if os.name == "posix":
        assert stat.S_IMODE(state.stat().st_mode) == 0o600
    changed = _file(folder, "3.docx", "Ændret siden")
    done: list[int] = []
    again = scan([folder], memory, lambda at, _: done.append(at))
    assert 20 <= done[0] <= 25
    assert [each for each in again.files if each.path != changed] == [
        each for each in whole.files if each.path != changed
    ]
    assert changed not in {each.path for each in again.files}
    assert not memory.exists()


def _stop_at(count: int):
    def tell(done: int, _: int) -> None:
        if done >= count:
            raise KeyboardInterrupt

    return tell


def test_what_is_kept_tells_nothing_without_the_file(tmp_path: Path) -> None:
    folder, memory = tmp_path / "filer", tmp_path / "scans"
    for number in range(9):
        _file(folder, f"{number}.docx", "Født 010203-1234", NAME)
    with pytest.raises(KeyboardInterrupt):
        scan([folder], memory, _stop_at(5))
    for path in folder.iterdir():  # the same name, size and time, but other words in it
        times, size = path.stat(), path.stat().st_size
        path.write_bytes(b"x" * size)
        os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    done: list[int] = []
    assert scan([folder], memory, lambda at, _: done.append(at)).files == ()
    assert done[0] == 0


@pytest.mark.skipif(sys.platform == "win32", reason="interrupts as Linux does")
def test_ctrl_c_ends_at_once_and_says_how_to_go_on(tmp_path: Path, own_data_dir: Path) -> None:
    folder = tmp_path / "filer"
    for number in range(40):
        _file(folder, f"{number}.docx", "Punkt 1")
    (folder / "9.pdf").write_bytes(pdf("q " * 2_000_000))  # would keep a process for long
    command = [sys.executable, "-c", _HEARING_CTRL_C, "scan", str(folder)]
    first = Popen(command, stdout=PIPE, stderr=PIPE, encoding="utf-8")
    until = time.monotonic() + 30
    while time.monotonic() < until:
        if any(state.read_bytes() for state in (own_data_dir / "scans").glob("*")):
            break
        time.sleep(0.01)
    time.sleep(1)
    first.send_signal(signal.SIGINT)
    out, err = first.communicate(timeout=8)
    assert (first.returncode, out) == (2, "")
    assert "Kør samme kommando igen" in err
    assert "Traceback" not in err


@pytest.mark.skipif(os.name != "posix", reason="no such name elsewhere")
def test_a_name_does_not_steer_the_terminal(tmp_path: Path, run: Run) -> None:
    path = _file(tmp_path, "a\x1b[2J\n.docx", "Født 010203-1234")
    for words in ((tmp_path,), (tmp_path, "--json")):
        status, out, _ = run("scan", *words)
        assert status == 1
        assert "\x1b" not in out
    assert json.loads(out)["finds"][0]["path"] == str(path)


@pytest.mark.skipif(sys.platform == "win32", reason="kills as Linux does")
def test_a_run_that_is_killed_goes_on(tmp_path: Path, own_data_dir: Path, program: Program) -> None:
    folder = tmp_path / "filer"
    for number in range(400):
        _file(folder, f"{number}.docx", "Punkt 1 " * 500, NAME)
    command = [sys.executable, "-m", "ssp_desktop", "scan", str(folder), "--json"]
    first = Popen(command, stdout=PIPE, stderr=PIPE)
    until = time.monotonic() + 30
    while time.monotonic() < until:
        states = list((own_data_dir / "scans").glob("*"))
        if states and states[0].read_bytes().count(b"\n") > 30:
            break
        time.sleep(0.01)
    first.kill()
    first.communicate()
    (state,) = (own_data_dir / "scans").iterdir()
    assert 30 < state.read_bytes().count(b"\n") < 400
    done = program("scan", folder, "--json")
    assert done.returncode == 0
    answer = json.loads(done.stdout)
    assert (answer["looked_at"], len(answer["finds"])) == (400, 400)
    assert not (own_data_dir / "scans").exists()
