"""Written in the real window of an encrypted folder, no word is found in any file, however it ends.

The folder, the folder for temporary files and the home of the user are all searched: the log, the
window's settings, SQLite's files, and whatever else a library may leave.
"""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from ssp_desktop.store.locked import Key, held
from ssp_desktop.store.locked.kept_in_file import write_key
from ssp_desktop.store.store import Store

WORD = "zqxordet"


def _holding(folder: Path) -> list[Path]:
    sought = [WORD.encode(), WORD.encode("utf-16-le"), b"SSP-styregruppen", b"Politiet"]
    files = [each for each in folder.rglob("*") if each.is_file()]
    return [each for each in files if any(word in each.read_bytes() for word in sought)]


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL on this system")
@pytest.mark.parametrize("ends_by", [signal.SIGTERM, signal.SIGKILL])
def test_no_word_of_it_is_in_any_file(
    xdotool: Callable[..., str], tmp_path: Path, ends_by: signal.Signals
) -> None:
    home = tmp_path / "home"
    data, temp, key_file = home / "data", home / "tmp", tmp_path / "key.txt"
    for each in (home, temp):
        each.mkdir()
    key = Key.new()
    write_key(key_file, key)
    own = {"HOME": str(home), "TMPDIR": str(temp), "XDG_RUNTIME_DIR": str(temp)}

    def program(*words: object) -> list[str]:
        return [sys.executable, "-m", "ssp_desktop", *map(str, words), "--data-dir", str(data)]

    def done(*words: object) -> str:
        run = subprocess.run(
            program(*words), check=True, capture_output=True, text=True, env={**os.environ, **own}
        )
        return run.stdout

    done("encrypt", "on", "--key-file", key_file)
    meeting = done("sample", "--key-file", key_file).strip()
    held.hold(key)
    try:
        window = subprocess.Popen(
            program("open", meeting, "--item", "7", "--key-file", key_file),
            env={**os.environ, **own},
        )
        try:
            _type(xdotool, data / "referater.db", meeting)
        finally:
            window.send_signal(ends_by)
            window.wait(30)
    finally:
        held.let_go(key.id)
    assert _holding(home) == []
    shown = done("show", meeting, "--json", "--key-file", key_file)
    assert WORD in json.loads(shown)["items"][6]["decision"]
    found = done("search", WORD, "--key-file", key_file)
    assert meeting in found
    assert _holding(home) == []


def _type(xdotool: Callable[..., str], database: Path, meeting: str) -> None:
    """Type the word until it is on disk."""
    for _ in range(30):
        time.sleep(1)
        xdotool("type", "--delay", "20", f" {WORD} ")
        time.sleep(1)
        store = Store(database, read_only=True)
        try:
            if WORD in store.load(meeting).items[6].decision:
                return
        finally:
            store.close()
    raise AssertionError("the window never took a key")
