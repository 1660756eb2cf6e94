"""What a committee chooses beside its people: days, phrases, and what its referater tell."""

import datetime
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.meeting import new_id
from tests.ui.committees.conftest import the_dialog
from tests.ui.conftest import press, write

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_the_choices_are_kept_as_they_are_made(window, committee, services, qtbot):
    dialog = the_dialog(window, qtbot)
    form = dialog.form
    form.template.setFocus()
    history = form.prints_history
    for choice in (form.needs_quorum, form.prints_times, history, form.prints_actions):
        press(Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is choice
        press(Qt.Key.Key_Space)
    expected = replace(
        committee, needs_quorum=True, prints_times=True, prints_history=True, prints_actions=True
    )
    assert services.store.committee(committee.id) == expected
    press(Qt.Key.Key_Z, CONTROL)
    assert not form.prints_actions.isChecked()
    assert services.store.committee(committee.id) == replace(expected, prints_actions=False)
    dialog.accept()


def test_days_are_written_in_any_danish_way_and_stand_in_order(window, committee, services, qtbot):
    dialog = the_dialog(window, qtbot)
    dialog.form.dates.setFocus()
    write("3/12/2031")
    press(Qt.Key.Key_Return)
    write("5. marts 2031, 04.06.2031 og 3/9/2031")
    press(Qt.Key.Key_Return)
    write("engang i maj")
    press(Qt.Key.Key_Tab)
    field = dialog.form.dates.field
    assert field.toPlainText().split("\n") == [
        "onsdag 5. marts 2031",
        "onsdag 4. juni 2031",
        "onsdag 3. september 2031",
        "onsdag 3. december 2031",
        "engang i maj",
    ]
    assert dialog.form.dates.problem.text().startswith("»engang i maj« kan ikke læses")
    days = tuple(
        datetime.date(2031, month, day) for month, day in ((3, 5), (6, 4), (9, 3), (12, 3))
    )
    assert services.store.committee(committee.id).dates == days
    field.setFocus()
    field.selectAll()
    press(Qt.Key.Key_Delete)
    dialog.accept()
    assert services.store.committee(committee.id).dates == ()


def test_phrases_stand_one_a_line_and_the_usual_ones_are_shown_for_none(
    window, committee, services, qtbot
):
    dialog = the_dialog(window, qtbot)
    field = dialog.form.phrases
    assert field.placeholderText().startswith("Taget til efterretning.")
    field.setFocus()
    write("Drøftet og taget til efterretning.")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    write("Sendes til Børneudvalget.")
    dialog.accept()
    assert services.store.committee(committee.id).phrases == (
        "Drøftet og taget til efterretning.",
        "Sendes til Børneudvalget.",
    )


def test_another_committee_shows_its_own(window, committee, services, qtbot):
    other = Committee(
        new_id(),
        "Ungerådet",
        needs_quorum=True,
        dates=(datetime.date(2031, 3, 5),),
        phrases=("Vedtaget.",),
    )
    services.store.save_committee(other)
    dialog = the_dialog(window, qtbot)
    dialog.list.setFocus()
    press(Qt.Key.Key_Down)
    form = dialog.form
    assert form.needs_quorum.isChecked()
    assert form.dates.days == other.dates
    assert form.phrases.lines == other.phrases
    press(Qt.Key.Key_Up)
    assert (form.dates.days, form.phrases.lines) == ((), ())
    dialog.accept()
    assert services.store.committee(other.id) == other
    assert services.store.committee(committee.id) == committee


def close(dialog) -> None:
    """Click the button that closes the dialog."""
    (button,) = (each for each in dialog.findChildren(QPushButton) if each.text() == "Luk")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def write_unreadable_days(dialog) -> None:
    dialog.form.dates.setFocus()
    for line in ("30/11/2031", "31/11", "14. dec 2031"):
        write(line)
        press(Qt.Key.Key_Return)


def test_the_window_is_not_closed_over_a_day_that_cannot_be_read(
    window, committee, services, qtbot
):
    dialog = the_dialog(window, qtbot)
    write_unreadable_days(dialog)
    field = dialog.form.dates.field
    for leave in (lambda: close(dialog), lambda: press(Qt.Key.Key_Escape), dialog.close):
        leave()
        assert dialog.isVisible()
        assert dialog.form.dates.problem.text().startswith("»31/11« kan ikke læses")
        assert field.toPlainText().split("\n")[-1] == "31/11"
        assert QApplication.focusWidget() is field
    press(Qt.Key.Key_Home, SHIFT)  # the caret is behind the line
    press(Qt.Key.Key_Delete)
    close(dialog)
    assert not dialog.isVisible()
    days = (datetime.date(2031, 11, 30), datetime.date(2031, 12, 14))
    assert services.store.committee(committee.id).dates == days


def test_another_committee_is_not_shown_over_a_day_that_cannot_be_read(
    window, committee, services, qtbot
):
    services.store.save_committee(Committee(new_id(), "Ungerådet"))
    dialog = the_dialog(window, qtbot)
    write_unreadable_days(dialog)
    field = dialog.form.dates.field
    place = dialog.list.visualItemRect(dialog.list.item(1)).center()
    QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: dialog.list.currentRow() == 0)
    dialog.new.click()
    assert dialog.list.count() == 2
    assert field.toPlainText().endswith("31/11")
    assert dialog.form.dates.problem.isVisible()
    assert [dialog.list.item(row).text() for row in range(2)] == [committee.name, "Ungerådet"]
    assert [each.isSelected() for each in map(dialog.list.item, range(2))] == [True, False]
    field.selectAll()
    press(Qt.Key.Key_Delete)
    QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert dialog.form.name.text() == "Ungerådet"
    dialog.accept()


def test_the_window_is_not_closed_over_a_name_that_is_taken(window, committee, services, qtbot):
    services.store.save_committee(Committee(new_id(), "Ungerådet"))
    dialog = the_dialog(window, qtbot)
    dialog.form.name.setFocus()
    dialog.form.name.selectAll()
    write("Ungerådet")
    close(dialog)
    assert dialog.isVisible()
    assert dialog.problem.text().startswith("Et andet udvalg hedder allerede »Ungerådet«")
    assert QApplication.focusWidget() is dialog.form.name
    write(" 2")
    close(dialog)
    assert not dialog.isVisible()
    assert services.store.committee(committee.id).name == "Ungerådet 2"
