"""What of a file could not be kept is shown at its place before the meeting is created."""

from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt, QTranslator

from ssp_desktop.application.files.importing import Fate, destinations_in, place_line
from ssp_desktop.folders import find_folders
from ssp_desktop.reading.door import read_file
from ssp_desktop.ui.importing.source_lines import WORD
from tests.reading.system_exports import AGMAN


@pytest.fixture
def hidden(tmp_path: Path) -> Path:
    """Return a DOCX with hidden text in the decision of its first item."""
    document = docx.Document()
    document.add_paragraph("Referat af Havneudvalget, 4. marts 2025")
    document.add_heading("1. Kajen", 1)
    document.add_heading("Beslutning", 2)
    document.add_paragraph("Godkendt.").add_run("skjult").font.hidden = True
    document.add_heading("2. Eventuelt", 1)
    document.save(str(tmp_path / "havn.docx"))
    return tmp_path / "havn.docx"


def test_a_remark_stands_after_its_line_and_cannot_be_moved(window, hidden, qtbot):
    window.meetings.import_path(str(hidden))
    qtbot.waitUntil(lambda: window.meetings.importer.page is not None, timeout=20_000)
    page = window.meetings.importer.page
    indexes = [page.source.index(row) for row in range(page.source.rowCount())]
    rows = [(each.data(WORD), each.data(Qt.ItemDataRole.DisplayRole)) for each in indexes]
    assert rows[3:5] == [
        ("Beslutning", "Godkendt."), ("Bemærk", "Skjult tekst er ikke taget med."),
    ]  # fmt: skip
    page.lines.setCurrentIndex(page.source.index(4))
    assert not page.place.isEnabled()


def test_a_line_moves_away_from_its_remark(hidden):
    reading = read_file(hidden)
    line = next(line for line in reading.lines if line.text == "Godkendt.")
    placed = place_line(reading, line, next(iter(destinations_in(reading.meeting.items[1]))))
    assert placed.meeting.items[1].decision == "Godkendt."
    assert [line.text for line in placed.lines if line.fate is Fate.REMARK] == [
        "Skjult tekst er ikke taget med."
    ]


def test_an_english_window_says_its_own_words_in_english(window, hidden, qapp, qtbot, tmp_path):
    translator = QTranslator(qapp)
    assert translator.load(str(find_folders().resources / "translations" / "en.qm"))
    qapp.installTranslator(translator)
    try:
        picture = AGMAN.format(kind=2).replace(
            "</ul>", "</ul><p><img src='k.png' alt='{0} {kort}'></p>"
        )
        (tmp_path / "p.xml").write_text(picture, "utf-8")
        window.meetings.import_path(str(tmp_path / "p.xml"))
        qtbot.waitUntil(lambda: window.meetings.importer.page is not None, timeout=20_000)
        source = window.meetings.importer.page.source
        rows = [source.index(row).data() for row in range(source.rowCount())]
    finally:
        qapp.removeTranslator(translator)
    assert "Date of the meeting: 14. marts 2023 at 16:30" in rows
    assert "A picture was not taken: “{0} {kort}”." in rows
    assert "Files that are not in the export: »Kortbilag«, »Købstilbud«" in rows
    assert "Item 2: Case/Title: Kajgade" in rows
