"""What the page layout needs of a font file: the advance of each character, and its height.

Widths come from the font's own tables and not from a drawing library, so the pages are
the same on every system and the command line needs no Qt.
"""

import struct
from bisect import bisect_left
from collections.abc import Callable


class FontFile:
    """A font's metrics, in units of which `units_per_em` make one em."""

    def __init__(self, table: Callable[[str], bytes]) -> None:
        """Read the tables that `table` returns by name; ValueError when they make no font."""
        try:
            hhea = table("hhea")
            ascent, descent, line_gap = struct.unpack_from(">hhh", hhea, 4)
            self.units_per_em = int(struct.unpack_from(">H", table("head"), 18)[0])
            self.ascent, self.descent, self.line_gap = int(ascent), -int(descent), int(line_gap)
            (self._long_metrics,) = struct.unpack_from(">H", hhea, 34)
            self._hmtx = table("hmtx")
            self._cmap = _format_4(table("cmap"))
            (count,) = struct.unpack_from(">H", self._cmap, 6)
            self._double = count
            self._ends = struct.unpack_from(f">{count // 2}H", self._cmap, 14)
        except (struct.error, KeyError) as error:
            raise ValueError(f"not a font: {error}") from error

    def advance(self, character: str) -> int:
        """Return the advance of `character`, or of the replacement sign if it is missing."""
        glyph = min(self._glyph(ord(character)), self._long_metrics - 1)
        return int(struct.unpack_from(">H", self._hmtx, 4 * glyph)[0])

    def has(self, character: str) -> bool:
        """Whether the font has `character`."""
        return self._glyph(ord(character)) != 0

    def _glyph(self, code: int) -> int:
        """Return the glyph of a character of the Basic Multilingual Plane, else 0."""
        if code >= 0xFFFF:
            return 0
        segment = bisect_left(self._ends, code)
        at = 16 + self._double + 2 * segment
        (start,) = struct.unpack_from(">H", self._cmap, at)
        if code < start:
            return 0
        (delta,) = struct.unpack_from(">H", self._cmap, at + self._double)
        at += 2 * self._double
        (offset,) = struct.unpack_from(">H", self._cmap, at)
        if not offset:
            return int(code + delta) & 0xFFFF
        (glyph,) = struct.unpack_from(">H", self._cmap, at + offset + 2 * (code - start))
        return int(glyph + delta) & 0xFFFF if glyph else 0


def font_of_file(content: bytes) -> FontFile:
    """Return the metrics of a TrueType or OpenType file; ValueError when it is neither."""
    places: dict[str, tuple[int, int]] = {}
    try:
        (count,) = struct.unpack_from(">H", content, 4)
        for number in range(count):
            tag, _, offset, length = struct.unpack_from(">4sLLL", content, 12 + 16 * number)
            places[tag.decode("latin-1")] = (offset, length)
    except struct.error as error:
        raise ValueError(f"not a font: {error}") from error

    def table(name: str) -> bytes:
        offset, length = places[name]
        return content[offset : offset + length]

    return FontFile(table)


def _format_4(cmap: bytes) -> bytes:
    """Return the subtable that every font for Latin letters has."""
    (count,) = struct.unpack_from(">H", cmap, 2)
    for number in range(count):
        platform, _, offset = struct.unpack_from(">HHL", cmap, 4 + 8 * number)
        (kind,) = struct.unpack_from(">H", cmap, offset)
        if kind == 4 and platform in (0, 3):
            return cmap[offset:]
    raise KeyError("cmap format 4")
