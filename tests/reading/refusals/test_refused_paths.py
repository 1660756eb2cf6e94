"""What is no file that can be read: gone, a folder, a pipe, closed to the user."""

import os
from pathlib import Path

import pytest

from ssp_desktop.reading.door import read_file
from ssp_desktop.reading.source.refusals import NotFound, Unreadable
from tests.reading.refusals.refused_files import GOOD_TEXT, refused, written


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    refused(tmp_path / "væk.docx", NotFound, str(tmp_path))


def test_a_file_that_vanishes_while_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "væk.txt"
    path.symlink_to(tmp_path / "mål.txt")  # there when it was chosen, gone when it is opened
    refused(path, NotFound)


def test_a_folder(tmp_path: Path) -> None:
    (tmp_path / "mappe.docx").mkdir()
    with pytest.raises(Unreadable, match="mappe"):
        read_file(tmp_path / "mappe.docx")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes among its files")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    refused(tmp_path / "a.txt", Unreadable, "rør")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_one_may_not_read(tmp_path: Path) -> None:
    path = written(tmp_path, "a.txt", GOOD_TEXT)
    path.chmod(0)
    with pytest.raises(Unreadable, match=r"a\.txt.*rettigheder"):
        read_file(path)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_a_folder_one_may_not_look_into(tmp_path: Path) -> None:
    folder = tmp_path / "lukket"
    folder.mkdir()
    written(folder, "a.txt", GOOD_TEXT)
    folder.chmod(0)
    with pytest.raises(Unreadable, match=r"a\.txt.*rettigheder"):
        read_file(folder / "a.txt")
    for export in (folder, tmp_path):  # of the one it is a part
        with pytest.raises(Unreadable, match=r"lukket.*rettigheder"):
            read_file(export)


def test_a_name_longer_than_any(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="kunne ikke læses"):
        read_file(tmp_path / f"{'a' * 300}.txt")


def test_a_document_has_no_meeting_to_choose(tmp_path: Path) -> None:
    path = written(tmp_path, "a.txt", GOOD_TEXT)
    with pytest.raises(Unreadable, match="kun ét møde"):
        read_file(path, choice=7)
    assert read_file(path, choice=1).meeting.items


def test_a_name_that_cannot_be() -> None:
    with pytest.raises(Unreadable):
        read_file(Path("a\0b.txt"))
