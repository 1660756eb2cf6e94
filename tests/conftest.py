"""What every test shares: its own folders, the order of tests, the reference texts.

Rooms keep their own fixtures in their own conftest; the tools that judge a
document are in ``tests/documents.py``.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests import properties
from tests.documents import (  # noqa: F401 (fixtures)
    missing_tool,
    pdf_text,
    poppler_says,
    render_pdf,
    validate_docx,
    validate_pdf,
)

ROOT = Path(__file__).resolve().parent.parent
QT_FOLDERS = {"ui", "flows"}
# Rooms without Qt, LibreOffice or other programs: a mistake there shows in seconds.
QUICK_FOLDERS = {"domain", "richtext", "minutes", "store"}
QT_FIXTURES = {"qtbot", "qapp", "qtmodeltester"}
# Waits by the clock for most of its time; meanwhile the other processes have the machine.
WAITING = "test_properties.py"
# Minutes in two processes, one test after the other, waiting for other programs.
LONG = "packaging"

pytest_plugins = ["tests.machine.screens", "tests.machine.disks", "tests.machine.keyrings"]

properties.settle()


def pytest_configure() -> None:
    """Keep what Python compiles, also on a machine that is told not to; leave keyrings alone.

    Else every process of the tests, and each of the hundreds that they start, compiles anew
    what it imports.
    """
    sys.dont_write_bytecode = False
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"  # nobody's own
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Load no test of the window where all of them are left out."""
    here = Path(__file__).parent
    left_out = config.getoption("markexpr") == "not qt"
    return True if left_out and collection_path in {here / each for each in QT_FOLDERS} else None


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that need Qt; put the quick ones first, then those of the window."""
    here = Path(__file__).parent

    def turn(item: pytest.Item) -> int:
        folders = set(
            item.path.relative_to(here).parts[:1] if item.path.is_relative_to(here) else ()
        )
        if QT_FOLDERS & folders or QT_FIXTURES & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.qt)
            return 1
        if item.path == here / WAITING or LONG in folders:
            return -1
        return 0 if QUICK_FOLDERS & folders else 2

    items.sort(key=turn)


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Call bytes by what they are for: a file made here has the time in it.

    Processes that named their tests by it would collect others, and the run would end.
    """
    return argname if isinstance(val, bytes) else None


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """Make the application as the program does."""
    from ssp_desktop.ui.look.theme import STYLE  # noqa: PLC0415 - only where Qt is wanted

    return ["ssp-desktop", *STYLE]


@pytest.fixture(scope="session", autouse=True)
def one_application(own_folders: None, request: pytest.FixtureRequest) -> None:
    """Make the window's application first, where any test of this process needs it.

    The page layout makes one without widgets where there is none, and a process has one
    application for good.
    """
    if any(item.get_closest_marker("qt") for item in request.session.items):
        request.getfixturevalue("qapp")


@pytest.fixture(scope="session", autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep settings, caches and sockets of the tests away from the user's own."""
    before = dict(os.environ)
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"):
        folder = tmp_path_factory.mktemp(name.lower())
        folder.chmod(0o700)
        os.environ[name] = str(folder)
    yield
    os.environ.clear()
    os.environ.update(before)


@pytest.fixture(scope="session", autouse=True)
def empty_clipboard() -> Iterator[None]:
    """Leave nothing on the clipboard: without a screen Qt holds it in a static of QtGui.

    That is destroyed when Python has ended, and what PySide made (the QMimeData of an
    editor, of a test) asks Python then: a segmentation fault after the last test.
    """
    yield
    if "PySide6.QtGui" in sys.modules:
        from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - only where Qt is there already

        if QGuiApplication.instance() is not None:
            QGuiApplication.clipboard().clear()


@pytest.fixture(autouse=True)
def own_data_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test, and every program it starts, a data folder of its own."""
    folder = tmp_path / "ssp-desktop-data"
    monkeypatch.setenv("SSP_DESKTOP_DATA_DIR", str(folder))
    return folder


@pytest.fixture(scope="session")
def xdotool() -> Callable[..., str]:
    """Give ``xdotool(*arguments) -> output``: real keys and clicks on the X screen of the tests."""
    if not os.environ.get("DISPLAY") or shutil.which("xdotool") is None:
        missing_tool("an X screen with xdotool (`make test` runs under Xvfb)")

    def call(*arguments: str) -> str:
        command = ["xdotool", *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    return call


def _shared(part: str) -> Path:
    found = ROOT.parent / "shared" / part
    if not found.exists():
        pytest.skip(f"the shared files are not on this machine: there is no {found}")
    return found


@pytest.fixture(scope="session")
def shared_reference() -> Path:
    """Return the folder of reference texts beside the checkout; skip where it is missing."""
    return _shared("reference")


@pytest.fixture(scope="session")
def compare_tool() -> Path:
    """Return the script that compares rendered minutes with their source text."""
    return _shared("tools/compare_referat.py")
