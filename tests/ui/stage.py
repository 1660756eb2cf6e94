"""A stage for actions: the window with a meeting in it, and all that is in sight there."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QTextCursor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QLineEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ssp_desktop.application.services import Services
from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.committee import Committee, Member
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    Meeting,
    Participant,
    Presence,
    Role,
    Section,
    new_id,
)
from ssp_desktop.ui.meeting.meeting_view import MeetingView
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import a_meeting

SECTION = "Forvaltningen indstiller, at\n\n1. planen godkendes\n2. planen sendes i høring"


LONG = "\n\n".join(f"Afsnit {number} med noget at læse." for number in range(60))


class Opened(QObject):
    """Takes the files that would be handed to the system."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.urls.append(url.toString())


@dataclass
class Stage:
    """The window with a meeting in it, and what is in sight."""

    window: MainWindow
    services: Services
    meeting_id: str
    qtbot: QtBot
    opened: Opened = field(default_factory=Opened)

    @property
    def view(self) -> MeetingView:
        found = self.window.findChild(MeetingView)
        assert found is not None
        return found

    @property
    def meeting(self) -> Meeting:
        return self.window.meeting_page.session.meeting

    def do(self, *action_ids: str) -> None:
        for each in action_ids:
            assert self.window.actions_[each].isEnabled(), each
            self.window.actions_[each].trigger()
            self.settle()

    def settle(self) -> None:
        """Wait until nothing changes by itself any more."""
        before = None
        for _ in range(40):
            self.qtbot.wait(60)
            now = self.sight()
            if now == before:
                return
            before = now
        raise AssertionError("what is in sight does not come to rest")

    def write(self, text: str) -> QTextEdit:
        """Write `text` in the decision instead of what is there; select nothing."""
        self.window.actions_["go_to_decision"].trigger()
        editor = self.view.item.decision.text
        cursor = editor.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        self.settle()
        return editor

    def sight(self) -> tuple[object, ...]:
        page = self.window.meeting_page
        shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
        parts = [each for top in shown for each in top.findChildren(QWidget) if each.isVisible()]
        focus = QApplication.focusWidget()
        return (
            page.session.meeting if page is not None else None,
            self.window.current_item,
            self.window.windowState(),
            self.window.palette().base().color().name(),
            QApplication.clipboard().text(),
            tuple(self.opened.urls),
            id(focus),
            {(id(each), each.windowTitle()) for each in shown},
            {id(each) for each in parts},
            [_reads(each) for each in parts],
            self._flags(),
        )

    def _flags(self) -> object:
        """What is underlined in the decision, which is painted and is no part of the text."""
        if self.window.meeting_page is None:
            return None
        return tuple((each.start, each.end) for each in self.view.item.decision.text.flags.words())


def _reads(part: QWidget) -> object:
    """What one can read, select and scroll to in that part."""
    if isinstance(part, QTextEdit):
        cursor = part.textCursor()
        bar = part.verticalScrollBar()
        return id(part), part.toHtml(), cursor.position(), cursor.anchor(), bar.value()
    if isinstance(part, QLineEdit):
        return id(part), part.text(), part.selectedText(), part.cursorPosition()
    if isinstance(part, QAbstractItemView):
        return id(part), part.currentIndex().row(), part.verticalScrollBar().value()
    if isinstance(part, QAbstractScrollArea):
        return id(part), part.verticalScrollBar().value()
    return None


Preparing = Callable[[Stage], object]


def nothing(_stage: Stage) -> None:
    """The meeting is open, the caret in the decision of its second item."""


def done(*action_ids: str) -> Preparing:
    return lambda stage: stage.do(*action_ids)


@contextmanager
def staged(window: MainWindow, services: Services, qtbot: QtBot) -> Iterator[Stage]:
    """Open a meeting in which every action has something to do, at its second item."""
    committee = Committee(
        new_id(),
        "Ungerådet",
        members=tuple(Member(new_id(), name) for name in ("Åse Dam", "Bo Ly", "Eva Å")),
        phrases=tuple(f"Sætning nummer {number}." for number in range(1, 10)),
    )
    services.store.save_committee(committee)
    meeting = a_meeting(
        committee.name,
        committee_id=committee.id,
        participants=(
            Participant("p1", "Åse Dam", presence=Presence.PRESENT),
            Participant("p2", "Bo Ly", presence=Presence.PRESENT),
            Participant("p3", "Eva Å"),
            Participant("p4", "Gert Gæst", presence=Presence.PRESENT, role=Role.GUEST),
            Participant("p5", "Stine Ly", role=Role.SUBSTITUTE, stands_in_for="p3"),
        ),
        items=(
            AgendaItem("i1", "Godkendelse af dagsorden", decision="Godkendt."),
            AgendaItem(
                "i2",
                "Bandehandleplan",
                sections=(
                    Section("s1", "Indstilling", SECTION),
                    Section("s2", "Sagen", LONG),
                    Section("s3", "Økonomi", "Ingen."),
                ),
                attachments=(
                    Attachment("a1", "Plan", 1),
                    Attachment("a2", "Brev", 2),
                    Attachment("a3", "Kort", 3),
                ),
                decision="Bo Ly sender planen til høring inden 1. maj.",
            ),
            AgendaItem("i3", "Eventuelt"),
        ),
    )
    meeting = replace(
        meeting, actions=(ActionPoint("o1", "i2", "Bo Ly sender planen til høring inden 1. maj."),)
    )
    services.store.add(meeting)
    window.resize(1500, 900)
    window.open_meeting(meeting.id, "i2")
    QApplication.setCursorFlashTime(0)
    made = Stage(window, services, meeting.id, qtbot)
    QDesktopServices.setUrlHandler("file", made.opened, "open")
    QApplication.clipboard().clear()
    window.actions_["go_to_decision"].trigger()
    made.settle()
    yield made
    QDesktopServices.unsetUrlHandler("file")
    if not window.isVisible():
        window.show()
    for each in QApplication.topLevelWidgets():
        if each is not window and each.isVisible():
            each.close()
    window.actions_["scheme_light"].trigger()
    qtbot.wait(50)  # a menu that closes gives the caret back in the next turn
