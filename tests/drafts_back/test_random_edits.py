"""Random edits of random meetings by way of real files: offered, taken and left."""

from pathlib import Path

import pytest

from tests.documents import Renderer
from tests.drafts_back.cases import came_back, case
from tests.drafts_back.ways import MARKERS, SAVED
from tests.proofs import cases

pytestmark = [pytest.mark.slow, pytest.mark.proof]
_WAYS = [(way, markers) for way in SAVED for markers in MARKERS[:2]]


@pytest.mark.parametrize(("way", "markers"), _WAYS)
def test_every_edit_comes_back_in_its_place(
    way: str, markers: str, tmp_path: Path, render_pdf: Renderer
) -> None:
    number = _WAYS.index((way, markers))
    made = [case(each, tmp_path) for each in range(number, cases(32), len(_WAYS))]
    assert came_back(made, render_pdf, way, markers) == {}
