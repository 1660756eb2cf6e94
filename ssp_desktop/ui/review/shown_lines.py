"""Which lines of the items have been on screen: what was not cannot be approved.

Owns what counts as the same line after a change of the text: one of a paragraph that says the same.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ssp_desktop.ui.review.placed_items import LineName, NamedLine

if TYPE_CHECKING:
    from ssp_desktop.writing.pages.placed_lines import PlacedLine


class ShownLines:
    """Remembers, item by item, the lines that have been on screen in this review."""

    def __init__(self) -> None:
        self._names: dict[str, set[LineName]] = {}

    def note(self, item: str, lines: Iterable[NamedLine]) -> bool:
        """Note that these lines of `item` are on screen; return whether one was not before."""
        known = self._names.setdefault(item, set())
        before = len(known)
        known.update(each.name for each in lines)
        return len(known) > before

    def first_unseen(self, item: str, lines: Iterable[NamedLine]) -> "PlacedLine | None":
        """Return the first of these lines of `item` that has not been on screen; None if all."""
        known = self._names.get(item, set())
        return next((each.line for each in lines if each.name not in known), None)
