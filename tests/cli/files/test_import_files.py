"""What comes from a system brings the files of its attachments along, and nothing else."""

import os
from pathlib import Path

import pytest

from ssp_desktop.bootstrap import Program
from ssp_desktop.cli import run
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.domain.open_edition import open_meeting
from ssp_desktop.reading.systems import parcel
from tests.reading.system_exports import DAGSORDEN, folder_of, zip_of

# The closed one first: it has to give way.
CLOSED_FIRST = (
    DAGSORDEN.replace('"True" BilagUrl', '"?" BilagUrl')
    .replace('"False" BilagUrl', '"True" BilagUrl')
    .replace('"?" BilagUrl', '"False" BilagUrl')
)
FILES = {"bilag/Plan B.pdf": b"planen", "bilag/x.pdf": b"sagen"}


def imported(path: Path, data: Path, capsys: pytest.CaptureFixture[str]) -> tuple[Meeting, str]:
    """Import what is at `path`; return the meeting and what was said."""
    assert run(Program(), ["import", str(path)]) == 0
    said = capsys.readouterr()
    with Program().reading(str(data)) as services:
        return services.store.load(said.out.strip()), said.err


def kept(meeting: Meeting, data: Path) -> list[tuple[int | None, str, str, bytes, bool]]:
    """Return the attachments with what is in their files."""
    with Program().reading(str(data)) as services:
        paths = {each.digest: services.attached.path(each.digest) for each in every(meeting)}
    contents = {digest: path.read_bytes() if path else b"" for digest, path in paths.items()}
    return [
        (each.number, each.title, each.file, contents[each.digest], each.closed)
        for each in every(meeting)
    ]


def every(meeting: Meeting):
    return [each for item in meeting.items for each in item.attachments]


@pytest.mark.parametrize("kind", ["folder", "zip", "xml"])
def test_the_files_beside_the_xml_are_attached_closed_where_it_says_so(
    kind: str, own_data_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files: dict[str, str | bytes] = {"dagsorden.xml": DAGSORDEN, **FILES}
    path = zip_of(tmp_path / "a.zip", files) if kind == "zip" else folder_of(tmp_path / "a", files)
    path = path / "dagsorden.xml" if kind == "xml" else path
    meeting, said = imported(path, own_data_dir, capsys)
    assert kept(meeting, own_data_dir) == [
        (1, "Plan B", "Plan B.pdf", b"planen", False),
        (2, "Personsag", "x.pdf", b"sagen", True),
    ]
    assert "»Personsag« er lukket" in said
    assert "Personsag" not in repr(open_meeting(meeting))


def test_a_closed_one_stands_after_the_open_ones(
    own_data_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = folder_of(tmp_path / "a", {"dagsorden.xml": CLOSED_FIRST, **FILES})
    meeting, _ = imported(path, own_data_dir, capsys)
    found = [(each.number, each.title, each.closed) for each in every(meeting)]
    assert found == [(1, "Personsag", False), (2, "Plan B", True)]


def test_what_is_not_there_is_told_and_nothing_outside_is_taken(
    own_data_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    outside = tmp_path / "hemmelig.pdf"
    outside.write_bytes(b"ikke en del af eksporten")
    text = DAGSORDEN.replace("bilag/x.pdf", "../hemmelig.pdf")
    path = folder_of(tmp_path / "a", {"dagsorden.xml": text, "bilag/andet.txt": b"x"})
    (path / "bilag" / "Plan B.pdf").symlink_to(outside)
    meeting, said = imported(path, own_data_dir, capsys)
    assert [each[3] for each in kept(meeting, own_data_dir)] == [b"", b""]
    assert "Plan B" in said
    assert not os.path.lexists(own_data_dir / "attachments")


def test_a_file_that_is_too_large_is_named_and_the_meeting_is_kept(
    own_data_dir: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(parcel, "MAX_BYTES", 10_000)
    files = {"dagsorden.xml": DAGSORDEN, **FILES, "bilag/x.pdf": b"x" * 10_001}
    meeting, said = imported(folder_of(tmp_path / "a", files), own_data_dir, capsys)
    assert [bool(each[3]) for each in kept(meeting, own_data_dir)] == [True, False]
    assert "Bilaget »Personsag« er uden fil: " in said
    assert "fylder over" in said
    assert "Intet er importeret" not in said
