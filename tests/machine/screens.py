"""An X server of its own for the process that runs the tests, so that two can run side by side.

Two processes on one screen would take the focus, the clipboard and the keys of `xdotool`
from each other; and no window of a test opens on the desk of whoever calls. A pytest plugin:
it begins the screen before anything loads Qt, and ends it after the last test. Without Xvfb,
and on other systems, Qt draws to memory (`offscreen`). A ``QT_QPA_PLATFORM`` that is set stays.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

# Room for a window of 1280x720 at 200 %.
SIZE = "2560x1440x24"
# The server ends when its standard input does: also when the tests are killed. A window
# manager gives the focus back when a dialog closes, as every desktop does.
SERVER = """
Xvfb -displayfd 3 -screen 0 "$0" -dpi 96 -nolisten tcp -noreset 3>&1 >/dev/null 2>&1 &
read _; kill $!; wait
"""
BY_ITSELF = "QT_QPA_PLATFORM" not in os.environ
MEMORY = f"offscreen:configfile={Path(__file__).parent.parent / 'screen.json'}"


class Screen:
    """A running X server with a window manager, and what this process knew of screens before."""

    def __init__(self) -> None:
        self._server = subprocess.Popen(
            ["sh", "-c", SERVER, SIZE],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,  # Ctrl+C ends the tests first, and they end the screen
        )
        number = self._server.stdout.readline().strip() if self._server.stdout else ""
        if not number:
            raise pytest.UsageError("Xvfb does not start; QT_QPA_PLATFORM=offscreen goes without")
        os.environ.pop("WAYLAND_DISPLAY", None)
        os.environ.update(DISPLAY=f":{number}", QT_QPA_PLATFORM="xcb")
        self._manager = (
            subprocess.Popen(
                ["openbox"],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
            if shutil.which("openbox")
            else None
        )

    def end(self) -> None:
        """End the server, and the window manager with it."""
        if self._manager is not None:
            self._manager.terminate()
            self._manager.wait()
        self._server.communicate()


_SCREEN = pytest.StashKey[Screen]()


def pytest_configure(config: pytest.Config) -> None:
    """Begin the screen of this process; one that only hands tests to others needs none."""
    hands_out = config.getoption("dist", "no") != "no" and not hasattr(config, "workerinput")
    if not sys.platform.startswith("linux") or hands_out:
        return
    if BY_ITSELF and shutil.which("Xvfb"):
        config.stash[_SCREEN] = Screen()
    elif BY_ITSELF or os.environ["QT_QPA_PLATFORM"] == "offscreen":
        # Qt's own screen without a screen is too small for the window.
        os.environ["QT_QPA_PLATFORM"] = MEMORY


def pytest_unconfigure(config: pytest.Config) -> None:
    """End the screen that was begun."""
    if _SCREEN in config.stash:
        config.stash[_SCREEN].end()
