"""How long a draft of 100 pages that came back takes, and each answer to it.

The draft is written by the program, edited by script, and read in a process of its own.
"""

import random
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

from ssp_desktop.application.drafts.sending import draft_for, send_draft
from ssp_desktop.application.merging.answering import take
from ssp_desktop.application.returning.came_back import CameBack, again
from ssp_desktop.application.returning.recognising import recognised_file
from ssp_desktop.application.services import Services
from ssp_desktop.bootstrap import Program
from ssp_desktop.ooxml.elements import W
from ssp_desktop.reading.process.apart import Reader
from tests.benchmarks.test_export import _meeting
from tests.rooms import room

ROUNDS = 3
LIMIT = 3.0  # seconds from the file being dropped until all is offered
ANSWER_LIMIT = 0.3  # seconds until the rest is offered again after one answer
EDITED = 20  # every so many paragraphs is edited
LONG = 12  # more words than this are no title, which stands among the contents too


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    with Program().writing(str(tmp_path / "data")) as made:
        yield made


def edited(path: Path, new: Path) -> int:
    """Write `path` as `new`, edited in silence and with tracked insertions; return how often."""
    chance = random.Random(4)
    count = 0
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(new, "w", zipfile.ZIP_DEFLATED) as out:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                body = etree.fromstring(data)
                texts = [t for t in body.iter(f"{W}t") if len((t.text or "").split()) > LONG]
                for text in texts[::EDITED]:
                    words = (text.text or "").split(" ")
                    words[chance.randrange(1, len(words) - 4)] = "ændret"
                    text.text = " ".join(words)
                    run = text.getparent()
                    assert run is not None
                    run.addnext(_inserted(count))
                    count += 2
                data = etree.tostring(body)
            out.writestr(name, data)
    return count


def _inserted(number: int) -> etree._Element:
    made = etree.Element(f"{W}ins")
    for name, value in (
        ("id", str(900 + number)),
        ("author", "Bo Ås"),
        ("date", "2026-03-02T10:00:00Z"),
    ):
        made.set(f"{W}{name}", value)
    text = etree.SubElement(etree.SubElement(made, f"{W}r"), f"{W}t")
    text.text = " Tilføjet i Word."
    return made


def test_a_draft_of_100_pages_is_read_back(services: Services, tmp_path: Path) -> None:
    meeting = _meeting()
    services.store.add(meeting)
    path, new = tmp_path / "udkast.docx", tmp_path / "retur.docx"
    draft = draft_for(meeting, "", None, path.name)
    send_draft(draft, path, exporter=services.exporter, store=services.store)
    count = edited(path, new)
    times, answers = [], []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        with Reader(room) as reader:
            came_back = recognised_file(services.store, reader, new)
        times.append(time.perf_counter() - started)
        assert isinstance(came_back, CameBack)
        assert len(came_back.proposals) == count
        started = time.perf_counter()
        now = services.now().astimezone()
        left = again(came_back, take(came_back.proposals[:1], meeting, "", now).apply(meeting))
        answers.append(time.perf_counter() - started)
        assert len(left.proposals) == count - 1
    print(f"\nread back in {min(times):.2f} s, answered in {min(answers):.2f} s")  # noqa: T201
    assert min(times) <= LIMIT
    assert min(answers) <= ANSWER_LIMIT
