"""Places pieces on pages by the rules of Word and LibreOffice. All lengths are twips.

- The gap between two pieces is the larger of the first one's space after and
  the second one's space before. There is none at the top of a page, except
  after a requested page break and on the first page, where the space before is kept.
- Widow and orphan control: no line of a paragraph is alone at the bottom or the
  top of a page, so a paragraph of three lines is never divided.
- A header row is repeated above the rows of its table that continue on the next page, and is
  never without a row below it.
- A row that may be divided is, where at least a line of each of its cells has room.
- A table's rule above its first row is above the first one on every page.
- A paragraph that is kept with the next goes on the page where the next one
  begins; a chain of them stays together if it fits on a page.
"""

from bisect import bisect_left
from collections.abc import Sequence
from operator import itemgetter
from typing import NamedTuple

from ssp_desktop.minutes.blocks import Style
from ssp_desktop.writing.pages.rows import Piece, Row


class Flow(NamedTuple):
    """How far the placing has come: the rules need nothing else of what went before.

    `y` is the foot of the last piece, `after` the space it asks for, `style` its style.
    `top`: nothing is on the page yet. `asked`: the page was asked for, or is the first.
    `first`: it is the first page of all.
    """

    y: int = 0
    after: int = 0
    style: Style | None = None
    top: bool = True
    asked: bool = True
    first: bool = False


class Feet(NamedTuple):
    """Where the text ends on the first page, and on all others."""

    first: int
    other: int


class Fragment(NamedTuple):
    """Some lines of a piece on one page. `page` counts from where the part begins.

    Of a row that is divided it has, instead of `lines`, those of each cell from `begun` to `ends`.
    """

    piece: int
    page: int
    y: int
    first_line: int
    lines: int
    begun: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()


class Stage(NamedTuple):
    """What was known when a chain of pieces began: a point from which placing can resume."""

    piece: int
    flow: Flow
    page: int
    fragments: int


class Placement(NamedTuple):
    """The fragments of a part, the flow after it, and how many page breaks it contains."""

    fragments: tuple[Fragment, ...]
    flow: Flow
    pages: int
    stages: tuple[Stage, ...] = ()


def place(
    pieces: Sequence[Piece],
    flow: Flow,
    feet: Feet,
    old: Placement | None = None,
    same: tuple[int, int] = (0, 0),
) -> Placement:
    """Return where `pieces` go when they follow `flow`, on pages that end at `feet`.

    `old` is their former placement, after the same flow. `same` is how many pieces are
    the same ones as then, at the beginning and, if there are as many as then, at the end.
    """
    placer = _Placer(feet, flow)
    number = 0
    if old is not None:
        # The start of a chain does not depend on what follows it; what becomes of it does.
        known = bisect_left(old.stages, same[0], key=itemgetter(0)) - 1
        if known >= 0:
            placer.take_up(old, known)
            number = old.stages[known].piece
    while number < len(pieces):
        if old is not None and number >= len(pieces) - same[1] and placer.goes_on_as(old, number):
            break
        placer.stages.append(Stage(number, placer.flow, placer.page, len(placer.fragments)))
        number = placer.add_chain(pieces, number)
    return Placement(tuple(placer.fragments), placer.flow, placer.page, tuple(placer.stages))


class _Placer:
    def __init__(self, feet: Feet, flow: Flow) -> None:
        self.flow = flow
        self.page = 0
        self.fragments: list[Fragment] = []
        self.stages: list[Stage] = []
        self._feet = feet

    @property
    def _foot(self) -> int:
        return self._feet.first if self.flow.first else self._feet.other

    def take_up(self, old: Placement, known: int) -> None:
        """Resume from the stage of that number in an older placement."""
        stage = old.stages[known]
        self.flow, self.page = stage.flow, stage.page
        self.fragments = list(old.fragments[: stage.fragments])
        self.stages = list(old.stages[:known])

    def goes_on_as(self, old: Placement, number: int) -> bool:
        """Place all from that piece on as an older placement did, if it was exactly here too."""
        at = bisect_left(old.stages, number, key=itemgetter(0))
        here = Stage(number, self.flow, self.page, len(self.fragments))
        if at == len(old.stages) or old.stages[at] != here:
            return False
        self.flow, self.page = old.flow, old.pages
        self.stages += old.stages[at:]
        self.fragments += old.fragments[len(self.fragments) :]
        return True

    def add_chain(self, pieces: Sequence[Piece], first: int) -> int:
        """Place the chain of kept-together pieces that begins with `first`; return the next one."""
        if pieces[first].new_page and not self._page_is_untouched():
            self._turn(asked=True)
        last = first
        while (
            last + 1 < len(pieces)
            and pieces[last].measures.look.keep_with_next
            and not pieces[last + 1].new_page
        ):
            last += 1
        if last > first and not self.flow.top and not self._fits(pieces[first : last + 1]):
            self._turn()
        for number in range(first, last + 1):
            self._add(number, pieces)
        return last + 1

    def _page_is_untouched(self) -> bool:
        """Whether a page asked for here would leave an empty one before it."""
        return self.flow.top and self.flow.asked and self.flow.style is None

    def _fits(self, chain: Sequence[Piece]) -> bool:
        """Whether the page holds `chain` including the lines that must begin its last piece."""
        flow = self.flow
        for piece in chain[:-1]:
            height = piece.lines * piece.measures.height
            flow = _behind(piece, flow, _top(flow, piece) + height)
        last = chain[-1]
        return _top(flow, last) + _begins(last) <= self._foot

    def _add(self, number: int, pieces: Sequence[Piece]) -> None:
        """Place one piece, divided over pages if necessary."""
        piece = pieces[number]
        if isinstance(piece, Row):
            self._add_row(number, piece, pieces)
            return
        y = _top(self.flow, piece)
        height, lines = piece.measures.height, piece.lines
        if y + lines * height <= self._foot:
            self.fragments.append(Fragment(number, self.page, y, 0, lines))
            self.flow = _behind(piece, self.flow, y + lines * height)
            return
        done = 0
        while done < lines:
            room = max((self._foot - y) // height, 0)
            count = _lines_here(piece, lines - done, room, whole=done == 0)
            if count == 0 and not self.flow.top:
                self._turn()
                y = _top(self.flow, piece)
                continue
            count = count or max(min(room, lines - done), 1)
            self.fragments.append(Fragment(number, self.page, y, done, count))
            done += count
            self.flow = _behind(piece, self.flow, y + count * height)
            if done < lines:
                self._turn()
                y = 0

    def _add_row(self, number: int, row: Row, pieces: Sequence[Piece]) -> None:
        """Place a row, divided over pages if it may be and must."""
        begun: tuple[int, ...] = ()
        at_top = self.flow.top
        while True:
            y = _top(self.flow, row)
            height = row.height_from(begun) if begun else row.measures.height
            fits = y + row.room_from(begun) <= self._foot
            ends = None if fits else row.divided(begun, self._foot - y)
            if fits or (ends is None and at_top):
                self.fragments.append(Fragment(number, self.page, y, 0, 1, begun))
                self.flow = _behind(row, self.flow, y + height)
                return
            if ends is not None:
                self.fragments.append(Fragment(number, self.page, y, 0, 1, begun, ends))
                begun = ends
            self._turn()
            at_top = True
            if row.source.below:
                self._repeat_head(number - row.source.below, pieces)

    def _repeat_head(self, number: int, pieces: Sequence[Piece]) -> None:
        """Place the row of that number above those that go on, if it is a header row."""
        head = pieces[number]
        if isinstance(head, Row) and head.source.is_head and not head.divides:
            self._add(number, pieces)

    def _turn(self, *, asked: bool = False) -> None:
        self.page += 1
        self.flow = Flow(asked=asked)


def _behind(piece: Piece, flow: Flow, y: int) -> Flow:
    measures = piece.measures
    return Flow(y, measures.after, measures.style, False, False, flow.first)


def _top(flow: Flow, piece: Piece) -> int:
    """Return where `piece` begins; a row begins below the rule above it."""
    y = flow.y + _gap(flow, piece)
    if isinstance(piece, Row) and (flow.top or piece.source.first):
        y += piece.edges.rule
    return y


def _gap(flow: Flow, piece: Piece) -> int:
    """Return the space between what comes before and `piece`."""
    measures = piece.measures
    if flow.top:
        return measures.before if flow.asked else 0
    if flow.style is measures.style and measures.look.contextual_spacing:
        return 0
    return max(flow.after, measures.before)


def _begins(piece: Piece) -> int:
    """Return the height of what must be together where the piece begins."""
    if isinstance(piece, Row):
        return piece.least
    lines = piece.lines
    if piece.measures.divides and not piece.measures.guarded:
        lines = 1
    elif piece.measures.divides and lines >= 4:
        lines = 2
    return lines * piece.measures.height


def _lines_here(piece: Piece, left: int, room: int, *, whole: bool) -> int:
    """Return how many of the `left` lines go here when `room` fit; 0 for none."""
    if left <= room:
        return left
    if whole and not piece.measures.divides:
        return 0
    if not piece.measures.guarded:
        return room
    count = min(room, left - 2)
    return count if count >= (2 if whole else 1) else 0
