"""Drafts that went out, edited by script as a reviewer would, and dropped on the window."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from ssp_desktop.application.drafts.sending import draft_for, in_review, send_draft
from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Section
from ssp_desktop.ui.returned.returned_page import ReturnedPage
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import a_meeting, press

WHEN = "2026-03-05T10:15:00Z"
BACKGROUND = (
    "Klubben har været lukket siden nytår.",
    "Forvaltningen har talt med de unge.",
    "Budgettet er på 30.000 kr.",
    "Driften begynder til april.",
)


def a_long_meeting() -> Meeting:
    """Return four items, one of them with a text of four paragraphs."""
    return a_meeting(
        items=(
            AgendaItem("i1", "Godkendelse af dagsorden", decision="Godkendt uden bemærkninger."),
            AgendaItem(
                "i2",
                "Ny klub",
                "2026-001234",
                sections=(Section("s1", "Baggrund", "\n\n".join(BACKGROUND)),),
                decision="Vedtaget, så klubben åbner til april.",
            ),
            AgendaItem("i3", "Orientering fra politiet", decision="Taget til efterretning."),
            AgendaItem("i4", "Eventuelt", decision="Intet."),
        )
    )


class Edit:
    """A draft in somebody's hands: each method is one thing that they do."""

    def __init__(self, document: Document, who: str) -> None:
        self._document = document
        self._who = who

    def _paragraph(self, words: str) -> Paragraph:
        (found,) = [each for each in self._document.paragraphs if words in each.text]
        return found

    def _tracked(self, name: str) -> BaseOxmlElement:
        made = OxmlElement(name)
        for attribute, value in (("w:id", "901"), ("w:author", self._who), ("w:date", WHEN)):
            made.set(qn(attribute), value)
        return made

    def insert(self, after: str, words: str) -> None:
        """Put words in after those, with the tracking on."""
        run = self._split(after)
        made = self._tracked("w:ins")
        new = OxmlElement("w:r")
        text = OxmlElement("w:t")
        text.text = words
        text.set(qn("xml:space"), "preserve")
        new.append(text)
        made.append(new)
        run.addnext(made)

    def delete(self, words: str) -> None:
        """Take words out, with the tracking on."""
        run = self._split(words)
        made = self._tracked("w:del")
        run.addprevious(made)
        made.append(run)
        for text in run.findall(qn("w:t")):
            text.tag = qn("w:delText")

    def _split(self, words: str) -> BaseOxmlElement:
        """Return a run of its own with those words."""
        paragraph = self._paragraph(words)
        (run,) = [each for each in paragraph.runs if words in each.text]
        before, _, after = run.text.partition(words)
        for text in (after, words):
            new = paragraph.add_run(text)
            new.style = run.style
            run._r.addnext(new._r)
        run.text = before
        found: BaseOxmlElement = run._r.getnext()
        return found

    def comment(self, words: str, text: str) -> None:
        """Write a comment on those words."""
        self._split(words)
        runs = [each for each in self._paragraph(words).runs if each.text == words]
        self._document.add_comment(runs, text, author=self._who)

    def replace(self, before: str, after: str) -> None:
        """Write something else, with the tracking off."""
        for run in self._paragraph(before).runs:
            run.text = run.text.replace(before, after)

    def add(self, after: str, text: str) -> None:
        """Write a paragraph below that one, with the tracking off."""
        below = self._paragraph(after)._p
        new = OxmlElement("w:p")
        below.addnext(new)
        Paragraph(new, self._document._body).add_run(text)

    def remove_item(self, title: str) -> None:
        """Take an item out, with the tracking off."""
        inside = False
        for paragraph in self._document.paragraphs:
            if paragraph.text.startswith("Punkt "):
                inside = title in paragraph.text
            if inside:
                paragraph._p.getparent().remove(paragraph._p)


@dataclass
class Desk:
    """The window, one meeting, and what a user does with files and keys."""

    window: MainWindow
    services: Services
    qtbot: QtBot
    folder: Path
    meeting: Meeting

    def draft(self, who: str = "", name: str = "udkast.docx", *, asked: bool = False) -> Path:
        """Write a draft of the meeting as it is stored, and return its path.

        With `asked`, `who` is put on the list of reviewers.
        """
        path, services = self.folder / name, self.services
        session = services.open_session(self.meeting.id)
        draft = draft_for(session.meeting, who, None, path.name)
        sent = send_draft(draft, path, exporter=services.exporter, store=services.store)
        change = in_review(session.meeting, who, sent.snapshot.at) if asked else None
        if change is not None:
            session.do(change)
            services.saved(session)
        return path

    def edited(self, path: Path, who: str, edit: Callable[[Edit], None], name: str = "") -> Path:
        """Return the draft at `path` with what `who` does to it, under another name."""
        document = docx.Document(str(path))
        edit(Edit(document, who))
        new = self.folder / (name or f"retur {who}.docx")
        document.save(str(new))
        return new

    def drop(self, *paths: Path) -> None:
        """Drop files on the window, all at once."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        event = QDropEvent(
            QPointF(50, 50),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        self.window.dropEvent(event)
        assert event.isAccepted()

    def page(self) -> ReturnedPage:
        """Wait for the page of what came back, and return it."""

        def is_there() -> bool:
            return isinstance(self.window.pages.currentWidget(), ReturnedPage)

        self.qtbot.waitUntil(is_there, timeout=20_000)
        page = self.window.meetings.returned.page
        assert page is not None
        return page

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
        """Press keys where the focus is."""
        for key in keys:
            press(key, held or Qt.KeyboardModifier.NoModifier)

    def stored(self) -> Meeting:
        """Return the meeting as it is on disk."""
        self.services.autosave.flush(5)
        return self.services.store.load(self.meeting.id)


@pytest.fixture
def desk(window: MainWindow, services: Services, qtbot: QtBot, tmp_path: Path) -> Desk:
    meeting = a_long_meeting()
    services.store.add(meeting)
    return Desk(window, services, qtbot, tmp_path, meeting)
