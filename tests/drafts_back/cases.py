"""A random meeting, its draft changed at random, and what comes of it when it is back."""

import datetime
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from ssp_desktop.application.files.meeting_json import meeting_as_json
from ssp_desktop.application.merging.answering import leave, take
from ssp_desktop.application.merging.listing import returned_as_json
from ssp_desktop.application.merging.merging import proposals_of
from ssp_desktop.application.merging.theirs import Theirs
from ssp_desktop.application.returning.reading_back import theirs_of
from ssp_desktop.domain.changes.snapshot import Snapshot, SnapshotKind
from ssp_desktop.domain.meeting import Layout, Meeting, replace_item
from ssp_desktop.reading.door import read_returned
from tests.documents import Renderer
from tests.drafts_back.edits import EDITS
from tests.drafts_back.judging import drawn, missing, told, told_by_office
from tests.drafts_back.reviewer import Edit, Reviewer
from tests.drafts_back.ways import ACCEPTED, saved, stripped
from tests.drafts_back.word_file import WordFile
from tests.writing.draft_cases import draft_of
from tests.writing.random_meetings import random_meeting

CODE = "K7M2"
AT = datetime.datetime(2026, 3, 3, 9, 0, tzinfo=datetime.UTC)
_TABLE = "| Post | Beløb |\n|---|---:|\n| Løn | 100 |\n| Husleje | 250 |\n| Mad | 75 |"
_BY_NOBODY = {"items swapped", "renumbered"}
"""What is not tracked at all."""


class Seen(NamedTuple):
    """What a reviewer sees: those `items`, by their ids, or all; with `is_open` as the public."""

    items: tuple[str, ...] | None = None
    is_open: bool = False

    def draft(self, meeting: Meeting) -> bytes:
        """Return the draft of that much of `meeting`."""
        return draft_of(meeting, meeting.layout, items=self.items, is_open=self.is_open)


ALL = Seen()


@dataclass
class Case:
    """A draft that went out, and came back changed."""

    seed: int
    base: Meeting
    seen: Seen
    file: WordFile
    reviewer: Reviewer
    path: Path
    way: str = ""
    markers: str = ""

    @property
    def snapshot(self) -> Snapshot:
        """What was kept when the draft went out."""
        return Snapshot(CODE, SnapshotKind.DRAFT, "", AT, 7, self.base, *self.seen)

    def __str__(self) -> str:
        how = "tracked" if self.file.tracked else "silent"
        done = ", ".join(self.reviewer.done)
        about = f"{self.base.layout} {how}, {self.way}, {self.markers}, {self.seen}"
        return f"[{self.seed} {about}] {done}"


def meeting(seed: int, layout: Layout) -> Meeting:
    """Return a random meeting with a table in one text."""
    made = random_meeting(seed, layout, 5)
    item = made.items[seed % 5]
    return replace_item(made, replace(item, decision=f"{item.decision}\n\n{_TABLE}".strip()))


def case(
    seed: int,
    folder: Path,
    edits: Mapping[str, Edit] = EDITS,
    base: Meeting | None = None,
    seen: Seen = ALL,
) -> Case:
    """Return the draft that belongs to `seed`, with one to three of `edits`."""
    chance = random.Random(seed)
    layout = chance.choice(list(Layout)) if base is None else base.layout
    base = base or meeting(seed, layout)
    file = WordFile(seen.draft(base), tracked=chance.random() < 0.5)
    reviewer = Reviewer(chance, file)
    if edits:
        reviewer.act(edits, min(chance.randint(1, 3), len(edits)))
    commented = "c" if "comment" in reviewer.done else "d"
    return Case(seed, base, seen, file, reviewer, folder / f"{commented}{seed}.docx")


def came_back(
    cases: Sequence[Case], render: Renderer, way: str, markers: str
) -> dict[str, list[str]]:
    """Save the cases on one way, read them back, and return what is wrong, by case."""
    for each in cases:
        each.way, each.markers = way, markers
        copy = WordFile(each.file.content(), tracked=False)
        each.path.write_bytes(stripped(copy, markers).content())
    files = saved(render, [each.path for each in cases], way)
    pairs = zip(cases, files, strict=True)
    found = {str(each): list(_wrong(each, file, render)) for each, file in pairs}
    return {each: wrong for each, wrong in found.items() if wrong}


def _wrong(case: Case, back: Path, render: Renderer) -> Iterator[str]:
    """Yield what is wrong with what the program makes of the file that came back."""
    base = case.base
    theirs = theirs_of(read_returned(back), case.snapshot)
    offered = proposals_of(base, base, theirs, CODE)
    listed = returned_as_json(base, base, offered, theirs.unplaced, draft=CODE, reviewer="")
    numbers = {item.id: number for number, item in base.numbered_items()}
    yield from missing(listed["proposals"], case.reviewer.expected, numbers)
    if case.file.tracked and case.way != ACCEPTED and not _BY_NOBODY & set(case.reviewer.done):
        for each in offered:
            if each.author != case.file.author:
                yield f"by {each.author!r}: {each}"
    after = take(offered, base, "Pia", AT).apply(base)
    left = leave(offered, base, "Pia", AT).apply(base)
    if meeting_as_json(replace(left, answers=())) != meeting_as_json(base):
        yield "left all, but the meeting is another"
    if proposals_of(base, left, theirs, CODE) or proposals_of(base, after, theirs, CODE):
        yield "offered again"
    yield from _differs(case, after, theirs, render)


def _differs(case: Case, after: Meeting, theirs: Theirs, render: Renderer) -> Iterator[str]:
    """Say where the referat differs from the document with everything accepted."""
    path = case.path.with_suffix(".read.docx")
    accepted = told_by_office(case.file, path, render, case.reviewer.expected)
    known = {item.id for item in case.base.items}
    items = case.seen.items
    if items is not None:
        items = (*items, *(item.id for item in after.items if item.id not in known))
    new = WordFile(case.seen._replace(items=items).draft(after), tracked=False)
    ours = told(new, known)
    if accepted != ours:
        gone = [each for each in accepted if each not in ours]
        put = [each for each in ours if each not in accepted]
        counts = f"{len(accepted)} and {len(ours)} paragraphs"
        yield f"the referat differs: lost {gone}, new {put}, {counts}"
    elif not (case.file.tracked or "new item" in case.reviewer.done) and drawn(new, known) != drawn(
        case.file, known
    ):
        yield f"bold or lists differ: {set(drawn(new, known)) ^ set(drawn(case.file, known))}"
    if theirs.unplaced:
        yield f"unplaced {theirs.unplaced}"
