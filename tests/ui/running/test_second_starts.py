"""A second start: handed over to the open window, and what comes instead of one."""

import subprocess
import sys
import time

import pytest
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QWidget

from ssp_desktop.application.log import EventLog
from ssp_desktop.bootstrap import Program
from ssp_desktop.folders import find_folders
from ssp_desktop.ui.system.single_instance import SecondStarts, Wanted, server_name

HAND_OVER = """
import sys, pathlib
from ssp_desktop.ui.system.single_instance import Wanted, hand_over_to_open_window
sys.exit(not hand_over_to_open_window(pathlib.Path(sys.argv[1]), Wanted("0123456789", 4)))
"""


def test_a_second_start_is_handed_over(qapp, own_data_dir, qtbot):
    own_data_dir.mkdir()
    asked = []
    with_parent = QWidget()
    qtbot.addWidget(with_parent)
    starts = SecondStarts(own_data_dir, with_parent)
    assert starts.listening
    starts.asked.connect(asked.append)
    other = subprocess.Popen([sys.executable, "-c", HAND_OVER, str(own_data_dir)])
    qtbot.waitUntil(lambda: other.poll() is not None, timeout=20_000)
    assert other.returncode == 0
    assert asked == [Wanted("0123456789", 4)]
    starts.stop()


@pytest.mark.parametrize("line", [b"nonsense\n", b"[]\n", b'{"meeting": 3}\n', b'{"x": 1}\n'])
def test_what_is_no_start_is_not_listened_to(qapp, own_data_dir, qtbot, line):
    own_data_dir.mkdir()
    with_parent = QWidget()
    qtbot.addWidget(with_parent)
    starts = SecondStarts(own_data_dir, with_parent)
    asked = []
    starts.asked.connect(asked.append)
    socket = QLocalSocket()
    socket.connectToServer(server_name(own_data_dir))
    socket.write(line)
    qtbot.waitUntil(lambda: socket.state() == QLocalSocket.LocalSocketState.UnconnectedState)
    assert asked == []
    starts.stop()


def test_a_socket_that_a_killed_program_left_is_taken_over(qapp, own_data_dir, qtbot):
    own_data_dir.mkdir()
    owner = QWidget()
    qtbot.addWidget(owner)
    first = SecondStarts(own_data_dir, owner)
    second = SecondStarts(own_data_dir, owner)
    assert second.listening
    second.stop()
    first.stop()


def test_each_data_folder_has_a_window_of_its_own(tmp_path):
    assert server_name(tmp_path / "a") != server_name(tmp_path / "b")


def test_a_second_start_brings_the_window_forward_at_what_was_wanted(meetings, window):
    window.showMinimized()
    window.come_forward(Wanted(meetings[0].id, 2))
    assert not window.isMinimized()
    assert window.current_item == meetings[0].items[1].id


@pytest.mark.slow
def test_of_two_quick_starts_one_opens_the_window_and_both_are_content(
    ssp_desktop_started, xdotool
):
    first, second = ssp_desktop_started(), ssp_desktop_started()
    xdotool("search", "--sync", "--onlyvisible", "--name", "^SSP Desktop$")
    deadline = time.monotonic() + 20
    while first.poll() is None and second.poll() is None and time.monotonic() < deadline:
        time.sleep(0.05)
    assert sorted((first.poll(), second.poll()), key=str) == [0, None]


@pytest.mark.slow
def test_two_real_starts_have_one_window(own_data_dir, ssp_desktop_started, xdotool):
    with Program().writing(str(own_data_dir)) as services:
        meeting = services.meetings.add_sample()
    first = ssp_desktop_started()
    xdotool("search", "--sync", "--onlyvisible", "--name", "^SSP Desktop$")
    second = ssp_desktop_started("open", meeting.id, "--item", "2")
    assert second.wait(20) == 0
    xdotool("search", "--sync", "--onlyvisible", "--name", "SSP-styregruppen – SSP Desktop")
    assert first.poll() is None


@pytest.mark.parametrize(
    "line",
    [
        b"[" * 200_000 + b"\n",
        b"[" * 3000 + b"\n",
        b"[" * 200_000,
        b'{"meeting": "\\ud800"}\n',
        b'{"meeting": "\xed\xa0\x80"}\n',
        b'{"meeting": "", "item_number": true}\n',
        b"\xff\xfe\n",
        b'{"meeting": "' + b"a" * 5000 + b'"}\n',
    ],
)
def test_rubbish_on_the_socket_is_ignored_with_a_line_in_the_log(qapp, own_data_dir, qtbot, line):
    own_data_dir.mkdir()
    owner = QWidget()
    qtbot.addWidget(owner)
    log = EventLog(find_folders(own_data_dir).log_file)
    starts = SecondStarts(own_data_dir, owner, log)
    asked = []
    starts.asked.connect(asked.append)
    for _ in range(2):
        socket = QLocalSocket()
        socket.connectToServer(server_name(own_data_dir))
        socket.write(line)
        gone = QLocalSocket.LocalSocketState.UnconnectedState
        qtbot.waitUntil(lambda: socket.state() == gone)  # noqa: B023 - waited for here
    assert asked == []
    assert log.path.read_text().count("rubbish from another start ignored") == 1
    starts.stop()
