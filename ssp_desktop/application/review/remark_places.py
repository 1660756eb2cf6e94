"""Where the words of a remark stand now, and where other words would be written.

Owns when the words are still there: all of them, as they were marked. Nothing is found by likeness,
and of several places that read the same only the one where they were marked counts.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from ssp_desktop.application.finding.finds import Find
from ssp_desktop.application.finding.meeting_texts import PlaceKind, TextPlace
from ssp_desktop.application.finding.replacing import paragraphs_at
from ssp_desktop.application.review.compared import Stretch
from ssp_desktop.domain.changes import DECISION, OPEN_TEXT
from ssp_desktop.domain.meeting import AgendaItem, Meeting
from ssp_desktop.domain.review import Remark, RemarkKind
from ssp_desktop.minutes.blocks import ReadParagraph


class MarkedWords(NamedTuple):
    """Words marked in a part: what they are, and from which character of its text they begin."""

    item: str
    part: str
    words: str
    place: int


class Marking(NamedTuple):
    """Words that a remark is to be about, as they stood when they were marked.

    `before` and `after` are so many more on either side that all of it stands there only once.
    """

    on: MarkedWords
    before: str = ""
    after: str = ""

    @property
    def whole(self) -> MarkedWords:
        """The words with those on either side."""
        on, before, after = self
        return on._replace(words=before + on.words + after, place=on.place - len(before))


def marking_of(
    item: str, paragraphs: Sequence[ReadParagraph], marked: Sequence[Stretch]
) -> Marking:
    """Return the marked words of one part of `item`, in reading order, as a remark can be on them.

    `paragraphs` are those of the item. Without marked words it is about the whole of it.
    """
    on = _words_at(paragraphs, marked)
    if on is None:
        return Marking(MarkedWords(item, "title", "", 0))
    if len(marked) > 1:
        return Marking(on)
    key, first, last = marked[0]
    text = next(each.text for each in paragraphs if each.key == key)
    start, end = _telling(text, first, last)
    return Marking(on, text[start:first], text[last:end])


def _words_at(paragraphs: Sequence[ReadParagraph], marked: Sequence[Stretch]) -> MarkedWords | None:
    """Return the words of those stretches of one part, in reading order; None if there are none.

    `paragraphs` are those of the item. The text of a part is its paragraphs without its heading.
    """
    if not marked:
        return None
    origin = marked[0].key.origin
    texts = {each.key: each.text for each in paragraphs}
    words = "\n".join(texts[each.key][each.start : each.end] for each in marked)
    place = 0
    for each in paragraphs:
        if each.key == marked[0].key:
            break
        if each.key.origin == origin and not each.heading:
            place += len(each.text) + 1
    return MarkedWords(origin.item, origin.part, words, place + marked[0].start)


def _telling(paragraph: str, start: int, end: int) -> tuple[int, int]:
    """Return so many words around `start` to `end` that they stand in `paragraph` only once.

    Those that stand there twice could not be found again when something before them has changed.
    """
    while paragraph.count(paragraph[start:end]) > 1 and (start > 0 or end < len(paragraph)):
        after = paragraph.find(" ", end + 1)
        start = paragraph.rfind(" ", 0, max(start - 1, 0)) + 1
        end = after if after > 0 else len(paragraph)
    return start, end


def stretches_of(remark: Remark, paragraphs: Iterable[ReadParagraph]) -> tuple[Stretch, ...]:
    """Return where the words of `remark` are in the item's `paragraphs`; nothing if nowhere.

    Of several places the nearest to where they were marked.
    """
    own = [each for each in paragraphs if each.key.origin == (remark.item, remark.part)]
    for looked in ([each for each in own if not each.heading], own):
        found = _found(remark, looked)
        if found:
            return found
    return ()


def _found(remark: Remark, paragraphs: Sequence[ReadParagraph]) -> tuple[Stretch, ...]:
    if not remark.words.strip():
        return ()
    text = "\n".join(each.text for each in paragraphs)
    pattern = r"\s+".join(map(re.escape, remark.words.split()))
    spans = [found.span() for found in re.finditer(pattern, text)]
    if not spans:
        return ()
    start, end = min(spans, key=lambda span: abs(span[0] - remark.place))
    stretches = []
    at = 0
    for each in paragraphs:
        first, last = max(start - at, 0), min(end - at, len(each.text))
        if first < last:
            stretches.append(Stretch(each.key, first, last))
        at += len(each.text) + 1
    return tuple(stretches)


def writing_place(meeting: Meeting, remark: Remark) -> Find | None:
    """Return the characters that the wording of `remark` would replace.

    None when its words are not there any more, or when it cannot be told which of them are meant.
    """
    return text_place(meeting, remark) if remark.kind is RemarkKind.WORDING else None


def text_place(meeting: Meeting, remark: Remark) -> Find | None:
    """Return where the words of `remark` are written; None when that cannot be told."""
    item = _item_of(meeting, remark)
    if item is None or not remark.words:
        return None
    found: list[tuple[Find, int]] = []
    for place, texts in groupby(_texts_of(meeting, item, remark.part), lambda each: each[0]):
        at = 0
        for _, number, text in texts:
            found += (
                (Find(place, number, start, start + len(remark.words)), at + start)
                for start in _occurrences(remark.words, text)
            )
            at += len(text) + 1 if text.strip() else 0
    if len(found) > 1:
        found = [each for each in found if each[1] == remark.place]
    return found[0][0] if len(found) == 1 else None


def words_are_there(meeting: Meeting, remark: Remark) -> bool:
    """Whether the words of `remark` are still written in the part that it is about.

    Also True where they are not written but made, as the names of who was absent.
    """
    item = _item_of(meeting, remark)
    if item is None:
        return False
    if remark.kind is RemarkKind.WORDING:
        return writing_place(meeting, remark) is not None
    texts = [text for _, _, text in _texts_of(meeting, item, remark.part)]
    words = " ".join(remark.words.split())
    return not texts or remark.part == "title" or words in " ".join(" ".join(texts).split())


def _item_of(meeting: Meeting, remark: Remark) -> AgendaItem | None:
    return next((each for each in meeting.items if each.id == remark.item), None)


def _occurrences(words: str, text: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _texts_of(
    meeting: Meeting, item: AgendaItem, part: str
) -> Iterator[tuple[TextPlace, int, str]]:
    """Yield every paragraph that is written where `part` is printed, with its place and number."""
    for place in _places(item, part):
        for number, text in enumerate(paragraphs_at(meeting, place)):
            yield place, number, text


def _places(item: AgendaItem, part: str) -> Iterator[TextPlace]:
    match part:
        case "title":
            yield TextPlace(PlaceKind.TITLE, item.id, "", "title")
            if item.closed:
                yield TextPlace(PlaceKind.OPEN_TITLE, item.id, "", "open_title")
        case "case_number":
            yield TextPlace(PlaceKind.CASE_NUMBER, item.id, "", "case_number")
        case "decision":
            yield TextPlace(PlaceKind.DECISION, item.id, DECISION, "text")
        case "open_text":
            yield TextPlace(PlaceKind.OPEN_TEXT, item.id, OPEN_TEXT, "text")
        case "attachments":
            for each in item.attachments:
                yield TextPlace(PlaceKind.ATTACHMENT, item.id, each.id, "title")
        case _:
            if any(section.id == part for section in item.sections):
                yield TextPlace(PlaceKind.SECTION, item.id, part, "text")
