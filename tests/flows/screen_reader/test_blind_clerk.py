"""What comes around a meeting, with the screen blank: imported, held, approved, filed, locked.

The clerk knows the keys of the guide and what a screen reader tells, and nothing else. An agenda
comes from Word; somebody stands in, somebody comes late; what must not go out stops the filing
until a reason is given; everything is encrypted; yesterday's copy is put back.
"""

import datetime
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from docx import Document

from tests.flows.screen_reader.blind import BlindUser, lacking
from tests.flows.screen_reader.meeting_told import Notes, kept_in_docs
from tests.machine import keyring_in_a_file

CLOSED = "Oliver har fået et forløb."


@pytest.fixture
def copied(
    ssp_desktop: Callable[..., str],
    own_data_dir: Path,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    """Keep a meeting, a copy of yesterday, and a keyring in a file."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", keyring_in_a_file.BACKEND)
    monkeypatch.setenv(keyring_in_a_file.FILE, str(tmp_path / "keyring.json"))
    (tmp_path / "keyring.json").write_text("{}")
    ssp_desktop("sample")
    yesterday = datetime.date.today() - datetime.timedelta(days=1)
    copies = own_data_dir / "backups"
    copies.mkdir(mode=0o700, exist_ok=True)
    target = copies / f"referater-{yesterday}.db"
    target.write_bytes((own_data_dir / "referater.db").read_bytes())
    target.chmod(0o600)


@pytest.fixture
def user(xdotool: Callable[..., str], copied: None) -> Iterator[BlindUser]:
    assert xdotool
    if why := lacking():
        (pytest.fail if os.environ.get("CI") else pytest.skip)(f"the system lacks {why}")
    made = BlindUser()
    try:
        yield made
    finally:
        made.end()


@pytest.fixture
def agenda(tmp_path: Path) -> Path:
    """Write an agenda as Word does."""
    made = Document()
    made.add_heading("Dagsorden", 0)
    made.add_paragraph("Ungerådet, Vestby Kommune")
    made.add_paragraph("Møde: torsdag den 4. marts 2027 kl. 14:00")
    made.add_paragraph("Deltagere: Åse Dam (formand), Bo Ly, Eva Lund, Kim Krog")
    for title in ("1. Budget for 2027", "2. En sag (lukket)", "3. Eventuelt"):
        made.add_heading(title, 1)
    made.save(str(tmp_path / "dagsorden.docx"))
    return tmp_path / "dagsorden.docx"


def import_it(user: BlindUser, notes: Notes, agenda: Path) -> None:
    notes.lands("import an agenda", "ctrl+o", "Filnavn:", "text", then=str(agenda))
    notes.hears("read it", "Return", "3 punkter, 4 deltagere")
    user.at("Opret møde", "push button")
    notes.hears("make the meeting", "Return", "Punkt 1: Budget for 2027")


def hold(user: BlindUser, notes: Notes) -> None:
    notes.lands("the people", "ctrl+shift+f", "Åse Dam (formand): Indkaldt", "list item")
    notes.hears("she is there", "1", "Åse Dam er til stede")
    notes.lands("the next one", "Down", "Bo Ly: Indkaldt", "list item")
    notes.hears("he is there", "1", "Bo Ly er til stede")
    notes.hears("the meeting begins", "shift+F12", "Mødet begyndte kl.")
    notes.lands("the last one", "End", "Kim Krog: ikke råbt op", "list item")
    notes.hears("he comes late", "4", "Kim Krog kom kl.")
    notes.lands("somebody else", "Tab", "Tilføj en person", "text")
    notes.hears("who stands in", "", "Enter: stedfortræder for Eva", then="Signe Ny for Eva")
    notes.hears("take her in", "Return", "Signe Ny (for Eva Lund): Til stede")
    notes.lands("the decision", "ctrl+d", "Beslutning", "text")
    notes.lands("a vote", "ctrl+shift+s", "Åse Dam", "list item")
    notes.hears("she is for", "plus", "Åse Dam: for")
    notes.hears("and he is against", "minus", "Bo Ly: imod")
    notes.hears(
        "not all have voted", "Return", "Signe Ny og Kim Krog har ikke stemt", "men ikke skrevet"
    )
    notes.hears("it is written so", "Return", "Noteret: afstemningen i punkt 1")
    user.at("Beslutning", "text")
    notes.hears("a table", "ctrl+End ctrl+F9", "Tabel: række 1 af 3, kolonne 1 af 3")
    notes.hears("its first cell", "Tab", "Tabel: række 1 af 3, kolonne 2 af 3", then="Post")
    notes.hears("the next item", "ctrl+Next", "Punkt 2, lukket: En sag")
    user.write(CLOSED)
    notes.hears("the last item", "ctrl+Next", "Punkt 3: Eventuelt")
    notes.hears("what must not go out", "", "Ligner et CPR-nummer", then="Hun er 010190-1234.")
    notes.hears("the meeting ends", "shift+F12", "Mødet sluttede kl.")


def review(user: BlindUser, notes: Notes) -> None:
    notes.lands("the review on screen", "ctrl+7", "", "combo box")
    notes.hears("who reviews", "Return", "Punkt 3, ", "Punkt 3: Eventuelt", then="Åse Dam")
    notes.hears("the item before", "Left", "Punkt 2, ", "Lukket: En sag")
    notes.hears("it is in order", "Return", "Punkt 2 er godkendt")
    notes.lands("back to the text", "Escape", "Beslutning", "text")


def approve(user: BlindUser, notes: Notes) -> None:
    notes.lands("approve it", "ctrl+shift+F12", "Hvem godkender", "text")
    user.tab_to("Godkend referatet", "push button")
    notes.lands("what is not in order", "Tab", "Punkt ", "push button")
    notes.lands("back", "shift+Tab", "Godkend referatet", "push button")
    notes.hears("approve it", "Return", "ikke i orden og ikke accepteret")
    notes.hears("it is meant", "Return", "Referatet er godkendt")
    notes.lands("back to the text", "Escape", "Beslutning", "text")


def file_it(user: BlindUser, notes: Notes, folder: Path) -> None:
    stop = "Den åbne udgave ville indeholde noget, der ligner et CPR-nummer"
    notes.hears("file it", "ctrl+8", stop)
    user.at("Journalisér", "push button")
    user.tab_to("Mappe", "text", key="shift+Tab")
    user.press("ctrl+a")
    user.write(str(folder))
    notes.hears("that stops it", "Return", "Intet er skrevet. Der mangler en begrundelse")
    user.at("Begrundelse", "text")
    notes.hears("why it may stand there", "Return", "Gemt som", then="Hun har bedt om det")
    user.at("Åbn mappen", "push button")
    notes.lands("back to the text", "Escape", "Beslutning", "text")


def lock(user: BlindUser, notes: Notes) -> None:
    notes.lands("the settings", "ctrl+comma", "Dansk", "combo box")
    user.tab_to("Slå kryptering til", "push button")
    notes.lands("encrypt everything", "Return", "Skriv koden af her", "text")
    code = user.tab_to("Koden", "text", key="shift+Tab")["text"]
    user.tab_to("Skriv koden af her", "text")
    notes.hears("a wrong code", "alt+k", "Koden har 64 tegn", then="forkert")
    user.press("ctrl+a")
    user.write(" ".join(code.split()))
    notes.hears("the code of the sheet", "alt+k", "Alt er krypteret")
    notes.lands("back to the text", "Escape", "Beslutning", "text")


def restore(user: BlindUser, notes: Notes, yesterday: str) -> None:
    user.open_menu("alt+f")
    user.tab_to("Sikkerhedskopier", "menu item", key="Up")
    user.press("Return")
    user.until(lambda way: way[-1]["role"] == "list item")
    user.tab_to(yesterday, "list item", key="Down")
    user.tab_to("Læg i databasens sted", "push button")
    notes.hears("put yesterday's copy back", "Return", f"Skal kopien fra {yesterday}")
    user.at("Behold databasen", "push button")
    notes.lands("yes", "Tab", "Læg i databasens sted", "push button")
    notes.hears("put it back", "Return", f"Kopien fra {yesterday} er lagt i databasens sted")
    user.until(lambda way: way[-1]["role"] == "list item")


@pytest.mark.timeout(240)
def test_a_clerk_who_sees_nothing_imports_holds_files_locks_and_restores(
    user: BlindUser, agenda: Path, ssp_desktop: Callable[..., str], tmp_path: Path
) -> None:
    notes = Notes(user)
    user.until(lambda way: way[-1]["role"] == "list item")  # the sample, in the list
    import_it(user, notes, agenda)
    hold(user, notes)
    review(user, notes)
    approve(user, notes)
    file_it(user, notes, tmp_path / "journal")
    lock(user, notes)
    made = json.loads(ssp_desktop("list", "--json"))[0]
    restore(user, notes, _day(datetime.date.today() - datetime.timedelta(days=1)))

    focused = [each for each in user.reader.events if "focused" in each["kind"]]
    met = {each["name"] for each in focused if each["role"] == "push button"}
    # The first parts of the pages, which nobody went to.
    assert not met & {"Tilbage til møderne", "Åbn eksemplet"}
    assert made["committee"] == "Ungerådet, Vestby Kommune"
    assert made["status"] == "approved"
    (package,) = (tmp_path / "journal").iterdir()
    public = "".join(each.read_text("utf-8") for each in package.glob("offentlig/*.html"))
    assert "Post" in public
    assert "Signe Ny" in public
    assert CLOSED not in public
    assert "For stemte Åse Dam" in public
    left = json.loads(ssp_desktop("list", "--json"))
    assert made["id"] not in {each["id"] for each in left}
    assert (tmp_path / "ssp-desktop-data" / "key.json").exists()
    kept_in_docs("the clerk", notes.table().replace(str(tmp_path), "…"))


def _day(day: datetime.date) -> str:
    days = ("man", "tir", "ons", "tor", "fre", "lør", "søn")
    months = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
    return f"{days[day.weekday()]} {day.day}. {months[day.month - 1]} {day.year}"
