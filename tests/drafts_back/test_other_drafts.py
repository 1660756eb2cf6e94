"""Drafts of some items, of the open edition, and drafts that lost all their styles and markers."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from ssp_desktop.domain.meeting import Layout, Meeting
from tests.documents import Renderer
from tests.drafts_back.cases import Case, Seen, came_back, case, meeting
from tests.drafts_back.ways import MARKERS, SAVED
from tests.proofs import cases

pytestmark = [pytest.mark.slow, pytest.mark.proof]
_WAYS = [(way, markers) for way in SAVED for markers in MARKERS]


def _with_closed(base: Meeting, chance: random.Random) -> Meeting:
    """Return `base` with one to three closed items, most of them with words for the public."""
    closed = chance.sample(range(len(base.items)), chance.randint(1, 3))
    return replace(
        base,
        items=tuple(
            replace(
                item,
                closed=at in closed,
                open_title=chance.choice(("", "Sag om en borger")) if at in closed else "",
                open_text=chance.choice(
                    ("", f"Punkt {at + 1} blev drøftet for lukkede døre i dag.")
                )
                if at in closed
                else "",
            )
            for at, item in enumerate(base.items)
        ),
    )


def _some(seed: int, folder: Path, *, is_open: bool) -> Case:
    """Return a draft of two to four of the five items, or of the open edition, or of both."""
    chance = random.Random(f"some {seed}")
    base = _with_closed(meeting(seed, chance.choice(list(Layout))), chance)
    items = None
    if not is_open or chance.random() < 0.3:
        chosen = sorted(chance.sample(range(len(base.items)), chance.randint(2, 4)))
        items = tuple(base.items[at].id for at in chosen)
    return case(seed, folder, base=base, seen=Seen(items, is_open))


@pytest.mark.parametrize("seed", range(cases(3)))
def test_a_draft_of_some_items_comes_back(seed: int, tmp_path: Path, render_pdf: Renderer) -> None:
    way, markers = _WAYS[seed % len(_WAYS)]
    made = _some(3000 + seed, tmp_path, is_open=False)
    assert came_back([made], render_pdf, way, markers) == {}


@pytest.mark.parametrize("seed", range(cases(3)))
def test_a_draft_of_the_open_edition_comes_back(
    seed: int, tmp_path: Path, render_pdf: Renderer
) -> None:
    way, markers = _WAYS[seed % len(_WAYS)]
    made = _some(4000 + seed, tmp_path, is_open=True)
    assert came_back([made], render_pdf, way, markers) == {}


@pytest.mark.parametrize("seed", range(cases(3)))
def test_a_draft_without_any_styles_comes_back(
    seed: int, tmp_path: Path, render_pdf: Renderer
) -> None:
    made = case(5000 + seed, tmp_path)
    assert came_back([made], render_pdf, SAVED[seed % len(SAVED)], "bare") == {}
