"""Where words occur in a meeting's texts.

Owns when a text matches the words: characters that look the same on paper match, and case counts
only on request. Knows nothing of how a find is shown.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from ssp_desktop.application.finding.meeting_texts import PlacedText, TextPlace
from ssp_desktop.domain.text import clean

_SPACES = "[ \u00a0\u202f]"
_HYPHENS = "[-\u2010\u2011]"


class Query(NamedTuple):
    """What to look for; without words nothing is found."""

    words: str = ""
    same_case: bool = False
    """Upper and lower case differ."""
    whole_words: bool = False
    """A find may not touch another letter or digit."""


class Find(NamedTuple):
    """Characters `start` to `end` of a paragraph of the text at `place`."""

    place: TextPlace
    paragraph: int
    start: int
    end: int


@lru_cache(maxsize=8)
def pattern_of(query: Query) -> re.Pattern[str] | None:
    """Return the pattern for the words in one paragraph, None if there are none.

    A space matches any space, such as Word's non-breaking one before a name or an amount; so with
    hyphens.
    """
    words = clean(query.words).replace("\n", " ").replace("\t", " ")
    if not words:
        return None
    signs = {" ": _SPACES, "\u00a0": _SPACES, "\u202f": _SPACES, "-": _HYPHENS, "\u2011": _HYPHENS}
    looked_for = "".join(signs.get(sign) or re.escape(sign) for sign in words)
    if query.whole_words:
        before = r"(?<!\w)" if re.match(r"\w", words) else ""
        after = r"(?!\w)" if re.match(r"\w", words[-1]) else ""
        looked_for = f"{before}{looked_for}{after}"
    return re.compile(looked_for, 0 if query.same_case else re.IGNORECASE)


def finds_in(texts: Iterable[PlacedText], query: Query) -> list[Find]:
    """Return every place with the words, in the order of `texts`, without overlaps."""
    pattern = pattern_of(query)
    if pattern is None:
        return []
    return [
        Find(text.place, number, *found.span())
        for text in texts
        for number, paragraph in enumerate(text.paragraphs)
        for found in pattern.finditer(paragraph)
    ]


def at_or_after(finds: Iterable[Find], order: dict[TextPlace, int], here: "Find | None") -> int:
    """Return the index of the first of `finds` at or after `here`, or 0 past the last.

    `order` gives the position of each place among the others.
    """
    if here is None:
        return 0
    mine = (order.get(here.place, 0), here.paragraph, here.start)
    for at, find in enumerate(finds):
        if (order.get(find.place, 0), find.paragraph, find.start) >= mine:
            return at
    return 0


def spans_in(query: Query, text: str) -> Iterator[tuple[int, int]]:
    """Yield where the words occur in one paragraph."""
    pattern = pattern_of(query)
    if pattern is not None:
        yield from (found.span() for found in pattern.finditer(text))
