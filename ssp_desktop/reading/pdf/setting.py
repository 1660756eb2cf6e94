"""How the body of a PDF is set, and from that where a printed line was only broken.

Its size, its margins and its line pitch are measured on all its lines together; what a
line says for itself is left to the other files.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ssp_desktop.reading.pdf.cell_places import is_open_beyond
from ssp_desktop.reading.pdf.furniture import body_size
from ssp_desktop.reading.pdf.pages import PrintedLine

SAME_X = 1.5
WIDEST_PITCH = 1.9  # relative to the size: one and a half lines, and a little more
BREAKABLE = ("-", "–", "/")
_SENTENCE_END = (".", "!", "?", ":", ";", "”", '"')


@dataclass(frozen=True, slots=True)
class Setting:
    """How the body is set: its size, its margins, its line pitch by size.

    `open_ends`: a space is drawn where a line is broken (None: no line is);
    `open_beyond`: even a space that does not fit before the margin. `text_right`: how far any
    line goes that is not bold: what goes further was not broken at the margin.
    """

    size: float
    left: float
    right: float
    pitches: dict[float, float]
    open_ends: bool | None
    open_beyond: bool
    text_right: float

    @classmethod
    def of(cls, lines: Sequence[PrintedLine]) -> "Setting":
        """Return the setting of `lines`."""
        size = body_size(lines)
        right = max((line.x1 for line in lines), default=0.0)
        full = [
            (one, two)
            for one, two in pairwise(lines)
            if one.page == two.page and one.size == two.size and two.marker is None
            and one.x1 + 0.25 * one.size + two.first_word > right
            and 0 < two.baseline - one.baseline < WIDEST_PITCH * one.size
        ]  # fmt: skip
        gaps: dict[float, list[float]] = {}
        for one, two in full:
            gaps.setdefault(one.size, []).append(two.baseline - one.baseline)
        broken = [one for one, _ in full if not one.text.endswith(BREAKABLE)]
        open_ends = sum(one.open_end for one in broken) >= 0.75 * len(broken) if broken else None
        return cls(
            size,
            _left(lines),
            right,
            {own: median(sorted(some)[: len(some) // 2 + 1]) for own, some in gaps.items()},
            open_ends,
            any(is_open_beyond(line, right) for line in lines),
            max((line.x1 for line in lines if not line.bold), default=right),
        )

    def is_next(self, one: PrintedLine, two: PrintedLine) -> bool:
        """Return whether `two` follows `one` at the line pitch of a paragraph."""
        pitch = self.pitches.get(one.size, 1.25 * one.size)
        return one.page == two.page and 0 < two.baseline - one.baseline <= 1.2 * pitch

    def had_no_room(self, one: PrintedLine, two: PrintedLine) -> bool:
        """Return whether the first word of `two` would not have fitted after `one`."""
        # Programs measure slightly differently from what they draw.
        slack = 0.6 * one.size if one.open_end else 0.2 * one.size
        return one.x1 + 0.25 * one.size + two.first_word > self.right - slack

    def had_room_for_space(self, line: PrintedLine) -> bool:
        """Return whether a space after `line` would be drawn.

        LibreOffice draws none that does not fit, others also draw beyond the margin.
        """
        return line.open_end or self.open_beyond or line.x1 + 0.6 * line.size < self.right

    def is_broken_at(self, one: PrintedLine, two: PrintedLine) -> bool:
        """Return whether the end of `one` is only a line break, not the end of a paragraph."""
        if not self.had_no_room(one, two):
            return False
        if one.text.endswith(BREAKABLE):
            return True
        if self.open_ends and self.had_room_for_space(one):
            return one.open_end or (" " not in one.text and one.x1 > self.right - one.size)
        if self.open_ends or one.page == two.page:
            return True
        return not one.text.endswith(_SENTENCE_END) or two.text[:1].islower()


def _left(lines: Sequence[PrintedLine]) -> float:
    """Return the left margin: the leftmost place where lines begin repeatedly."""
    starts = Counter(round(line.x0) for line in lines)
    often = [x for x, count in starts.items() if count >= max(2, len(lines) // 20)]
    edge = min(often or starts, default=0)
    return min((line.x0 for line in lines if abs(line.x0 - edge) <= SAME_X), default=0.0)
