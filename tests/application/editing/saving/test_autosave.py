"""What is typed is on disk within half a second, and a kill costs no more than that."""

import datetime
import os
import queue
import random
import signal
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from ssp_desktop.application.editing.autosave import Autosave
from ssp_desktop.store.store import Store
from tests.application.editing.saving.conftest import MEETING, decided, record, wait_for

TYPIST = """
import sys, time
from ssp_desktop.bootstrap import Program
from ssp_desktop.domain.changes import DECISION, SetText
with Program().writing(sys.argv[1]) as services:
    session = services.open_session("m")
    count = 0
    while True:
        before = session.meeting.item("i").decision
        after = before + "abcde "[count % 6]
        session.do(SetText.between("i", DECISION, before, after), typing=True)
        count += 1
        print(count, time.monotonic(), flush=True)
        if count % 40 == 0:
            session.end_run()
        time.sleep(0.01)
"""


def test_an_edit_is_on_disk_within_half_a_second(autosave: Autosave, reader: Store) -> None:
    before, waits = MEETING, []
    for text in ("Ja.", "Ja. Og", "Ja. Og nej."):
        after = decided(text)
        autosave.submit(before, after, [record(1, text)])
        waits.append(wait_for(reader, text, 5))
        before = after
    # The middle one: a machine that is busy with something else may stop once.
    assert sorted(waits)[1] < 0.5
    assert reader.history("m")[0].change == record(1, "Ja. Og nej.").change


def test_typing_without_a_pause_does_not_put_off_the_saving(
    autosave: Autosave, reader: Store
) -> None:
    before, start = MEETING, time.monotonic()
    typed: list[float] = []
    behind: list[float] = []
    while time.monotonic() - start < 1.5:
        after = decided("x" * (len(typed) + 1))
        autosave.submit(before, after, [record(1, after.items[0].decision)])
        before = after
        typed.append(time.monotonic())
        on_disk = len(reader.load("m").items[0].decision)
        if on_disk < len(typed):
            behind.append(time.monotonic() - typed[on_disk])
        time.sleep(0.01)
    assert len(typed) > 20
    assert sorted(behind)[len(behind) * 95 // 100] < 0.5
    assert autosave.close(10)
    assert len(reader.history("m")) == 1
    assert reader.load("m") == before


def test_the_listener_is_told_when_it_is_saved(autosave: Autosave, reader: Store) -> None:
    told: queue.Queue[tuple[datetime.datetime, str]] = queue.Queue()
    autosave.on_saved = lambda at: told.put((at, threading.current_thread().name))
    autosave.submit(MEETING, decided("Ja."), [])
    assert not autosave.saved
    at, thread = told.get(timeout=5)
    assert autosave.saved
    assert thread == "autosave"
    assert abs(datetime.datetime.now().astimezone() - at) < datetime.timedelta(seconds=5)


def test_flush_waits_and_close_can_be_followed_by_more(autosave: Autosave, reader: Store) -> None:
    assert autosave.flush()
    autosave.submit(MEETING, decided("Ja."), [])
    assert autosave.flush(10)
    assert reader.load("m") == decided("Ja.")
    assert autosave.close(10)
    autosave.submit(decided("Ja."), decided("Nej."), [])
    assert autosave.close(10)
    assert reader.load("m") == decided("Nej.")


def test_two_meetings_at_once_are_both_saved(
    autosave: Autosave, reader: Store, database: Path
) -> None:
    store = Store(database)
    other = replace(MEETING, id="n")
    store.add(other)
    store.close()
    autosave.submit(MEETING, decided("Ja."), [record(1, "Ja.")])
    autosave.submit(other, decided("Nej.", other), [record(1, "Nej.")])
    assert autosave.flush(10)
    assert reader.load("m") == decided("Ja.")
    assert reader.load("n") == decided("Nej.", other)


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.skipif(sys.platform == "win32", reason="kills with SIGKILL")
def test_what_was_typed_half_a_second_before_a_kill_is_there(tmp_path: Path) -> None:
    chance = random.Random(7)
    for attempt in range(int(os.environ.get("SSP_KILLS", "12"))):
        folder = tmp_path / str(attempt)
        store = Store(folder / "referater.db")
        store.add(MEETING)
        store.close()
        with subprocess.Popen(
            [sys.executable, "-c", TYPIST, str(folder)], stdout=subprocess.PIPE, text=True
        ) as typist:
            assert typist.stdout is not None
            lines = [typist.stdout.readline()]
            time.sleep(chance.uniform(0, 1.5))
            typist.send_signal(signal.SIGKILL)
            killed = time.monotonic()
            lines += typist.stdout.readlines()
        steps = [line.split() for line in lines if line.endswith("\n")]
        due = [int(count) for count, at in steps if float(at) < killed - 0.5]
        again = Store(folder / "referater.db")
        text = again.load("m").items[0].decision
        assert text == ("abcde " * 999)[: len(text)]
        assert len(text) >= max(due, default=0)
        # The changes say the same as the rows, so undo goes all the way back.
        rebuilt = MEETING
        for each in reversed(again.history("m")):
            rebuilt = each.change.apply(rebuilt)
        assert rebuilt.items[0].decision == text
        again.close()
