"""Items known by a word before the number, with no sign behind it: ``Ad 1``, ``Punkt 1``."""

from collections.abc import Sequence
from dataclasses import replace

from ssp_desktop.reading.outline.line_looks import LARGER, may_be_title
from ssp_desktop.reading.source.lines import SourceLine
from ssp_desktop.reading.source.titles import (
    ItemTitle,
    chain,
    loose_title,
    of_one_item,
    point_title,
)

_LEAST_LOOSE = 2
_LEAST_POINTS = 3


def ad_items(
    lines: Sequence[SourceLine], numbered: Sequence[ItemTitle]
) -> tuple[tuple[ItemTitle, ...], tuple[ItemTitle, ...]]:
    """Return the sequence of ``Ad 1 …``, and the item list among the `numbered` before it.

    That list, the agenda, has the same numbers and titles and nothing between them.
    """
    titles = [
        title
        for index, line in enumerate(lines)
        if may_be_title(line) and (title := loose_title(index, line))
    ]
    if titles:
        titles = [each for each in of_one_look(titles, lines) if each.named == titles[0].named]
    run, _ = chain(titles)
    if len(run) < _LEAST_LOOSE:
        return (), ()
    listed = {title.number: title for title in numbered}
    titled = sum(bool(title.title or title.number in listed) for title in run)
    if titled * 2 <= len(run):  # the title may stand below an »Ad 1.«, but then not below each
        return (), ()
    is_list = bool(numbered) and (
        numbered[-1].index < run[0].index
        and numbered[-1].index - numbered[0].index == len(numbered) - 1
        and all(t.number in listed and of_one_item(listed[t.number], t) for t in run)
    )
    named = [
        t if t.title or t.number not in listed else replace(t, title=listed[t.number].title)
        for t in run
    ]
    return tuple(named), tuple(numbered) if is_list else ()


def points(lines: Sequence[SourceLine]) -> tuple[ItemTitle, ...]:
    """Return the lines that begin with ``Punkt 1``, ``Punkt 2`` and so on, each of them just once.

    Somebody who writes so has a title behind some of the numbers and the text itself below others.
    """
    titles = [
        title
        for index, line in enumerate(lines)
        if may_be_title(line) and (title := point_title(index, line))
    ]
    numbers = [title.number for title in titles]
    counted = numbers == list(range(1, len(numbers) + 1))
    return tuple(titles) if counted and len(numbers) >= _LEAST_POINTS else ()


def of_one_look(titles: Sequence[ItemTitle], lines: Sequence[SourceLine]) -> list[ItemTitle]:
    """Return those of `titles` that look like the first: bold points are no items."""
    look = lines[titles[0].index].look
    return [title for title in titles if abs(lines[title.index].look - look) < LARGER]
