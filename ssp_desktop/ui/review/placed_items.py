"""Where the items are on the pages of a review; each is looked up once for the same pages."""

from typing import TYPE_CHECKING

from ssp_desktop.application.review.compared import Marks

if TYPE_CHECKING:
    from ssp_desktop.writing.pages import Pages
    from ssp_desktop.writing.pages.placed_lines import Extent, PlacedLine


class PlacedItems:
    """The lines and the extent of each item on some pages; without pages there are none."""

    def __init__(self, pages: "Pages | None" = None) -> None:
        self._pages = pages
        self._lines: dict[str, tuple[PlacedLine, ...]] = {}
        self._extents: dict[str, Extent | None] = {}

    def lines(self, item: str) -> "tuple[PlacedLine, ...]":
        """Return the lines with text of `item`, in order."""
        if self._pages is None:
            return ()
        if item not in self._lines:
            from ssp_desktop.writing.pages.placed_lines import lines_of  # noqa: PLC0415 - with the pages

            self._lines[item] = lines_of(self._pages, item)
        return self._lines[item]

    def extent(self, item: str) -> "Extent | None":
        """Return from where to where `item` reaches; None when it is not on the pages."""
        if self._pages is None:
            return None
        if item not in self._extents:
            from ssp_desktop.writing.pages.placed_lines import extent_of  # noqa: PLC0415 - with the pages

            self._extents[item] = extent_of(self._pages, item)
        return self._extents[item]

    def first_of(self, item: str, marks: Marks) -> "PlacedLine | None":
        """Return the first line of `item` with something marked in it; None if nothing is."""
        for line in self.lines(item):
            for each in marks.get(line.key, ()):
                if each.start < line.end and line.start < each.end:
                    return line
        return None
