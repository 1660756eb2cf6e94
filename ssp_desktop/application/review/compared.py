"""What has changed in an item of the minutes, shown in its own lines: words added and words gone.

Owns which lines of the two versions belong together, and which words of them. What is gone stands
where it stood; painting it so that it is seen is the window's business.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from ssp_desktop.application.review.both_tables import both_tables, same_table
from ssp_desktop.application.review.both_words import Fate as Fate  # noqa: PLC0414 - part of it
from ssp_desktop.application.review.both_words import Marked, Words, alike, both_words, whole
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
from ssp_desktop.richtext.tree import Span

Marks = Mapping[ParagraphKey, tuple[Marked, ...]]


_AHEAD = 24
"""So many lines that are gone are looked at for the one that a new line is a wording of."""


class Compared(NamedTuple):
    """An item with what it said before and what it says now; `marks` say which is which."""

    part: MinutesPart
    marks: Marks


class Stretch(NamedTuple):
    """Characters `start` to `end` of a paragraph."""

    key: ParagraphKey
    start: int
    end: int


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


_Shown = tuple[Block, tuple[Words, ...]]
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
        near = enumerate(old[:_AHEAD])
        at = next((at for at, each in near if _belong_together(each, block)), None)
        if at is None:
            yield block, tuple(_whole(block, Fate.ADDED))
            continue
        yield from map(_gone, old[:at])
        yield _both(old[at], block)
        del old[: at + 1]
    yield from map(_gone, old)


def _belong_together(old: Block, new: Block) -> bool:
    if isinstance(old, Table) and isinstance(new, Table):
        return same_table(old, new)
    if not isinstance(old, Line) or not isinstance(new, Line) or old.style is not new.style:
        return False
    if old.style is Style.ITEM_HEADING:
        return True
    return alike(old.text, new.text)


def _whole(block: Block, fate: Fate | None) -> Iterator[Words]:
    """Yield the paragraphs of `block`, all of each with that fate."""
    if not isinstance(block, Line | Table):
        return
    for paragraph in (block,) if isinstance(block, Line) else block.lines:
        yield whole(paragraph.spans, fate)


def _gone(block: Block) -> _Shown:
    words = tuple(_whole(block, Fate.GONE))
    if isinstance(block, Line):  # nothing leads to what is not there any more
        block = block._replace(bookmark="", link_to="")
    return block, words


def _both(old: Block, new: Block) -> _Shown:
    if isinstance(old, Table) and isinstance(new, Table):
        return both_tables(old, new)
    if isinstance(old, Line) and isinstance(new, Line):
        words = both_words(old.spans, new.spans)
        return new._replace(spans=words.spans), (words,)
    return new, tuple(_whole(new, Fate.ADDED))


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
