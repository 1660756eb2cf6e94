"""The names in WordprocessingML, and what its elements say: switches, numbers, lengths.

Depends on no XML library. A file from outside is read with lxml; a template is read with the
standard library, whose import costs an export a seventh of lxml's. `Element` is what both offer.
"""

from collections.abc import Iterator
from typing import Protocol, Self, TypeVar, overload

from ssp_desktop.domain.numbers import number

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{NAMESPACE}}}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"

_OFF = ("0", "false", "off", "none")
_WIDEST = 31680.0  # twips: Word's own limit
_LARGEST = 3276.0  # half points: Word's own limit
_DEFAULT_SIZE = 10.0


class Element(Protocol):
    """An element of a parsed part."""

    @overload
    def get(self, key: str, /) -> str | None: ...
    @overload
    def get(self, key: str, default: str, /) -> str: ...
    def find(self, path: str, /) -> Self | None:
        """Return the first element at `path`."""

    def findall(self, path: str, /) -> list[Self]:
        """Return all elements at `path`."""

    def iterfind(self, path: str, /) -> Iterator[Self]:
        """Yield all elements at `path`."""


E = TypeVar("E", bound=Element)


def val(element: Element | None, default: str = "") -> str:
    """Return ``w:val`` of `element`, `default` when either is missing."""
    return default if element is None else element.get(f"{W}val", default)


def is_on(element: Element | None, default: bool = False) -> bool:
    """Return what a switch like ``w:b`` says; without a value it means on."""
    return default if element is None else says_on(val(element, "1"))


def says_on(text: str) -> bool:
    """Return whether the value of a switch means on."""
    return text.lower() not in _OFF


def points(twips: str | None, default: float = 0.0) -> float:
    """Return twentieths of a point as points."""
    # A length in a unit like ``1cm``, which Word reads but does not write, becomes the default
    # too.
    return int(number(twips, default * 20, -_WIDEST, _WIDEST)) / 20


def size_of(properties: list[E]) -> float:
    """Return the font size in points; the first of `properties` that has one wins."""
    for each in properties:
        half_points = number(val(each.find(f"{W}sz")), 0.0, 0.0, _LARGEST)
        if half_points:
            return half_points / 2
    return _DEFAULT_SIZE
