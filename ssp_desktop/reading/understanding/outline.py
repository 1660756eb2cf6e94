"""Which lines of a source are item titles, which are section headings, which are neither.

Every sign of items gives an outline (`candidates`); the one that explains the document
best is taken (`weighing`), and the headings below its titles are found (`headings`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from ssp_desktop.reading.source.lines import SourceLine
from ssp_desktop.reading.source.titles import ItemTitle
from ssp_desktop.reading.source.words import Word
from ssp_desktop.reading.understanding.candidates import candidates
from ssp_desktop.reading.understanding.headings import find_headings
from ssp_desktop.reading.understanding.weighing import weighed


@dataclass(slots=True)
class Outline:
    """Item titles and section headings by the index of their line; the lines of the contents."""

    items: dict[int, ItemTitle] = field(default_factory=dict)
    headings: dict[int, Word] = field(default_factory=dict)
    contents: set[int] = field(default_factory=set)


def find_outline(lines: Sequence[SourceLine]) -> Outline:
    """Return where the items and the headings of `lines` are; there may be no items."""
    found = weighed(lines, candidates(lines))
    if not found:
        return Outline()
    best = found[0].outline
    items = {title.index: title for title in best.items}
    return Outline(items, find_headings(lines, items), {title.index for title in best.contents})
