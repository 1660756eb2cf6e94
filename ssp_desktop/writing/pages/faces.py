"""Which font file serves a font that a template names, and how wide its letters are.

Liberation Serif and Sans have the widths of Times New Roman and Arial, so the
files shipped with the program give the pages of either, wherever they are
opened. Any other font is asked of the system, which brings Qt.
"""

from pathlib import Path
from typing import NamedTuple

from ssp_desktop.writing.pages.break_places import break_places, stands_apart
from ssp_desktop.writing.pages.font_files import FontFile, font_of_file

# LibreOffice measures text on a device of 8640 dots to the inch, and rounds
# each letter to a dot.
DOTS_PER_POINT = 120
DOTS_PER_TWIP = 6

_SERIF, _SANS = "Liberation Serif", "Liberation Sans"
_SHIPPED = {
    "times new roman": _SERIF,
    "times": _SERIF,
    "liberation serif": _SERIF,
    "tinos": _SERIF,
    "arial": _SANS,
    "helvetica": _SANS,
    "liberation sans": _SANS,
    "arimo": _SANS,
}


class Word(NamedTuple):
    """A word: its width without and with a space behind it, and how lines may end about it.

    `inside`: a line may end inside it; `apart`: one may end before and behind it.
    """

    width: int
    with_space: int
    inside: bool
    apart: bool


def shipped_family(name: str) -> str | None:
    """Return the shipped family with the widths of the font of that name, None for no such."""
    return _SHIPPED.get(name.casefold())


class Face:
    """A font at a size, whose widths are in dots."""

    def __init__(self, font: FontFile, size: float) -> None:
        """Take `size` in points."""
        self._font = font
        self._dots_per_em = size * DOTS_PER_POINT
        self._letters: dict[str, int] = {"\t": 0, "\n": 0, "\u00ad": 0, "\u200b": 0, "\u2060": 0}
        self.known_words: dict[str, Word] = {}  # a referat repeats its own
        self.space = self.advance(" ")

    def advance(self, letter: str) -> int:
        """Return the width of one letter."""
        width = self._letters.get(letter)
        if width is None:
            units = self._font.advance(letter) * self._dots_per_em
            width = int(units / self._font.units_per_em + 0.5)
            self._letters[letter] = width
        return width

    def width(self, text: str) -> int:
        """Return the width of `text`."""
        return sum(map(self.advance, text))

    def word(self, word: str) -> Word:
        """Return what a line has to know of a word between two spaces."""
        known = self.known_words.get(word)
        if known is None:
            width = self.width(word)
            inside = bool(break_places(word))
            known = Word(width, width + self.space, inside, stands_apart(word))
            self.known_words[word] = known
        return known

    @property
    def ascent(self) -> int:
        """How high the font stands above the base line."""
        return round(self._font.ascent * self._dots_per_em / self._font.units_per_em)

    @property
    def height(self) -> int:
        """The font's own line height, its line gap included."""
        em = self._font.ascent + self._font.descent + self._font.line_gap
        return round(em * self._dots_per_em / self._font.units_per_em)


class Faces:
    """Finds fonts by name; opens each file once."""

    def __init__(self, fonts_dir: Path) -> None:
        """Take the folder of the fonts that are shipped."""
        self._folder = fonts_dir
        self._fonts: dict[tuple[str, bool, bool], FontFile] = {}
        self._faces: dict[tuple[str, float, bool, bool], Face] = {}

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
            from ssp_desktop.writing.pages.system_fonts import system_font  # noqa: PLC0415

            found = system_font(name, bold, italic)
            if found is not None:
                return found
            shipped = _SERIF
        style = "Bold" * bold + "Italic" * italic or "Regular"
        return font_of_file((self._folder / f"{shipped.replace(' ', '')}-{style}.ttf").read_bytes())
