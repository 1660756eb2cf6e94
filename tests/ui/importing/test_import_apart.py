"""While a file is read the window stays live; if nothing comes of it, it shows what it did."""

import os
import signal
import statistics
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.reading.hostile_files import (
    html_cells,
    html_spans,
    pdf_bomb,
    pdf_lines_on_one_page,
    pdf_of,
    printed,
    word_cells,
    word_paragraphs,
    word_runs,
    written,
)
from tests.reading.test_apart import processes
from tests.ui.conftest import NO_KEY, press

HOSTILE = [
    ("runs.docx", word_runs, 400_000),
    ("afsnit.docx", word_paragraphs, 300_000),
    ("celler.docx", word_cells, 180_000),
    ("celler.html", html_cells, 500_000),
    ("linjer.pdf", pdf_lines_on_one_page, 300_000),
    ("bombe.pdf", pdf_bomb, 256),
]


class KeyWatch(QObject):
    """Notes when keys arrive."""

    def __init__(self) -> None:
        super().__init__()
        self.handled: list[float] = []

    def eventFilter(self, _, event) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.KeyPress:
            self.handled.append(time.perf_counter())
        return False


def importer(window):
    return window.meetings.importer


def time_of_key(window) -> float:
    """Return how many milliseconds pass from a key's post to its being handled."""
    watch = KeyWatch()
    target = window.pages.currentWidget()
    target.installEventFilter(watch)
    posted = time.perf_counter()
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Shift, NO_KEY)
    QApplication.postEvent(target, key)
    while not watch.handled:
        QApplication.processEvents()
    target.removeEventFilter(watch)
    return (watch.handled[0] - posted) * 1000


@pytest.mark.slow
@pytest.mark.timeout(120)
@pytest.mark.parametrize("file", HOSTILE, ids=[name for name, *_ in HOSTILE])
def test_keys_are_handled_while_a_hostile_file_is_read(window, tmp_path: Path, qtbot, file):
    name, make, count = file
    window.meetings.import_path(str(written(tmp_path, name, make(count))))
    times = []
    end = time.monotonic() + 3
    while importer(window)._job is not None and time.monotonic() < end:
        times.append(time_of_key(window))
        qtbot.wait(5)
    window.show_start()
    # Of a few the machine may be at something else.
    assert len(times) > 20
    assert statistics.quantiles(times, n=50)[-1] < 50
    qtbot.waitUntil(lambda: not processes())


@pytest.mark.timeout(120)
def test_a_reading_that_is_given_up_leaves_the_window_as_it_was(
    window, meetings, services, tmp_path: Path, qtbot
) -> None:
    meeting = meetings[-1]
    window.open_meeting(meeting.id, meeting.items[1].id)
    stored = services.store.load(meeting.id)
    pages = [printed(["Punkt 1: Budget", *["linje"] * 60]) for _ in range(2000)]
    window.meetings.import_path(str(written(tmp_path, "lang.pdf", pdf_of(pages))))
    busy = importer(window)._busy
    qtbot.waitUntil(lambda: busy.bar.maximum() == 2000 and busy.bar.value() > 1, timeout=30_000)
    assert busy.far.text().endswith(" af 2000")
    press(Qt.Key.Key_Escape)
    assert window.current_meeting == meeting.id
    assert window.current_item == meeting.items[1].id
    qtbot.waitUntil(lambda: not processes())
    assert services.store.load(meeting.id) == stored
    assert len(services.store.list_meetings()) == len(meetings)


@pytest.mark.timeout(120)
def test_a_refusal_is_told_over_what_was_shown_before(
    window, meetings, tmp_path: Path, qtbot
) -> None:
    window.open_meeting(meetings[-1].id)
    window.meetings.import_path(str(written(tmp_path, "bombe.pdf", pdf_bomb(256))))
    qtbot.waitUntil(lambda: "bombe.pdf" in window.message.text, timeout=60_000)
    assert "200 MB" in window.message.text
    assert "beskadiget" not in window.message.text
    assert window.current_meeting == meetings[-1].id


def test_the_process_starts_when_a_file_is_looked_for_and_ends_with_that(window, qtbot) -> None:
    window.meetings.choose_file()
    assert len(processes()) == 1
    window.findChild(QFileDialog).reject()
    assert processes() == set()


def test_a_process_that_was_ended_while_it_waited_is_started_anew(
    window, tmp_path: Path, qtbot
) -> None:
    window.meetings.get_ready()
    (waiting,) = processes()
    os.kill(waiting, signal.SIGKILL)
    importer(window)._ready._helper.process.wait()
    window.meetings.import_path(str(written(tmp_path, "a.txt", b"Punkt 1: Budget")))
    qtbot.waitUntil(lambda: importer(window).page is not None, timeout=30_000)


def test_html_of_the_clipboard_that_is_too_long_is_told(window, qtbot) -> None:
    data = QMimeData()
    data.setHtml(html_spans(10).decode() + "<p>x" * 100_001)
    QGuiApplication.clipboard().setMimeData(data)
    window.actions_["paste_agenda"].trigger()
    qtbot.waitUntil(lambda: "100.000" in window.message.text, timeout=60_000)


@pytest.mark.slow
@pytest.mark.timeout(120)
def test_a_reading_of_many_lines_is_shown_at_once_and_can_be_gone_through(
    window, tmp_path: Path, qtbot
) -> None:
    window.meetings.import_path(str(written(tmp_path, "lang.docx", word_paragraphs(20_000))))
    qtbot.waitUntil(lambda: importer(window)._busy is not None)
    longest, last = 0.0, time.perf_counter()
    while importer(window).page is None:
        QApplication.processEvents()
        now = time.perf_counter()
        longest, last = max(longest, now - last), now
    page = importer(window).page
    assert page.source.rowCount() == 20_001
    assert longest < 4  # all of them measured at once took ten seconds and more
    qtbot.waitUntil(lambda: page.lines.visualRect(page.source.index(20_000)).isValid())
    page.lines.setCurrentIndex(page.source.index(20_000))
    qtbot.waitUntil(
        lambda: (
            page.lines.viewport()
            .rect()
            .intersects(page.lines.visualRect(page.source.index(20_000)))
        )
    )
