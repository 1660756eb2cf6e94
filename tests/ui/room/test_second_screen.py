"""With a projector, the window for the room fills it, and the keys stay where they were."""

import json
import os
import subprocess
import sys
from pathlib import Path

_SCREENS = [
    {"name": "desk", "x": 0, "y": 0, "width": 1280, "height": 720},
    {"name": "projector", "x": 1280, "y": 0, "width": 1920, "height": 1080},
]


def test_the_window_fills_the_other_screen(tmp_path: Path) -> None:
    screens = tmp_path / "screens.json"
    each = [{**screen, "logicalDpi": 96, "dpr": 1} for screen in _SCREENS]
    screens.write_text(json.dumps({"screens": each}), "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.room.second_screen", str(tmp_path / "data")],
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={screens}"},
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "(1280, 0, 1920, 1080) True True True"
