"""The items that a contents list names: their titles stand in it and, in that order, further on."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from ssp_desktop.domain.likeness import bare_text
from ssp_desktop.reading.outline.line_looks import is_furniture, may_be_title
from ssp_desktop.reading.source.lines import Hint, SourceLine
from ssp_desktop.reading.source.titles import ItemTitle, item_title, loose_title
from ssp_desktop.reading.source.words import Word, heading_word, label_of

_MOST = 300  # entries
_LEADERS_AND_PAGE = re.compile(r"(?<![\s.…])(?=\s*[.…])[\s.…]++\d{1,4}$")
_PAGE = re.compile(r"\s\d{1,4}$")
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
        self._together = 1
        self._run = self._titles_from(start)

    def _titles_from(self, start: int) -> list[ItemTitle]:
        """Return the lines up to the first that is no title, or is the first one come again."""
        out: list[ItemTitle] = []
        has_blanks = any(line.after_blank for line in self._lines[start:])
        for at in range(start, len(self._lines)):
            line = self._lines[at]
            if is_furniture(line):
                continue
            goes_on = has_blanks and bool(out) and not line.after_blank
            if len(out) == _MOST or not _may_be_entry(line, goes_on=goes_on):
                break
            title = _title(at, line)
            if out and self._begins_items(out[0], title):
                break
            if goes_on and self._together == len(out):
                self._together += 1
            out.append(title)
        return out

    def _begins_items(self, first: ItemTitle, title: ItemTitle) -> bool:
        """Return whether `title` is the first item's, and `first` is the list's line of it."""
        if title.number is None or (not title.named > first.named and first.number is None):
            return False
        bare = _bare(title)
        return any(
            _Bare(first.number, bare_text(text)).is_same(bare) for text in self._without_page(first)
        )

    def found(self) -> tuple[_Titles, _Titles]:
        """Return the items and the list: the longest of which every title comes again.

        Lines that the source itself marks as its contents all belong to the list, and so do
        those that no blank line parts from the first.
        """
        marked = sum(self._is_marked(entry) for entry in self._run)
        for count in range(len(self._run), max(marked, self._together, 1) - 1, -1):
            entries = self._run[:count]
            items = self._again(entries, numbered=True) or self._again(entries, numbered=False)
            if items:
                return tuple(items), tuple(entries)
        return (), ()

    def _is_marked(self, entry: ItemTitle) -> bool:
        return self._lines[entry.index].hint is Hint.CONTENTS

    def _again(self, entries: Sequence[ItemTitle], *, numbered: bool) -> list[ItemTitle]:
        """Return where each of `entries` comes again below them, [] unless all do.

        With `numbered`, only lines that have a number are looked at: an attachment may be
        called what an item is.
        """
        out: list[ItemTitle] = []
        start = entries[-1].index + 1
        for entry in entries:
            found = self._next(entry, start, numbered=numbered)
            if found is not None:
                out.append(found)
                start = found.index + 1
            elif not (out and self._goes_on(out[-1], entry)):
                return []
        return out

    def _next(self, entry: ItemTitle, start: int, *, numbered: bool) -> ItemTitle | None:
        """Return the first title like `entry` from the line `start` on."""
        wanted = [_Bare(entry.number, bare_text(text)) for text in self._without_page(entry)]
        if entry.number is not None:  # which may be how the title begins
            whole = self._lines[entry.index].shown
            wanted.append(_Bare(None, bare_text(_LEADERS_AND_PAGE.sub("", whole))))
        found = (self._first(each, start, numbered=numbered) for each in wanted)
        return min(filter(None, found), key=lambda title: title.index, default=None)

    def _without_page(self, entry: ItemTitle) -> Iterator[str]:
        """Yield what the title of `entry` may be without the page behind it."""
        yield _LEADERS_AND_PAGE.sub("", entry.title)
        if self._is_marked(entry):
            yield _PAGE.sub("", entry.title)

    def _first(self, wanted: "_Bare", start: int, *, numbered: bool) -> ItemTitle | None:
        places = self._places.get(wanted.begins, [])
        for at in places[bisect_left(places, start) :]:
            title = _title(at, self._lines[at])
            if (title.number or not numbered) and wanted.is_same(_bare(title)):
                return title
        return None

    def _goes_on(self, title: ItemTitle, entry: ItemTitle) -> bool:
        """Whether `entry` is what did not fit on the line of the entry before it."""
        whole = bare_text(title.title)
        rests = map(bare_text, self._without_page(entry))
        return any(rest and whole.endswith(rest) and whole != rest for rest in rests)

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """The lines that may be titles, by how they begin."""
        out: dict[str, list[int]] = {}
        for at, line in enumerate(self._lines):
            if may_be_title(line):
                out.setdefault(_bare(_title(at, line)).begins, []).append(at)
        return out


class _Bare(NamedTuple):
    """A title's number and its letters alone."""

    number: int | None
    letters: str

    @property
    def begins(self) -> str:
        """What it has in common with any title that it is the same as."""
        return self.letters[:_CUT_OFF]

    def is_same(self, other: "_Bare") -> bool:
        """Whether two titles are one; either may lack its number, or be cut off if it is long."""
        if not self.letters or not other.letters:
            return False
        if self.number != other.number and None not in (self.number, other.number):
            return False
        short, long = sorted((self.letters, other.letters), key=len)
        return short == long or (len(short) >= _CUT_OFF and long.startswith(short))


def _may_be_entry(line: SourceLine, *, goes_on: bool) -> bool:
    """Return whether `line` may be in the list; `goes_on`: no blank line parts it from the last."""
    if line.hint is Hint.CONTENTS:
        return True
    return may_be_title(line) and (goes_on or not label_of(line.text))


def _title(at: int, line: SourceLine) -> ItemTitle:
    return item_title(at, line) or loose_title(at, line) or ItemTitle(at, None, line.text)


def _bare(title: ItemTitle) -> _Bare:
    return _Bare(title.number, bare_text(title.title))
