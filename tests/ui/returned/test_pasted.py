"""The words of a draft, copied out of Word and pasted: known as the draft that they are."""

from collections.abc import Iterator
from dataclasses import replace
from html import escape

import docx
import pytest
from docx.table import Table
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from ssp_desktop.domain.meeting import replace_item
from ssp_desktop.ui.importing.import_page import ImportPage
from tests.ui.returned.conftest import Desk

CHANGES = (("30.000 kr", "35.000 kr"), ("åbner til april", "åbner til maj"))


@pytest.fixture(autouse=True)
def empty_clipboard() -> Iterator[None]:
    yield
    QGuiApplication.clipboard().clear()


@pytest.fixture
def bold(desk: Desk) -> Desk:
    """Make words of the meeting bold."""
    item = desk.meeting.items[1]
    (section,) = item.sections
    text = section.text.replace("talt med de unge", "**talt med de unge**")
    new = replace(item, sections=(replace(section, text=text),))
    desk.meeting = replace(replace_item(desk.meeting, new), id="fed")
    desk.services.store.add(desk.meeting)
    return desk


def lines_of(desk: Desk) -> list[list[str]]:
    """Return what stands in a draft as Word copies it: a paragraph, or the cells of a row, each."""
    lines: list[list[str]] = []
    for block in docx.Document(str(desk.draft("Åse Dam"))).iter_inner_content():
        if isinstance(block, Table):
            lines += [[cell.text for cell in row.cells] for row in block.rows]
        else:
            lines.append([block.text])
    return lines


def words_of(desk: Desk) -> str:
    return "\n".join("\t".join(line) for line in lines_of(desk))


def html_of(desk: Desk) -> str:
    parts = []
    for line in lines_of(desk):
        cells = [escape(each) for each in line]
        row = "".join(f"<td><p>{each}</p></td>" for each in cells)
        one = f"<p class=MsoNormal>{cells[0]}</p>"
        parts.append(one if len(cells) == 1 else f"<table><tr>{row}</tr></table>")
    return f"<html><body>{''.join(parts)}</body></html>"


def paste(desk: Desk, *, text: str = "", html: str = "") -> None:
    data = QMimeData()
    data.setText(text or "kun tekst")
    if html:
        data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)
    desk.window.actions_["paste_agenda"].trigger()


def offered(desk: Desk) -> list[tuple[str, str]]:
    page = desk.page()
    assert "til Åse Dam" in page.summary.text()
    return [(each.before, each.after) for each in page.drafts.proposals]


def test_plain_words_are_known_and_their_looks_stay(bold: Desk) -> None:
    text = words_of(bold)
    for before, after in CHANGES:
        assert before in text
        text = text.replace(before, after)
    paste(bold, text=text)
    assert offered(bold) == [("30.000", "35.000"), ("april", "maj")]


def test_words_from_word_with_its_tracked_changes_are_read_as_accepted(bold: Desk) -> None:
    html = html_of(bold).replace("talt med de unge", "<b>talt med de unge</b>")
    for before, after in CHANGES:
        html = html.replace(before, f"<del>{before}</del><ins>{after}</ins>")
    paste(bold, html=html)
    assert offered(bold) == [("30.000", "35.000"), ("april", "maj")]


def test_the_same_words_offer_nothing(bold: Desk) -> None:
    paste(bold, text=words_of(bold))
    assert offered(bold) == []


def test_somebody_elses_words_are_imported_as_before(desk: Desk) -> None:
    words_of(desk)
    paste(desk, text="Havneudvalget\n1. juni 2027\n\n1. Velkomst\n\n2. Budget\n\n3. Eventuelt\n")
    pages = desk.window.pages
    desk.qtbot.waitUntil(lambda: isinstance(pages.currentWidget(), ImportPage), timeout=20_000)
