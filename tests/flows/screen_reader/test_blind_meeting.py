"""A whole meeting held with the screen blank, by keys and what a screen reader hears.

The user knows the keys of the guide, and of the program only what is told: where the focus is,
by role and name, and what is announced. Every step waits until it is told. What was heard
stands as a table in ``docs/accessibility.md``; ``WRITE_DOCS=1`` writes it anew.
"""

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.flows.screen_reader.blind import BlindUser, lacking
from tests.flows.screen_reader.meeting_told import Notes, kept_in_docs


@pytest.fixture
def user(xdotool: Callable[..., str], own_data_dir: Path) -> Iterator[BlindUser]:
    assert xdotool
    assert own_data_dir
    if why := lacking():
        (pytest.fail if os.environ.get("CI") else pytest.skip)(f"the system lacks {why}")
    made = BlindUser()
    try:
        yield made
    finally:
        made.end()


def hold(user: BlindUser, target: Path) -> Notes:
    """Hold a meeting, from the first window to the exported file; return what was heard."""
    notes = Notes(user)
    user.at("Åbn eksemplet", "push button")
    notes.lands("look for a way in", "Tab Tab", "Nyt møde", "push button")
    notes.lands("a new meeting", "Return", "Udvalg", "combo box", then="Ungdomsrådet")
    notes.lands("its day", "Tab", "Dag", "text", then="4. marts 2026")
    notes.lands("its hour", "Tab", "Klokken", "text", then="16:00")
    notes.lands("its place", "Tab", "Sted", "text", then="Salen")
    notes.hears("make it", "Return", "Punkt 1: Godkendelse af dagsorden")
    notes.lands("the people", "ctrl+shift+f", "Tilføj en person", "text")
    for name in ("Åse Dam", "Bo Ly", "Eva Lund"):
        notes.hears("somebody is invited", "Return", f"{name}: Indkaldt", then=name)
    notes.lands("their list", "ctrl+shift+f", "Åse Dam: Indkaldt", "list item")
    notes.hears("she is there", "1", "Åse Dam er til stede fra begyndelsen")
    notes.lands("the next one", "Down", "Bo Ly: Indkaldt", "list item")
    notes.hears("he is not", "2", "Bo Ly har sendt afbud")
    notes.lands("the last one", "Down", "Eva Lund: Indkaldt", "list item")
    notes.hears("she is there", "1", "Eva Lund er til stede fra begyndelsen")
    notes.lands("an item more", "ctrl+shift+p", "Titel på et nyt punkt", "text")
    notes.hears(
        "its title", "Return", "»Budget for 2027« er nu nummer 3 af 4", then="Budget for 2027"
    )
    notes.lands("the agenda", "ctrl+shift+d", "3. Budget for 2027", "list item")
    notes.hears("move it up", "ctrl+shift+Up", "»Budget for 2027« er nu nummer 2 af 4")
    notes.hears("the meeting begins", "shift+F12", "Mødet begyndte kl.")
    notes.hears("take the item up", "F12", "Punkt 2 er taget op kl.")
    user.at("Beslutning", "text")
    notes.hears(
        "the decision, a letter short", "", "godkendr: Står ikke i ordbogen", "Gemt",
        then="Rådet har godkendr budgettet.",
    )  # fmt: skip
    notes.lands("ask for that word", "ctrl+period", "1  godkende", "menu item")
    notes.lands("the second suggestion", "Down", "2  godkendt", "menu item")
    notes.lands("take it", "Return", "Beslutning", "text")
    notes.lands("a vote", "ctrl+End ctrl+shift+s", "Åse Dam", "list item")
    notes.hears("she is for", "plus", "Åse Dam: for")
    notes.hears("and she is against", "minus", "Eva Lund: imod")
    notes.hears("that is the vote", "Return", "Noteret: afstemningen i punkt 2")
    notes.hears("undo it", "ctrl+z", "Fortrudt: afstemningen i punkt 2")
    notes.hears("and do it again", "ctrl+y", "Gentaget: afstemningen i punkt 2")
    notes.hears("the next item", "ctrl+Next", "Punkt 3: Godkendelse af sidste mødes referat")
    notes.hears("close it", "ctrl+l", "Punkt 3 er lukket")
    notes.hears("no, it is open", "ctrl+l", "Punkt 3 er åbent")
    notes.hears("the meeting ends", "shift+F12", "Mødet sluttede kl.")
    notes.lands("export it", "ctrl+e", "Hele referatet", "combo box")
    notes.lands("the name of the file", "Tab Tab Tab Tab", "Navn", "text")
    user.press("ctrl+a")
    user.write(target.name)
    notes.lands("its folder", "Tab", "Mappe", "text")
    user.press("ctrl+a")
    notes.hears("a folder that is not there", "Return", "findes ikke", then="/nowhere")
    user.press("ctrl+a")
    user.write(str(target.parent))
    notes.hears("the right one", "Return", "Gemt som mødet.docx")
    return notes


@pytest.mark.timeout(180)
def test_a_meeting_is_held_with_the_screen_blank(
    user: BlindUser, ssp_desktop: Callable[..., str], tmp_path: Path
) -> None:
    target = tmp_path / "mødet.docx"
    notes = hold(user, target)
    errors = [each["text"] for each in user.reader.events if each.get("assertive")]
    assert len(errors) == 1  # what is wrong interrupts, and nothing else
    assert "findes ikke" in errors[0]

    again = ssp_desktop("import", target, "--data-dir", tmp_path / "read back").strip()
    shown = json.loads(ssp_desktop("show", again, "--json", "--data-dir", tmp_path / "read back"))
    budget = shown["items"][1]
    assert budget["title"] == "Budget for 2027"
    assert budget["decision"].startswith("Rådet har godkendt budgettet.")
    assert "For stemte Åse Dam. Imod stemte Eva Lund." in budget["decision"]
    assert {each["name"]: each["status"] for each in shown["participants"]} == {
        "Åse Dam": "present", "Bo Ly": "excused", "Eva Lund": "present",
    }  # fmt: skip

    kept_in_docs("the meeting", notes.table().replace(str(tmp_path), "…"))
