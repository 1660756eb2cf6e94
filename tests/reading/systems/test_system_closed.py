"""An export keeps closed what anything in it says is closed: access, title, text or document."""

from pathlib import Path

import pytest

from ssp_desktop.domain.open_edition.open_meeting import open_meeting
from ssp_desktop.reading.door import read_file
from ssp_desktop.reading.understanding.result import Fate
from tests.reading.hostile_files import pdf_of, printed
from tests.reading.system_exports import AARHUS, folder_of
from tests.reading.systems.test_system_variants import acadre, acadre_item

_BULLET = (
    '<table name="bullet"><fields><field name="bulletname"></field><field name="bulletcontent">'
    "{}</field></fields></table>"
)


def access(said: str) -> str:
    return f'<field name="accessname">{said}</field>'


@pytest.mark.parametrize(
    ("item", "title"),
    [
        (acadre_item(1, "Lukket: Salg af grunden"), "Salg af grunden"),
        (acadre_item(1, "Salg af grunden (lukket punkt)"), "Salg af grunden"),
        (acadre_item(1, "Lukket: Salg af grunden", access("Åben")), "Salg af grunden"),
        (acadre_item(1, "Salg af grunden", access("Ej åben")), "Salg af grunden"),
        (acadre_item(1, "Salg af grunden", access("Ikke-offentlig")), "Salg af grunden"),
        (acadre_item(1, "Salget", tables=_BULLET.format("Lukket punkt")), "Salget"),
    ],
)
def test_an_item_that_says_it_is_closed_is_closed(tmp_path: Path, item: str, title: str) -> None:
    text = acadre(item + acadre_item(2, "Eventuelt", access("Åben")))
    reading = read_file(folder_of(tmp_path / "a", {"1.xml": text}))
    first, last = reading.meeting.items
    assert (first.title, first.closed, last.closed) == (title, True, False)
    assert title not in repr(open_meeting(reading.meeting))
    facts = [
        line.text for line in reading.lines if line.item == first.id and line.fate is Fate.FACT
    ]
    assert any(text.startswith("Adgang: ") for text in facts)


def test_an_item_that_the_whole_document_calls_closed_is_closed(tmp_path: Path) -> None:
    shown = [
        "Punkt 1: Status", "Beslutning", "Taget til efterretning.",
        "Punkt 2: Vandstand (lukket punkt)", "Beslutning", "Godkendt.",
        "Punkt 3: Udgik", "Beslutning", "Udsat.",
    ]  # fmt: skip
    pdf = pdf_of([printed(shown, pitch=40)])
    files: dict[str, str | bytes] = {"publication.xml": AARHUS, "referat - åbent.pdf": pdf}
    items = read_file(folder_of(tmp_path / "a", files)).meeting.items
    level = next(each for each in items if each.title == "Vandstand")
    assert (level.decision, level.closed) == ("Godkendt.", True)
