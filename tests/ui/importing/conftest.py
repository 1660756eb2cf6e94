"""An agenda to import, and the page that shows what was read of it."""

from pathlib import Path

import pytest

from ssp_desktop.ui.importing.import_page import ImportPage

AGENDA = """\
Dagsorden
SSP-styregruppen
Onsdag d. 24. april 2024 kl. 16:00
Husk nøglen til salen
1. Godkendelse af dagsorden
Indstilling
Godkendes.
2. Eventuelt
Beslutning
Intet.
"""


@pytest.fixture
def agenda(tmp_path: Path) -> Path:
    path = tmp_path / "dagsorden.txt"
    path.write_text(AGENDA, "utf-8")
    return path


def the_page(window, qtbot) -> ImportPage:
    qtbot.waitUntil(lambda: window.meetings.importer.page is not None, timeout=20_000)
    return window.meetings.importer.page
