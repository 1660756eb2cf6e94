"""The numbered points of an item's case text: which ones a decision has to answer.

Owns the choice between several rows of points, and what a point's title is. Knows nothing of the
decision except the titles it already answers.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from ssp_desktop.domain.likeness import text_key
from ssp_desktop.domain.meeting import Section
from ssp_desktop.domain.sentences import sentences, without_stop
from ssp_desktop.richtext.markdown import parse
from ssp_desktop.richtext.tree import ListBlock, paragraphs_of


@dataclass(frozen=True, slots=True)
class Point:
    """A numbered point of an item: its printed number, and its title without a full stop."""

    number: int
    title: str

    @property
    def line(self) -> str:
        """The line that opens the answer to it."""
        return f"Ad. {self.number}. {self.title}".rstrip()


def points_of(sections: Iterable[Section], answered: Iterable[str] = ()) -> tuple[Point, ...]:
    """Return the points of an item that its decision answers, empty if there are none.

    They are the points of its outermost numbered lists; a list that continues the previous number
    belongs to the same row of points. Of several rows it is the one with most of the titles that
    are `answered` already. Otherwise it is the row in the case text if there is only one there;
    else that of the recommendation (`Indstilling`), if it has more than one point; else the
    longest.
    """
    recommended: list[list[Point]] = []
    others: list[list[Point]] = []
    for section in sections:
        _add_points(recommended if section.is_recommendation else others, section.text)
    rows = [*others, *(row for row in recommended if len(row) > 1 or not others)]
    if not rows:
        return ()
    likely = others if len(others) == 1 else recommended
    titles = {text_key(title) for title in answered}

    def rank(row: list[Point]) -> tuple[int, bool, int]:
        known = sum(text_key(point.title) in titles for point in row)
        return known, row in likely, len(row)

    best = max(rows, key=rank)
    return tuple(best)


def rows_of_points(sections: Iterable[Section]) -> list[list[Point]]:
    """Return every row of numbered points, each within one kind of text."""
    recommended: list[list[Point]] = []
    others: list[list[Point]] = []
    for section in sections:
        _add_points(recommended if section.is_recommendation else others, section.text)
    return [*recommended, *others]


def _add_points(rows: list[list[Point]], text: str) -> None:
    """Add the numbered points of `text` to the last of `rows`, or to a new one."""
    for block in parse(text):
        if not isinstance(block, ListBlock) or not block.ordered:
            continue
        for number, item in enumerate(block.items, start=block.start):
            first = next(paragraphs_of(item.blocks), None)
            if first is None or not first.text.strip():
                continue
            if not rows or number <= rows[-1][-1].number:
                rows.append([])
            start, end = sentences(first.text)[0]
            rows[-1].append(Point(number, without_stop(first.text[start:end])))
