"""Where things are kept: chosen, or the user's own."""

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
