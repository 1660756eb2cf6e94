"""Where things are kept: chosen, or the user's own."""

import re
import tomllib
from pathlib import Path

import pytest

from ssp_desktop.places import find_places


def test_a_chosen_folder_goes_before_the_environment(
    tmp_path: Path, own_data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert find_places(tmp_path).data == tmp_path
    assert find_places().data == own_data_dir
    monkeypatch.delenv("SSP_DESKTOP_DATA_DIR")
    assert "ssp-desktop" in str(find_places().data)
    assert find_places().data != find_places().log
    monkeypatch.chdir(tmp_path)
    assert find_places("under").data == tmp_path / "under"


def test_a_run_on_a_folder_of_its_own_leaves_nothing_elsewhere(tmp_path: Path) -> None:
    places = find_places(tmp_path)
    for path in (places.database, places.lock, places.backups, places.log_file, places.templates):
        assert path.is_relative_to(tmp_path)
    assert not list(tmp_path.iterdir())


def test_what_the_program_was_shipped_with_is_there() -> None:
    resources = find_places().resources
    for name in ("icons", "fonts", "dictionary/da.dic", "sample/moede.json"):
        assert (resources / name).exists()
    assert find_places().guide.is_file()


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
