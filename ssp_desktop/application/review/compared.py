"""What has changed in an item of the minutes, shown in its own lines: words added and words gone.

Owns which lines of the two versions belong together, and which words of them. What is gone stands
where it stood; painting it so that it is seen is the window's business.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from enum import Enum
from itertools import zip_longest
from typing import NamedTuple

from ssp_desktop.minutes.blocks import (
    Block,
    Counting,
    Line,
    MinutesPart,
    Origin,
    ParagraphKey,
    ReadParagraph,
    Style,
    Table,
    read_paragraphs,
)
from ssp_desktop.richtext.tree import Cell, Paragraph, Row, Span

_WORD = re.compile(r"\s*\S+\s*$|\s*\S+")
_ALIKE = 0.4
"""How much of two lines must be the same for the one to be a new wording of the other."""


class Fate(Enum):
    """What happened to some words: they have come, or they are gone."""

    ADDED = "added"
    GONE = "gone"


class Marked(NamedTuple):
    """Characters `start` to `end` of a paragraph, and what happened to them."""

    start: int
    end: int
    fate: Fate


Marks = Mapping[ParagraphKey, tuple[Marked, ...]]


class Compared(NamedTuple):
    """An item with what it said before and what it says now; `marks` say which is which."""

    part: MinutesPart
    marks: Marks


class Stretch(NamedTuple):
    """Characters `start` to `end` of a paragraph."""

    key: ParagraphKey
    start: int
    end: int


class _Words(NamedTuple):
    """A paragraph with the words of both versions."""

    spans: tuple[Span, ...]
    marks: tuple[Marked, ...]


def reads_the_same(old: MinutesPart, new: MinutesPart) -> bool:
    """Whether an item says the same; that it has another number is no change of it."""
    return _told(old) == _told(new)


def _told(part: MinutesPart) -> tuple[Block, ...]:
    head, *others = part.blocks
    if not isinstance(head, Line) or head.style is not Style.ITEM_HEADING:
        return part.blocks
    title = re.sub(r"^\D*\d+[.:] ", "", head.text)
    return (head._replace(spans=(Span(title),), new_page=False), *others)


def compared(old: MinutesPart, new: MinutesPart) -> Compared:
    """Return `new` with what has changed since `old` marked."""
    lines = list(_lines(old.blocks, new.blocks))
    counting = Counting()
    marks: dict[ParagraphKey, tuple[Marked, ...]] = {}
    for block, of_lines in lines:
        if isinstance(block, Line | Table):
            for words in of_lines:
                if "".join(span.text for span in words.spans).strip():
                    key = counting.key(block.origin)
                    if words.marks:
                        marks[key] = words.marks
    return Compared(MinutesPart(new.item, tuple(block for block, _ in lines)), marks)


_Shown = tuple[Block, tuple[_Words, ...]]
"""A block, and its paragraphs with the words of both versions."""


def _lines(old: Sequence[Block], new: Sequence[Block]) -> Iterator[_Shown]:
    """Yield every block of either version, those that belong together as one."""
    matcher = SequenceMatcher(None, list(map(_key, old)), list(map(_key, new)), autojunk=False)
    for kind, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if kind == "equal":
            yield from ((block, tuple(_whole(block, None))) for block in new[new_from:new_to])
        else:
            yield from _rewritten(list(old[old_from:old_to]), new[new_from:new_to])


def _key(block: Block) -> object:
    return (block.style, block.spans) if isinstance(block, Line) else block


def _rewritten(old: list[Block], new: Sequence[Block]) -> Iterator[_Shown]:
    """Yield blocks of which none is as before; a new wording follows in place of the old one."""
    for block in new:
        at = next((at for at, each in enumerate(old) if _belong_together(each, block)), None)
        if at is None:
            yield block, tuple(_whole(block, Fate.ADDED))
            continue
        yield from map(_gone, old[:at])
        yield _both(old[at], block)
        del old[: at + 1]
    yield from map(_gone, old)


def _belong_together(old: Block, new: Block) -> bool:
    if isinstance(old, Table) and isinstance(new, Table):
        return [len(row) for row in old.printed_rows] == [len(row) for row in new.printed_rows]
    if not isinstance(old, Line) or not isinstance(new, Line) or old.style is not new.style:
        return False
    if old.style is Style.ITEM_HEADING:
        return True
    matcher = SequenceMatcher(None, _WORD.findall(old.text), _WORD.findall(new.text), False)
    return matcher.ratio() >= _ALIKE


def _whole(block: Block, fate: Fate | None) -> Iterator[_Words]:
    """Yield the paragraphs of `block`, all of each with that fate."""
    if not isinstance(block, Line | Table):
        return
    for paragraph in (block,) if isinstance(block, Line) else block.lines:
        end = len(paragraph.text)
        yield _Words(paragraph.spans, (Marked(0, end, fate),) if fate and end else ())


def _gone(block: Block) -> _Shown:
    words = tuple(_whole(block, Fate.GONE))
    if isinstance(block, Line):  # nothing leads to what is not there any more
        block = block._replace(bookmark="", link_to="")
    return block, words


def _both(old: Block, new: Block) -> _Shown:
    if isinstance(old, Table) and isinstance(new, Table):
        return _both_tables(old, new)
    if isinstance(old, Line) and isinstance(new, Line):
        words = _both_words(old.spans, new.spans)
        return new._replace(spans=words.spans), (words,)
    return new, tuple(_whole(new, Fate.ADDED))


def _both_tables(old: Table, new: Table) -> _Shown:
    """Return a table of the same rows and columns, with the words of both in its cells."""
    words: list[_Words] = []

    def of_row(before: Row, after: Row) -> Row:
        cells = []
        for was, now in zip(before, after, strict=True):
            lines = zip_longest(was.lines, now.lines, fillvalue=Paragraph(()))
            made = [_both_words(one.spans, other.spans) for one, other in lines]
            words.extend(made)
            cells.append(Cell(tuple(Paragraph(each.spans) for each in made)))
        return tuple(cells)

    rows = [of_row(*pair) for pair in zip(old.printed_rows, new.printed_rows, strict=True)]
    head, rest = (rows[0], rows[1:]) if new.head else ((), rows)
    return new._replace(head=head, rows=tuple(rest)), tuple(words)


def _both_words(old: tuple[Span, ...], new: tuple[Span, ...]) -> _Words:
    """Return the words of both, those that are gone before those that took their place."""
    was, now = ("".join(span.text for span in spans) for spans in (old, new))
    before, after = _WORD.findall(was), _WORD.findall(now)
    matcher = SequenceMatcher(
        None, [word.strip() for word in before], [word.strip() for word in after], autojunk=False
    )
    spans: list[Span] = []
    marks: list[Marked] = []
    at = old_at = new_at = 0
    for kind, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        gone, come = "".join(before[old_from:old_to]), "".join(after[new_from:new_to])
        if kind != "equal" and gone:
            if spans and not gone[:1].isspace() and not spans[-1].text[-1:].isspace():
                spans.append(Span(" "))
                at += 1
            spans += _cut(old, old_at, old_at + len(gone))
            marks.append(_without_spaces(gone, at, Fate.GONE))
            at += len(gone)
            if not gone[-1:].isspace() and (come or now[new_at:])[:1].strip():
                spans.append(Span(" "))
                at += 1
        if come:
            spans += _cut(new, new_at, new_at + len(come))
            if kind != "equal":
                marks.append(_without_spaces(come, at, Fate.ADDED))
            at += len(come)
        old_at, new_at = old_at + len(gone), new_at + len(come)
    return _Words(tuple(span for span in spans if span.text), tuple(marks))


def _without_spaces(text: str, at: int, fate: Fate) -> Marked:
    start = at + len(text) - len(text.lstrip())
    return Marked(start, at + len(text.rstrip()), fate)


def _cut(spans: Sequence[Span], start: int, end: int) -> Iterator[Span]:
    """Yield characters `start` to `end` of `spans` in their styles."""
    at = 0
    for span in spans:
        text = span.text[max(start - at, 0) : max(end - at, 0)]
        if text:
            yield Span(text, span.bold, span.italic)
        at += len(span.text)


class BothTexts:
    """Where a place in an item as it reads now is in what shows both versions, and the reverse."""

    def __init__(self, both: Compared, now: Sequence[ReadParagraph]) -> None:
        told: dict[Origin, list[ParagraphKey]] = {}
        for each in now:
            told.setdefault(each.key.origin, []).append(each.key)
        texts = {each.key: each.text for each in now}
        self._now: dict[ParagraphKey, tuple[ParagraphKey, list[int], list[int]]] = {}
        self._both: dict[ParagraphKey, tuple[ParagraphKey, list[int], list[int]]] = {}
        for each in read_paragraphs(both.part.blocks):
            left = _letters(each.text, both.marks.get(each.key, ()))
            keys = told.get(each.key.origin)
            if left and keys:
                key = keys.pop(0)
                own = _letters(texts[key], ())
                self._now[each.key] = (key, left, own)
                self._both[key] = (each.key, own, left)

    def in_now(self, stretch: Stretch) -> Stretch | None:
        """Return the place in the item as it reads now; None for what is gone."""
        return _moved(stretch, self._now)

    def in_both(self, stretch: Stretch) -> Stretch | None:
        """Return the place in what shows both versions."""
        return _moved(stretch, self._both)


def _letters(text: str, marks: Iterable[Marked]) -> list[int]:
    """Return where the characters are that are not gone, without the spaces."""
    gone = {at for mark in marks if mark.fate is Fate.GONE for at in range(mark.start, mark.end)}
    return [at for at, sign in enumerate(text) if not sign.isspace() and at not in gone]


def _moved(
    stretch: Stretch, known: Mapping[ParagraphKey, tuple[ParagraphKey, list[int], list[int]]]
) -> Stretch | None:
    if stretch.key not in known:
        return None
    key, here, there = known[stretch.key]
    first, last = bisect_left(here, stretch.start), bisect_left(here, stretch.end)
    if first >= last or last > len(there):
        return None
    return Stretch(key, there[first], there[last - 1] + 1)
