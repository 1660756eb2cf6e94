"""Which font file serves a font that a template names, and how wide its characters are.

Liberation Serif and Sans have the widths of Times New Roman and Arial, so the shipped
files give the pages of either, wherever they are opened. Any other font is requested
from the system, which needs Qt.
"""

from itertools import accumulate
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING

from ssp_desktop.writing.fonts.break_places import is_plain
from ssp_desktop.writing.fonts.font_files import FontFile, font_of_file
from ssp_desktop.writing.fonts.shipped_fonts import SERIF, shipped_family

if TYPE_CHECKING:
    from ssp_desktop.writing.fonts.system_fonts import SystemFonts

# LibreOffice measures text on a device of 8640 dots per inch, and rounds each character
# to a dot.
DOTS_PER_POINT = 120
DOTS_PER_TWIP = 6


def twip_dots(dots: int) -> int:
    """Return a width as LibreOffice keeps it between two portions: in whole twips."""
    return (dots + DOTS_PER_TWIP // 2) // DOTS_PER_TWIP * DOTS_PER_TWIP


class _CharacterWidths(dict[str, int]):
    """The widths of characters in dots, measured on first use."""

    def __init__(self, font: FontFile, dots_per_em: float) -> None:
        super().__init__(dict.fromkeys("\t\n\u00ad\u200b\u2060", 0))
        self._font = font
        self._dots_per_unit = dots_per_em / font.units_per_em

    def __missing__(self, character: str) -> int:
        self[character] = int(self._font.advance(character) * self._dots_per_unit + 0.5)
        return self[character]


class _WordWidths(dict[str, int]):
    """The widths of words with a space after each, in dots; minutes repeat their words."""

    def __init__(self, characters: _CharacterWidths) -> None:
        super().__init__()
        self.plain: set[str] = set()
        self._characters = characters

    def __missing__(self, word: str) -> int:
        width = sum(map(self._characters.__getitem__, word)) + self._characters[" "]
        self[word] = width
        if is_plain(word):
            self.plain.add(word)
        return width


class Face:
    """A font at a size, with widths in dots.

    `words` are the widths of words, each with a space after it.
    """

    def __init__(self, font: FontFile, size: float) -> None:
        """Take `size` in points."""
        self._font = font
        self._dots_per_em = size * DOTS_PER_POINT
        self._widths = _CharacterWidths(font, self._dots_per_em)
        self.space = self.advance(" ")
        self.words = _WordWidths(self._widths)

    def advance(self, character: str) -> int:
        """Return the width of one character."""
        return self._widths[character]

    def width(self, text: str) -> int:
        """Return the width of `text`."""
        return sum(map(self._widths.__getitem__, text))

    def widths(self, text: str) -> list[int]:
        """Return the width of each prefix of `text`, from the empty one to the whole."""
        return list(accumulate(map(self._widths.__getitem__, text), initial=0))

    def is_plain(self, word: str) -> bool:
        """Whether a line may end before `word` but not inside it; its width is known already."""
        return word in self.words.plain

    @property
    def ascent(self) -> int:
        """The height of the font above the base line."""
        return round(self._font.ascent * self._dots_per_em / self._font.units_per_em)

    @property
    def slant(self) -> int:
        """The dots that LibreOffice keeps free after italics: a twelfth of their height."""
        return self.height // 12 * DOTS_PER_TWIP

    @property
    def height(self) -> int:
        """The font's own line height in twips, computed as in LibreOffice: each part rounded up."""
        font = self._font
        twips_per_unit = self._dots_per_em / DOTS_PER_TWIP / font.units_per_em
        return sum(
            ceil(part * twips_per_unit) for part in (font.ascent, font.descent, font.line_gap)
        )


class Faces:
    """Finds fonts by name; opens each file once."""

    def __init__(self, fonts_dir: Path) -> None:
        """Take the folder of the shipped fonts."""
        self._folder = fonts_dir
        self._fonts: dict[tuple[str, bool, bool], FontFile] = {}
        self._faces: dict[tuple[str, float, bool, bool], Face] = {}
        self._system: SystemFonts | None = None

    def face(self, name: str, size: float, bold: bool = False, italic: bool = False) -> Face:
        """Return the font of that name, `size` in points."""
        key = (name, size, bold, italic)
        face = self._faces.get(key)
        if face is None:
            face = self._faces[key] = Face(self._font(name, bold, italic), size)
        return face

    def _font(self, name: str, bold: bool, italic: bool) -> FontFile:
        key = (name.casefold(), bold, italic)
        if key not in self._fonts:
            self._fonts[key] = self._opened(name, bold, italic)
        return self._fonts[key]

    def _opened(self, name: str, bold: bool, italic: bool) -> FontFile:
        shipped = shipped_family(name)
        if shipped is None:
            found = self._of_the_system().find(name, bold, italic)
            if found is not None:
                return found
            shipped = SERIF
        style = "Bold" * bold + "Italic" * italic or "Regular"
        return font_of_file((self._folder / f"{shipped.replace(' ', '')}-{style}.ttf").read_bytes())

    def _of_the_system(self) -> "SystemFonts":
        if self._system is None:
            from ssp_desktop.writing.fonts.system_fonts import SystemFonts  # noqa: PLC0415 - seldom

            self._system = SystemFonts()
        return self._system
