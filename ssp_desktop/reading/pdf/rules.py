"""Ruled lines of a PDF's page, and the grids of cells that they make.

Programs draw borders as lines, as thin filled rectangles or as frames, a piece for each cell or
one for the whole table. A grid is what touches; two of its places are one cell where no line
parts them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise, product
from typing import Any

_THICK = 3.0  # points: anything thicker is a surface
_SHORT = 4.0  # points: anything shorter is a corner or a dot
_NEAR = 3.0  # points between lines that meet
_SAME = 2.0  # points between lines that are one
_COVERED = 0.7  # of the border between two cells
_FARTHEST = 1_000_000.0
_MOST = 4000  # rules of a page; with more it is a drawing
_MOST_CROSSINGS = 50_000  # of whole lines
_MOST_PLACES = 5000  # of a grid

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Rule:
    """A line on a page, in points: `at` is its place across, from the left or the top."""

    is_level: bool
    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Grid:
    """A grid of ruled lines. `xs` and `ys` are the borders of its columns and rows, in points.

    `cells` says of each place (row, column) at which place its cell begins.
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: Mapping[Place, Place]

    @property
    def surface(self) -> float:
        """How large it is, in square points."""
        return (self.xs[-1] - self.xs[0]) * (self.ys[-1] - self.ys[0])

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return len(self.ys) - 1

    @property
    def columns(self) -> int:
        """How many columns there are."""
        return len(self.xs) - 1

    def cell_at(self, x: float, y: float) -> Place | None:
        """Return where the cell at that point begins; None outside the grid."""
        row, column = _between(self.ys, y), _between(self.xs, x)
        return None if row is None or column is None else self.cells[row, column]

    def end_of(self, place: Place) -> float:
        """Return the right border of the cell that begins at `place`."""
        row, column = place
        last = max(at for at in range(self.columns) if self.cells[row, at] == place)
        return self.xs[max(last, column) + 1]


def _between(borders: Sequence[float], at: float) -> int | None:
    for number in range(len(borders) - 1):
        if borders[number] <= at < borders[number + 1]:
            return number
    return None


def rules_of(shape: Any, height: float) -> Iterator[Rule]:
    """Yield the rules that a line, rectangle or curve of pdfminer's draws."""
    x0, y0, x1, y1 = shape.bbox
    if not all(abs(each) <= _FARTHEST for each in (x0, y0, x1, y1)):
        return
    top, bottom = height - y1, height - y0
    if y1 - y0 <= _THICK:
        if x1 - x0 > _SHORT:
            yield Rule(True, (top + bottom) / 2, x0, x1)
    elif x1 - x0 <= _THICK:
        if y1 - y0 > _SHORT:
            yield Rule(False, (x0 + x1) / 2, top, bottom)
    elif type(shape).__name__ == "LTRect" and shape.stroke:
        yield Rule(True, top, x0, x1)
        yield Rule(True, bottom, x0, x1)
        yield Rule(False, x0, top, bottom)
        yield Rule(False, x1, top, bottom)


def grids_of(rules: Sequence[Rule]) -> list[Grid]:
    """Return the grids that `rules` make, tables and frames: what lies in another comes first."""
    if len(rules) > _MOST:
        return []
    level = _joined(rule for rule in rules if rule.is_level)
    upright = _joined(rule for rule in rules if not rule.is_level)
    if len(level) * len(upright) > _MOST_CROSSINGS:
        return []
    grids = (_grid(*group) for group in _groups(level, upright))
    return sorted((grid for grid in grids if grid), key=lambda grid: grid.surface)


def _joined(rules: Iterable[Rule]) -> list[Rule]:
    """Return `rules`, all of one direction, with the pieces of each line as one."""
    out: list[Rule] = []
    for line in _lines(sorted(rules, key=lambda rule: rule.at)):
        line.sort(key=lambda rule: rule.start)
        ends = accumulate((rule.end for rule in line), max)
        first = 0
        for next_, end in enumerate(ends, start=1):
            if next_ == len(line) or line[next_].start > end + _NEAR:
                out.append(_whole(line[first:next_], end))
                first = next_
    return out


def _whole(pieces: Sequence[Rule], end: float) -> Rule:
    """Return the line of `pieces`, which ends at `end`; no other table on the page moves it."""
    at = sum(piece.at for piece in pieces) / len(pieces)
    return Rule(pieces[0].is_level, at, pieces[0].start, end)


def _lines(rules: Iterable[Rule]) -> Iterator[list[Rule]]:
    """Yield `rules`, which are in order, grouped by the line that they are pieces of."""
    line: list[Rule] = []
    for rule in rules:
        if line and rule.at - line[0].at > _SAME:
            yield line
            line = []
        line.append(rule)
    if line:
        yield line


def _groups(
    level: Sequence[Rule], upright: Sequence[Rule]
) -> Iterator[tuple[list[Rule], list[Rule]]]:
    """Yield the rules that hang together, the level and the upright ones of each group."""
    groups: list[tuple[list[Rule], list[Rule]]] = []
    for one in upright:
        met = [rule for rule in level if _meet(rule, one)]
        if not met:
            continue
        new: tuple[list[Rule], list[Rule]] = (met, [one])
        others = []
        for group in groups:
            if any(rule in group[0] for rule in met):
                new = ([*group[0], *(r for r in new[0] if r not in group[0])], group[1] + new[1])
            else:
                others.append(group)
        groups = [*others, new]
    yield from groups


def _meet(level: Rule, upright: Rule) -> bool:
    return (
        level.start - _NEAR <= upright.at <= level.end + _NEAR
        and upright.start - _NEAR <= level.at <= upright.end + _NEAR
    )


def _grid(level: Sequence[Rule], upright: Sequence[Rule]) -> Grid | None:
    xs = _borders(upright, level)
    ys = _borders(level, upright)
    rows, columns = len(ys) - 1, len(xs) - 1
    if rows < 1 or columns < 1 or rows * columns > _MOST_PLACES:
        return None
    along_x = [[rule for rule in upright if abs(rule.at - x) <= _NEAR] for x in xs]
    along_y = [[rule for rule in level if abs(rule.at - y) <= _NEAR] for y in ys]
    cells: dict[Place, Place] = {}
    for row, column in product(range(rows), range(columns)):
        place = row, column
        top, bottom, left, right = ys[row], ys[row + 1], xs[column], xs[column + 1]
        if column and not _is_ruled(along_x[column], top, bottom):
            place = cells[row, column - 1]
        elif row and not _is_ruled(along_y[row], left, right):
            above = cells[row - 1, column]
            # A cell is as wide in its further rows: its left border is where it began.
            place = above if above[1] == column else place
        cells[row, column] = place
    return Grid(tuple(xs), tuple(ys), cells)


def _borders(rules: Sequence[Rule], across: Sequence[Rule]) -> list[float]:
    """Return where `rules` are, and where those `across` end beyond them: an open side."""
    at = sorted(rule.at for rule in rules)
    first, last = min(rule.start for rule in across), max(rule.end for rule in across)
    at = [first, *at] if first < at[0] - _NEAR else at
    at = [*at, last] if last > at[-1] + _NEAR else at
    out = at[:1]
    out += [two for one, two in pairwise(at) if two - one > _NEAR]
    return out


def _is_ruled(rules: Iterable[Rule], start: float, end: float) -> bool:
    """Return whether one of the `rules` along a border runs from `start` to `end`."""
    return any(
        min(rule.end, end) - max(rule.start, start) >= _COVERED * (end - start) for rule in rules
    )
