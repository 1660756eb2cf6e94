"""The review is read from two metres: its letters, on screens of every size."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SHARE = 1 / 45


def opened(tmp_path: Path, *screens: tuple[int, int], scale: int = 1) -> dict[str, object]:
    """Return what the review tells of itself on these screens, with everything `scale` times."""
    config, left = [], 0
    for number, (width, height) in enumerate(screens):
        place = {"x": left, "y": 0, "width": width, "height": height}
        config.append({"name": str(number), **place, "logicalDpi": 96, "dpr": 1})
        left += width
    file = tmp_path / "screens.json"
    file.write_text(json.dumps({"screens": config}), "utf-8")
    platform = {"QT_QPA_PLATFORM": f"offscreen:configfile={file}", "QT_SCALE_FACTOR": str(scale)}
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.review.letters", str(tmp_path / "data")],
        env={**os.environ, **platform},
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=True,
    )
    told: dict[str, object] = json.loads(done.stdout)
    return told


@pytest.mark.parametrize(
    ("width", "height", "scale"),
    [(1280, 720, 1), (1920, 1080, 1), (2560, 1440, 1), (2560, 1440, 2), (3840, 2160, 2)],
)
def test_a_capital_of_the_body_is_a_forty_fifth_of_the_screen(
    tmp_path: Path, width: int, height: int, scale: int
) -> None:
    told = opened(tmp_path, (width, height), scale=scale)
    assert told["place"] == [0, 0, width // scale, height // scale, True]
    for letter, pixels, whole in told["heights"].values():
        assert pixels == height
        assert letter >= height * SHARE - 1  # the last row of ink may be a grey one
        assert whole


def test_with_two_screens_it_opens_on_the_other_one(tmp_path: Path) -> None:
    told = opened(tmp_path, (1280, 720), (1920, 1080))
    assert told["place"] == [1280, 0, 1920, 1080, True]
