"""Reading in a process of its own: limits of memory and time, a way out, nothing left behind."""

import re
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from ssp_desktop.apart.memory import used_by
from ssp_desktop.reading.door import read_file
from ssp_desktop.reading.process.apart import GivenUp, Reader
from ssp_desktop.reading.process.wire import BrokenReading, ReadingHearing
from ssp_desktop.reading.source.refusals import Damaged, NoItems, TooLarge, TooMuch, Unreadable
from ssp_desktop.reading.source.tally import Progress
from tests.machine.processes import started_with
from tests.reading.hostile_files import (
    docx_of,
    html_cells,
    html_spans,
    paragraph,
    pdf_bomb,
    pdf_lines_on_one_page,
    pdf_of,
    pdf_operators,
    printed,
    text_dots,
    text_headings,
    text_lines,
    text_people,
    word_cells,
    word_elements,
    word_paragraphs,
    word_runs,
    written,
)
from tests.reading.word_documents import saved, with_heading_styles
from tests.rooms import room

MB = 1024 * 1024
Make = Callable[[int], bytes]


def processes() -> set[int]:
    """Return the numbers of the reading processes that this one has started."""
    return started_with("--reading-process")


@pytest.fixture(autouse=True)
def nothing_is_left_running() -> object:
    yield
    assert processes() == set()


def test_what_is_read_apart_is_what_is_read_here(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.docx", with_heading_styles)
    here = read_file(path)
    with Reader(room) as reader:
        apart = reader.read_file(path)
    # Ids are made anew at every reading.
    assert [(line.text, line.fate) for line in apart.lines] == [
        (line.text, line.fate) for line in here.lines
    ]
    for one, other in zip(apart.meeting.items, here.meeting.items, strict=True):
        assert (one.title, one.decision, one.closed) == (other.title, other.decision, other.closed)
        assert [s.text for s in one.sections] == [s.text for s in other.sections]
    assert [p.name for p in apart.meeting.participants] == ["Anne Høj", "Bo Ås", "Cai Dam"]
    assert (apart.meeting.date, apart.meeting.time, apart.meeting.status) == (
        here.meeting.date, here.meeting.time, here.meeting.status,
    )  # fmt: skip


def test_texts_of_the_clipboard_are_read_apart() -> None:
    with Reader(room) as reader:
        assert reader.read_text("Punkt 1: Æ \udcff\n").meeting.items[0].title.startswith("Æ")
    with Reader(room) as reader:
        assert reader.read_html("<h1>Punkt 1: Ø</h1>").meeting.items[0].title == "Ø"


def test_a_refusal_arrives_as_what_it_is(tmp_path: Path) -> None:
    for name, data, error in (
        ("a.txt", b"Kun prosa.", NoItems),
        ("a.docx", b"PK\x03\x04 i stykker", Damaged),
    ):
        with Reader(room) as reader, pytest.raises(error, match=f"»{name}«") as caught:
            reader.read_file(written(tmp_path, name, data))
        with pytest.raises(error) as here:
            read_file(tmp_path / name)
        assert str(caught.value) == str(here.value)


def test_it_is_told_how_far_the_reading_is(tmp_path: Path) -> None:
    pages = [printed(["Punkt 1: Budget", *["linje"] * 40]) for _ in range(120)]
    told: list[Progress] = []
    with Reader(room) as reader:
        reader.read_file(written(tmp_path, "a.pdf", pdf_of(pages)), told.append)
    numbers = [progress.page for progress in told]
    assert numbers == sorted(numbers)
    assert {progress.of for progress in told} == {120}
    assert len(set(numbers)) > 3


@pytest.mark.slow
@pytest.mark.timeout(120)
@pytest.mark.parametrize(
    ("name", "make", "count"),
    [
        ("a.docx", word_paragraphs, 105_000),
        ("a.docx", word_cells, 126_000),
        ("a.html", html_cells, 130_000),
        ("a.txt", text_lines, 105_000),
    ],
)
def test_more_than_any_minutes_hold_is_refused(
    tmp_path: Path, name: str, make: Make, count: int
) -> None:
    path = written(tmp_path, name, make(count))
    with Reader(room) as reader, pytest.raises(TooLarge, match=r"100\.000 afsnit"):
        reader.read_file(path)


@pytest.mark.slow
@pytest.mark.timeout(120)
@pytest.mark.parametrize(
    ("name", "make", "count"),
    [
        ("a.docx", word_runs, 200_000),
        ("a.docx", word_paragraphs, 25_000),
        ("a.html", html_spans, 100_000),
        ("a.pdf", pdf_operators, 50_000),
        ("a.txt", text_dots, 1_000),
        ("a.txt", text_headings, 24_000),
        ("a.txt", text_people, 8_000),
    ],
)
def test_what_costs_no_more_than_its_length_is_read(
    tmp_path: Path, name: str, make: Make, count: int
) -> None:
    path = written(tmp_path, name, make(count))
    with Reader(room) as reader:
        assert reader.read_file(path).meeting.items


def test_a_pdf_that_unpacks_to_too_much_is_refused_at_once(tmp_path: Path) -> None:
    path = written(tmp_path, "a.pdf", pdf_bomb(256))
    assert path.stat().st_size < 20_000
    with Reader(room) as reader, pytest.raises(TooLarge, match="200 MB"):
        reader.read_file(path)


@pytest.mark.parametrize(
    ("name", "make", "count"),
    [
        ("a.docx", word_elements, 4_000_000),
        ("a.html", html_spans, 2_000_000),
        ("a.pdf", pdf_operators, 1_000_000),
    ],
)
def test_a_file_that_takes_too_much_memory_is_not_called_damaged(
    tmp_path: Path, name: str, make: Make, count: int
) -> None:
    path = written(tmp_path, name, make(count))
    with (
        Reader(room, memory=200 * MB) as reader,
        pytest.raises(TooMuch, match="for meget hukommelse"),
    ):
        reader.read_file(path)


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux for the same in other units")
def test_memory_is_told_in_bytes_however_large_the_pages_are() -> None:
    words = "held = bytearray(60_000_000); print(flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", words], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        process.stdout.readline()
        status = Path(f"/proc/{process.pid}/status").read_text("utf-8")
        kilobytes = int(re.search(r"VmRSS:\s+(\d+) kB", status)[1])
        assert used_by(process) == pytest.approx(kilobytes * 1024, rel=0.05)
        process.communicate(b"\n")


def test_the_parent_watches_where_the_system_sets_no_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The process gets room for more than the parent allows it.
    made = Reader(room, memory=4096 * MB)
    made._limits = made._limits._replace(memory=200 * MB)
    path = written(tmp_path, "a.docx", word_elements(4_000_000))
    with made as reader, pytest.raises(TooMuch, match="for meget hukommelse"):
        reader.read_file(path)


def test_a_file_that_goes_on_without_an_end_is_not_called_damaged(tmp_path: Path) -> None:
    path = written(tmp_path, "a.pdf", pdf_lines_on_one_page(200_000))
    begun = time.monotonic()
    with Reader(room, patience=2) as reader, pytest.raises(TooMuch, match="i 2 sekunder"):
        reader.read_file(path)
    assert time.monotonic() - begun < 20


def test_a_reading_that_is_given_up_ends_at_once(tmp_path: Path) -> None:
    path = written(tmp_path, "a.docx", word_runs(400_000))
    reader = Reader(room)
    ended: list[BaseException] = []

    def wait() -> None:
        try:
            reader.read_file(path)
        except GivenUp as error:
            ended.append(error)

    waiting = threading.Thread(target=wait)
    waiting.start()
    time.sleep(0.5)
    begun = time.monotonic()
    reader.end()
    waiting.join(10)
    assert time.monotonic() - begun < 1
    assert ended


def test_a_process_that_is_never_asked_is_ended() -> None:
    reader = Reader(room)
    assert len(processes()) == 1
    reader.end()
    assert processes() == set()


def test_a_process_that_dies_is_told_of_in_words(tmp_path: Path) -> None:
    reader = Reader(room)
    reader._helper.kill()
    with reader, pytest.raises(Unreadable, match=r"»a\.txt« kunne ikke læses"):
        reader.read_file(written(tmp_path, "a.txt", b"Punkt 1: A"))


@pytest.mark.parametrize(
    "line",
    [
        b'{"lines":[[1,"x","remark","","","",0,["{0.__class__}","y"]]]}',
        b'{"lines":[[1,"x","remark","","","",0,["Udvalg: {0}"]]]}',
        b"\n", b"[]\n", b"{}\n", b"nonsense\n", b'{"refused": "SystemExit", "message": "x"}\n',
        b'{"meeting": "[]"}\n', b'{"item": "[{\\"is\\": \\"Vote\\"}]"}\n', b'{"lines": [[1, 2]]}\n',
        b'{"lines": [[1, "a", "no fate", "", ""]]}\n', b'{"item": "[\\"text\\"]"}\n',
    ],
)  # fmt: skip
def test_what_the_process_says_is_taken_for_nothing_but_a_reading(line: bytes) -> None:
    hearing = ReadingHearing()
    with pytest.raises(BrokenReading):
        hearing.hear(line)


def test_a_docx_packed_in_other_ways_is_read_apart(tmp_path: Path) -> None:
    for packed in (zipfile.ZIP_STORED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
        with Reader(room) as reader:
            path = written(tmp_path, "a.docx", docx_of(paragraph("Godkendt."), packed))
            assert reader.read_file(path).meeting.items[0].title == "Budget"
