"""How much of a paragraph on a page looks as it did before a change to its text.

Owns what two paragraphs must have in common for their lines to look the same. Refuses
to paint, and to know why one of them has changed.
"""

from ssp_desktop.minutes.blocks import Style
from ssp_desktop.writing.pages.paragraphs import Paragraph, ParagraphMaker, Piece
from ssp_desktop.writing.pages.placing import Fragment


def lines_alike(
    maker: ParagraphMaker, old: tuple[Piece, Fragment], new: tuple[Piece, Fragment]
) -> int:
    """Return how many lines at the top of the fragment `new` look like those of `old`."""
    (was, there), (now, here) = old, new
    if not (isinstance(was, Paragraph) and isinstance(now, Paragraph)):
        return 0
    if there[1:4] != here[1:4] or not _set_alike(was, now):
        return 0
    if now.measures.height < maker.face(now.measures.look).height:
        return 0  # characters reach into the line below
    same = _characters_alike(was, now)
    last = min(len(was.starts), len(now.starts), here.first_line + min(there.lines, here.lines))
    number = here.first_line
    while number + 1 < last and was.starts[number + 1] == now.starts[number + 1] <= same:
        number += 1
    return number - here.first_line


def _set_alike(one: Paragraph, other: Paragraph) -> bool:
    """Whether the lines of both begin at the same places, with the same mark."""
    return (
        one.line.style is not Style.CONTENTS_LINE  # its number is not part of its text
        and one.measures == other.measures
        and (one.left, one.first_left, one.line.mark)
        == (other.left, other.first_left, other.line.mark)
    )


def _characters_alike(one: Paragraph, other: Paragraph) -> int:
    """Return how many leading characters of both are set alike."""
    count = 0
    for mine, yours in zip(one.line.spans, other.line.spans, strict=False):
        if mine == yours:
            count += len(mine.text)
            continue
        if (mine.bold, mine.italic) == (yours.bold, yours.italic):
            pairs = zip(mine.text, yours.text, strict=False)
            count += next(
                (at for at, (a, b) in enumerate(pairs) if a != b),
                min(len(mine.text), len(yours.text)),
            )
        break
    return count
