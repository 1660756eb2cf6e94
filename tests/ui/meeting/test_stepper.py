"""Pages are laid out in short steps: keys come between, and what changed meanwhile is included."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QTimer
from pytestqt.qtbot import QtBot

from ssp_desktop.application.files.live_pages import LivePages
from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import AgendaItem, Meeting
from ssp_desktop.ui.pages.stepper import Stepper
from ssp_desktop.writing.pages import Pages

TITLES = ("Budget", "Aktuelt")
FIRST, SECOND = (
    Meeting("m1", "Styregruppen", items=(AgendaItem("i1", title),)) for title in TITLES
)


class Panel(QObject):
    """What a panel says of its own to a stepper, and what it was given in turn."""

    def __init__(self, services: Services, delay: int) -> None:
        super().__init__()
        self.meeting: Meeting | None = None
        self.done: list[str] = []
        self.on_show: Callable[[], None] = lambda: None
        self.steps = Stepper(
            LivePages(services.exporter),
            lambda: self.meeting,
            self,
            show=self._show,
            follow=lambda: self.done.append("follow"),
            refuse=lambda why: self.done.append(f"refuse: {why}"),
            delay=delay,
        )

    def _show(self, pages: Pages) -> None:
        numbers = range(1, pages.page_count + 1)
        pieces = [str(piece) for page in numbers for piece, _ in pages.fragments_on(page)]
        shown = [title for title in TITLES if any(title in piece for piece in pieces)]
        self.done.append(f"show {' '.join(shown)}")
        self.on_show()

    def settle(self, qtbot: QtBot) -> list[str]:
        """Wait until there is nothing more to do, and return what was done."""
        qtbot.waitUntil(lambda: not self.steps.busy)
        done, self.done = self.done, []
        return done


@pytest.fixture
def panel(services: Services, qapp: object) -> Panel:
    """Give a panel that has no meeting yet."""
    return Panel(services, delay=30)


def test_a_meeting_is_laid_out_once_and_only_followed_after_that(panel: Panel, qtbot: QtBot):
    panel.meeting = FIRST
    panel.steps.follow_soon()
    assert panel.done == []
    assert panel.settle(qtbot) == ["show Budget", "follow"]
    panel.steps.follow_soon()
    assert panel.settle(qtbot) == ["follow"]


def test_without_a_meeting_nothing_is_laid_out(panel: Panel, qtbot: QtBot):
    panel.steps.follow_next()
    assert panel.settle(qtbot) == ["follow"]


def test_what_waits_comes_between_the_steps(panel: Panel, qtbot: QtBot):
    """A timer of no time at all, which stands for a key, is served between any two of them."""
    seen: list[str] = []
    key = QTimer(panel)
    key.timeout.connect(lambda: seen.append(panel.steps.next_step))
    panel.meeting = FIRST
    panel.steps.follow_next()
    key.start(0)
    panel.settle(qtbot)
    assert list(dict.fromkeys(filter(None, seen))) == ["lay out", "show"]


def test_changes_that_come_together_are_shown_once(panel: Panel, qtbot: QtBot):
    for meeting in (FIRST, SECOND):
        panel.meeting = meeting
        panel.steps.follow_soon()
    assert panel.settle(qtbot) == ["show Aktuelt", "follow"]


def test_a_change_during_the_work_is_shown_after_it(panel: Panel, qtbot: QtBot):
    panel.meeting = FIRST
    panel.on_show = lambda: setattr(panel, "meeting", SECOND)
    panel.steps.follow_next()
    assert panel.settle(qtbot) == ["show Budget", "follow", "show Aktuelt", "follow"]


def test_it_can_be_finished_at_once(panel: Panel):
    panel.meeting = FIRST
    panel.steps.follow_soon()
    panel.steps.finish()
    assert panel.done == ["show Budget", "follow", "follow"]
    assert not panel.steps.busy


def test_what_is_forgotten_half_done_is_never_shown(panel: Panel, qtbot: QtBot):
    panel.meeting = FIRST
    panel.steps.follow_next()
    while panel.steps.next_step != "show":
        QCoreApplication.processEvents()
    panel.steps.forget()
    panel.meeting = SECOND
    assert not panel.steps.busy
    panel.steps.follow_soon()
    assert panel.settle(qtbot) == ["show Aktuelt", "follow"]


def test_what_was_shown_is_laid_out_anew_once_it_is_forgotten(panel: Panel, qtbot: QtBot):
    panel.meeting = FIRST
    panel.steps.finish()
    panel.done.clear()
    panel.steps.forget()
    panel.steps.follow_soon()
    assert panel.settle(qtbot) == ["show Budget", "follow"]


def test_a_template_that_is_none_is_told_and_another_meeting_tried(
    panel: Panel, services: Services, qtbot: QtBot
):
    services.folders.templates.mkdir(parents=True, exist_ok=True)
    own = services.folders.templates / f"{FIRST.layout.value}.docx"
    own.write_bytes(b"not a template")
    panel.meeting = FIRST
    panel.steps.follow_soon()
    (refused,) = panel.settle(qtbot)
    assert refused.startswith("refuse: ")
    assert own.name in refused
    own.unlink()
    panel.meeting = replace(SECOND)
    panel.steps.follow_soon()
    assert panel.settle(qtbot) == ["show Aktuelt", "follow"]


def test_nothing_is_done_once_it_is_stopped(panel: Panel, qtbot: QtBot):
    panel.meeting = FIRST
    panel.steps.follow_soon()
    panel.steps.stop()
    qtbot.wait(60)
    assert panel.done == []
