"""Where things are kept: chosen, or the user's own."""

import datetime
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from ssp_desktop.folders import find_folders, is_named_as_own
from ssp_desktop.store.files import DatabaseFiles, is_named_as_ours, unfinished_of


def test_a_chosen_folder_goes_before_the_environment(
    tmp_path: Path, own_data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert find_folders(tmp_path).data == tmp_path
    assert find_folders().data == own_data_dir
    monkeypatch.delenv("SSP_DESKTOP_DATA_DIR")
    assert "ssp-desktop" in str(find_folders().data)
    assert find_folders().data != find_folders().log
    monkeypatch.chdir(tmp_path)
    assert find_folders("under").data == tmp_path / "under"


def test_a_run_on_a_folder_of_its_own_leaves_nothing_elsewhere(tmp_path: Path) -> None:
    folders = find_folders(tmp_path)
    for path in (
        folders.database,
        folders.lock,
        folders.backups,
        folders.log_file,
        folders.templates,
    ):
        assert path.is_relative_to(tmp_path)
    assert not list(tmp_path.iterdir())


def test_every_file_that_the_store_makes_is_known_as_the_programs_own(tmp_path: Path) -> None:
    folders = find_folders(tmp_path)
    files = DatabaseFiles(folders.database)
    day = datetime.datetime(2025, 9, 25, 16, 2)
    copies = (files.daily(day.date()), files.before_version(5))
    asides = (files.aside(day, damaged=True), files.aside(day, damaged=False))
    holding_texts = (
        *(files.database, files.wal, files.shm, files.stray_wal, files.unfinished),
        *copies,
        *asides,
        *map(unfinished_of, (files.database, *copies)),
        *(DatabaseFiles(aside).wal for aside in asides),
    )
    for path in holding_texts:
        assert is_named_as_ours(path), path
        assert is_named_as_own(path.name), path
    for path in (files.setup_lock, folders.lock, folders.settings, folders.log_file):
        assert is_named_as_own(path.name), path
        assert not is_named_as_ours(path), path


@pytest.mark.parametrize(
    "name", ["referater.docx", "referater-2025-09-25.docx", "referater-2025.pdf", "before.db"]
)
def test_a_file_of_the_users_is_not_the_programs(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    assert not find_folders(tmp_path).is_own(tmp_path / name)


@pytest.mark.parametrize(
    ("options", "last"), [((), ["-m", "ssp_desktop", "x"]), (("-X", "launcher"), ["x"])]
)
def test_a_program_that_its_launcher_started_starts_the_launcher_again(
    options: tuple[str, ...], last: list[str]
) -> None:
    words = "from ssp_desktop.folders import own_command; print(own_command('x')[0])"
    command = [sys.executable, *options, "-c", words]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    assert done.stdout.strip() == str([sys.executable, *last])


def test_what_the_program_was_shipped_with_is_there() -> None:
    resources = find_folders().resources
    for name in ("icons", "fonts", "dictionary/da.dic", "sample/moede.json"):
        assert (resources / name).exists()
    assert find_folders().guide.is_file()


def test_the_wheel_has_the_guide_with_all_its_pictures_and_no_others() -> None:
    root = Path(__file__).resolve().parent.parent
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    shipped = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    guide = root / "docs" / "brugervejledning.md"
    pictures = set(re.findall(r"\((images/.+?)\)", guide.read_text("utf-8")))
    inside = "ssp_desktop/resources/guide"
    expected = {f"docs/{name}": f"{inside}/{name}" for name in (guide.name, *pictures)}
    assert shipped == expected
    assert {f"images/{file.name}" for file in (root / "docs/images").glob("*.png")} == pictures
