"""Replaces found words: the new text of each place, and one change for all of them.

Works on the readable text, never on Markdown: a replacement is plain characters in the style of the
first character it replaces, even if it contains asterisks or the like. Refuses to replace anything
in an approved meeting, and to rename people or the committee.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, groupby
from typing import NamedTuple

from ssp_desktop.application.finding.finds import Find
from ssp_desktop.application.finding.meeting_texts import PlaceKind, TextPlace
from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.changes import Batch, Change, SetField, SetText, text_of
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    Meeting,
    Participant,
    Section,
    Status,
)
from ssp_desktop.domain.text import clean
from ssp_desktop.domain.votes import Dissent
from ssp_desktop.richtext.markdown import parse, write
from ssp_desktop.richtext.tree import (
    Block,
    Cell,
    ListBlock,
    ListItem,
    Paragraph,
    Span,
    TableBlock,
    merge_spans,
    paragraphs_of,
)

_LONG_WORD = re.compile(r"[^\W\d_]{6}")
"""Capitals that long are a word; shorter ones, such as SSP, abbreviate others."""

_AROUND = 48
"""Characters of a paragraph shown on each side of a replacement."""


class Replacing(NamedTuple):
    """What replaces the found words."""

    words: str
    follows_capitals: bool = True
    """A replacement in lower case gets a capital when the words it replaces have one.

    It is written in capitals for a word in capitals that is too long for an abbreviation.
    """

    def for_(self, found: str) -> str:
        """Return the text that replaces `found`."""
        words = clean(self.words).replace("\n", " ").replace("\t", " ")
        if not self.follows_capitals or words != words.lower():
            return words
        if found.isupper() and _LONG_WORD.search(found):
            return words.upper()
        capital = found[:1].isupper() and (len(found) == 1 or not found.isupper())
        return words[:1].upper() + words[1:] if capital else words


class Seen(NamedTuple):
    """A place before and after: the text around it, the old words and the new."""

    before: str
    gone: str
    come: str
    after: str


_Cuts = Mapping[int, Sequence[tuple[int, int]]]
"""By paragraph, which of its characters are replaced."""


def may_replace(meeting: Meeting) -> bool:
    """Whether words of `meeting` may be replaced: an approved meeting stays as it was approved."""
    return meeting.status is not Status.APPROVED


def seen(meeting: Meeting, finds: Iterable[Find], replacing: Replacing) -> list[Seen]:
    """Return how the place of each of `finds` reads before and after; they are in reading order."""
    looks: list[Seen] = []
    for place, group in groupby(finds, lambda find: find.place):
        paragraphs = paragraphs_at(meeting, place)
        looks += [_seen(paragraphs[find.paragraph], find, replacing) for find in group]
    return looks


def _seen(text: str, find: Find, replacing: Replacing) -> Seen:
    before = text[max(find.start - _AROUND, 0) : find.start]
    gone = text[find.start : find.end]
    after = text[find.end : find.end + _AROUND]
    if find.start > _AROUND:
        before = "…" + before.lstrip()
    if len(text) - find.end > _AROUND:
        after = after.rstrip() + "…"
    return Seen(before, gone, replacing.for_(gone), after)


def replace_all(meeting: Meeting, finds: Iterable[Find], replacing: Replacing) -> Batch | None:
    """Return one change that replaces all `finds`, None when nothing would change.

    They are finds in the current `meeting`, in reading order. Nothing is replaced in an approved
    meeting, nor in the names of people or of the committee.
    """
    if not may_replace(meeting):
        return None
    changes: list[Change] = []
    for place, group in groupby(finds, lambda find: find.place):
        if place.can_be_replaced:
            changes += _changes_at(meeting, place, _cuts(group), replacing)
    changes += _followed(meeting, changes)
    return Batch(tuple(changes)) if changes else None


def _cuts(finds: Iterable[Find]) -> _Cuts:
    return {
        number: [(find.start, find.end) for find in group]
        for number, group in groupby(finds, lambda find: find.paragraph)
    }


def _changes_at(
    meeting: Meeting, place: TextPlace, cuts: _Cuts, replacing: Replacing
) -> Iterator[Change]:
    if place.is_rich:
        before = text_of(meeting, place.item, place.part)
        after = _rewritten(before, cuts, replacing)
        text = SetText.between(place.item, place.part, before, after)
        if text.removed != text.inserted:
            yield text
        return
    held = _field_at(meeting, place)
    lines = [
        _replaced(line, cuts.get(at, ()), replacing) for at, line in enumerate(held.split("\n"))
    ]
    owner = "" if place.kind is PlaceKind.ACTION else place.item
    field = SetField(owner, place.part, place.field, held, "\n".join(lines))
    if field.before != field.after:
        yield field


def _replaced(text: str, cuts: Sequence[tuple[int, int]], replacing: Replacing) -> str:
    pieces: list[str] = []
    at = 0
    for start, end in cuts:
        pieces += (text[at:start], replacing.for_(text[start:end]))
        at = end
    return "".join((*pieces, text[at:]))


# Texts with formatting


def _rewritten(markdown: str, cuts: _Cuts, replacing: Replacing) -> str:
    """Return `markdown` with characters of its paragraphs replaced; styles and lists stay."""
    numbers = iter(range(len(markdown) + 1))

    def of_paragraph(paragraph: Paragraph) -> Paragraph:
        own = cuts.get(next(numbers))
        return _paragraph(paragraph, own, replacing) if own else paragraph

    def of_cell(cell: Cell) -> Cell:
        return Cell(tuple(map(of_paragraph, cell.lines)))

    def of_blocks(blocks: Iterable[Block]) -> Iterator[Block]:
        for block in blocks:
            if isinstance(block, Paragraph):
                yield of_paragraph(block)
            elif isinstance(block, TableBlock):
                header, *rows = (tuple(map(of_cell, row)) for row in (block.header, *block.rows))
                yield TableBlock(header, tuple(rows), block.right)
            else:
                items = tuple(ListItem(tuple(of_blocks(item.blocks))) for item in block.items)
                yield ListBlock(block.ordered, items, block.start)

    return write(of_blocks(parse(markdown)))


def _paragraph(
    paragraph: Paragraph, cuts: Sequence[tuple[int, int]], replacing: Replacing
) -> Paragraph:
    spans: list[Span] = []
    text, at = paragraph.text, 0
    begins = list(accumulate((len(span.text) for span in paragraph.spans), initial=0))[:-1]
    for start, end in cuts:
        spans += _between(paragraph.spans, begins, at, start)
        looks = paragraph.spans[bisect_right(begins, start) - 1]
        spans.append(Span(replacing.for_(text[start:end]), looks.bold, looks.italic))
        at = end
    spans += _between(paragraph.spans, begins, at, len(text))
    return Paragraph(merge_spans(spans))


def _between(spans: Sequence[Span], begins: Sequence[int], start: int, end: int) -> Iterator[Span]:
    """Yield the characters `start` to `end` of `spans`, which begin at `begins`, as they look."""
    for number in range(bisect_right(begins, start) - 1, len(spans)):
        span, begin = spans[number], begins[number]
        if begin >= end:
            return
        if part := span.text[max(start - begin, 0) : end - begin]:
            yield Span(part, span.bold, span.italic)


# Sentences that follow


def _followed(meeting: Meeting, changes: Sequence[Change]) -> Iterator[Change]:
    """Yield changes that keep a dissent's `sentence` equal to its text in the decision.

    When words in both were replaced, editing the dissent later must find its paragraph again.
    """
    if not any(isinstance(each, SetText) for each in changes):
        return
    after = Batch(tuple(changes)).apply(meeting)
    for old, new in zip(meeting.items, after.items, strict=True):
        if old.dissents is new.dissents or old.decision == new.decision:
            continue
        was, now = _read(old.decision), _read(new.decision)
        if len(was) != len(now):
            continue
        for dissent, other in zip(old.dissents, new.dissents, strict=True):
            if dissent.text != other.text and dissent.sentence in was:
                sentence = now[was.index(dissent.sentence)]
                yield SetField(old.id, dissent.id, "sentence", dissent.sentence, sentence)


# The text at a place


def paragraphs_at(meeting: Meeting, place: TextPlace) -> list[str]:
    """Return the text at `place`, paragraph by paragraph."""
    if place.is_rich:
        return _read(text_of(meeting, place.item, place.part))
    return _field_at(meeting, place).split("\n")


def _read(markdown: str) -> list[str]:
    return [each.text for each in paragraphs_of(parse(markdown))]


def _field_at(meeting: Meeting, place: TextPlace) -> str:
    return str(getattr(_owner_of(meeting, place), place.field))


_Part = Section | Attachment | Dissent | ActionPoint


def _owner_of(meeting: Meeting, place: TextPlace) -> Meeting | Participant | AgendaItem | _Part:
    """Return the value whose field `place` is; raise KeyError when it is gone."""
    if place.kind is PlaceKind.MEETING:
        return meeting
    if place.kind is PlaceKind.PERSON:
        return meeting.participant(place.part)
    item = meeting.item(place.item)
    if not place.part:
        return item
    parts: tuple[_Part, ...] = (*item.sections, *item.attachments, *item.dissents, *meeting.actions)
    for part in parts:
        if part.id == place.part:
            return part
    raise KeyError(place.part)
