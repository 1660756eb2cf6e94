"""The program with the real Python for Windows, under wine: its commands, its helpers, its window.

The embeddable Python cannot be fetched; the variable SSP_DESKTOP_WINDOWS_PYTHON names the ZIP that
was handed in. Of Windows, wine lacks two small DLLs that the wheels name: chance for Rust, code
pages for Qt. What stands in for them is compiled here.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ssp_desktop.application.selftest import ARGUMENT as WINDOW
from ssp_desktop.application.selftest.apart import OF_WINDOW
from ssp_desktop.application.selftest.results import PARTS
from tests.packaging.windows.conftest import COMMIT_TIME, ROOT, WINE, Windows

HANDED_IN = os.environ.get("SSP_DESKTOP_WINDOWS_PYTHON", "")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(900),
    pytest.mark.xdist_group("windows packages"),
    pytest.mark.skipif(not HANDED_IN, reason="no Python for Windows was handed in"),
]

CHANCE = """
#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE to, SIZE_T length)
{ return SystemFunction036(to, (ULONG)length); }
"""
CODE_PAGES = """
UCNV_FROM_U_CALLBACK_SUBSTITUTE UCNV_TO_U_CALLBACK_SUBSTITUTE ucnv_cbFromUWriteUChars
ucnv_cbToUWriteUChars ucnv_close ucnv_countAvailable ucnv_fromUCountPending ucnv_fromUnicode
ucnv_getAvailableName ucnv_getFromUCallBack ucnv_getMaxCharSize ucnv_getName ucnv_getStandardName
ucnv_getToUCallBack ucnv_reset ucnv_setFromUCallBack ucnv_setToUCallBack ucnv_toUCountPending
ucnv_toUnicode
"""
LAY = """
import hashlib, sys
from pathlib import Path
sys.path[:0] = [sys.argv[1] + "/packaging", sys.argv[1]]
from windows import tree
from windows.what import Build
work, archive = Path(sys.argv[2]), Path(sys.argv[3])
build = Build(Path(sys.argv[1]), work, work / "dist", "0.1.0", int(sys.argv[4]), archive)
tree.lay(build, hashlib.sha256(archive.read_bytes()).hexdigest(), None)
"""
_PATIENCE = 250.0
Run = Callable[..., str]


def _stand_in(made: Path, source: str, *libraries: str) -> None:
    c = made.with_suffix(".c")
    c.write_text(source, encoding="ascii")
    command = ["x86_64-w64-mingw32-gcc", "-shared", "-o", str(made), str(c), *libraries]
    subprocess.run(command, check=True)
    c.unlink()


@pytest.fixture(scope="module")
def program(windows: Windows) -> Path:
    """Give the folder of the program, laid as it is packed, on wine's disk."""
    work = windows.disk / "bygget"
    work.mkdir()
    command = [sys.executable, "-c", LAY, str(ROOT), str(work), HANDED_IN, COMMIT_TIME]
    subprocess.run(command, check=True)
    folder = windows.disk / "Kørsel"
    shutil.move(work / "tree", folder)
    _stand_in(folder / "bcryptprimitives.dll", CHANCE, "-ladvapi32")
    named = "".join(
        f"__declspec(dllexport) void *{name}(void) {{ return 0; }}\n" for name in CODE_PAGES.split()
    )
    opened = "__declspec(dllexport) void *ucnv_open(const char *n, int *e) { *e = 16; return 0; }"
    _stand_in(folder / "lib" / "PySide6" / "icuuc.dll", named + opened)
    return folder


@pytest.fixture
def run(program: Path, windows: Windows) -> Run:
    """Give a way to run a command of the program, which must succeed; returns what it prints."""

    def ran(*words: str) -> str:
        done = subprocess.run(
            [WINE, str(program / "ssp-desktop.exe"), "--data-dir", r"C:\Møder", *words],
            check=False,
            input=b"\n",
            capture_output=True,
            timeout=_PATIENCE,
            env=windows.environment,
        )
        said = done.stdout.decode("utf-8", "replace")
        assert done.returncode == 0, f"{words}\n{said}\n{done.stderr.decode('utf-8', 'replace')}"
        return said.replace("\r\n", "\n")

    return ran


def test_the_commands_do_their_work(run: Run, windows: Windows) -> None:
    meeting = run("sample").strip()
    out = windows.disk / "Udskrifter"
    out.mkdir()
    for name in ("referat.docx", "referat.pdf", "referat.txt"):
        run("export", meeting, "-o", rf"C:\Udskrifter\{name}")
    assert (out / "referat.docx").read_bytes()[:2] == b"PK"
    assert (out / "referat.pdf").read_bytes()[:5] == b"%PDF-"
    assert "Rådhuset" in (out / "referat.txt").read_text("utf-8-sig")
    assert "Alle er læst" in run(
        "scan", r"C:\Udskrifter\referat.docx", r"C:\Udskrifter\referat.pdf"
    )
    (out / "bilag.txt").write_text("et bilag", encoding="ascii")
    run("attach", meeting, r"C:\Udskrifter\bilag.txt", "--item", "1")
    again = run("import", r"C:\Udskrifter\referat.docx").strip()
    run("pack", r"C:\Udskrifter\alt.ssp")
    run("unpack", r"C:\Udskrifter\alt.ssp", "--to", r"C:\Anden")
    run("purge", again, "--yes")
    assert run("list").count("\n") == 1
    run("restore-backup", r"C:\Anden\referater.db")
    assert run("list").count("\n") == 2
    key = ("--key-file", r"C:\Udskrifter\nøgle.txt")
    run(*key, "encrypt", "on")
    assert not [file for file in (windows.disk / "Møder").glob("*.db") if b"SSPR" in _head(file)]
    assert "I orden" in run(*key, "check")
    run(*key, "encrypt", "off")
    assert "1 fil" in run("check")


def _head(file: Path) -> bytes:
    with file.open("rb") as content:
        return content.read(100)


def test_the_self_test_finds_every_part_in_order(run: Run) -> None:
    # Whether wine keeps credentials depends on the prefix.
    parts = [part for part in PARTS if part not in (*OF_WINDOW, "keyring")]
    said = run("selftest", *(f"--part={part}" for part in parts))
    assert "✘" not in said
    assert said.count("✔") == len(parts) - said.count("–")


def test_the_window_is_typed_into_and_prints(program: Path, windows: Windows) -> None:
    display = os.environ.get("DISPLAY", "")
    if not display:
        pytest.skip("there is no screen to open a window on")
    done = subprocess.run(
        [WINE, str(program / "ssp-desktop.exe"), WINDOW, r"C:\Vindue"],
        check=False,
        input=b"\n",
        capture_output=True,
        timeout=_PATIENCE,
        env={**windows.environment, "DISPLAY": display},
    )
    told = [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]
    parts = {each["part"]: each.get("trouble", "") for each in told if "part" in each}
    assert parts == {"window": "", "printing": ""}, done.stderr.decode("utf-8", "replace")
