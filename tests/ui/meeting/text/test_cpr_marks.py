"""CPR numbers are marked as they are typed or read, whether or not words are spelt."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ssp_desktop.domain.changes import SetField
from ssp_desktop.domain.meeting import AgendaItem, Attachment, Meeting, Section
from ssp_desktop.domain.proof import FlagKind
from ssp_desktop.spelling.proofreader import Proofreader
from ssp_desktop.spelling.service import SpellingService
from ssp_desktop.ui.fields.cpr_sign import CprSign
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.meeting.attachments.attachment_line import AttachmentLine
from ssp_desktop.ui.meeting.meeting_view import MeetingView
from ssp_desktop.ui.meeting.text.flag_marks import FlaggedWord
from ssp_desktop.ui.meeting.text.markdown_editor import MarkdownEditor
from tests.ui.meeting.text.test_word_flags import entries, flagged


def numbers(text: MarkdownEditor) -> list[str]:
    return [each.flag.word for each in text.flags.words() if each.flag.kind is FlagKind.CPR]


def said(line) -> str:
    return line.findChild(CprSign).said


def test_a_number_is_marked_as_soon_as_it_is_written(text, settle):
    QTest.keyClicks(text, "Drengen 010190-123")
    settle()
    assert numbers(text) == []
    QTest.keyClicks(text, "4")
    settle()
    assert numbers(text) == ["010190-1234"]
    QTest.keyClicks(text, "5")
    settle()
    assert numbers(text) == []


def test_it_is_marked_where_no_word_is_spelt(shown, text, settle):
    shown.view.writing.words.switch(False)
    QTest.keyClicks(text, "spurg CPR 0101901234 ")
    settle()
    assert flagged(text) == ["0101901234"]
    shown.view.writing.words.switch(True)
    settle()
    assert flagged(text) == ["spurg", "0101901234"]
    shown.view.writing.words.switch(False)
    settle()
    assert flagged(text) == ["0101901234"]


def test_it_is_marked_where_the_dictionary_cannot_be_had(qtbot, services, tmp_path):
    service = SpellingService(lambda: [tmp_path / "none.aff"])
    services = services._replace(make_proofreader=lambda: Proofreader(service))
    session = services.open_session(services.meetings.add_sample().id)
    view = MeetingView(session, services, Icons(services.folders.resources / "icons"))
    qtbot.addWidget(view)
    with qtbot.waitExposed(view):
        view.show()
    view.moving.go_to_decision()
    text = view.item.decision.text
    QTest.keyClicks(text, " 010190-1234 ")
    qtbot.waitUntil(lambda: numbers(text) == ["010190-1234"], timeout=20_000)
    view.close_view()
    service.close()


def test_its_mark_is_of_another_shape_than_a_slips(text, settle):
    QTest.keyClicks(text, "spurg 010190-1234 ")
    settle()
    text.clearFocus()  # no caret in the picture
    image = text.viewport().grab().toImage()
    slip, number = text.flags.words()
    assert not has_line_under(text, image, slip)
    assert has_line_under(text, image, number)


def has_line_under(text: MarkdownEditor, image: QImage, word: FlaggedWord) -> bool:
    """Whether a straight line of one colour goes under the whole of the word."""
    cursor = QTextCursor(text.document())
    cursor.setPosition(word.start)
    begin = text.cursorRect(cursor)
    cursor.setPosition(word.end)
    end = text.cursorRect(cursor)
    ground = image.pixelColor(begin.left() + 2, begin.top())
    places = range(begin.center().x() + 2, end.center().x() - 2)
    for y in range(begin.center().y(), begin.bottom() + 6):
        colours = {image.pixelColor(x, y).rgb() for x in places}
        if len(colours) == 1 and colours != {ground.rgb()}:
            return True
    return False


def test_its_menu_says_what_it_is_and_offers_the_date_alone(shown, text, settle, qtbot):
    QTest.keyClicks(text, "Drengen 010190-1234 kom. ")
    settle()
    shown.view.writing.suggest_word()
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    said = entries(menu)
    assert said[0] == "Ligner et CPR-nummer. Skriv i stedet:"
    assert said[1] == "1  010190-XXXX"
    assert not any("ordbog" in each for each in said)
    QTest.keyClick(menu, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: "010190-XXXX" in text.markdown())
    settle()
    assert numbers(text) == []


def test_titles_and_lines_are_marked_when_they_are_read_and_when_they_are_typed(shown, qtbot):
    item = AgendaItem(
        "cpr",
        "Sag 010190-1234",
        case_number="020290-1234",
        closed=True,
        open_title="030390-1234",
        open_text="Om 040490-1234",
        sections=(Section("s", "050590-1234", "Om 060690-1234"),),
        attachments=(Attachment("b", "Notat 070790-1234", 1),),
    )
    shown.services.store.add(Meeting("m2", "Udvalget", items=(item,)))
    session = shown.services.open_session("m2")
    view = MeetingView(session, shown.services, Icons(shown.services.folders.resources / "icons"))
    qtbot.addWidget(view)
    with qtbot.waitExposed(view):
        view.show()
    head = view.item.head
    section = view.item.sections.editors["s"]
    qtbot.waitUntil(lambda: bool(head.title.flags.words()))
    assert "010190-XXXX" in head.title.toolTip()
    qtbot.waitUntil(lambda: said(head.case_number) == "020290-XXXX ligner et CPR-nummer")
    assert "020290-XXXX" in head.case_number.accessibleDescription()
    qtbot.waitUntil(lambda: "030390-XXXX" in said(head.closed_part.title))
    qtbot.waitUntil(lambda: "050590-XXXX" in said(section.heading))
    qtbot.waitUntil(lambda: numbers(head.closed_part.text) == ["040490-1234"])
    (line,) = view.item.attachments.findChildren(AttachmentLine)
    qtbot.waitUntil(lambda: "070790-XXXX" in said(line.title))
    session.do(SetField(item.id, "", "title", item.title, "Sag"))
    qtbot.waitUntil(lambda: head.title.toolTip() == "")
    assert not head.title.flags.words()
    head.case_number.setFocus()
    head.case_number.selectAll()
    QTest.keyClicks(head.case_number, "22/1")
    qtbot.waitUntil(lambda: said(head.case_number) == "")
    view.close_view()
