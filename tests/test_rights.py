"""What the program keeps can be read by its owner alone, whatever the umask."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from ssp_desktop.bootstrap import Program, main
from ssp_desktop.rights import put_right

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows keeps a profile private")


def wide(folder: Path) -> list[str]:
    """Return what in the folder, itself included, others may look into."""
    return [
        f"{path.name} {stat.S_IMODE(path.lstat().st_mode):o}"
        for path in (folder, *folder.rglob("*"))
        if stat.S_IMODE(path.lstat().st_mode) & 0o077
    ]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    def call(*words: object) -> tuple[int, str, str]:
        capsys.readouterr()
        status = main([str(word) for word in words])
        return (status, *capsys.readouterr())

    return call


@pytest.fixture(params=[0o000, 0o022, 0o077])
def umask(request: pytest.FixtureRequest) -> object:
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def fill(data: Path) -> None:
    """Use the program so that all it makes is there, and is there while we look."""
    with Program().writing(str(data)) as services:
        services.meetings.add_sample()
        services.daily_backup()
        services.log.event("sample")
        assert wide(data) == []


def test_all_that_is_made_is_the_owners_alone(umask: int, tmp_path: Path) -> None:
    data = tmp_path / "new" / "data"
    fill(data)
    assert wide(data) == []
    names = {path.name for path in data.rglob("*")}
    assert {"referater.db", "referater.lock", "backups", "log", "ssp-desktop.log"} <= names
    # So is what had to be made above it, as XDG asks of such folders.
    assert stat.S_IMODE(data.parent.stat().st_mode) == 0o700


def test_an_export_has_the_rights_of_any_new_file(
    umask: int, tmp_path: Path, run: Callable[..., tuple[int, str, str]]
) -> None:
    meeting_id = run("sample")[1].strip()
    run("export", meeting_id, "-o", tmp_path / "r.txt")
    assert stat.S_IMODE((tmp_path / "r.txt").stat().st_mode) == 0o666 & ~umask


def test_what_was_readable_is_put_right_and_told_once(
    own_data_dir: Path, run: Callable[..., tuple[int, str, str]]
) -> None:
    fill(own_data_dir)
    (own_data_dir / "templates").mkdir()
    for path in (own_data_dir, *own_data_dir.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
    status, _, err = run("list")
    assert status == 0
    assert err == (
        f"Møderne i {own_data_dir} kunne læses af andre på computeren. Nu kan kun du læse dem.\n"
    )
    assert wide(own_data_dir) == []
    assert run("list")[2] == ""


def test_rights_are_only_ever_taken_away(own_data_dir: Path) -> None:
    fill(own_data_dir)
    own_data_dir.chmod(0o555)
    (own_data_dir / "referater.db").chmod(0o444)
    assert put_right(own_data_dir)
    assert stat.S_IMODE(own_data_dir.stat().st_mode) == 0o500
    assert stat.S_IMODE((own_data_dir / "referater.db").stat().st_mode) == 0o400
    own_data_dir.chmod(0o700)


def test_a_shared_folder_or_a_home_keeps_its_rights_and_its_other_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path / "shared")
    modes = {"shared": 0o1777, "group": 0o2775, "home": 0o755}
    for folder, mode in ((tmp_path / name, mode) for name, mode in modes.items()):
        if not folder.exists():
            fill(folder)
        (folder / "templates").mkdir()
        others = [folder / "regneark.ods", folder / "templates" / "brev.docx"]
        for other in others:
            other.touch()
            other.chmod(0o644)
        (folder / "templates").chmod(0o755)
        (folder / "referater.db").chmod(0o644)
        folder.chmod(mode)
        monkeypatch.setenv("HOME", str(tmp_path / "home"))
        assert put_right(folder)
        assert stat.S_IMODE(folder.stat().st_mode) == mode
        assert sorted(wide(folder)) == sorted(
            (f"{folder.name} {mode:o}", "brev.docx 644", "regneark.ods 644", "templates 755")
        )


def test_links_are_not_followed(own_data_dir: Path, tmp_path: Path) -> None:
    fill(own_data_dir)
    elsewhere = tmp_path / "elsewhere.txt"
    elsewhere.touch()
    elsewhere.chmod(0o644)
    (own_data_dir / "backups" / "link.db").symlink_to(elsewhere)
    put_right(own_data_dir)
    assert stat.S_IMODE(elsewhere.stat().st_mode) == 0o644
