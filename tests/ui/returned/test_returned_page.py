"""A draft that came back, dropped on the window: told, taken and left with keys, undone."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication

from ssp_desktop.application.merging.proposal import Proposal
from ssp_desktop.application.review.approving import approval
from ssp_desktop.ui.returned.returned_page import ReturnedPage
from ssp_desktop.ui.rows.meeting_list import Heading, LineRow
from ssp_desktop.writing.pages.placed_lines import lines_of
from tests.ui.returned.conftest import Desk, Edit

_Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def reviewed(edit: Edit) -> None:
    edit.insert("har talt med de unge", " og deres forældre")
    edit.delete(" uden bemærkninger")
    edit.comment("30.000 kr", "Er det med moms?")
    edit.replace("åbner til april", "åbner til maj")
    edit.remove_item("Eventuelt")


def rows(page: ReturnedPage) -> list[str]:
    return [
        row.text if isinstance(row, Heading) else f"  {row.text}: {row.beside}"
        for row in page.list.rows.rows
        if isinstance(row, Heading | LineRow)
    ]


def shown(page: ReturnedPage) -> tuple[str, str]:
    sides = page.detail.sides
    return sides.ours.text.toPlainText(), sides.theirs.text.toPlainText()


def chosen(page: ReturnedPage) -> Proposal:
    value = page.list.value
    assert isinstance(value, Proposal)
    return value


def came_back(desk: Desk) -> Path:
    return desk.edited(desk.draft("Åse Dam"), "Åse Dam", reviewed)


def test_a_draft_dropped_on_the_window_is_told_item_by_item(desk: Desk) -> None:
    desk.drop(came_back(desk))
    page = desk.page()
    assert rows(page) == [
        "Punkt 1: Godkendelse af dagsorden",
        "  Beslutningen: »uden bemærkninger« slettet",
        "Punkt 2: Ny klub",
        "  Afsnittet Baggrund: »og deres forældre« tilføjet",
        "  Beslutningen: »april« rettet til »maj«",
        "  Afsnittet Baggrund: bemærkning til »30.000 kr«: Er det med moms?",
        "Punkt 4: Eventuelt",
        "  Punktet: punkt slettet: »Eventuelt / Intet.«",
    ]
    assert "til Åse Dam, skrevet" in page.summary.text()
    assert page.summary.text().endswith("5 forslag tilbage.")
    assert "ændret siden" not in page.summary.text()
    assert shown(page) == ("Godkendt uden bemærkninger.", "Godkendt.")
    desk.press(_Key.Key_Down)
    assert page.detail.who.text().startswith("Åse Dam · tor 5. mar 2026")
    ours, theirs = shown(page)
    assert "Driften begynder" not in ours
    assert ours.startswith("Klubben har været")
    assert "de unge og deres forældre." in theirs
    assert "Kommet til: og deres forældre" in page.detail.sides.theirs.text.accessibleDescription()
    desk.press(_Key.Key_Down, _Key.Key_Down)
    assert shown(page)[1] == "Er det med moms?"
    assert "30.000 kr" in page.detail.sides.ours.text.accessibleDescription()


def test_keys_take_leave_and_undo_and_the_same_file_offers_what_is_left(desk: Desk) -> None:
    file = came_back(desk)
    desk.window.open_meeting(desk.meeting.id)
    desk.drop(file)
    page = desk.page()
    desk.press(_Key.Key_T)
    assert desk.stored().items[0].decision == "Godkendt."
    assert chosen(page).item == "i2"
    desk.press(_Key.Key_L)
    assert "forældre" not in desk.stored().items[1].sections[0].text
    assert page.summary.text().endswith("3 forslag tilbage.")
    desk.press(_Key.Key_Z, held=CTRL)
    assert "forældre" in chosen(page).after
    desk.press(_Key.Key_Return)
    assert "de unge og deres forældre." in desk.stored().items[1].sections[0].text
    desk.press(_Key.Key_Z, held=CTRL)
    desk.press(_Key.Key_Y, held=CTRL)
    assert "de unge og deres forældre." in desk.stored().items[1].sections[0].text
    desk.press(_Key.Key_Delete)
    assert desk.stored().items[1].decision == "Vedtaget, så klubben åbner til april."
    desk.press(_Key.Key_Escape)
    assert desk.window.current_meeting == desk.meeting.id
    assert [answer.taken for answer in desk.stored().answers] == [True, True, False]
    desk.drop(file)
    page = desk.page()
    assert [each.kind.value for each in page.drafts.proposals] == ["comment", "item"]
    assert "Mødet er ændret siden." in page.summary.text()
    desk.press(_Key.Key_T, _Key.Key_T)
    assert [item.title for item in desk.stored().items][-1] == "Orientering fra politiet"
    (remark,) = desk.stored().remarks
    assert (remark.by, remark.text) == ("Åse Dam", "Er det med moms?")
    assert page.summary.text().endswith("4 taget ind, 1 ladt ligge. Alt er besvaret.")
    assert page.detail.isVisible(), "an empty page says what it is"
    assert page.detail.place.text() == "Alt er besvaret."
    assert not page.detail.sides.isVisible()
    desk.press(_Key.Key_Z, held=CTRL)
    assert page.detail.sides.isVisible()
    desk.press(_Key.Key_T)
    assert not page.take_button.isEnabled()
    desk.press(_Key.Key_Return)
    assert desk.window.current_meeting == desk.meeting.id


def test_what_was_taken_stands_on_the_pages_and_is_undone_in_the_meeting(desk: Desk) -> None:
    desk.drop(came_back(desk))
    desk.page()
    desk.press(_Key.Key_Down, _Key.Key_T)
    assert desk.window.message.text.startswith("Taget ind")
    desk.press(_Key.Key_Escape)
    assert desk.window.message.text == ""
    view = desk.window.meeting_page.view.pages.view

    def on_the_pages() -> str:
        pages = view.pages
        lines = lines_of(pages, "i2") if pages is not None else ()
        return " ".join(dict.fromkeys(line.paragraph.line.text for line in lines))

    desk.qtbot.waitUntil(lambda: "de unge og deres forældre." in on_the_pages(), timeout=20_000)
    desk.window.actions_["undo"].trigger()
    assert desk.stored().items == desk.meeting.items
    assert desk.stored().answers == ()


def test_all_of_an_item_is_answered_with_one_key_as_one_step(desk: Desk) -> None:
    desk.drop(came_back(desk))
    page = desk.page()
    desk.press(_Key.Key_Down)
    desk.press(_Key.Key_T, held=SHIFT)
    item = desk.stored().items[1]
    assert "forældre" in item.sections[0].text
    assert item.decision.endswith("til maj.")
    assert len(page.drafts.proposals) == 2
    assert "3 forslag" in desk.window.message.text
    desk.press(_Key.Key_Z, held=CTRL)
    assert desk.window.message.text == ""
    assert desk.stored().items == desk.meeting.items
    assert len(page.drafts.proposals) == 5
    desk.press(_Key.Key_L, held=SHIFT)
    assert desk.stored().items == desk.meeting.items
    assert len(page.drafts.proposals) == 2


def test_only_answers_given_here_are_undone_here(desk: Desk) -> None:
    desk.window.open_meeting(desk.meeting.id)
    desk.window.actions_["toggle_closed"].trigger()
    changed = desk.stored()
    desk.drop(came_back(desk))
    page = desk.page()
    desk.press(_Key.Key_T)
    desk.press(_Key.Key_Z, held=CTRL)
    desk.press(_Key.Key_Z, held=CTRL)
    assert desk.stored().items == changed.items
    assert not page.undo_button.isEnabled()


def test_two_reviewers_at_once_are_shown_with_their_conflict(desk: Desk) -> None:
    for who, word in (("Åse Dam", "maj"), ("Bo Ly", "juni")):
        path = desk.draft(who, f"{who}.docx")
        desk.edited(path, who, lambda edit, word=word: edit.replace("åbner til april", word))
    desk.drop(desk.folder / "retur Åse Dam.docx")
    page = desk.page()
    assert not chosen(page).conflict
    desk.drop(desk.folder / "retur Bo Ly.docx")
    desk.qtbot.waitUntil(lambda: len(page.drafts.drafts) == 2, timeout=20_000)
    assert desk.page() is page
    assert "til Åse Dam" in page.summary.text()
    assert "til Bo Ly" in page.summary.text()
    one, other = page.drafts.proposals
    assert one.conflict
    assert other.conflict
    assert "juni" in page.detail.conflict.text
    desk.press(_Key.Key_Down)
    assert "maj" in page.detail.conflict.text
    desk.press(_Key.Key_T)
    assert desk.stored().items[1].decision == "Vedtaget, så klubben juni."
    (left,) = page.drafts.proposals
    assert left.conflict
    assert "ændret på samme sted" in page.detail.conflict.text
    desk.press(_Key.Key_L)
    assert desk.stored().items[1].decision == "Vedtaget, så klubben juni."
    desk.drop(desk.folder / "retur Bo Ly.docx")
    desk.page()
    assert len(page.drafts.drafts) == 2


def test_what_has_no_place_is_told_with_where_it_stood(desk: Desk) -> None:
    def edit(edit: Edit) -> None:
        edit.replace("Punkt 3", "Punkt 7")
        edit.add("REFERAT", "Husk nøglen til salen.")

    desk.drop(desk.edited(desk.draft(), "Bo Ly", edit))
    page = desk.page()
    assert rows(page) == [
        "Uden plads i mødet",
        "  Husk nøglen til salen.: ",
        "  Punkt 7: Orientering fra politiet: Punkt 3: Orientering fra politiet",
    ]
    desk.press(_Key.Key_Down)
    assert page.detail.who.text().startswith("Stod ved: Punkt 3: Orientering fra politiet")
    assert shown(page)[0] == "Punkt 7: Orientering fra politiet"
    assert not page.take_button.isEnabled()


def test_nothing_is_taken_into_approved_minutes(desk: Desk) -> None:
    file = came_back(desk)
    session = desk.services.open_session(desk.meeting.id)
    session.do(approval(session.meeting, "Åse Dam", desk.services.now().astimezone()))
    session.flush(5)
    desk.drop(file)
    page = desk.page()
    assert page.closed.text.startswith("Referatet er godkendt")
    assert not page.take_button.isEnabled()
    before = desk.stored()
    desk.press(_Key.Key_T, _Key.Key_L)
    assert desk.stored() == before
    assert page.closed.isVisible()


AGENDA = """DAGSORDEN SSP-styregruppen d. 04-03-2027

Mødedato Torsdag d. 4. marts 2027 kl. 16:00

Punkt 1: Godkendelse af dagsorden

Indstilling

At dagsordenen godkendes.

Punkt 2: Budget

Indstilling

At budgettet vedtages.
"""


def test_a_revised_agenda_is_offered_to_the_meeting_that_stands_here(desk: Desk) -> None:
    file = desk.folder / "dagsorden.txt"
    file.write_text(AGENDA, "utf-8")
    importer = desk.window.meetings.importer
    desk.drop(file)
    desk.qtbot.waitUntil(lambda: importer.page is not None, timeout=20_000)
    desk.press(_Key.Key_Return)
    meeting = desk.window.current_meeting
    assert meeting is not None
    file.write_text(f"{AGENDA}\nPunkt 3: Ny klub\n\nIndstilling\n\nAt klubben oprettes.\n", "utf-8")
    desk.drop(file)
    desk.qtbot.waitUntil(lambda: importer.again is not None, timeout=20_000)
    assert importer.again is not None
    assert "SSP-styregruppen 4. mar 2027, som står her" in importer.again.question.text()
    desk.press(_Key.Key_Escape)
    assert desk.window.current_meeting == meeting
    desk.drop(file)
    desk.qtbot.waitUntil(lambda: importer.again is not None, timeout=20_000)
    desk.press(_Key.Key_Return)
    page = desk.page()
    assert page.summary.text().startswith("Dagsordenen, som den er kommet igen.")
    assert rows(page)[0] == "Nyt punkt: Ny klub"
    desk.press(_Key.Key_T, _Key.Key_Escape)
    assert desk.window.current_meeting == meeting
    titles = [item.title for item in desk.services.store.load(meeting).items]
    assert titles == ["Godkendelse af dagsorden", "Budget", "Ny klub"]
    assert len(desk.services.store.list_meetings()) == 2


def test_a_copied_file_is_read_as_one_that_is_dropped(desk: Desk) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(came_back(desk)))])
    QGuiApplication.clipboard().setMimeData(data)
    desk.window.actions_["paste_agenda"].trigger()
    assert len(desk.page().drafts.proposals) == 5
