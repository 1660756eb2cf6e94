"""The pictures on the pages of a PDF.

Owns what counts as a picture: no icon or rule, none that pages have in one place (a letterhead),
and not the scan of a page that has its text as well.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

_SMALLEST = 24.0  # points
_WHOLE = 0.8  # of a page
_OFTEN = 3  # pages with a picture in one place, or all of fewer


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A picture on a page: its corner, from the left and from the top, and its size in points.

    `covers` is how much of the page it covers.
    """

    x0: float
    top: float
    width: float
    height: float
    covers: float

    def place(self) -> tuple[int, ...]:
        """Return where it is, to the point."""
        return tuple(round(each) for each in (self.x0, self.top, self.width, self.height))


def pictures_on(objects: Iterable[Any], width: float, height: float) -> Iterator[PagePicture]:
    """Yield the pictures among `objects` of a page of that size, those inside drawings too."""
    for thing in objects:
        if hasattr(thing, "srcsize"):
            sides = (thing.x0, thing.y0, thing.x1, thing.y1)
            if all(abs(side) <= 10 * max(width, height) for side in sides):
                wide, high = thing.x1 - thing.x0, thing.y1 - thing.y0
                covers = wide * high / (width * height)
                yield PagePicture(thing.x0, height - thing.y1, wide, high, covers)
        elif isinstance(thing, Iterable):
            yield from pictures_on(thing, width, height)


def of_the_text(
    pages: Sequence[Sequence[PagePicture]], has_text: Sequence[bool]
) -> list[list[PagePicture]]:
    """Return the pictures of each page that are part of the text, and not of the page.

    `has_text` are the pages that have any.
    """
    places = Counter(place for page in pages for place in {each.place() for each in page})
    often = max(2, min(_OFTEN, len(pages)))
    return [
        [
            each
            for each in page
            if min(each.width, each.height) >= _SMALLEST
            and places[each.place()] < often
            and not (text and each.covers >= _WHOLE)
        ]
        for page, text in zip(pages, has_text, strict=True)
    ]
