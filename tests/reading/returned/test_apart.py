"""A draft that came back, read in the process that reads every file."""

from pathlib import Path

import pytest

from ssp_desktop.reading.door import read_returned
from ssp_desktop.reading.process.apart import Reader
from ssp_desktop.reading.process.returned_wire import ReturnedHearing
from ssp_desktop.reading.process.wire import BrokenReading
from ssp_desktop.reading.source.refusals import Damaged, NotFound, WrongKind
from tests.reading.returned.drafts import begun, bookmark, comment, draft, ended, p, r
from tests.reading.returned.tracked_kinds import KINDS
from tests.rooms import room


def test_what_is_read_apart_is_what_is_read_here(tmp_path: Path) -> None:
    body = "".join(kind.body for kind in KINDS.values()) * 3
    body += p(bookmark("_ssp_a_title") + begun(1) + r("Budget") + ended(1))
    body += p("<w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'/></w:pict></w:r>")
    path = draft(
        tmp_path / "a.docx", body, {"comments": comment(1, "Hvor meget?")}, "m1/7/K7M2", "Bo Ås"
    )
    here = read_returned(path)
    assert here.comments
    assert here.told
    assert here.code == "K7M2"
    with Reader(room) as reader:
        assert reader.read_returned(path) == here


def test_a_refusal_arrives_as_what_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"PK\x03\x04 i stykker")
    (tmp_path / "a.txt").write_text("Kun prosa.")
    for name, error in (("a.docx", Damaged), ("a.txt", WrongKind), ("b.docx", NotFound)):
        with Reader(room) as reader, pytest.raises(error, match=f"»{name}«"):
            reader.read_returned(tmp_path / name)


@pytest.mark.parametrize(
    "line",
    [
        b'{"paragraphs": [[1, 2]]}\n',
        b'{"paragraphs": [[[["a", false, false, ["Bo"], null, 0]], "", 0, 0, [], 0, 0]]}\n',
        b'{"comments": [["a"]]}\n', b'{"done": ["m", "no number", "", ""], "told": []}\n',
        b'{"done": ["m", 1, "", ""], "told": [["{0.__class__}", "y"]]}\n', b"{}\n", b"[]\n",
    ],
)  # fmt: skip
def test_what_the_process_says_is_taken_for_nothing_but_a_draft(line: bytes) -> None:
    hearing = ReturnedHearing()
    with pytest.raises(BrokenReading):
        hearing.hear(line)
