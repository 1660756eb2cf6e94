"""Which characters of a drawn page are seen, why the others are not, and the words they make."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from ssp_desktop.inspection.pdf.drawing import Box, Colour, Drawn, Glyph, Surface

_BAND = 20.0  # points: surfaces are looked up by how far up they are
_PAPER: Colour = (1.0, 1.0, 1.0)
_ALIKE = 0.02
_TINY = 1.0  # points
_WHOLE = 0.5  # of the page: a picture of a page
_SCANNED = 0.35
_APART, _NEAR = 0.9, 2.5  # of the size of the letters: between columns, and between lines
_ABREAST = 40
"""How many columns are looked through for the one above: a page made to be endless has more."""

OFF_PAGE, COVERED, LAYER, HIDDEN, BEHIND = (
    "off_page",
    "covered_text",
    "hidden_layer",
    "hidden_text",
    "ocr_text",
)


class _Bands:
    """Surfaces by their height on the page."""

    def __init__(self, surfaces: Iterable[Surface], paper: Box) -> None:
        self._bands: dict[int, list[Surface]] = defaultdict(list)
        low, high = int(paper[1] // _BAND), int(paper[3] // _BAND)
        for each in surfaces:
            first = max(int(each.box[1] // _BAND), low)
            last = min(int(each.box[3] // _BAND), high)
            for band in range(first, last + 1):
                self._bands[band].append(each)

    def at(self, x: float, y: float) -> Iterable[Surface]:
        """Yield the surfaces at a place, in the order they were drawn."""
        for each in self._bands.get(int(y // _BAND), ()):
            if each.box[0] <= x <= each.box[2] and each.box[1] <= y <= each.box[3]:
                yield each


def sorted_out(drawn: Drawn) -> tuple[list[Glyph], dict[str, list[Glyph]]]:
    """Return the characters that are seen, and by the kind of find those that are not."""
    seen: list[Glyph] = []
    unseen: dict[str, list[Glyph]] = defaultdict(list)
    bands = _Bands(drawn.surfaces, drawn.paper)
    scanned = picture_share(drawn) >= _WHOLE
    why = ""
    for glyph in drawn.glyphs:
        if not glyph.text.isspace():  # a blank is seen when the letter before it is
            why = _why_unseen(glyph, drawn.paper, bands, scanned)
        if why:
            unseen[why].append(glyph)
        else:
            seen.append(glyph)
    shown = {_spot(glyph) for glyph in seen}
    for why in (COVERED, HIDDEN):
        # Drawn once more on top, as shadows and layers of slides are.
        unseen[why] = [each for each in unseen[why] if _spot(each) not in shown]
    return seen, {why: glyphs for why, glyphs in unseen.items() if glyphs}


def _spot(glyph: Glyph) -> tuple[str, int, int]:
    return glyph.text, round(glyph.box[0] / 2), round(glyph.baseline / 2)


def _why_unseen(glyph: Glyph, paper: Box, bands: _Bands, scanned: bool) -> str:
    if glyph.layered:
        return LAYER
    x, y = (glyph.box[0] + glyph.box[2]) / 2, (glyph.box[1] + glyph.box[3]) / 2
    if not (paper[0] - 1 <= x <= paper[2] + 1 and paper[1] - 1 <= y <= paper[3] + 1):
        return OFF_PAGE
    if glyph.invisible:
        return BEHIND if scanned else HIDDEN
    if glyph.size < _TINY:
        return HIDDEN
    ground: Colour | None = _PAPER
    for surface in bands.at(x, y):
        if surface.order < glyph.order:
            ground = surface.colour if surface.solid or surface.picture else ground
        elif surface.solid:
            return BEHIND if surface.picture and scanned else COVERED
    return HIDDEN if _are_alike(glyph.colour, ground) else ""


def _are_alike(one: Colour | None, other: Colour | None) -> bool:
    """Whether nobody tells two colours apart; one that is not known is told from any other."""
    if one is None or other is None:
        return False
    return all(abs(a - b) < _ALIKE for a, b in zip(one, other, strict=True))


def picture_share(drawn: Drawn) -> float:
    """Return how much of the page its largest picture takes."""
    paper = drawn.paper
    whole = (paper[2] - paper[0]) * (paper[3] - paper[1]) or 1.0
    shares = [_shared(each.box, paper) / whole for each in drawn.surfaces if each.picture]
    return max(shares, default=0.0)


def is_only_a_picture(drawn: Drawn, text: str) -> bool:
    """Whether a page with that text on it is a picture of what it says."""
    letters = sum(map(str.isalnum, text))
    share = picture_share(drawn)
    return (share >= _SCANNED and letters < 20) or (share >= 0.8 and letters < 80)


def _shared(one: Box, other: Box) -> float:
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    return max(width, 0.0) * max(height, 0.0)


def text_of(glyphs: Sequence[Glyph]) -> str:
    """Return the words that the characters make: lines from above, each from the left."""
    flat = [each for each in glyphs if not each.rotated]
    lines = ["".join(_joined(line)) for line in _lines(flat)]
    turned = [each for each in glyphs if each.rotated]
    if turned:
        lines.append(_turned(turned))
    return "\n".join(lines)


def in_columns(glyphs: Sequence[Glyph]) -> str:
    """Return the words column by column, and cell by cell of a table."""
    columns: list[list[list[Glyph]]] = []
    for part in _parts([each for each in glyphs if not each.rotated]):
        latest = range(len(columns) - 1, max(len(columns) - _ABREAST, 0) - 1, -1)
        above = (at for at in latest if _is_below(part, columns[at][-1]))
        column = columns.pop(at) if (at := next(above, None)) is not None else []
        column.append(part)
        columns.append(column)
    return "\n".join("".join(_joined(part)) for column in columns for part in column)


def as_drawn(glyphs: Sequence[Glyph]) -> str:
    """Return the words in the order they were drawn: of a table, mostly one cell after another."""
    lines: list[list[Glyph]] = []
    for glyph in glyphs:
        before = lines[-1][-1] if lines else None
        if before is None or glyph.rotated or abs(before.baseline - glyph.baseline) > 1.0:
            lines.append([])
        lines[-1].append(glyph)
    return "\n".join("".join(_joined(line)) for line in lines)


def _parts(glyphs: Sequence[Glyph]) -> Iterable[list[Glyph]]:
    """Yield each line, or the parts of it that stand well apart."""
    for line in _lines(glyphs):
        part: list[Glyph] = []
        for glyph in line:
            if part and glyph.box[0] - part[-1].box[2] > _APART * glyph.size:
                yield part
                part = []
            if part or not glyph.text.isspace():
                part.append(glyph)
        if part:
            yield part


def _is_below(part: Sequence[Glyph], above: Sequence[Glyph]) -> bool:
    """Whether a part of a line goes on where the one above ends."""
    near = 0 < above[0].baseline - part[0].baseline < _NEAR * max(part[0].size, 1.0)
    return near and part[0].box[0] < above[-1].box[2] and above[0].box[0] < part[-1].box[2]


def _lines(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    lines: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda each: -each.baseline):
        if lines and abs(lines[-1][0].baseline - glyph.baseline) < max(1.0, 0.35 * glyph.size):
            lines[-1].append(glyph)
        else:
            lines.append([glyph])
    for line in lines:
        line.sort(key=lambda each: each.box[0])
    return lines


def _joined(line: Sequence[Glyph]) -> Iterable[str]:
    before: Glyph | None = None
    for glyph in line:
        if before is not None:
            gap = glyph.box[0] - before.box[2]
            if gap > 0.18 * glyph.size and not (before.text.isspace() or glyph.text.isspace()):
                yield "   " if gap > 2 * glyph.size else " "
            elif before.text == glyph.text and abs(glyph.box[0] - before.box[0]) < 0.1 * glyph.size:
                continue  # drawn twice to look bold
        yield glyph.text
        before = glyph


def _turned(glyphs: Sequence[Glyph]) -> str:
    """Return text that stands up or hangs down, in the order it was drawn."""
    out: list[str] = []
    before: Glyph | None = None
    for glyph in glyphs:
        if before is not None:
            far = abs(glyph.box[1] - before.box[1]) + abs(glyph.box[0] - before.box[0])
            if far > 2.5 * max(glyph.size, 1.0):
                out.append("\n")
        out.append(glyph.text)
        before = glyph
    return "".join(out)
