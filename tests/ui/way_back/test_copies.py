"""A copy put in the place of a sound database, when it is asked for, and taken back."""

import time
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from ssp_desktop.application.attaching import attaching
from ssp_desktop.bootstrap import Program
from ssp_desktop.cli import run
from ssp_desktop.store.files import DatabaseFiles
from ssp_desktop.ui.copies.copies_panel import CopiesPanel
from tests.benchmarks.archive import fill
from tests.ui.conftest import a_meeting, press, write
from tests.ui.way_back.copies_page import listed, open_copies, put_in_place


def test_an_earlier_day_is_chosen_by_a_sound_database_and_what_is_newer_is_named(
    qtbot, services, meetings, window
):
    services.daily_backup()
    window.open_meeting(meetings[0].id, meetings[0].items[2].id)
    write("Fejl")
    assert services.autosave.flush(5)
    panel = open_copies(window, qtbot)
    assert "i orden" in panel.state.text()
    panel.list.setFocus()
    press(Qt.Key.Key_Return, on=panel.list)
    assert panel.preview.problem.text() == "Kopien læses …"  # nothing waits for it
    qtbot.waitUntil(lambda: "Bandehandleplan" in panel.preview.text.toPlainText())
    put_in_place(panel, qtbot)
    qtbot.waitUntil(lambda: "lagt i databasens sted" in window.message.text, timeout=30_000)
    assert "1 møde er ændret efter kopien: SSP-styregruppen" in window.message.text
    assert services.store.load(meetings[0].id).items[2].decision == ""
    assert window.current_meeting is None


def test_a_sound_database_is_replaced_only_when_asked_and_comes_back_by_undo(
    qtbot, services, meetings, window
):
    services.daily_backup()
    newer = [a_meeting("Ungerådet"), a_meeting("Klubrådet")]
    for each in newer:
        services.store.add(each)
    window.open_meeting(meetings[0].id, meetings[0].items[2].id)
    write("Nyt")
    assert services.autosave.flush(5)
    everything = listed(services)
    panel = open_copies(window, qtbot)

    # Asked, and answered with no.
    panel.restore_button.click()
    qtbot.waitUntil(lambda: panel.restoring.strip.is_asking, timeout=30_000)
    asked = panel.restoring.strip.words.text
    assert "Databasen er i orden" in asked
    assert "2 møder er nyere end kopien: " in asked
    assert "Ungerådet, ons 4. mar 2026" in asked
    assert "Klubrådet, ons 4. mar 2026" in asked
    assert "1 møde er ændret efter kopien: SSP-styregruppen" in asked
    press(Qt.Key.Key_Return)  # the button that has the focus does no harm
    assert panel.isVisible()
    assert not panel.restoring.strip.isVisible()
    assert QApplication.focusWidget() is panel.list
    assert listed(services) == everything
    assert DatabaseFiles(services.folders.database).laid_aside() == []

    put_in_place(panel, qtbot)
    qtbot.waitUntil(lambda: "lagt i databasens sted" in window.message.text, timeout=30_000)
    assert listed(services) == {each.id for each in meetings}
    (aside,) = DatabaseFiles(services.folders.database).laid_aside()
    assert aside.name.startswith("referater-replaced-")
    assert str(aside) in window.message.text

    window.message.undo_button.click()
    qtbot.waitUntil(lambda: "lagt til side" in window.message.text, timeout=30_000)
    qtbot.waitUntil(lambda: window.findChild(CopiesPanel) is None, timeout=30_000)
    assert listed(services) == everything
    assert services.store.load(meetings[0].id).items[2].decision == "Nyt"
    assert services.autosave.saved


def test_what_a_copy_replaced_is_put_back_from_the_same_page(
    qtbot, services, meetings, window, capsys
):
    services.daily_backup()
    newer = a_meeting("Ungerådet")
    services.store.add(newer)
    put_in_place(open_copies(window, qtbot), qtbot)
    qtbot.waitUntil(lambda: "lagt i databasens sted" in window.message.text, timeout=30_000)
    assert newer.id not in listed(services)
    assert run(Program(), ["check"]) == 0
    said = capsys.readouterr().out.splitlines()
    (line,) = [each for each in said if each.startswith("Lagt til side")]
    assert "I orden" in line
    assert "5 møder, senest ændret" in line
    panel = open_copies(window, qtbot)
    qtbot.waitUntil(
        lambda: all(r.at_end == "I orden" for r in panel.list.rows.rows), timeout=30_000
    )
    copy, aside = panel.list.rows.rows
    assert copy.value.laid_aside_at is None
    assert aside.text.startswith("Lagt til side ")
    assert aside.beside.startswith("5 møder")
    panel.list.choose_at(1)
    asked = put_in_place(panel, qtbot)
    assert "Intet i databasen er nyere" in asked
    qtbot.waitUntil(lambda: newer.id in listed(services), timeout=30_000)


def test_the_window_goes_on_while_a_large_database_is_replaced(qtbot, services, window):
    fill(services.folders.database, meetings=200)
    services.daily_backup()
    panel = open_copies(window, qtbot)
    ticks: list[float] = []
    timer = QTimer()
    timer.setInterval(10)
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
    timer.start()
    put_in_place(panel, qtbot)
    assert panel.restoring.strip.bar.isVisible()
    assert not panel.restore_button.isEnabled()
    press(Qt.Key.Key_Escape, on=panel)
    assert panel.isVisible()  # it is not left half replaced
    qtbot.waitUntil(lambda: "lagt i databasens sted" in window.message.text, timeout=20000)
    timer.stop()
    assert max(after - before for before, after in pairwise(ticks)) < 0.5
    assert len(listed(services)) == 200


def test_the_page_names_attachments_whose_kept_file_is_gone(
    qtbot, services, meetings, window
) -> None:
    kept = services.attached.take_bytes(b"planen")
    session = services.open_session(meetings[0].id)
    session.do(attaching.attach(session.meeting.items[1], *kept, "plan.pdf"))
    services.saved(session)
    services.daily_backup()
    panel = open_copies(window, qtbot)
    qtbot.waitUntil(lambda: panel.files.text() == "Bilagenes filer er i orden: 1.")
    panel.close()
    services.attached.path(kept[0]).unlink()
    qtbot.waitUntil(lambda: window.findChild(CopiesPanel) is None)
    panel = open_copies(window, qtbot)
    qtbot.waitUntil(lambda: "punkt 2: »plan« mangler" in panel.files.text())
