"""What of a meeting is closed, as words to look for in the files that go out.

Only what would give something away: what also stands in the open edition, is a standard phrase or a
heading of the committee, or consists of ordinary words says nothing.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import dropwhile
from pathlib import PurePosixPath

from ssp_desktop.application.leaks.gone import with_gone
from ssp_desktop.application.leaks.kinds import (
    CLOSED_FILE,
    CLOSED_NAME,
    CLOSED_PERSON,
    CLOSED_SENTENCE,
    CLOSED_TITLE,
    CLOSED_WORDS,
)
from ssp_desktop.application.leaks.ordinary import is_ordinary, telling, tells
from ssp_desktop.application.leaks.seeking import Sought
from ssp_desktop.application.leaks.words import RUN, Words, runs_of, sentences_of, words_of
from ssp_desktop.domain.changes import RecordedChange
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.meeting import AgendaItem, Attachment, Meeting
from ssp_desktop.domain.open_edition import open_meeting
from ssp_desktop.minutes.blocks import Block, Contents, FactTable, Line, Table
from ssp_desktop.minutes.making import make_minutes
from ssp_desktop.richtext.markdown import plain

_FEWEST, _TELLING = 3, 2
"""Words of a closed sentence that is looked for whole, and how many of them must tell something."""
_LETTERS = 14
"""How few letters such a sentence has, also where it is only told."""
_BEHIND_A_NAME = re.compile(r"[(,;/\u2013\u2014]| - ")
_NAME = re.compile(r"[A-ZÆØÅÉÖÄÜ][^\W\d_]*(?:[ \u00a0-][A-ZÆØÅÉÖÄÜ][^\W\d_]*){1,4}")
"""Words in a row with capital letters: in Danish they name somebody, or a place."""
_NAMES = (CLOSED_TITLE, CLOSED_FILE, CLOSED_PERSON, CLOSED_NAME)


class Secrets:
    """What to look for, each with its kind; `single_words` are those of one word.

    `reversed_names` have the last name first, which says something at the beginning of a line or a
    cell alone: a list of names has one's last name before another's first.
    """

    def __init__(self, kinds: Mapping[Words, str], reversed_names: Iterable[Words] = ()) -> None:
        """Take in what is looked for as words."""
        reversed_names = tuple(reversed_names)
        self.kinds = {"".join(words): kind for words, kind in kinds.items()}
        self.reversed_names = frozenset(map("".join, reversed_names)) - self.kinds.keys()
        self.kinds.update(dict.fromkeys(self.reversed_names, CLOSED_PERSON))
        self.single_words = frozenset(words[0] for words in kinds if len(words) == 1)
        names = {words for words, kind in kinds.items() if kind in _NAMES}
        self.sought = Sought([*kinds, *reversed_names], names)

    @property
    def nothing(self) -> bool:
        """Whether nothing is closed."""
        return not self.kinds


def secrets_of(
    meeting: Meeting,
    committee: Committee | None,
    anybodys: Iterable[str],
    history: Iterable[RecordedChange] = (),
) -> Secrets:
    """Return what is closed in `meeting`; `anybodys` are texts that say nothing of it.

    What `history` has of it that is deleted or undone is closed too.
    """
    seen = open_meeting(meeting)
    meeting = with_gone(meeting, history)
    shown = open_meeting(meeting)
    if shown is meeting:
        return Secrets({})
    found = _closed_words(meeting, shown)
    turned: set[Words] = set()
    for name in _closed_people(meeting, shown):
        first, *middle, last = words_of(name)
        for words in ((first, *middle, last), (first, last)):
            if found.get(words) in (None, CLOSED_NAME):
                found[words] = CLOSED_PERSON
        turned |= {(last, first, *middle), (last, first)}
    sought = Sought([*found, *turned])
    open_texts = [*_open_texts(seen), *_of_committee(committee), *anybodys]
    said = {hit.letters for text in open_texts for hit in sought.hits(words_of(text))}
    return Secrets(
        {words: kind for words, kind in found.items() if "".join(words) not in said},
        [words for words in turned if "".join(words) not in said],
    )


def _closed_words(meeting: Meeting, shown: Meeting) -> dict[Words, str]:
    """Return what is looked for of the closed texts and titles, each with its kind."""
    found: dict[Words, str] = {}
    for text in (*_closed_texts(meeting, shown), *_closed_headings(meeting)):
        found.update((run, CLOSED_WORDS) for run in runs_of(words_of(text)) if tells(run))
    for kind, text in _short_texts(meeting, shown):
        if tells(words := words_of(text)):
            found.setdefault(words, kind)
    for text in _closed_texts(meeting, shown):
        for words in sentences_of(text):
            if kind := _kind_of_sentence(words):
                found.setdefault(words, kind)
        for words in _names_in(text):
            found.setdefault(words, CLOSED_NAME)
    return found


def _kind_of_sentence(words: Words) -> str:
    """Return the kind of a closed sentence too short for a run; empty where it says too little."""
    if not 1 < len(words) < RUN or sum(map(len, words)) < _LETTERS:
        return ""
    if len(words) >= _FEWEST and telling(words) >= _TELLING:
        return CLOSED_WORDS
    return CLOSED_SENTENCE if tells(words) else ""


def _names_in(text: str) -> Iterator[Words]:
    """Yield what in `text` seems to be a name of two words or more."""
    for each in _NAME.finditer(text):
        words = tuple(dropwhile(is_ordinary, words_of(each[0])))
        if len(words) > 1 and telling(words) > 1:
            yield words


def _open_texts(shown: Meeting) -> Iterator[str]:
    """Yield what the open edition says, and what stands behind it."""
    blocks = [list(_block_texts(block)) for block in make_minutes(shown).blocks]
    yield "\n".join(text for texts in blocks for text in texts)  # as they are read, on end
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
    """Yield every text of which some words, or a sentence, are enough to know it."""
    closed = {item.id for item in meeting.items if item.closed}
    for item in meeting.items:
        if item.id in closed:
            yield plain(item.decision)
            yield from (plain(section.text) for section in item.sections)
            yield from (each.text for each in item.dissents)
        for each in item.earlier if item.closed else meeting.closed_earlier(item):
            yield plain(each.decision)
    open_items = {item.id for item in shown.items} - closed
    yield from (point.text for point in meeting.actions if point.item not in open_items)
    told = {each.id for each in shown.corrections}
    yield from (plain(each.text) for each in meeting.corrections if each.id not in told)
    yield from (each.text for each in meeting.remarks if each.item in closed)


def _closed_headings(meeting: Meeting) -> Iterator[str]:
    """Yield the titles and headings of what is closed."""
    for item in meeting.items:
        if item.closed:
            yield item.title
            yield from (section.heading for section in item.sections)
        yield from (each.title for each in _closed_attachments(item))
        for each in item.earlier if item.closed else meeting.closed_earlier(item):
            yield each.title


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


def _closed_people(meeting: Meeting, shown: Meeting) -> Iterator[str]:
    """Yield the names of those who were there for closed items only."""
    here = {person.id for person in shown.participants}
    for person in meeting.participants:
        # One name alone is that of many people. What follows it says who they are.
        alone = _BEHIND_A_NAME.split(person.name)[0]
        name = alone if len(words_of(alone)) > 1 else person.name
        if person.id not in here and len(words_of(name)) > 1:
            yield name
