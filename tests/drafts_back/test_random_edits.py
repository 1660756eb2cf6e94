"""Random edits of random meetings by way of real files: offered, taken and left."""

from pathlib import Path

import pytest

from tests.documents import Renderer
from tests.drafts_back.cases import came_back, case
from tests.drafts_back.ways import MARKERS, SAVED
from tests.proofs import cases

pytestmark = [pytest.mark.slow, pytest.mark.proof]
_WAYS = [(way, markers) for way in SAVED for markers in MARKERS[:2]]


@pytest.mark.parametrize("seed", range(cases(8)))
def test_every_edit_comes_back_in_its_place(
    seed: int, tmp_path: Path, render_pdf: Renderer
) -> None:
    way, markers = _WAYS[seed % len(_WAYS)]
    assert came_back([case(seed, tmp_path)], render_pdf, way, markers) == {}
