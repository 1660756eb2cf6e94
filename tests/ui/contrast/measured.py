"""The contrast of what is seen, read from the pixels of a picture of the window.

At three pixels to the point a letter's strokes are wider than what smooths their edges: the colour
that a word is written in has its share of the pixels, and what smoothing mixes in between has not.
WCAG 2.1 counts the former.
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from PIL import Image
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from tests.ui.contrast.seen import Seen, seen_in

SCALE = 3
INK, GROUND = 0.03, 0.12
"""As much of a word's box has at least the colour of its letters, and a colour behind them."""
Colour = tuple[int, int, int]


class Measured(NamedTuple):
    """Something seen, and its contrast with its ground (1 to 21)."""

    seen: Seen
    contrast: float
    ink: Colour
    ground: Colour

    def __repr__(self) -> str:
        where, what = self.seen.place, self.seen.says or "an icon"
        return (
            f"{self.seen.by} »{what[:40]}« at {where.x()},{where.y()}: "
            f"{_hex(self.ink)} on {_hex(self.ground)} is {self.contrast:.2f} of {self.seen.least}"
        )


def _hex(colour: Colour) -> str:
    return "#" + bytes(colour).hex()


@cache
def luminance(colour: Colour) -> float:
    """Return the relative luminance of WCAG 2."""
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast of two colours, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def picture_of(top: QWidget, scale: float = SCALE) -> Image.Image:
    """Return what `top` shows, with that many pixels to a point."""
    image = QImage(top.size() * scale, QImage.Format.Format_RGB888)
    image.setDevicePixelRatio(scale)
    image.fill(top.palette().window().color())
    top.render(image)
    return as_picture(image)


def as_picture(image: QImage) -> Image.Image:
    """Return the pixels of `image`."""
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    size = (image.width(), image.height())
    raw = bytes(image.constBits())
    return Image.frombuffer("RGB", size, raw, "raw", "RGB", image.bytesPerLine(), 1)


def measure(top: QWidget, only: type[QWidget] = QWidget) -> Iterator[Measured]:
    """Measure every word and icon that is in sight in `top`, or in its parts of that class."""
    picture = picture_of(top)
    for each in seen_in(top, only):
        read = _read_word if each.says else _read_icon
        yield Measured(each, *read(_cut(picture, each.place, SCALE)))


def _cut(picture: Image.Image, place: QRect, scale: int) -> Image.Image:
    left, top = place.x() * scale, place.y() * scale
    return picture.crop((left, top, left + place.width() * scale, top + place.height() * scale))


def _read_word(cut: Image.Image) -> tuple[float, Colour, Colour]:
    """Return the contrast of the letters in `cut` with the worst ground behind them, and both.

    There are two grounds where part of a word is marked or selected.
    """
    counted, whole = _counted(cut), cut.width * cut.height
    most = counted[0][1]
    inks = [each for many, each in counted if many > INK * whole]
    ink = max(inks, key=lambda each: contrast(each, most))
    grounds = [each for many, each in counted if many > GROUND * whole and each != ink]
    ground = min(grounds or [most], key=lambda each: contrast(each, ink))
    return contrast(ink, ground), ink, ground


def _read_icon(cut: Image.Image) -> tuple[float, Colour, Colour]:
    """Return the contrast of the strongest colour in `cut` with the one that is most of it.

    A picture of an icon has one pixel to the point on this screen, and is smoothed in between.
    """
    (_, ground), *inks = _counted(cut)
    ink = max((each for _, each in inks), key=lambda each: contrast(each, ground), default=ground)
    return contrast(ink, ground), ink, ground


def _counted(cut: Image.Image) -> list[tuple[int, Colour]]:
    """Return the colours of `cut`, each with how many pixels it has, most first."""
    return sorted(cut.getcolors(cut.width * cut.height), reverse=True)
