"""Real damage of each kind is found by the self-test, named, and nothing else with it."""

import contextlib
import datetime
import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from ssp_desktop.application.selftest.results import PARTS
from ssp_desktop.folders import find_folders
from ssp_desktop.store.attached import AttachedFiles
from ssp_desktop.store.backups.second_place import SecondPlace
from ssp_desktop.store.lock import WriterLock
from tests.selftest.conftest import Told

Selftest = Callable[..., Told]
MACHINE = "policy data_folder place second_place lock database sqlite cipher keyring fonts spelling"
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("selftest")]

NO_FTS = """
import ctypes, sqlite3
library = ctypes.CDLL(ctypes.util.find_library("sqlite3") or "libsqlite3.so.0")
connect = sqlite3.connect
class Connection(sqlite3.Connection):
    def __init__(self, *given, **named):
        super().__init__(*given, **named)
        # The first field after Python's own two is SQLite's handle.
        handle = ctypes.c_void_p.from_address(id(self) + 2 * ctypes.sizeof(ctypes.c_void_p))
        library.sqlite3_drop_modules(handle, None)
sqlite3.connect = lambda *given, **named: connect(*given, factory=Connection, **named)
"""


def test_a_sound_machine_is_sound(data: Path, selftest: Selftest) -> None:
    told = selftest(data)
    assert list(told.states) == list(PARTS)
    assert told.wrong == []
    assert (told.status, told.whole["sound"]) == (0, True)
    assert told.said["database"] == "I orden, læst fra ende til anden (1 møde)."
    for part in ("data_folder", "lock", "sqlite", "fonts", "spelling", "docx", "pdf", "look"):
        assert told.states[part] == "ok"
    assert sorted(each.name for each in data.iterdir() if "selvtest" in each.name) == []


def _took_a_copy(data: Path, stick: Path, at: datetime.datetime) -> None:
    place = SecondPlace(data / "referater.db", AttachedFiles(data / "attachments"), now=lambda: at)
    stick.mkdir()
    place.choose(stick)
    assert place.take() is not None


def test_a_second_place_that_is_out_is_told_and_is_a_fault_after_seven_days(
    data: Path, tmp_path: Path, selftest: Selftest
) -> None:
    only = "second_place"
    assert selftest(data, only=only).states[only] == "not_tried"
    now, stick = datetime.datetime.now(), tmp_path / "stik"
    _took_a_copy(data, stick, now - datetime.timedelta(days=2))
    told = selftest(data, only=only)
    assert (told.status, told.states[only]) == (0, "ok")
    assert told.said[only].startswith("I orden")
    assert sorted(each.suffix for each in stick.iterdir()) == [""]  # nothing is left of the trial
    shutil.rmtree(stick)
    told = selftest(data, only=only)
    assert (told.status, told.states[only]) == (0, "ok")
    assert "er der ikke lige nu" in told.said[only]
    _took_a_copy(data, stick, now - datetime.timedelta(days=8))
    shutil.rmtree(stick)
    told = selftest(data, only=only)
    assert (told.status, told.wrong) == (1, [only])
    assert "i 8 dage. Sæt stikket i" in told.said[only]


def test_a_second_place_that_cannot_be_written_in_is_found(
    data: Path, tmp_path: Path, selftest: Selftest, small_disk: Callable[[str, str], Path]
) -> None:
    disk = small_disk("drev", "4m")
    (disk / "mappe").mkdir()
    place = SecondPlace(data / "referater.db", AttachedFiles(data / "attachments"))
    place.choose(disk / "mappe")
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    told = selftest(data, only="second_place")
    assert (told.status, told.wrong) == (1, ["second_place"])
    assert "drevet er skrivebeskyttet" in told.said["second_place"]


def test_a_folder_that_others_can_read_is_found(data: Path, selftest: Selftest) -> None:
    data.chmod(0o755)
    told = selftest(data, only=MACHINE)
    assert (told.status, told.wrong) == (1, ["data_folder"])
    assert "Andre på computeren kan læse" in told.said["data_folder"]


NOBODY = 65534
AS_NOBODY = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
ROOT = Path(__file__).resolve().parents[2]
not_root = pytest.mark.skipif(
    os.geteuid() == 0
    and not (shutil.which("setpriv") and all(above.stat().st_mode & 1 for above in ROOT.parents)),
    reason="root may do all, and nobody else can read this checkout",
)


def give_to_nobody(*paths: Path) -> list[str]:
    """Give these to somebody who is no administrator; return how to be them."""
    if os.geteuid() != 0:
        return []
    for path in paths:
        os.chown(path, NOBODY, NOBODY)
    for above in paths[0].parents:
        if not above.stat().st_mode & 1:
            above.chmod(above.stat().st_mode | 0o111)
    return AS_NOBODY


@not_root
@pytest.mark.parametrize("whose", ["file", "folder", "neither"])
def test_a_policy_that_the_user_can_change_is_found(
    tmp_path: Path, selftest: Selftest, whose: str
) -> None:
    folder = tmp_path / "etc"
    folder.mkdir()
    file = folder / "policy.toml"
    file.write_text("language = 'da'\n", "utf-8")
    given = {"file": file, "folder": folder, "neither": tmp_path}[whose]
    nobody = give_to_nobody(given)
    file.chmod(0o644 if whose == "file" else 0o444)
    folder.chmod(0o755 if whose == "folder" else 0o555)
    told = selftest(tmp_path / "data", before=nobody, policy=file, only="policy")
    assert (told.wrong == []) is (whose == "neither")
    assert ("Brugeren kan selv ændre" in told.said["policy"]) is (whose != "neither")
    assert [each.name for each in folder.iterdir()] == ["policy.toml"]
    folder.chmod(0o755)


@not_root
def test_a_read_only_folder_is_found(data: Path, selftest: Selftest) -> None:
    nobody = give_to_nobody(data, *data.rglob("*"))
    data.chmod(0o500)
    told = selftest(
        data,
        before=nobody,
        HOME="/nonexistent",
        only="data_folder place lock",
    )
    data.chmod(0o700)
    assert "data_folder" in told.wrong
    assert f"Der kan ikke skrives i datamappen {data}" in told.said["data_folder"]
    assert told.status == 1


@pytest.mark.skipif(os.geteuid() != 0, reason="only root mounts a disk")
def test_a_full_disk_is_found(tmp_path: Path, selftest: Selftest) -> None:
    small = tmp_path / "disk"
    small.mkdir()
    if subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k,mode=700", "tmpfs", small], check=False
    ).returncode:
        pytest.skip("no disk can be mounted here")
    try:
        with contextlib.suppress(OSError), (small / "fyld").open("wb", buffering=0) as file:
            while True:
                file.write(b"x" * 512)
        told = selftest(small, only="data_folder place lock")
    finally:
        subprocess.run(["umount", small], check=True)
    assert {"data_folder", "place"} <= set(told.wrong)
    assert "Gør plads" in told.said["place"]


def test_a_folder_of_a_cloud_is_found(tmp_path: Path, selftest: Selftest) -> None:
    told = selftest(tmp_path / "OneDrive - Kommune" / "data", only="data_folder place lock")
    assert told.wrong == ["place"]
    assert "OneDrive kan skade databasen" in told.said["place"]


def test_a_held_lock_is_found(data: Path, selftest: Selftest) -> None:
    held = WriterLock(find_folders(data).lock)
    assert held.acquire()
    told = selftest(data, only=MACHINE)
    held.release()
    assert (told.status, told.wrong) == (1, ["lock"])
    assert "Hjælp → Selvtest" in told.said["lock"]


def test_a_damaged_database_is_found(data: Path, selftest: Selftest) -> None:
    path = find_folders(data).database
    content = bytearray(path.read_bytes())
    content[4096:8192] = b"x" * 4096
    path.write_bytes(content)
    told = selftest(data, only=MACHINE)
    assert told.wrong == ["database"]


def test_sqlite_without_search_is_found(data: Path, selftest: Selftest) -> None:
    told = selftest(data, preamble="import ctypes.util\n" + NO_FTS, only="sqlite")
    assert "sqlite" in told.wrong
    assert "no such module: fts5" in told.said["sqlite"]


@pytest.mark.parametrize("harm", ["missing", "cut off", "another"])
def test_a_damaged_font_is_found(
    data: Path, resources: Path, selftest: Selftest, harm: str
) -> None:
    font = resources / "fonts" / "LiberationSans-BoldItalic.ttf"
    if harm == "missing":
        font.unlink()
    elif harm == "cut off":
        font.write_bytes(font.read_bytes()[:900])
    else:
        shutil.copy(resources / "fonts" / "NotoEmoji-Regular.ttf", font)
    told = selftest(data, resources=resources, only="fonts spelling docx")
    assert told.wrong[:1] == ["fonts"]
    assert "LiberationSans-BoldItalic.ttf mangler" in told.said["fonts"]


@pytest.mark.parametrize("harm", ["missing", "of nothing", "own"])
def test_a_damaged_dictionary_is_found(
    data: Path, resources: Path, selftest: Selftest, harm: str
) -> None:
    if harm == "missing":
        (resources / "dictionary" / "da.dic").unlink()
    elif harm == "of nothing":
        (resources / "dictionary" / "da.dic").write_text("1\nhej\n", "utf-8")
    else:
        (data / "dictionary").mkdir()
        shutil.copy(resources / "dictionary" / "da.aff", data / "dictionary" / "x.aff")
        (data / "dictionary" / "x.dic").write_text("1\nhej\n", "utf-8")
    told = selftest(data, resources=resources, only="fonts spelling")
    assert told.wrong == ["spelling"]


def test_a_template_that_is_none_is_found(data: Path, selftest: Selftest) -> None:
    (data / "templates").mkdir()
    (data / "templates" / "punkt.docx").write_bytes(b"Dette er et brev.")
    told = selftest(data, only="docx pdf look")
    assert told.wrong == ["docx", "pdf", "look"]
    assert "punkt.docx" in told.said["docx"]


def test_what_is_read_back_as_something_else_is_found(
    data: Path, resources: Path, selftest: Selftest
) -> None:
    sample = resources / "sample" / "moede.json"
    told_otherwise = json.loads(sample.read_text("utf-8"))
    told_otherwise["items"][1]["title"] = "Sagen (lukket)"  # read as a mark
    sample.write_text(json.dumps(told_otherwise), "utf-8")
    told = selftest(data, resources=resources, only="docx pdf")
    assert "docx" in told.wrong
    assert "læst igen siger det noget andet" in told.said["docx"]


def test_programs_that_may_start_no_others_are_found(data: Path, selftest: Selftest) -> None:
    blocked = "from ssp_desktop import folders\n" + "\n".join(
        f"import {module}\n{module}.own_command = lambda *words: (['/bin/false', *words], None)"
        for module in ("ssp_desktop.apart.child_process", "ssp_desktop.application.selftest.apart")
    )
    told = selftest(data, preamble=blocked)
    assert told.wrong == ["spelling", "docx", "pdf", "look", "window", "printing"]


def test_a_window_that_cannot_open_is_found(data: Path, selftest: Selftest) -> None:
    told = selftest(data, QT_QPA_PLATFORM="findesikke", only="lock window printing")
    assert told.wrong == ["window", "printing"]
    assert "Vinduet kunne ikke åbnes" in told.said["window"]


def test_a_window_that_takes_too_long_is_ended(data: Path, selftest: Selftest) -> None:
    short = "from ssp_desktop.application.selftest import apart\napart.SECONDS = 0.1"
    told = selftest(data, preamble=short, only="lock window printing")
    assert told.wrong == ["window", "printing"]
    assert "blev ikke færdigt" in told.said["window"]


RING = """
from keyring.backend import KeyringBackend
class Ring(KeyringBackend):
    priority = 9
    kept = {}
    def get_password(self, service, name):
        return self.kept.get((service, name))
    def set_password(self, service, name, password):
        self.kept[service, name] = password
    def delete_password(self, service, name):
        del self.kept[service, name]
        print(self.kept, file=open(__file__ + ".left", "w"))
"""


def test_a_keyring_that_works_is_left_as_it_was(
    data: Path, tmp_path: Path, selftest: Selftest
) -> None:
    pytest.importorskip("keyring")
    (tmp_path / "nøgler.py").write_text(RING, "utf-8")
    ring = {"PYTHONPATH": str(tmp_path), "PYTHON_KEYRING_BACKEND": "nøgler.Ring"}
    told = selftest(data, **ring, only="keyring")
    assert told.states["keyring"] == "ok"
    assert (tmp_path / "nøgler.py.left").read_text() == "{}\n"


def test_a_keyring_that_keeps_nothing_is_found_where_it_is_needed(
    data: Path, selftest: Selftest
) -> None:
    pytest.importorskip("keyring")
    none = {"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}
    only = "policy keyring cipher"
    assert selftest(data, **none, only=only).states["keyring"] == "not_tried"
    told = selftest(data, policy="encryption = 'copies'", **none, only=only)
    assert told.wrong == ["keyring"]


def test_a_missing_cipher_is_found_where_it_is_needed(data: Path, selftest: Selftest) -> None:
    gone = "import sys\nsys.modules['sqlcipher3'] = None"
    assert selftest(data, preamble=gone, only="cipher").states["cipher"] == "not_tried"
    told = selftest(data, preamble=gone, policy="encryption = 'on'", only="cipher")
    assert "cipher" in told.wrong
