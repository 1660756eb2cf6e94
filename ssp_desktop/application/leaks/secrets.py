"""What of a meeting is closed, as words to look for in the files that go out.

Only what would give something away: what also stands in the open edition, or is a standard phrase
or a heading of the committee, says nothing.
"""

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

from ssp_desktop.application.leaks.words import RUN, Said, Words, runs_of, words_of
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.meeting import AgendaItem, Attachment, Meeting
from ssp_desktop.domain.open_edition import open_meeting
from ssp_desktop.minutes.blocks import Block, Contents, FactTable, Line, Table
from ssp_desktop.minutes.making import make_minutes
from ssp_desktop.richtext.markdown import plain

CLOSED_WORDS, CLOSED_TITLE, CLOSED_FILE, CLOSED_PERSON = (
    *("closed_words", "closed_title", "closed_file"),
    "closed_person",
)
"""The kinds of what is found."""


class Secrets(NamedTuple):
    """What to look for: runs of words, and shorter texts, each with its kind."""

    runs: frozenset[Words]
    phrases: dict[Words, str]

    @property
    def nothing(self) -> bool:
        """Whether nothing is closed."""
        return not self.runs and not self.phrases


def secrets_of(meeting: Meeting, committee: Committee | None, phrases: Iterable[str]) -> Secrets:
    """Return what is closed in `meeting`; `phrases` are the committee's standard ones."""
    shown = open_meeting(meeting)
    if shown is meeting:
        return Secrets(frozenset(), {})
    said = Said([*_open_texts(shown), *_of_committee(committee), *phrases])
    runs = {run for text in _closed_texts(meeting, shown) for run in runs_of(words_of(text))}
    found: dict[Words, str] = {}
    for kind, text in _short_texts(meeting, shown):
        words = words_of(text)
        if words and not said.has(words):
            found.setdefault(words, kind)
    return Secrets(frozenset(runs - said.runs), found)


def _open_texts(shown: Meeting) -> Iterator[str]:
    """Yield what the open edition says, and what stands behind it."""
    for block in make_minutes(shown).blocks:
        yield from _block_texts(block)
    for item in shown.items:
        yield from (item.title, item.case_number, item.open_title, plain(item.open_text))
        yield from (plain(section.text) for section in item.sections)
        yield plain(item.decision)
        yield from (each.title for each in item.attachments)
        yield from (PurePosixPath(each.file).stem for each in item.attachments)
    yield from (person.name for person in shown.participants)
    yield from (shown.committee, shown.municipality, shown.title, shown.venue, shown.approved_by)


def _block_texts(block: Block) -> Iterator[str]:
    if isinstance(block, Line):
        yield block.text
    elif isinstance(block, FactTable):
        yield from (text for row in block.rows for text in row)
    elif isinstance(block, Table):
        for row in block.printed_rows:
            yield " ".join(cell.text for cell in row)
            yield from (cell.text for cell in row)
    elif isinstance(block, Contents):
        yield from (entry.text for entry in block.entries)


def _of_committee(committee: Committee | None) -> Iterator[str]:
    if committee is None:
        return
    yield committee.name
    yield from committee.headings
    yield from committee.phrases
    yield from (member.name for member in committee.members)
    for item in committee.standing_items:
        yield item.title
        for heading, text in item.texts:
            yield from (heading, plain(text))


def _closed_texts(meeting: Meeting, shown: Meeting) -> Iterator[str]:
    """Yield every text that is long enough to be known by some words of it."""
    closed = {item.id for item in meeting.items if item.closed}
    for item in meeting.items:
        if item.id in closed:
            yield from (item.title, plain(item.decision))
            for section in item.sections:
                yield from (section.heading, plain(section.text))
            yield from (each.text for each in item.dissents)
        yield from (each.title for each in _closed_attachments(item))
        for each in item.earlier:
            if each.closed or item.closed:
                yield from (each.title, plain(each.decision))
    open_items = {item.id for item in shown.items} - closed
    yield from (point.text for point in meeting.actions if point.item not in open_items)
    told = {each.id for each in shown.corrections}
    yield from (plain(each.text) for each in meeting.corrections if each.id not in told)
    yield from (each.text for each in meeting.remarks if each.item in closed)


def _closed_attachments(item: AgendaItem) -> list[Attachment]:
    return [each for each in item.attachments if each.closed or item.closed]


def _short_texts(meeting: Meeting, shown: Meeting) -> Iterator[tuple[str, str]]:
    """Yield, with their kinds, the texts that are looked for whole, however short."""
    for item in meeting.items:
        if item.closed and len(words_of(item.title)) < RUN:
            yield CLOSED_TITLE, item.title
        for each in _closed_attachments(item):
            yield CLOSED_FILE, PurePosixPath(each.file.replace("\\", "/")).stem
            if len(words_of(each.title)) < RUN:
                yield CLOSED_FILE, each.title
    here = {person.id for person in shown.participants}
    for person in meeting.participants:
        # One name alone is that of many people.
        if person.id not in here and len(words_of(person.name)) > 1:
            yield CLOSED_PERSON, person.name
