"""A referat in which what looks like CPR numbers is masked, for where nobody can be asked.

A file is not written while numbers stand in it; a window that follows what is written
cannot stop, so what it shows is masked instead. That includes numbers that were once
let through with a reason: the reason was for that file.
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
    Part,
    Referat,
    Table,
)
from ssp_desktop.richtext.tree import Span


class _Masked(NamedTuple):
    before: Part
    after: Part


class CprMask:
    """Masks one referat again and again, doing only what has changed.

    A part without numbers is the same object afterwards, and one with numbers is so
    from one call to the next.
    """

    def __init__(self) -> None:
        self._known: dict[tuple[str, bool], _Masked] = {}

    def __call__(self, referat: Referat) -> Referat:
        """Return `referat` with every text, and its properties, masked."""
        known = {}
        for index, part in enumerate(referat.parts):
            key = (part.item, index == 0)
            known[key] = _renewed(part, self._known.get(key))
        self._known = known
        return referat._replace(
            title=masked(referat.title),
            subject=masked(referat.subject),
            author=masked(referat.author),
            parts=tuple(each.after for each in known.values()),
        )


def _renewed(part: Part, old: _Masked | None) -> _Masked:
    """Return `part` masked, looking only through the blocks that it did not have before."""
    if old and old.before is part:
        return old
    former = dict(zip(old.before.blocks, old.after.blocks, strict=True)) if old else {}
    blocks = tuple(former.get(block) or _block(block) for block in part.blocks)
    return _Masked(part, part if blocks == part.blocks else Part(part.item, blocks))


def _block(block: Block) -> Block:
    match block:
        case Line():
            finds = cpr_numbers(block.text)
            return block._replace(spans=tuple(_spans(block.spans, finds))) if finds else block
        case FactTable():
            return FactTable(tuple((masked(label), masked(text)) for label, text in block.rows))
        case Table():
            rows = tuple(tuple(map(masked, row)) for row in block.rows)
            return block._replace(rows=rows)
        case Contents():
            entries = tuple(each._replace(text=masked(each.text)) for each in block.entries)
            return block._replace(entries=entries)


def _spans(spans: Sequence[Span], finds: Sequence[CprFind]) -> Iterator[Span]:
    """Yield `spans` with the finds in their joined text masked, each in the style it begins in."""
    starts = [0]
    for span in spans:
        starts.append(starts[-1] + len(span.text))
    whole = "".join(span.text for span in spans)
    for span, (start, end) in zip(spans, pairwise(starts), strict=True):
        told, at = "", start
        for find in finds:
            if find.end <= start or find.start >= end:
                continue
            told += whole[at : max(at, find.start)]
            told += find.masked if find.start >= start else ""
            at = min(find.end, end)
        told += whole[at:end]
        if told:
            yield Span(told, span.bold, span.italic)
