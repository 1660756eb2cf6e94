"""Votes from the first key to the file that is handed over and read back, nothing but keys."""

import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from ssp_desktop.domain.meeting import Meeting, Presence
from tests.flows.real_window import Window
from tests.meetings.people import with_presence

REFERAT = """\
REFERAT Ungerådet d. 03-06-2025

Mødedato Tirsdag d. 3. juni 2025 kl. 14:30
Mødested Rådhuset, lokale 2

Til stede
Åse Dam (A), Ida Friis (A), Bo Ly (C), Finn Ravn (V), Ulla Bo (V), Kaj Holm (Ø)

Punkt 1: Godkendelse af dagsorden

Beslutning

Drøftet.

Punkt 2: Sommerens indsats

Beslutning

Drøftet.

Punkt 3: Valg af næstformand

Beslutning

Drøftet.
"""
INCOMPLETE = "Med stemmerne 1 imod; 5 stemte ikke. Imod stemte Åse Dam (A)."
HIDDEN = "Ved hemmelig afstemning med stemmerne 4 for og 2 imod blev forslaget vedtaget."


def decision(meeting: Meeting, at: int) -> str:
    return meeting.items[at].decision


@pytest.mark.timeout(180)
def test_a_vote_is_unanimous_only_when_everybody_voted(
    window: Window, ssp_desktop: Callable[..., str], tmp_path: Path
) -> None:
    source = tmp_path / "referat.txt"
    source.write_text(REFERAT, encoding="utf-8")
    window.press("ctrl+o")
    window.titled("Importér")
    window.write(str(source))
    window.press("Return")
    time.sleep(2.5)  # the reading, shown before it is kept
    window.press("Return")
    meeting = window.kept(lambda meeting: len(meeting.items) == 3)
    assert len(with_presence(meeting, Presence.PRESENT)) == 6
    window.titled("Ungerådet")

    window.press("ctrl+shift+s", "minus", "Return")
    unfinished = window.kept(lambda meeting: bool(meeting.items[0].votes))  # after a second
    (vote,) = unfinished.items[0].votes
    assert (vote.sentence, vote.missing) == ("", 5)
    assert decision(unfinished, 0) == "Drøftet.", "nothing is written"
    window.press("Return")
    window.kept(lambda meeting: decision(meeting, 0) == f"Drøftet.\n\n{INCOMPLETE}")

    window.press("ctrl+Next", "ctrl+shift+s", "asterisk", "Return")
    window.kept(lambda meeting: decision(meeting, 1) == "Drøftet.\n\nEnstemmigt vedtaget.")

    window.press("ctrl+Next", *["ctrl+shift+s"] * 4, "4", "Tab", "2", "Return")
    meeting = window.kept(lambda meeting: decision(meeting, 2) == f"Drøftet.\n\n{HIDDEN}")
    assert meeting.items[2].votes[0].named == frozenset()

    target = window.export(tmp_path / "referatet.docx")
    folder = tmp_path / "read back"
    again = ssp_desktop("import", target, "--data-dir", folder).strip()
    shown = json.loads(ssp_desktop("show", again, "--json", "--data-dir", folder))
    assert [item["decision"].split("\n\n")[1] for item in shown["items"]] == [
        INCOMPLETE, "Enstemmigt vedtaget.", HIDDEN,
    ]  # fmt: skip
