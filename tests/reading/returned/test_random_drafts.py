"""Random drafts with random changes: read as LibreOffice reads them, and after it saved them."""

import random
from pathlib import Path

import pytest

from ssp_desktop.reading.door import read_returned
from ssp_desktop.reading.returned.readings import accepted_lines, original_lines
from tests.documents import Renderer
from tests.proofs import cases
from tests.reading.returned.drafts import draft
from tests.reading.returned.random_drafts import random_draft


def _readings(path: Path) -> tuple[list[str], list[str]]:
    document = read_returned(path)
    return list(accepted_lines(document)), list(original_lines(document))


@pytest.mark.proof
@pytest.mark.parametrize("seed", range(cases(12)))
def test_all_agree_on_both_readings(tmp_path: Path, render_pdf: Renderer, seed: int) -> None:
    made = random_draft(random.Random(seed))
    expected = (made.accepted, made.original)
    path = draft(tmp_path / f"{seed}.docx", made.body)
    assert _readings(path) == expected
    assert render_pdf.readings(path) == expected
    for ending in ("docx", "odt"):
        saved = render_pdf.in_format(path, ending)
        assert _readings(saved) == expected, ending
