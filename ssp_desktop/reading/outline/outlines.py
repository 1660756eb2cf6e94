"""Which lines of a source are item titles, which are section headings, which are neither.

Every sign of items gives an outline (`candidates`); the one that explains the document
best is taken (`weighing`), and the headings below its titles are found (`headings`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from ssp_desktop.reading.outline.candidates import Candidate, Sign, candidates
from ssp_desktop.reading.outline.groups import find_groups
from ssp_desktop.reading.outline.headings import find_headings
from ssp_desktop.reading.outline.listed import listed_items
from ssp_desktop.reading.outline.weighing import Weighed, weighed
from ssp_desktop.reading.source.lines import SourceLine
from ssp_desktop.reading.source.titles import ItemTitle
from ssp_desktop.reading.source.words import Word


@dataclass(slots=True)
class Outline:
    """Item titles and section headings by the index of their line; the lines of the contents.

    `groups` are the headings over several items, with whether those are closed, if they say so.
    """

    items: dict[int, ItemTitle] = field(default_factory=dict)
    headings: dict[int, Word] = field(default_factory=dict)
    contents: set[int] = field(default_factory=set)
    groups: dict[int, bool | None] = field(default_factory=dict)


def find_outline(lines: Sequence[SourceLine]) -> Outline:
    """Return where the items and the headings of `lines` are; there may be no items."""
    found = outlines_of(lines)
    return outline_of(lines, found[0].outline) if found else Outline()


def outlines_of(lines: Sequence[SourceLine]) -> list[Weighed]:
    """Return every way to see the items of `lines`, the best first."""
    listed = Candidate(Sign.LISTED, *listed_items(lines))
    return weighed(lines, candidates(lines, listed), listed.items)


def outline_of(lines: Sequence[SourceLine], chosen: Candidate) -> Outline:
    """Return the outline of `lines` with the items of `chosen`."""
    items = {title.index: title for title in chosen.items}
    contents = {title.index for title in chosen.contents}
    groups = find_groups(lines, items, contents)
    headings = find_headings(lines, items)
    headings = {at: word for at, word in headings.items() if at not in groups}
    return Outline(items, headings, contents, groups)
