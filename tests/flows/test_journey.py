"""A whole meeting through the real window: real keys from outside, nothing but keys."""

import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from ssp_desktop.domain.meeting import Presence
from tests.flows.real_window import Window
from tests.meetings.people import with_presence


@pytest.mark.timeout(180)
def test_import_excuse_decide_undo_redo_export(
    window: Window,
    shared_reference: Path,
    ssp_desktop: Callable[..., str],
    own_data_dir: Path,
    tmp_path: Path,
) -> None:
    window.press("ctrl+o")
    window.titled("Importér")
    window.write(str(shared_reference / "referat_2024-04-24.txt"))
    window.press("Return")
    time.sleep(2.5)  # the reading, shown before it is kept
    window.press("Return")
    window.kept(lambda meeting: len(meeting.items) == 5)
    window.titled("SSP styregruppen")

    window.press("ctrl+shift+f")
    window.write("Tin")
    window.press("space")
    meeting = window.kept(lambda meeting: len(with_presence(meeting, Presence.EXCUSED)) == 5)
    assert [p.name for p in with_presence(meeting, Presence.EXCUSED)] == [
        "Helle Wolff", "Pernille Sylvest", "Tina Rath", "Mads Andersen", "Rikke Kornval",
    ]  # fmt: skip

    window.press("ctrl+Next", "ctrl+Next", "ctrl+Next", "ctrl+Next", "ctrl+d", "ctrl+End")
    before = meeting.items[4].decision
    window.press("Return")
    window.write("- Et punkt")
    window.press("Return", "Tab")
    window.write("et underpunkt")
    window.press("Return", "shift+Tab")
    window.write("et til")
    wanted = f"{before}\n\n- Et punkt\n  - et underpunkt\n- et til"
    window.kept(lambda meeting: meeting.items[4].decision == wanted)
    window.press("ctrl+z")
    window.kept(lambda meeting: meeting.items[4].decision != wanted)
    window.press("ctrl+y")
    window.kept(lambda meeting: meeting.items[4].decision == wanted)

    target = window.export(tmp_path / "mødet.docx")
    again = ssp_desktop("import", target, "--data-dir", tmp_path / "read back").strip()
    shown = json.loads(ssp_desktop("show", again, "--json", "--data-dir", tmp_path / "read back"))
    assert shown["items"][4]["decision"] == wanted
    excused = [p["name"] for p in shown["participants"] if p["status"] == "excused"]
    assert "Tina Rath" in excused
    assert len(excused) == 5
