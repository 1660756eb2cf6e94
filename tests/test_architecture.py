"""The rooms know only what lies below them: by their imports, and when they run."""

import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.imports import circles_of, imports_of, round_trip

ROOT = Path(__file__).resolve().parent.parent
# A path in the architecture may leave out the package, or begin in the room told of.
BASES = ("", "ssp_desktop", "ssp_desktop/reading", "ssp_desktop/writing")
LINT = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_logo=True))"
# Every module of the rooms named, not only their doors.
IMPORT_ALL = """
import importlib, pkgutil, sys
for room in sys.argv[1:]:
    package = importlib.import_module(room)
    for module in pkgutil.walk_packages(package.__path__, f"{room}."):
        importlib.import_module(module.name)
print("\\n".join(sys.modules))
"""
# Room, what a file in it must not say, and the contract that tells so.
FORBIDDEN = [
    ("domain", "import ssp_desktop.richtext", "Arrows go one way"),
    ("minutes", "import ssp_desktop.writing", "Arrows go one way"),
    ("application", "import PySide6.QtCore", "Qt only in ui"),
    ("application", "import sqlite3", "SQLite only in store"),
    ("store", "import docx", "python-docx only"),
    ("ui", "import ssp_desktop.store", "The window knows"),
    ("ui/window", "from ssp_desktop.ui.meeting import meeting_view", "The meeting's view"),
    ("ui/meeting/item", "import ssp_desktop.ui.meeting.meeting_view", "The meeting's view"),
    ("ui/window", "import ssp_desktop.ui.meeting.moving.moving_work", "A meeting on screen"),
    ("ui/start", "import ssp_desktop.ui.meeting.moving.moving_work", "A meeting on screen"),
    ("ui/new", "import ssp_desktop.ui.meeting.document.lines", "A meeting on screen"),
    ("ui/new", "import ssp_desktop.ui.look", "The window's rooms"),
    ("ui/fields", "import ssp_desktop.ui.rows.row_list", "The window's rooms"),
    ("ui/meeting/text", "import ssp_desktop.ui.meeting.item", "The rooms of a meeting"),
    ("ui/meeting/text", "import ssp_desktop.ui.meeting.history", "The rooms of a meeting"),
    ("ui/meeting/given", "import ssp_desktop.ui.meeting.columns", "The rooms of a meeting"),
    ("ui/meeting", "import ssp_desktop.ui.meeting.text", "The rooms of a meeting"),
    ("application/editing", "import ssp_desktop.application.live.seats", "The application's"),
    ("reading/source", "import ssp_desktop.reading.pdf.lines", "The reading's rooms"),
    ("ooxml", "import lxml.etree", "What OOXML says"),
    ("writing/pages", "import ssp_desktop.writing.docx", "Files and pages know the looks"),
    ("store/tables", "import ssp_desktop.store.searching.search", "The store's rooms"),
    ("store/database", "import ssp_desktop.store.store", "The store's rooms"),
    ("domain/changes", "import ssp_desktop.domain.codec", "The domain is made"),
    ("domain", "import ssp_desktop.domain.meeting", "The domain is made"),
    ("minutes", "import ssp_desktop.minutes.making", "The minutes are made"),
]
MOST_FILES = 20  # of a folder in which one finds a file by looking


def _python(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments], check=False, capture_output=True, text=True, cwd=cwd
    )


def _loaded_by(*rooms: str, options: tuple[str, ...] = ()) -> set[str]:
    done = _python(*options, "-c", IMPORT_ALL, *(f"ssp_desktop.{room}" for room in rooms))
    assert done.returncode == 0, done.stderr
    return {name.partition(".")[0] for name in done.stdout.split()}


def test_the_import_contracts_are_kept():
    done = _python("-c", LINT)
    assert done.returncode == 0, done.stdout + done.stderr


def test_forbidden_imports_are_found(tmp_path):
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(
        ROOT / "ssp_desktop", tmp_path / "ssp_desktop", ignore=shutil.ignore_patterns("__pycache__")
    )
    for number, (room, line, _) in enumerate(FORBIDDEN):
        folder = tmp_path / "ssp_desktop" / room
        folder.mkdir(exist_ok=True)
        (folder / "__init__.py").touch()
        (folder / f"trespass{number}.py").write_text(line + "\n", "utf-8")
    done = _python("-c", LINT, cwd=tmp_path)
    assert done.returncode != 0
    told = _told_by_contract(done.stdout)
    passed_by = [
        (room, line, contract)
        for number, (room, line, contract) in enumerate(FORBIDDEN)
        if not any(
            name.startswith(contract) and re.search(_named(room, number), what, re.MULTILINE)
            for name, what in told.items()
        )
    ]
    assert passed_by == [], done.stdout


def _named(room: str, number: int) -> str:
    """Return what the linter says of the file, or of a room that no contract lists."""
    return rf"^- +ssp_desktop\.{room.replace('/', '.')}(\.trespass{number}\b|$)"


def _told_by_contract(said: str) -> dict[str, str]:
    """Return what is told of each broken contract: a line, dashes under it, the imports."""
    parts = re.split(r"^(.+)\n-+\n", said.partition("Broken contracts")[2], flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_no_two_files_import_each_other_by_however_many_others():
    imports = imports_of(ROOT / "ssp_desktop")
    circling = {module for circle in circles_of(imports) for module in circle}
    assert not [round_trip(module, imports) for module in sorted(circling)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("import trial.b", "from trial.a import A"),
        ("from trial import b", "def f():\n    from . import a"),
        ("from .b import B", "if TYPE_CHECKING:\n    from trial.a import A"),
        ("from . import c", "from trial.a import A"),
    ],
)
def test_a_circle_is_found_however_it_is_written(tmp_path, first, second):
    package = tmp_path / "trial"
    package.mkdir()
    for name, text in (("__init__", ""), ("a", first), ("b", second), ("c", "import trial.b")):
        (package / f"{name}.py").write_text(text, "utf-8")
    imports = imports_of(package)
    (circle,) = circles_of(imports)
    assert {"trial.a", "trial.b"} <= set(circle) <= {"trial.a", "trial.b", "trial.c"}
    assert round_trip("trial.b", imports).startswith("trial.b imports trial.a imports trial.")
    (package / "b.py").write_text("import sys", "utf-8")
    assert circles_of(imports_of(package)) == []


def test_no_folder_has_more_files_than_one_finds_by_looking():
    rooms = ROOT / "ssp_desktop"
    files = Counter(
        file.parent.relative_to(rooms).as_posix()
        for file in rooms.rglob("*.py")
        if file.name != "__init__.py"
    )
    assert not {folder: count for folder, count in files.items() if count > MOST_FILES}


def test_the_rooms_behind_the_window_run_without_qt():
    loaded = _loaded_by("domain", "richtext", "minutes", "application")
    assert "ssp_desktop" in loaded
    assert not loaded & {"PySide6", "shiboken6"}


def test_the_rooms_behind_the_window_start_without_the_libraries_of_documents():
    loaded = _loaded_by("domain", "richtext", "minutes", "application")
    assert not loaded & {"docx", "lxml", "pdfplumber", "sqlite_utils", "typst"}


def test_domain_runs_on_the_standard_library_alone():
    loaded = _loaded_by("domain", options=("-S",))
    assert loaded - set(sys.stdlib_module_names) - {"__main__"} == {"ssp_desktop"}


def test_every_file_that_the_architecture_names_is_there():
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8").partition("## Choices")[0]
    named = set(re.findall(r"`([\w/]+/[\w]+\.py)`", text))
    assert len(named) > 40
    missing = [
        name for name in sorted(named) if not any((ROOT / base / name).is_file() for base in BASES)
    ]
    assert missing == []


def test_the_architecture_lists_every_folder():
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    table = text.partition("## Folders before and after")[2]
    # A folder that is no more has figures from before alone.
    listed = set(re.findall(r"^\| `([\w/]+)/` \|.* [\d,]+ \|$", table, re.MULTILINE))
    package = ROOT / "ssp_desktop"
    folders = {package, *(each.parent for each in package.rglob("*.py"))}
    assert listed == {each.relative_to(ROOT).as_posix() for each in folders}
