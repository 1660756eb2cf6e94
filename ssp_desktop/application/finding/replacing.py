"""Replaces found words: the new text of each place, and one change for all of them.

Works on the readable text, never on Markdown: a replacement is plain characters in the style of the
first character it replaces, even if it contains asterisks or the like. Refuses to replace anything
in an approved meeting, and to rename people or the committee.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from ssp_desktop.application.finding.finds import Find
from ssp_desktop.application.finding.meeting_texts import Place, PlaceKind
from ssp_desktop.domain.changes import Batch, Change, SetField, SetText, text_of
from ssp_desktop.domain.meeting import Meeting, Status
from ssp_desktop.domain.text import clean
from ssp_desktop.richtext.markdown import parse, write
from ssp_desktop.richtext.tree import (
    Block,
    ListBlock,
    ListItem,
    Paragraph,
    Span,
    merge_spans,
    paragraphs_of,
)

_AROUND = 48
"""Characters of a paragraph shown on each side of a replacement."""


class Replacing(NamedTuple):
    """What replaces the found words."""

    words: str
    follows_capitals: bool = True
    """A replacement in lower case gets a capital when the words it replaces have one."""

    def for_(self, found: str) -> str:
        """Return the text that replaces `found`."""
        words = clean(self.words).replace("\n", " ").replace("\t", " ")
        capital = found[:1].isupper() and (len(found) == 1 or not found.isupper())
        if self.follows_capitals and capital and words == words.lower():
            return words[:1].upper() + words[1:]
        return words


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


def seen(meeting: Meeting, find: Find, replacing: Replacing) -> Seen:
    """Return how the place of `find` reads before and after."""
    text = paragraphs_at(meeting, find.place)[find.paragraph]
    gone = text[find.start : find.end]
    before, after = text[: find.start], text[find.end :]
    if len(before) > _AROUND:
        before = "…" + before[-_AROUND:].lstrip()
    if len(after) > _AROUND:
        after = after[:_AROUND].rstrip() + "…"
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
    meeting: Meeting, place: Place, cuts: _Cuts, replacing: Replacing
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
    for start, end in reversed(cuts):
        text = text[:start] + replacing.for_(text[start:end]) + text[end:]
    return text


# Texts with formatting


def _rewritten(markdown: str, cuts: _Cuts, replacing: Replacing) -> str:
    """Return `markdown` with characters of its paragraphs replaced; styles and lists stay."""
    numbers = iter(range(len(markdown) + 1))

    def of_blocks(blocks: Iterable[Block]) -> Iterator[Block]:
        for block in blocks:
            if isinstance(block, Paragraph):
                own = cuts.get(next(numbers))
                yield _paragraph(block, own, replacing) if own else block
            else:
                items = tuple(ListItem(tuple(of_blocks(item.blocks))) for item in block.items)
                yield ListBlock(block.ordered, items, block.start)

    return write(of_blocks(parse(markdown)))


def _paragraph(
    paragraph: Paragraph, cuts: Sequence[tuple[int, int]], replacing: Replacing
) -> Paragraph:
    spans: list[Span] = []
    text, at = paragraph.text, 0
    for start, end in cuts:
        spans += _between(paragraph.spans, at, start)
        looks = next(_between(paragraph.spans, start, end))
        spans.append(Span(replacing.for_(text[start:end]), looks.bold, looks.italic))
        at = end
    spans += _between(paragraph.spans, at, len(text))
    return Paragraph(merge_spans(spans))


def _between(spans: Iterable[Span], start: int, end: int) -> Iterator[Span]:
    """Yield the characters `start` to `end` of `spans` in their styles."""
    at = 0
    for span in spans:
        part = span.text[max(start - at, 0) : max(end - at, 0)]
        at += len(span.text)
        if part:
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


def paragraphs_at(meeting: Meeting, place: Place) -> list[str]:
    """Return the text at `place`, paragraph by paragraph."""
    if place.is_rich:
        return _read(text_of(meeting, place.item, place.part))
    return _field_at(meeting, place).split("\n")


def _read(markdown: str) -> list[str]:
    return [each.text for each in paragraphs_of(parse(markdown))]


def _field_at(meeting: Meeting, place: Place) -> str:
    return str(getattr(_owner_of(meeting, place), place.field))


def _owner_of(meeting: Meeting, place: Place) -> object:
    """Return the value whose field `place` is; raise KeyError when it is gone."""
    if place.kind is PlaceKind.MEETING:
        return meeting
    if place.kind is PlaceKind.PERSON:
        return meeting.participant(place.part)
    item = meeting.item(place.item)
    if not place.part:
        return item
    parts: tuple[object, ...] = (*item.sections, *item.attachments, *item.dissents)
    for part in (*parts, *meeting.actions):
        if getattr(part, "id") == place.part:  # noqa: B009 - each of them has one
            return part
    raise KeyError(place.part)
