"""The numbered points of an item, answered in its decision as `Ad. 1. …`, `Ad. 2. …`.

Owns which line of the decision answers which point, and where the missing lines go. Never changes
or moves anything a person wrote. A line with exactly the point's title may get another number, and
may move while nothing is written under it; everything else stays.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from ssp_desktop.application.aids.numbered_points import Point, points_of, rows_of_points
from ssp_desktop.domain.likeness import same_text
from ssp_desktop.domain.meeting import AgendaItem
from ssp_desktop.richtext.markdown import parse, write
from ssp_desktop.richtext.tree import Block, Paragraph, Span, TableBlock, merge_spans, paragraph

_AD = re.compile(
    r"ad\.?\s*(?P<named>(?:pkt|punkt(?:et|erne)?)\.?\s*)?(?P<numbers>\d{1,9}(?:\s*(?:-|–|,|og)\s*\d{1,9})*)(?P<mark>[.:)]?)"
    r"(?:\s+(?P<title>.*))?$",
    re.IGNORECASE,
)
_MANY = 100  # a line never answers more points than this
_WORD = re.compile(r"\w+")
_ALIKE = 0.6  # the least share of the shorter title's words that the longer one must contain


@dataclass(frozen=True, slots=True)
class AdPoints:
    """A decision with a line for each point.

    `unanswered` are those of its stored lines that open a point with nothing written under it
    (counted from 0, like `MarkdownEditor.current_line`).
    """

    decision: str
    unanswered: tuple[int, ...] = ()

    @property
    def caret(self) -> int | None:
        """The line of the first unanswered point, None when all are answered."""
        return self.unanswered[0] if self.unanswered else None


def with_ad_points(item: AgendaItem) -> AdPoints | None:
    """Return the decision of `item` with a line for each of its points; None without points."""
    before, after, parts = _answers(item)
    if not parts:
        return None
    decision = item.decision if after == before else write(after)
    return AdPoints(decision, tuple(_unanswered(parts)))


@lru_cache(maxsize=512)  # asked for every item again and again while a decision is written
def unanswered_points(item: AgendaItem) -> tuple[int, ...]:
    """Return the numbers of the points that have their line in the decision, but no answer."""
    before, after, parts = _answers(item)
    opened = (part for part in parts if part.opens and after == before)
    return tuple(number for part in opened for number in part.numbers)


class LonePoints(NamedTuple):
    """What a decision answers and the case text does not ask, and the other way round.

    `lines` are the numbers of its lines, as written, that answer no point; `points` the numbers of
    the points that it has no line for.
    """

    lines: tuple[str, ...] = ()
    points: tuple[int, ...] = ()


@lru_cache(maxsize=512)
def lone_points(item: AgendaItem) -> LonePoints:
    """Return the lines and points of `item` that have no counterpart; none without such lines.

    Where the lines have just the numbers of one of the rows of points, they answer that row.
    """
    parts = _parts(parse(item.decision)) if "ad" in item.decision.casefold() else []
    headed = [part for part in parts if part.numbers]
    if not headed:
        return LonePoints()
    numbers = {number for part in headed for number in part.numbers}
    if any(numbers == {point.number for point in row} for row in rows_of_points(item.sections)):
        return LonePoints()
    points = points_of(item.sections, [part.title for part in parts])
    _match(parts, points)
    for part in headed:  # whatever the title says by now
        free = _free(points, headed)
        part.own = part.own or tuple(at for at in free if points[at].number in part.numbers)
    answered = {at for part in headed for at in part.own}
    return LonePoints(
        tuple(", ".join(map(str, part.numbers)) for part in headed if not part.own),
        tuple(point.number for at, point in enumerate(points) if at not in answered),
    )


@dataclass(slots=True, eq=False)
class _Piece:
    """A piece of a decision: the line that opens it, unless it is the first, and what follows.

    `numbers` and `title` are read from the line. `own` are the indices of the points it answers;
    `untouched`: it has exactly the title of its point.
    """

    blocks: list[Block]
    numbers: tuple[int, ...] = ()
    title: str = ""
    hand_made: bool = False
    own: tuple[int, ...] = field(default=())
    untouched: bool = False

    @property
    def bare(self) -> bool:
        """Whether nothing is written under the line."""
        return len(self.blocks) == 1

    @property
    def loose(self) -> bool:
        """Whether it is as the program wrote it, and may be moved."""
        return self.untouched and self.bare

    @property
    def opens(self) -> bool:
        """Whether it opens an answer that is still to be written."""
        return bool(self.own) and self.bare and (self.untouched or not self.hand_made)


def _parts(blocks: Iterable[Block]) -> list[_Piece]:
    """Return `blocks` split before each line that opens an answer; the first has no such line."""
    parts = [_Piece([])]
    for block in blocks:
        found = _AD.match(block.text) if isinstance(block, Paragraph) else None
        if found is None:
            parts[-1].blocks.append(block)
            continue
        numbers = _numbers(found["numbers"])
        title = found["title"] or ""
        ours = len(numbers) == 1 and found["mark"] == "." and not title.endswith((".", "!", "?"))
        ours = ours and not found["named"]
        parts.append(_Piece([block], numbers, title, hand_made=not ours))
    return parts


def _numbers(text: str) -> tuple[int, ...]:
    """Return the numbers in ``1``, ``1-3`` or ``1, 2 og 4``."""
    given = [int(each) for each in re.findall(r"\d+", text)]
    if len(given) == 2 and re.search("[-–]", text):
        return tuple(range(given[0], min(given[1], given[0] + _MANY) + 1))
    return tuple(given)


# Which line answers which point


def _answers(item: AgendaItem) -> tuple[tuple[Block, ...], tuple[Block, ...], list[_Piece]]:
    """Return the decision, and as it is with a part for each point, and the parts; none without."""
    blocks = parse(item.decision)
    parts = _parts(blocks)
    points = points_of(item.sections, [part.title for part in parts])
    if points:
        _match(parts, points)
        parts = _in_place(parts, points)
    after = tuple(block for part in parts for block in part.blocks)
    return blocks, after, parts if points else []


def _match(parts: Sequence[_Piece], points: Sequence[Point]) -> None:
    """Find the points that each part answers: by the exact title, a similar one, or the number."""
    headed = [part for part in parts if part.numbers]
    for same_number in (True, False):
        for part in headed:
            if len(part.numbers) == 1:
                _match_title(part, points, _free(points, headed), same_number=same_number)
    like = [
        (_likeness(part.title, points[at].title), points[at].number in part.numbers, part, at)
        for part in headed
        if not part.own and len(part.numbers) == 1
        for at in _free(points, headed)
    ]
    for likeness, _, part, at in sorted(like, key=lambda each: each[:2], reverse=True):
        if likeness >= _ALIKE and not part.own and at in _free(points, headed):
            part.own = (at,)
    for part in headed:
        if not part.own and (part.hand_made or not part.title):
            part.own = tuple(
                at for at in _free(points, headed) if points[at].number in part.numbers
            )


def _free(points: Sequence[Point], parts: Iterable[_Piece]) -> list[int]:
    taken = {at for part in parts for at in part.own}
    return [at for at in range(len(points)) if at not in taken]


def _match_title(
    part: _Piece, points: Sequence[Point], free: Iterable[int], *, same_number: bool
) -> None:
    for at in free:
        point = points[at]
        if part.own or not same_text(part.title, point.title):
            continue
        if not same_number or part.numbers == (point.number,):
            part.own, part.untouched = (at,), True


def _likeness(one: str, other: str) -> float:
    """Return the share of its words that the shorter title has from the other, ignoring endings."""
    words, others = sorted((_words(one), _words(other)), key=len)
    return sum(any(_akin(a, b) for b in others) for a in words) / len(words) if words else 0.0


def _words(title: str) -> list[str]:
    words = _WORD.findall(title.casefold())
    return [word for word in words if len(word) > 3 or word.isdigit()] or words


def _akin(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) > 3 and long.startswith(short[: max(4, len(short) - 2)]))


# The resulting decision


def _in_place(parts: Sequence[_Piece], points: Sequence[Point]) -> list[_Piece]:
    """Return the parts with correct numbers, and a part for each point."""
    for part in parts:
        if part.untouched:
            _renumber(part, points[part.own[0]].number)
    out = _in_order(parts)
    loose = {part.own[0]: part for part in parts if part not in out}
    answered = {at for part in out for at in part.own}
    for at, point in enumerate(points):
        if at not in answered:
            part = loose.get(at) or _Piece([paragraph(point.line)], own=(at,), untouched=True)
            out.insert(_place(out, at), part)
    return out


def _in_order(parts: Sequence[_Piece]) -> list[_Piece]:
    """Return the parts, without lines that are out of order and have nothing under them."""
    out: list[_Piece] = []
    highest = -1
    for index, part in enumerate(parts):
        if part.loose:
            fixed = [at for other in parts[index:] if not other.loose for at in other.own]
            if highest > part.own[0] or any(at < part.own[0] for at in fixed):
                continue
        highest = max((highest, *part.own))
        out.append(part)
    return out


def _place(parts: Sequence[_Piece], at: int) -> int:
    """Return where the part for point `at` goes: after the previous point, else before the next."""
    before = [index for index, part in enumerate(parts) if at - 1 in part.own]
    if before:
        return before[-1] + 1
    behind = [(min(part.own), index) for index, part in enumerate(parts) if part.own]
    return min(behind)[1] if behind else len(parts)


def _renumber(part: _Piece, number: int) -> None:
    line = part.blocks[0]
    if part.numbers == (number,) or not isinstance(line, Paragraph):
        return
    found = _AD.match(line.text)
    if found is None:
        return
    start, end = found.span("numbers")
    characters = [Span(each, span.bold, span.italic) for span in line.spans for each in span.text]
    digits = Span(str(number), characters[start].bold, characters[start].italic)
    part.blocks[0] = Paragraph(merge_spans([*characters[:start], digits, *characters[end:]]))


def _unanswered(parts: Iterable[_Piece]) -> Iterator[int]:
    line = 0
    for part in parts:
        if part.opens:
            yield line
        line += _line_count(part.blocks)


def _line_count(blocks: Iterable[Block]) -> int:
    """Return how many lines an editor shows `blocks` on, counting empty list items too."""
    count = 0
    for block in blocks:
        if isinstance(block, Paragraph):
            count += 1
        elif isinstance(block, TableBlock):
            rows = (block.header, *block.rows)
            count += sum(max(len(cell.lines), 1) for row in rows for cell in row)
        else:
            for item in block.items:
                own = bool(item.blocks) and isinstance(item.blocks[0], Paragraph)
                count += _line_count(item.blocks) + (not own)
    return count
