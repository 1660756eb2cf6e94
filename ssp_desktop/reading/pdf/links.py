"""The links on the pages of a PDF: a surface of the page, and the address that it leads to."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from ssp_desktop.reading.source.refusals import Unreadable

_SLACK = 2.0  # points that a link may begin beside its words
_BEHIND = ".,;:)"  # what may stand behind a word
_MOST = 2000  # links of a page


class PageLink(NamedTuple):
    """A surface of a page, in points from the left and from the top, and its address."""

    x0: float
    top: float
    x1: float
    bottom: float
    address: str

    def holds(self, x: float, baseline: float) -> bool:
        """Return whether a word that begins at `x` on that baseline is on it."""
        across = self.x0 - _SLACK <= x < self.x1
        return across and self.top <= baseline <= self.bottom + _SLACK


def links_on(page: Any) -> Iterator[PageLink]:
    """Yield the links of pdfplumber's `page` that lead out of the file; a broken one is none."""
    try:
        found = page.hyperlinks[:_MOST]
    except (Unreadable, MemoryError):
        raise
    except Exception:  # noqa: BLE001 (a broken PDF makes pdfminer raise nearly anything)
        return
    for link in found:
        x0, top, x1, bottom = (float(link[side]) for side in ("x0", "top", "x1", "bottom"))
        yield PageLink(x0, top, x1, bottom, str(link["uri"]))


def at_lines(
    links: Iterable[PageLink], lines: Sequence[tuple[float, Sequence[tuple[float, str]]]]
) -> Iterator[tuple[int, str, str]]:
    """Yield the line that each of `links` begins on, its words there, and its address.

    Of each line its baseline, and of each word where it begins. A link over several lines is
    several surfaces: it is yielded once.
    """
    before = ""
    for link in links:
        for at, (baseline, words) in enumerate(lines):
            on_it = [word for x, word in words if link.holds(x, baseline)]
            if on_it:
                if link.address != before:
                    yield at, " ".join(on_it).rstrip(_BEHIND), link.address
                break
        before = link.address
