"""Which words on the pages are chosen: by pointer or by key, within one part of an item.

Owns what is chosen. Where the words are, the pages say; how it looks is painted elsewhere.
"""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from ssp_desktop.application.review.compared import Stretch

if TYPE_CHECKING:
    from ssp_desktop.minutes.blocks import ParagraphKey
    from ssp_desktop.writing.pages.line_places import Mark
    from ssp_desktop.writing.pages.placed_lines import PlacedWord

_NEAR = 2.0
"""So far beside a word, in points, it is still pressed."""


class WordChoice:
    """Words from the one at `_anchor` to the one at `_end`, either of which may be the first."""

    def __init__(self) -> None:
        self._read: Callable[[], Iterable[PlacedWord]] = tuple
        self._box: Callable[[PlacedWord], Mark | None] = _nowhere
        self._known: list[PlacedWord] | None = None
        self._anchor = self._end = -1

    def renew(
        self,
        read: "Callable[[], Iterable[PlacedWord]]",
        box: "Callable[[PlacedWord], Mark | None]",
    ) -> None:
        """Take the words from `read` when they are next needed; what was chosen stays if it can.

        `box` says where on its page a word is; it is asked of few words.
        """
        chosen = self.stretches
        self._read, self._box, self._known = read, box, None
        if chosen:
            self._choose_again(chosen)

    def _choose_again(self, chosen: tuple[Stretch, ...]) -> None:
        first, last = chosen[0], chosen[-1]
        starts = [at for at, word in enumerate(self._words) if (word.key, word.start) == first[:2]]
        ends = [
            at
            for at, word in enumerate(self._words)
            if (word.key, word.end) == (last.key, last.end)
        ]
        self._anchor, self._end = (starts[0], ends[0]) if starts and ends else (-1, -1)

    def forget(self) -> None:
        """Choose nothing."""
        self._anchor = self._end = -1

    @property
    def _words(self) -> "list[PlacedWord]":
        if self._known is None:
            self._known = list(self._read())
        return self._known

    @property
    def last(self) -> "PlacedWord | None":
        """The word at which the choice ends; None when nothing is chosen."""
        return self._words[self._end] if 0 <= self._end < len(self._words) else None

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """The characters that are chosen, paragraph by paragraph."""
        if self._anchor < 0 or self._known is None:
            return ()
        first, last = sorted((self._anchor, self._end))
        found: dict[ParagraphKey, Stretch] = {}
        for word in self._words[first : last + 1]:
            old = found.get(word.key)
            found[word.key] = Stretch(word.key, old.start if old else word.start, word.end)
        return tuple(found.values())

    def move(
        self,
        words: int,
        lines: int,
        *,
        extend: bool,
        begin_at: Callable[[], tuple[int, float]],
    ) -> None:
        """Move the end of the choice on; without `extend` the one word there is chosen.

        When nothing is chosen, the first word from `begin_at`, a page and a height, is.
        """
        if not self._words:
            return
        if self._anchor < 0:
            page, top = begin_at()
            here = (at for at, each in enumerate(self._words) if _place(each) >= (page, top))
            self._anchor = self._end = next(here, 0)
            return
        at = self._end + words
        if lines:
            at = self._on_next_line(lines)
        self._end_at(min(max(at, 0), len(self._words) - 1), extend=extend)

    def _on_next_line(self, lines: int) -> int:
        """Return the nearest word on the next line, or on the one before."""
        here = _place(self._words[self._end])
        places = [(at, _place(word)) for at, word in enumerate(self._words)]
        if lines > 0:
            wanted = min((place for _, place in places if place > here), default=here)
        else:
            wanted = max((place for _, place in places if place < here), default=here)
        left = self._left(self._end)
        on_line = [at for at, place in places if place == wanted]
        return (
            min(on_line, key=lambda at: abs(self._left(at) - left)) if wanted != here else self._end
        )

    def _left(self, at: int) -> float:
        box = self._box(self._words[at])
        return box.left if box is not None else 0.0

    def _end_at(self, at: int, *, extend: bool) -> None:
        """End the choice there; it stays within the part in which it began."""
        if not extend:
            self._anchor = self._end = at
            return
        origin = self._words[self._anchor].key.origin
        step = 1 if at < self._anchor else -1
        while self._words[at].key.origin != origin:
            at += step
        self._end = at

    def press(self, page: int, x: float, y: float) -> None:
        """Choose the word at that place of a page, if there is one."""
        self.forget()
        at = self._at(page, x, y, near=False)
        if at >= 0:
            self._anchor = self._end = at

    def drag(self, page: int, x: float, y: float) -> None:
        """Choose up to the word that is nearest to that place."""
        at = self._at(page, x, y, near=True)
        if at >= 0 and self._anchor >= 0:
            self._end_at(at, extend=True)

    def _at(self, page: int, x: float, y: float, *, near: bool) -> int:
        found = []
        for at, word in enumerate(self._words):
            line = word.line
            if line.page == page and line.top <= y <= line.top + line.height:
                box = self._box(word)
                if box is not None:
                    away = abs(x - min(max(x, box.left), box.left + box.width))
                    found.append((away, at))
        away, at = min(found, default=(0.0, -1))
        return at if near or away <= _NEAR else -1


def _place(word: "PlacedWord") -> tuple[int, float]:
    """Return the page and the height at which the line of a word begins."""
    return word.line.page, word.line.top


def _nowhere(_word: "PlacedWord") -> None:
    """Return no box: there are no pages yet."""
