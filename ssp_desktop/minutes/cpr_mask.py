"""Minutes in which anything like a CPR number is masked, for where no question can be asked.

An export stops while the minutes contain such numbers; a window that follows the writing cannot
stop, so what it shows is masked instead. This includes numbers that were once exported with a
reason: the reason applied to that file.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ssp_desktop.domain.cpr import CprFind, cpr_numbers, masked
from ssp_desktop.minutes.blocks import (
    Block,
    Contents,
    FactTable,
    Line,
    Minutes,
    MinutesPart,
    Table,
)
from ssp_desktop.richtext.tree import Paragraph, Span

_NEAR, _CONTEXT = 8, 80
"""How near the end of a text a number must be to continue in the next; how much is read then."""


class _Masked(NamedTuple):
    """A part before and after; `over`: blocks in which a number from the block before ends."""

    before: MinutesPart
    after: MinutesPart
    over: frozenset[int]


class CprMask:
    """Masks the same minutes repeatedly, redoing only what has changed.

    A part without numbers is returned unchanged, and one with numbers gives the same object from
    one call to the next.
    """

    def __init__(self) -> None:
        self._known: dict[tuple[str, bool], _Masked] = {}

    def __call__(self, minutes: Minutes) -> Minutes:
        """Return `minutes` with every text, and its properties, masked."""
        known = {}
        for index, part in enumerate(minutes.parts):
            key = (part.item, index == 0)
            known[key] = _renewed(part, self._known.get(key))
        self._known = known
        return minutes._replace(
            title=masked(minutes.title),
            subject=masked(minutes.subject),
            author=masked(minutes.author),
            parts=tuple(each.after for each in known.values()),
        )


def _renewed(part: MinutesPart, old: _Masked | None) -> _Masked:
    """Return `part` masked, searching only the blocks that it did not have before."""
    if old and old.before is part:
        return old
    former: dict[Block, Block] = {}
    if old:
        both = enumerate(zip(old.before.blocks, old.after.blocks, strict=True))
        former = {before: after for at, (before, after) in both if at not in old.over}
    blocks = [former.get(block) or _block(block) for block in part.blocks]
    over = dict(_going_over_blocks([_texts(block) for block in part.blocks]))
    for at, find in over.items():
        blocks[at] = _block(part.blocks[at], find)
    after = part if tuple(blocks) == part.blocks else MinutesPart(part.item, tuple(blocks))
    return _Masked(part, after, frozenset(over))


def _texts(block: Block) -> list[str]:
    """Return the texts in `block` that a number can go over from and into, in order."""
    if isinstance(block, Line):
        return [block.text]
    return [line.text for line in block.lines] if isinstance(block, Table) else []


def _going_over_blocks(blocks: Sequence[Sequence[str]]) -> Iterator[tuple[int, CprFind]]:
    """Yield which of `blocks` begin with the end of a number from the one before, as a find."""
    for at, (before, texts) in enumerate(pairwise(blocks), 1):
        if before and texts:
            for _, find in _going_over((before[-1], texts[0])):
                yield at, find


def _going_over(texts: Sequence[str]) -> Iterator[tuple[int, CprFind]]:
    """Yield which of `texts` begin with the end of a number from the one before, as a find."""
    for at, (before, text) in enumerate(pairwise(texts), 1):
        if not (_has_digit(before[-_NEAR:]) and _has_digit(text[:_NEAR])):
            continue
        before = before[-_CONTEXT:]
        for find in cpr_numbers(f"{before}\n{text[:_CONTEXT]}"):
            if find.start < len(before) < find.end:
                yield at, find._replace(start=0, end=find.end - len(before) - 1)


def _has_digit(text: str) -> bool:
    return any(map(str.isdecimal, text))


def _block(block: Block, over: CprFind | None = None) -> Block:
    match block:
        case Line():
            spans = _line(block.spans, over)
            return block if spans is block.spans else block._replace(spans=spans)
        case FactTable():
            rows = tuple((masked(label), masked(text)) for label, text in block.rows)
            return block._replace(rows=rows)
        case Table():
            return _table(block, over)
        case Contents():
            entries = tuple(each._replace(text=masked(each.text)) for each in block.entries)
            return block._replace(entries=entries)


def _table(table: Table, over: CprFind | None) -> Table:
    lines = list(table.lines)
    ends = dict(_going_over([line.text for line in lines]))
    if over:
        ends[0] = over
    spans = [_line(line.spans, ends.get(at)) for at, line in enumerate(lines)]
    if all(new is line.spans for new, line in zip(spans, lines, strict=True)):
        return table
    return table.with_lines(map(Paragraph, spans))


def _line(spans: tuple[Span, ...], over: CprFind | None) -> tuple[Span, ...]:
    """Return `spans` masked, the same ones if there is nothing to mask."""
    text = "".join(span.text for span in spans)
    behind = over.end if over else 0
    finds = [over] if over else []
    finds += [find for find in cpr_numbers(text) if find.start >= behind]
    return tuple(_spans(spans, finds)) if finds else spans


def _spans(spans: Sequence[Span], finds: Sequence[CprFind]) -> Iterator[Span]:
    """Yield `spans` with the finds in their joined text masked, each in the style it begins in."""
    starts = [0]
    for span in spans:
        starts.append(starts[-1] + len(span.text))
    whole = "".join(span.text for span in spans)
    for span, (start, end) in zip(spans, pairwise(starts), strict=True):
        shown, at = "", start
        for find in finds:
            if find.end <= start or find.start >= end:
                continue
            shown += whole[at : max(at, find.start)]
            shown += find.masked if find.start >= start else ""
            at = min(find.end, end)
        shown += whole[at:end]
        if shown:
            yield Span(shown, span.bold, span.italic)
