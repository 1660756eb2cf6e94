"""Items in a text whose titles are merely numbered, as are the lists in the items.

``27. Godkendelse`` is an item, ``2. Nyt fra skolerne`` under Baggrund a point. They are
distinguished by the gap after the number, by what follows, and by the sequence of
numbers.
"""

from collections.abc import Sequence

from ssp_desktop.reading.source.lines import FURNITURE, SourceLine
from ssp_desktop.reading.source.titles import ItemTitle, case_number, closed_title, of_one_item
from ssp_desktop.reading.source.words import STANDING_TITLES, heading_word

_WIDE = 2
_SAME = 1.0  # a page's lines are seldom in line to the last point
_STEP = 1.5


def numbered_items(
    lines: Sequence[SourceLine], titles: Sequence[ItemTitle]
) -> tuple[list[ItemTitle], list[ItemTitle]]:
    """Return the items among the numbered `titles`, and those of a contents list before them."""
    margin = at_margin(lines, titles)
    if not margin:
        return [], []
    walk = _Walk(lines, any(heading_word(line.text) for line in lines))
    for title in margin:
        walk.meet(title)
    return walk.items, walk.contents


def at_margin(
    lines: Sequence[SourceLine], titles: Sequence[ItemTitle], *, loosely: bool = False
) -> list[ItemTitle]:
    """Return those of the numbered `titles` that begin furthest to the left, as the first does.

    `loosely`: one that begins a single step further in, as where somebody typed a blank, too.
    """
    numbered = [title for title in titles if title.number]
    least = min((lines[title.index].at for title in numbered), default=0.0)
    edge = least + (_STEP if loosely else _SAME)
    margin = [title for title in numbered if lines[title.index].at < edge]
    if margin and not loosely and _gap(lines[margin[0].index]) >= _WIDE:
        margin = [title for title in margin if _gap(lines[title.index]) >= _WIDE]
    return margin


def _gap(line: SourceLine) -> int:
    return line.marker.gap if line.marker else 1


class _Walk:
    """Goes through numbered lines in order and decides for each whether it is an item."""

    def __init__(self, lines: Sequence[SourceLine], with_headings: bool) -> None:
        self._lines = lines
        self._with_headings = with_headings
        self._point = 0
        self._met: set[str] = set()
        self._met_until = 0
        self.items: list[ItemTitle] = []
        self.contents: list[ItemTitle] = []

    def meet(self, title: ItemTitle) -> None:
        """Take `title` as an item, as the end of the contents, or as a point of a list."""
        number = title.number or 0
        if not self.items:
            self.items.append(title)
        elif number == (self.items[-1].number or 0) + 1 and self._is_item(title):
            self.items.append(title)
            self._begin(title)
        elif not self.contents and of_one_item(self.items[0], title):
            self.contents, self.items = self.items, [title]
            self._begin(title)
        elif number in (1, self._point + 1) or not self._point:
            self._point = number

    def _is_item(self, title: ItemTitle) -> bool:
        """Return whether `title`, whose number is the next item's, is that item."""
        if STANDING_TITLES.fullmatch(title.title) or closed_title(title.title)[1]:
            return True
        is_next_point = self._point + 1 == title.number and self._point > 0
        if not self._with_headings:
            return not is_next_point
        follows = self._line_after(title)
        if follows is not None and case_number(follows):
            return True
        met = self._headings_until(title.index)
        if is_next_point:
            # A heading also ends a list; one seen before begins a new item.
            return follows is not None and follows.casefold() in met
        is_head = follows is not None and heading_word(follows) is not None
        return is_head or not met or self._lines[title.index].after_blank

    def _begin(self, item: ItemTitle) -> None:
        self._point = 0
        self._met = set()
        self._met_until = item.index

    def _headings_until(self, index: int) -> set[str]:
        """Return the headings seen since the last item began."""
        for line in self._lines[self._met_until : index]:
            if heading_word(line.text):
                self._met.add(line.text.casefold())
        self._met_until = index
        return self._met

    def _line_after(self, title: ItemTitle) -> str | None:
        for index in range(title.index + 1, len(self._lines)):
            if self._lines[index].hint not in FURNITURE:
                return self._lines[index].text
        return None
