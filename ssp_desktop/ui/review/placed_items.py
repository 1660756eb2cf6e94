"""Where the items are on the pages of a review; each is looked up once for the same pages."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from ssp_desktop.application.review.compared import Fate, Marks, Stretch

if TYPE_CHECKING:
    from ssp_desktop.minutes.blocks import ParagraphKey
    from ssp_desktop.writing.pages import Pages
    from ssp_desktop.writing.pages.line_places import Mark
    from ssp_desktop.writing.pages.placed_lines import Extent, PlacedLine, PlacedWord


class LineName(NamedTuple):
    """A line, known again on later pages as long as its paragraph says the same.

    `nth` counts the paragraphs of the item with that text, `number` the lines of this one.
    """

    text: str
    nth: int
    number: int


class NamedLine(NamedTuple):
    """A line of an item where it is placed, with its name."""

    name: LineName
    line: "PlacedLine"


class _Item(NamedTuple):
    """An item on the pages: its lines in order, and the same by page and by paragraph."""

    extent: "Extent | None"
    lines: "Sequence[PlacedLine]"
    by_page: Mapping[int, list[NamedLine]]
    by_key: "Mapping[ParagraphKey, list[PlacedLine]]"


_NOWHERE = _Item(None, (), {}, {})


class PlacedItems:
    """The lines and the extent of each item on some pages; without pages there are none."""

    def __init__(self, pages: "Pages | None" = None) -> None:
        self._pages = pages
        self._known: dict[str, _Item] = {}

    def _item(self, item: str) -> _Item:
        if self._pages is None:
            return _NOWHERE
        if item not in self._known:
            self._known[item] = _placed(self._pages, item)
        return self._known[item]

    def extent(self, item: str) -> "Extent | None":
        """Return from where to where `item` reaches; None when it is not on the pages."""
        return self._item(item).extent

    def lines_on(self, item: str, page: int) -> Sequence[NamedLine]:
        """Return the lines of `item` on that page."""
        return self._item(item).by_page.get(page, ())

    def lines_to_read(self, item: str, marks: Marks) -> Iterator[NamedLine]:
        """Yield the lines with something marked in them; where nothing is, all lines of `item`."""
        for lines in self._item(item).by_page.values():
            yield from (each for each in lines if not marks or _is_marked(each.line, marks))

    def first_marked(self, item: str, marks: Marks) -> "PlacedLine | None":
        """Return the first line of `item` with something marked in it; None if nothing is."""
        return next((each for each in self._item(item).lines if _is_marked(each, marks)), None)

    def words(self, item: str, marks: Marks) -> "Iterator[PlacedWord]":
        """Yield the words of `item` that are not marked as gone, in order."""
        from ssp_desktop.writing.pages.placed_lines import words_of  # noqa: PLC0415 - with the pages

        for word in words_of(self._item(item).lines):
            if not any(
                each.fate is Fate.GONE and each.start < word.end and word.start < each.end
                for each in marks.get(word.key, ())
            ):
                yield word

    def box(self, word: "PlacedWord") -> "Mark | None":
        """Return the box around a word of these pages."""
        if self._pages is None:
            return None
        from ssp_desktop.writing.pages.placed_lines import box_of  # noqa: PLC0415 - with the pages

        return box_of(self._pages, word.line, word.start, word.end)

    def boxes(self, item: str, stretch: Stretch, pages: range) -> "Iterator[tuple[int, Mark]]":
        """Yield a box, with its page, for each line of `stretch` that is on one of `pages`."""
        if self._pages is None:
            return
        from ssp_desktop.writing.pages.placed_lines import box_of  # noqa: PLC0415 - with the pages

        for line in self._item(item).by_key.get(stretch.key, ()):
            if line.page in pages:
                box = box_of(self._pages, line, stretch.start, stretch.end)
                if box is not None:
                    yield line.page, box


def _placed(pages: "Pages", item: str) -> _Item:
    from ssp_desktop.writing.pages.placed_lines import extent_of, lines_of  # noqa: PLC0415 - with the pages

    lines = lines_of(pages, item)
    by_page: dict[int, list[NamedLine]] = {}
    by_key: dict[ParagraphKey, list[PlacedLine]] = {}
    same = Counter[str]()
    places: dict[ParagraphKey, int] = {}
    for line in lines:
        text = line.paragraph.line.text
        if line.key not in places:
            places[line.key] = same[text]
            same[text] += 1
        name = LineName(text, places[line.key], line.number)
        by_page.setdefault(line.page, []).append(NamedLine(name, line))
        by_key.setdefault(line.key, []).append(line)
    return _Item(extent_of(lines), lines, by_page, by_key)


def _is_marked(line: "PlacedLine", marks: Marks) -> bool:
    found = marks.get(line.key, ())
    return any(each.start < line.end and line.start < each.end for each in found)
