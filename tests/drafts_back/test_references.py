"""The two published minutes as drafts, changed by a reviewer, saved by LibreOffice, taken and left.

Through the program's own commands, as somebody would at a shell.
"""

import json
import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ssp_desktop.bootstrap import main
from tests.documents import Renderer
from tests.drafts_back.edits import WITHIN_ITEMS
from tests.drafts_back.judging import missing, numbers_of, told, told_by_office
from tests.drafts_back.reviewer import Reviewer
from tests.drafts_back.ways import saved, stripped
from tests.drafts_back.word_file import WordFile
from tests.proofs import cases

pytestmark = [pytest.mark.slow, pytest.mark.proof, pytest.mark.xdist_group("drafts_references")]
Call = Callable[..., str]
_EDITS = 12
_WAYS = [("LibreOffice", "marked"), ("by way of ODT", "Google"), ("ODT", "marked"),
         ("LibreOffice", "Google")]  # fmt: skip


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Call:
    """Run a command of the program, which succeeds; return what it says."""

    def run(*words: object) -> str:
        capsys.readouterr()
        status = main([str(word) for word in words])
        out, err = capsys.readouterr()
        assert status == 0, err
        return out

    return run


@pytest.fixture(params=["2018-12-06", "2024-04-24"])
def reference(request: pytest.FixtureRequest, shared_reference: Path) -> Path:
    """Give the text of a published referat."""
    return shared_reference / f"referat_{request.param}.txt"


@pytest.mark.parametrize("seed", range(cases(1, 0.04)))
def test_a_reference_comes_back(
    reference: Path,
    seed: int,
    tmp_path: Path,
    render_pdf: Renderer,
    call: Call,
) -> None:
    data = tmp_path / "data"
    there = ("--data-dir", data)
    meeting = call("import", reference, *there).strip()
    sent = tmp_path / "udkast.docx"
    call("draft", meeting, "-o", sent, *there)
    way, markers = _WAYS[(seed + ("2024" in reference.stem)) % len(_WAYS)]
    file = WordFile(sent.read_bytes(), tracked=seed % 2 == 0)
    who = Reviewer(random.Random(f"{reference.stem} {seed}"), file)
    who.act(WITHIN_ITEMS, _EDITS)
    path = tmp_path / "c.docx"
    path.write_bytes(stripped(WordFile(file.content(), tracked=False), markers).content())
    (back,) = saved(render_pdf, [path], way)

    shown = call("show", meeting, "--json", *there)
    returned = _returned(call, back, *there)
    assert call("show", meeting, "--json", *there) == shown
    numbers = numbers_of(WordFile(sent.read_bytes(), tracked=False))
    assert missing(returned["proposals"], who.expected, numbers) == []
    assert returned["unplaced"] == []
    assert (returned["meeting"], returned["moved_on"]) == (meeting, False)

    other = ("--data-dir", shutil.copytree(data, tmp_path / "left"))
    call("returned", back, "--leave", "all", *other)
    assert call("show", meeting, "--json", *other) == shown
    assert _returned(call, back, *other)["proposals"] == []

    call("returned", back, "--take", "all", *there)
    assert _returned(call, back, *there)["proposals"] == []
    again, text = tmp_path / "igen.docx", tmp_path / "referat.txt"
    call("draft", meeting, "-o", again, *there)
    accepted = told_by_office(file, tmp_path / "read.docx", render_pdf, who.expected)
    assert told(WordFile(again.read_bytes(), tracked=False)) == accepted
    call("export", meeting, "-o", text, "--edition", "full", *there)
    words = set(text.read_text("utf-8").split())
    assert [each for line in accepted for each in line.split() if each not in words] == []


def _returned(call: Call, back: Path, *there: object) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(call("returned", back, "--json", *there))
    return told
