"""The items that a contents list names: their titles stand in it and, in that order, further on."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from ssp_desktop.domain.likeness import bare_text
from ssp_desktop.reading.outline.line_looks import is_furniture, may_be_title
from ssp_desktop.reading.source.lines import Hint, SourceLine
from ssp_desktop.reading.source.titles import ItemTitle, item_title, loose_title
from ssp_desktop.reading.source.words import Word, heading_word, label_of

_MOST = 300  # entries
_PAGE = re.compile(r"(?<=[\s.…])\d{1,4}$")
_CUT_OFF = 20  # letters at least of a title that was cut off


_Titles = tuple[ItemTitle, ...]


def listed_items(lines: Sequence[SourceLine]) -> tuple[_Titles, _Titles]:
    """Return the items that a contents list names, and its own lines; nothing without one."""
    start = next((at for at, line in enumerate(lines) if _is_heading(line)), None)
    return ((), ()) if start is None else _List(lines, start + 1).found()


def _is_heading(line: SourceLine) -> bool:
    return heading_word(line.text) is Word.CONTENTS


class _List:
    """The lines of `lines` from `start` on that may be a contents list."""

    def __init__(self, lines: Sequence[SourceLine], start: int) -> None:
        self._lines = lines
        self._run = self._titles_from(start)

    def _titles_from(self, start: int) -> list[ItemTitle]:
        """Return the lines up to the first that is no title."""
        out: list[ItemTitle] = []
        for at in range(start, len(self._lines)):
            line = self._lines[at]
            if is_furniture(line):
                continue
            if len(out) == _MOST or not _may_be_entry(line):
                break
            out.append(_title(at, line))
        return out

    def found(self) -> tuple[_Titles, _Titles]:
        """Return the items and the list: the longest of which every title comes again."""
        for count in range(len(self._run), 0, -1):
            entries = self._run[:count]
            items = self._again(entries, numbered=True) or self._again(entries, numbered=False)
            if items:
                return tuple(items), tuple(entries)
        return (), ()

    def _again(self, entries: Sequence[ItemTitle], *, numbered: bool) -> list[ItemTitle]:
        """Return where each of `entries` comes again below them, [] unless all do.

        With `numbered`, only lines that have a number are looked at: an attachment may be
        called what an item is.
        """
        out: list[ItemTitle] = []
        start = entries[-1].index + 1
        for entry in entries:
            found = self._next(_bare(entry), start, numbered=numbered)
            if found is not None:
                out.append(found)
                start = found.index + 1
            elif not (out and self._goes_on(out[-1], entry)):
                return []
        return out

    def _next(
        self, wanted: tuple[int | None, str], start: int, *, numbered: bool
    ) -> ItemTitle | None:
        """Return the first title like `wanted` from the line `start` on."""
        places = self._places.get(wanted[1][:_CUT_OFF], [])
        for at in places[bisect_left(places, start) :]:
            if _is_same(wanted, self._titles[at]) and (self._titles[at][0] or not numbered):
                return _title(at, self._lines[at])
        return None

    def _goes_on(self, title: ItemTitle, entry: ItemTitle) -> bool:
        """Whether `entry` is what did not fit on the line of the entry before it."""
        whole, rest = _bare(title)[1], bare_text(_without_page(self._lines[entry.index].text))
        return bool(rest) and whole.endswith(rest) and whole != rest

    @cached_property
    def _titles(self) -> list[tuple[int | None, str]]:
        """The number and the bare title of each line; ``""`` for one that is no title."""
        return [
            _bare(_title(at, line)) if may_be_title(line) else (None, "")
            for at, line in enumerate(self._lines)
        ]

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """The lines with each beginning of a title, as far as two that are one must agree."""
        places: dict[str, list[int]] = {}
        for at, (_, title) in enumerate(self._titles):
            places.setdefault(title[:_CUT_OFF], []).append(at)
        return places


def _may_be_entry(line: SourceLine) -> bool:
    return line.hint is Hint.CONTENTS or (may_be_title(line) and not label_of(line.text))


def _title(at: int, line: SourceLine) -> ItemTitle:
    return item_title(at, line) or loose_title(at, line) or ItemTitle(at, None, line.text)


def _without_page(text: str) -> str:
    """Return `text` without the page and the dots that lead to it."""
    before = _PAGE.sub("", text)
    bare = before.rstrip(" .…")
    has_dots = before != text and before[len(bare) :].strip()
    return bare if has_dots else text


def _bare(title: ItemTitle) -> tuple[int | None, str]:
    return title.number, bare_text(_without_page(title.title))


def _is_same(one: tuple[int | None, str], other: tuple[int | None, str]) -> bool:
    """Whether two titles are one; either may lack its number, or be cut off if it is long."""
    if not one[1] or not other[1] or (one[0] != other[0] and None not in (one[0], other[0])):
        return False
    short, long = sorted((one[1], other[1]), key=len)
    return short == long or (len(short) >= _CUT_OFF and long.startswith(short))
