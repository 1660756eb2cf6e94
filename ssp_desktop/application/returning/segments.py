"""Parts a document that came back into its front and its items.

An item is known by its title, wherever it stands now; by its texts where the title is gone; and a
heading in the style of titles that was in no draft begins a new one.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from ssp_desktop.application.returning.aligning import align, moved
from ssp_desktop.application.returning.base_lines import (
    BACK,
    BaseDraft,
    BaseLine,
    Role,
    without_number,
)
from ssp_desktop.application.returning.their_lines import TheirLine
from ssp_desktop.domain.meeting import Layout
from ssp_desktop.minutes.action_point_table import ACTIONS_HEADING
from ssp_desktop.minutes.blocks import Style

_LONGEST_TITLE = 200  # characters
_HALF = 0.5
_BETWEEN = 3  # lines from the title to the first text: case number, heading


class Segment(NamedTuple):
    """The front (no `item` and no `title`), an item, or what stands behind the items (`BACK`).

    `item` is the id of an item of the draft, empty for a new one. `title` is the place of its
    title, None when that is gone; `lines` are the places of all else.
    """

    item: str
    title: int | None
    lines: range


def segments(draft: BaseDraft, lines: Sequence[TheirLine]) -> list[Segment]:
    """Return the front and the items of `lines` in the order in which they stand now."""
    starts = _starts(draft, lines)
    places = [start for start, _, _ in starts] + [len(lines)]
    out = [Segment("", None, range(places[0]))]
    for (start, item, has_title), end in zip(starts, places[1:], strict=True):
        out.append(Segment(item, start if has_title else None, range(start + has_title, end)))
    return out


_Start = tuple[int, str, bool]
"""Where an item begins, its id (empty for a new one), and whether with its title."""


def _starts(draft: BaseDraft, lines: Sequence[TheirLine]) -> list[_Start]:
    """Return where each item begins, and the back, in order."""
    base = draft.lines
    there = align(base, lines)
    elsewhere = moved(base, lines, there)
    backs = {line.number for line in draft.items.get(BACK, ())}
    back = min((new for new, old in there.items() if old in backs), default=len(lines))
    items = [each for each in _item_starts(draft, lines, there, elsewhere) if each[0] < back]
    return sorted(items) + [(back, BACK, False)] * (back < len(lines))


def _item_starts(
    draft: BaseDraft,
    lines: Sequence[TheirLine],
    there: Mapping[int, int],
    elsewhere: Mapping[int, int],
) -> Iterator[_Start]:
    became = {old: new for new, old in [*there.items(), *elsewhere.items()]}
    titles = {
        line.origin.item: became.get(line.number)
        for line in draft.lines
        if line.role is Role.TITLE and line.origin.item
    }
    for item, at in titles.items():
        if at is not None and _is_heading(draft, lines[at]):
            titles[item] = None  # »Orientering« may be both
    known = {at for at in titles.values() if at is not None}
    for item, at in titles.items():
        if at is not None:
            yield at, item, True
            continue
        body = _body(draft.items[item], lines, became)
        if body is None:
            continue
        title = _title_above(lines, body, {*known, *there, *elsewhere}, draft.shown.layout)
        if title is not None:
            known.add(title)
        yield body if title is None else title, item, title is not None
    yield from ((at, "", True) for at in _new_titles(draft, lines, there, known, set(elsewhere)))


def _new_titles(
    draft: BaseDraft,
    lines: Sequence[TheirLine],
    there: Mapping[int, int],
    titles: Collection[int],
    elsewhere: Collection[int],
) -> Iterator[int]:
    """Yield where the title of an item stands that was in no draft.

    In a document without styles it is a line with a number as the layout gives it; where that is a
    number alone, the next one, behind the texts of one item and before those of the other.
    """
    layout = draft.shown.layout
    styled = any(line.style is Style.ITEM_HEADING for line in lines)
    last = draft.shown.first_number - 1
    for at, line in enumerate(lines):
        number, words = without_number(line.text, layout)
        if at in titles:
            last = last if number is None else number
        elif at not in there and at not in elsewhere and line.key and _may_be_title(line):
            follows = number == last + 1 and not _is_inside(draft, there, titles, at)
            is_next = bool(words) and number is not None and (layout is Layout.PUNKT or follows)
            is_title = line.style is Style.ITEM_HEADING if styled else is_next
            if is_title and line.text != ACTIONS_HEADING:
                last = last if number is None else number
                yield at


def _is_inside(
    draft: BaseDraft, there: Mapping[int, int], titles: Collection[int], at: int
) -> bool:
    """Return whether the line stands among the texts of one item of the draft."""
    below = min((each for each in (*there, *titles) if each > at), default=None)
    above = max((each for each in there if each < at), default=None)
    if below is None or below in titles or above is None:
        return False
    items = [draft.lines[there[each]].origin.item for each in (above, below)]
    return items[0] == items[1]


def _is_heading(draft: BaseDraft, line: TheirLine) -> bool:
    """Return whether a line with the words of a title is the heading of a section instead."""
    if without_number(line.text, draft.shown.layout)[0] is not None:
        return False
    known = line.style is None and line.key in draft.headings
    return known or line.style is Style.SECTION_HEADING


def _title_above(
    lines: Sequence[TheirLine], body: int, taken: Collection[int], layout: Layout
) -> int | None:
    """Return where the title of an item whose texts begin at `body` stands, in other words."""
    free = [
        at
        for at in range(body - 1, max(body - 1 - _BETWEEN, -1), -1)
        if at not in taken and _may_be_title(lines[at])
    ]
    by_style = [at for at in free if lines[at].style is Style.ITEM_HEADING]
    by_number = [at for at in free if without_number(lines[at].text, layout)[0] is not None]
    right_above = [at for at in free if at == body - 1]
    return next(iter(by_style or by_number or right_above), None)


def _body(
    item: Sequence[BaseLine], lines: Sequence[TheirLine], became: Mapping[int, int]
) -> int | None:
    """Return where the texts of an item without its title begin; None when most are gone.

    Only texts in the very same words count: headings and lists of people are alike at many items.
    """
    texts = [line for line in item if line.role in (Role.TEXT, Role.ATTACHMENT)]
    kept = [
        line
        for line in texts
        if line.number in became and lines[became[line.number]].key == line.key
    ]
    if not kept or sum(map(_length, kept)) < _HALF * sum(map(_length, texts)):
        return None
    return became[kept[0].number]


def _length(line: BaseLine) -> int:
    return len(line.key)


def _may_be_title(line: TheirLine) -> bool:
    if line.cell or line.point or len(line.text) > _LONGEST_TITLE:
        return False
    return line.style in (Style.ITEM_HEADING, None)
