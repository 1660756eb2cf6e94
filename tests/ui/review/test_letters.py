"""The review is read from two metres: its letters, on screens of every size."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SHARE = 1 / 45


def opened(tmp_path: Path, *screens: tuple[int, int, int]) -> dict[str, object]:
    """Return what the review tells of itself on these screens: width, height and ratio of each."""
    config, left = [], 0
    for number, (width, height, ratio) in enumerate(screens):
        config.append(
            {"name": str(number), "x": left, "y": 0, "width": width, "height": height,
             "logicalDpi": 96, "dpr": ratio}
        )  # fmt: skip
        left += width
    file = tmp_path / "screens.json"
    file.write_text(json.dumps({"screens": config}), "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.review.letters", str(tmp_path / "data")],
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={file}"},
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=True,
    )
    told: dict[str, object] = json.loads(done.stdout)
    return told


@pytest.mark.parametrize(
    "screen", [(1280, 720, 1), (1920, 1080, 1), (2560, 1440, 1), (1280, 720, 2), (1920, 1080, 2)]
)
def test_a_capital_of_the_body_is_a_forty_fifth_of_the_screen(
    tmp_path: Path, screen: tuple[int, int, int]
) -> None:
    told = opened(tmp_path, screen)
    assert told["place"] == [0, 0, screen[0], screen[1], True]
    for letter, height, whole in told["heights"].values():
        assert height == screen[1] * screen[2]
        assert letter >= height * SHARE - 1  # the last row of ink may be a grey one
        assert whole


def test_with_two_screens_it_opens_on_the_other_one(tmp_path: Path) -> None:
    told = opened(tmp_path, (1280, 720, 1), (1920, 1080, 1))
    assert told["place"] == [1280, 0, 1920, 1080, True]
