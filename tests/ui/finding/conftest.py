"""A meeting with a harbour here and there, and what looks for it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    Participant,
    Section,
    new_id,
)
from ssp_desktop.domain.votes import Dissent
from ssp_desktop.ui.look.colours import found_colours
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import a_meeting, press, write

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def items() -> tuple[AgendaItem, ...]:
    """Return three items in which there is a harbour here and there."""
    return (
        AgendaItem(new_id(), "Godkendelse af dagsorden", decision="Godkendt, som havnen ønsker."),
        AgendaItem(
            new_id(),
            "Havnen",
            "HAVN-26",
            sections=(
                Section(new_id(), "Indstilling", "Ingenting.\n\nOm ha**vn**en om natten."),
                Section(new_id(), "Økonomi", "Ingen."),
            ),
            decision="Taget til efterretning.",
            attachments=(Attachment(new_id(), "Kort over havnen"),),
            dissents=(Dissent(new_id(), (), "Havnen bør lukkes."),),
        ),
        AgendaItem(new_id(), "Eventuelt", decision="1. Intet\n2. Intet om havnen"),
    )


@pytest.fixture
def opened(window: MainWindow, services: Services) -> MainWindow:
    """Give the window with such a meeting open, the caret in the first decision."""
    meeting = a_meeting(
        items=items(),
        participants=(Participant(new_id(), "Åse Havn", "A"), Participant(new_id(), "Bo Ly", "B")),
        venue="Havnekontoret",
    )
    services.store.add(meeting)
    window.resize(1600, 900)
    window.open_meeting(meeting.id, meeting.items[0].id)
    press(Qt.Key.Key_Home, CONTROL)
    return window


def shown(window: MainWindow) -> QWidget:
    """Return the meeting's view."""
    return window.meeting_page.view


def line(window: MainWindow) -> QWidget:
    """Return the line in which words are looked for."""
    return shown(window).find_line


def find(window: MainWindow, words: str) -> None:
    """Open the line and write the words there."""
    press(Qt.Key.Key_F, CONTROL)
    write(words)


def count(window: MainWindow) -> str:
    """Return what the line says of the places."""
    return line(window).count.text()


def title(window: MainWindow) -> str:
    """Return the title of the current item."""
    return shown(window).current.item.title


def marked(widget: QWidget, *, current: bool = False) -> bool:
    """Whether there is the colour of a mark in what `widget` looks like."""
    colour: QColor = found_colours(widget.palette())[current]
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return any(
        image.pixel(x, y) == colour.rgb()
        for y in range(image.height())
        for x in range(image.width())
    )
