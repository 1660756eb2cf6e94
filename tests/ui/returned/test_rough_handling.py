"""What came back, handled roughly: many files, the wrong ones, gone ones, and Esc in the middle."""

import zipfile
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt

from ssp_desktop.ui.importing.import_page import ImportPage
from ssp_desktop.ui.returned.returned_page import ReturnedPage
from tests.ui.returned.conftest import Desk, Edit

_Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
AGENDA = "Trivselsudvalget\n1. juni 2027\n\n1. Velkomst\n\n2. Budget\n\n3. Eventuelt\n"


def back(desk: Desk, who: str, word: str = "maj") -> Path:
    path = desk.draft(who, f"{who}.docx")
    return desk.edited(path, who, lambda edit: edit.replace("åbner til april", f"åbner til {word}"))


def is_told(desk: Desk, words: str) -> None:
    desk.qtbot.waitUntil(lambda: words in desk.window.message.text, timeout=20_000)


def test_ten_drafts_at_once_stand_on_one_page(desk: Desk) -> None:
    names = [f"Person {letter}" for letter in "ABCDEFGHIJ"]
    files = [back(desk, name, f"dag {at}") for at, name in enumerate(names)]
    desk.drop(*files)
    page = desk.page()
    desk.qtbot.waitUntil(lambda: len(page.drafts.drafts) == 10, timeout=60_000)
    assert desk.page() is page
    assert all(name in page.summary.text() for name in names)
    assert len(page.drafts.proposals) == 10
    desk.window.resize(640, 360)
    desk.qtbot.waitUntil(lambda: page.height() < 400)
    assert page.list.height() > 90  # two rows and their item's name


def test_what_is_no_draft_among_several_ends_it_and_the_rest_is_named(desk: Desk) -> None:
    agenda = desk.folder / "andet.txt"
    agenda.write_text(AGENDA, "utf-8")
    desk.drop(agenda, back(desk, "Åse Dam"))
    pages = desk.window.pages
    desk.qtbot.waitUntil(lambda: isinstance(pages.currentWidget(), ImportPage), timeout=20_000)
    is_told(desk, "Ikke læst: »retur Åse Dam.docx«")


def test_a_draft_of_another_meeting_among_several_is_left(desk: Desk) -> None:
    first = back(desk, "Åse Dam")
    here = desk.meeting
    desk.meeting = replace(here, id="andet")
    desk.services.store.add(desk.meeting)
    other = back(desk, "Bo Ly")
    desk.drop(first, other)
    page = desk.page()
    is_told(desk, "hører til et andet møde")
    assert desk.page() is page
    assert page.drafts.meeting.id == here.id
    # By itself it is shown on a page of its own.
    desk.drop(other)
    desk.qtbot.waitUntil(
        lambda: desk.window.meetings.returned.page not in (page, None), timeout=20_000
    )
    assert desk.page().drafts.meeting.id == "andet"


def test_a_folder_an_empty_file_and_one_that_is_gone_leave_the_page_as_it_is(desk: Desk) -> None:
    desk.drop(back(desk, "Åse Dam"))
    page = desk.page()
    desk.press(_Key.Key_T)
    empty, folder, gone = (desk.folder / name for name in ("tom.docx", "mappe", "væk.docx"))
    empty.write_bytes(b"")
    folder.mkdir()
    for path in (empty, folder, gone):
        desk.drop(path)
        is_told(desk, path.name)
        assert desk.page() is page
    desk.press(_Key.Key_Z, held=CTRL)
    assert desk.stored().items == desk.meeting.items
    assert len(page.drafts.proposals) == 1


def test_a_file_of_fifty_megabytes_is_read_or_refused_in_words(desk: Desk) -> None:
    file = back(desk, "Åse Dam")
    with zipfile.ZipFile(file, "a", zipfile.ZIP_STORED) as package:
        package.writestr("word/media/billede.bin", bytes(50_000_000))
    desk.drop(file)
    desk.qtbot.waitUntil(
        lambda: (
            isinstance(desk.window.pages.currentWidget(), ReturnedPage)
            or file.name in desk.window.message.text
        ),
        timeout=30_000,
    )


def test_a_file_deleted_while_it_is_read_and_escape_while_reading(desk: Desk) -> None:
    desk.drop(back(desk, "Åse Dam"))
    page = desk.page()
    other = back(desk, "Bo Ly", "juni")
    desk.drop(other)
    desk.press(_Key.Key_Escape)
    assert desk.window.pages.currentWidget() is page
    desk.drop(other)
    other.unlink()
    desk.qtbot.waitUntil(
        lambda: len(page.drafts.drafts) == 2 or "Bo Ly" in desk.window.message.text, timeout=20_000
    )
    assert desk.page() is page


def test_closing_the_window_while_a_file_is_read_keeps_the_answers(desk: Desk) -> None:
    first, other = back(desk, "Åse Dam"), back(desk, "Bo Ly", "juni")
    desk.drop(first)
    desk.page()
    desk.press(_Key.Key_T)
    desk.drop(other)
    desk.window.close()
    assert "maj" in desk.stored().items[1].decision


def test_a_meeting_deleted_before_its_draft_comes_back_is_told(desk: Desk) -> None:
    file = back(desk, "Åse Dam")
    desk.services.store.trash(desk.meeting.id)
    desk.drop(file)
    desk.qtbot.waitUntil(lambda: bool(desk.window.message.text), timeout=20_000)
    assert "slettet" in desk.window.message.text


def test_keys_at_an_empty_page_and_undo_beyond_the_first_answer_do_nothing(desk: Desk) -> None:
    desk.drop(desk.edited(desk.draft(), "Bo Ly", nothing))
    page = desk.page()
    before = desk.stored()
    for key in (_Key.Key_T, _Key.Key_L, _Key.Key_Return, _Key.Key_Delete, _Key.Key_Down):
        desk.press(key)
    desk.press(_Key.Key_T, _Key.Key_L, held=Qt.KeyboardModifier.ShiftModifier)
    desk.press(_Key.Key_Z, _Key.Key_Z, _Key.Key_Y, held=CTRL)
    assert desk.page() is page
    assert replace(desk.stored(), answers=()) == replace(before, answers=())
    desk.press(_Key.Key_Escape)
    assert desk.window.current_meeting == desk.meeting.id


def nothing(_edit: Edit) -> None:
    """Change nothing."""
