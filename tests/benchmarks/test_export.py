"""How long an export takes beside pandoc's of the same text, and what the contents pages say.

Both are whole processes, from being started to the finished DOCX. They take
turns, and the quickest of each counts: the one least disturbed by what else the
machine does.
"""

import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ssp_desktop.domain.meeting import AgendaItem, Layout, Meeting, Section, Status
from ssp_desktop.folders import find_folders
from ssp_desktop.minutes.blocks import Line
from ssp_desktop.minutes.making import make_minutes
from ssp_desktop.store.store import Store
from tests.writing.random_meetings import WORDS

ITEMS = 100
PARAGRAPHS = 1680
ROUNDS = 11
LIMIT = 0.25


def _meeting() -> Meeting:
    """Return 100 items whose minutes have 1,680 paragraphs, headings and contents not counted."""
    chance = random.Random(8)

    def text(count: int) -> str:
        def sentence() -> str:
            return " ".join(chance.choices(WORDS, k=chance.randint(5, 70))).capitalize() + "."

        return "\n\n".join(f"- {sentence()}" if n % 4 == 3 else sentence() for n in range(count))

    headings = ("Indstilling", "Baggrund og vurdering", "Økonomi")
    items = []
    for number in range(ITEMS):
        sections = tuple(
            Section(f"s{number}_{at}", heading, text(count))
            for at, (heading, count) in enumerate(zip(headings, (2, 9, 1), strict=True))
        )
        decision = text(4 + (number % 5 < 4))
        title = " ".join(chance.choices(WORDS, k=9))
        items.append(AgendaItem(f"i{number}", title, sections=sections, decision=decision))
    return Meeting("m1", "SSP styregruppen", status=Status.DRAFT, items=tuple(items))


def _markdown(meeting: Meeting) -> str:
    out = [f"% {meeting.committee}"]
    for number, item in meeting.numbered_items():
        out.append(f"# Punkt {number}: {item.title}")
        for section in item.sections:
            out += [f"## {section.heading}", section.text]
        out += ["## Beslutning", item.decision]
    return "\n\n".join(out)


def _seconds(command: list[str]) -> float:
    # An installed program has its bytecode; a machine that never writes it measures the compiler.
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    started = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, env=environment)
    return time.perf_counter() - started


@pytest.mark.parametrize("layout", Layout)
def test_an_export_takes_at_most_a_quarter_of_what_pandoc_takes(
    layout: Layout, tmp_path: Path
) -> None:
    pandoc = shutil.which("pandoc")
    if pandoc is None:
        pytest.skip("pandoc is not installed")
    meeting = _meeting()
    parts = make_minutes(meeting, layout=Layout.PUNKT).parts[1:]
    bodies = [len(part.blocks) - 1 - 4 for part in parts]  # without title and section headings
    assert all(isinstance(block, Line) for part in parts for block in part.blocks)
    assert (len(parts), sum(bodies)) == (ITEMS, PARAGRAPHS)

    data = tmp_path / "data"
    store = Store(find_folders(data).database)
    store.add(meeting)
    store.close()
    markdown = tmp_path / "text.md"
    markdown.write_text(_markdown(meeting), "utf-8")
    ours = [
        sys.executable, "-m", "ssp_desktop", "--data-dir", str(data), "export", "m1",
        "--layout", layout.value, "-o", str(tmp_path / "ours.docx"),
    ]  # fmt: skip
    theirs = [pandoc, "--toc", str(markdown), "-o", str(tmp_path / "theirs.docx")]
    _seconds(ours)  # writes the bytecode
    times = [(_seconds(ours), _seconds(theirs)) for _ in range(ROUNDS)]
    own, other = (min(each) for each in zip(*times, strict=True))
    print(f"\n{layout}: {own:.3f} s, pandoc {other:.3f} s: {own / other:.2f} of it")  # noqa: T201
    assert own <= LIMIT * other
