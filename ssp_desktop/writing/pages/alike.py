"""Which lines of a paragraph on a page look as they did before a change to its text.

Owns what two paragraphs must have in common for their lines to look the same. Refuses
to paint, and to know why one of them has changed.
"""

from collections.abc import Sequence
from typing import NamedTuple

from ssp_desktop.minutes.blocks import Style
from ssp_desktop.writing.looks import TWIPS
from ssp_desktop.writing.pages.line_places import runs_of
from ssp_desktop.writing.pages.paragraphs import Paragraph, ParagraphMaker
from ssp_desktop.writing.pages.placing import Fragment
from ssp_desktop.writing.pages.rows import Piece, Row


class Alike(NamedTuple):
    """How many lines of a fragment look as before, at its top and at its foot.

    The others, at least one, may have characters that reach out of their lines by `reach`
    points, but never further than into the next one.
    """

    above: int
    below: int
    reach: float


def lines_alike(
    maker: ParagraphMaker, old: tuple[Piece, Fragment], new: tuple[Piece, Fragment], pixel: float
) -> Alike:
    """Return which lines of the fragment `new` look as in `old`, on a screen of such pixels.

    Those at the foot only where both have as many lines, so that they are where they were.
    """
    (was, there), (now, here) = old, new
    none = Alike(0, 0, 0.0)
    if not (isinstance(was, Paragraph) and isinstance(now, Paragraph)):
        return none
    if there[1:4] != here[1:4] or not _set_alike(was, now):
        return none
    height = now.measures.height
    reach = max(maker.face(now.measures.look).height - height, 0) / TWIPS + pixel
    if height / TWIPS < 2 * (reach + pixel):
        return none
    first, last = here.first_line, here.first_line + min(there.lines, here.lines) - 1
    above = first
    while above < last and _is_alike(maker, was, now, above):
        above += 1
    below = last
    if there.lines == here.lines:
        while below > above and _is_alike(maker, was, now, below):
            below -= 1
    return Alike(above - first, last - below, reach)


def unchanged_looks(
    old: Sequence[tuple[Piece, Fragment]],
    new: Sequence[tuple[Piece, Fragment]],
    same: tuple[int, int],
) -> tuple[int, int]:
    """Return of how many pieces of a page at its ends nothing need be painted again.

    `same` is how many are the same ones. A row shares its rules with what is next to it.
    """
    first, tail = same
    above = (*old[max(first - 1, 0) : first + 1], *new[first : first + 1])
    below = (*new[len(new) - tail - 1 : len(new) - tail + 1], *old[len(old) - tail - 1 :][:1])
    if first and any(isinstance(piece, Row) for piece, _ in above):
        first -= 1
    if tail and any(isinstance(piece, Row) for piece, _ in below):
        tail -= 1
    return first, tail


def _is_alike(maker: ParagraphMaker, was: Paragraph, now: Paragraph, number: int) -> bool:
    return runs_of(maker, was, number) == runs_of(maker, now, number)


def _set_alike(one: Paragraph, other: Paragraph) -> bool:
    """Whether the lines of both begin at the same places across the page, with the same mark."""
    return (
        one.line.style is not Style.CONTENTS_LINE  # its number is not part of its text
        and one.measures == other.measures
        and (one.left, one.first_left, one.line.mark)
        == (other.left, other.first_left, other.line.mark)
    )
