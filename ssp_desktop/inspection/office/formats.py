"""The formats of a workbook's cells: which hide what is in them, which show a long number."""

import re

from lxml import etree

from ssp_desktop.inspection.xml import attribute, child, named

_LONG = re.compile(r"0{6}.{0,4}0{4}|0{9,10}|0{2}.?0{2}.?0{2}.{0,4}0{4}|@|^0$|^#?$")
_NOTHING = re.compile(r'[\s;"]*;[\s;"]*')


class Formats:
    """What the styles of a workbook say of its cells."""

    def __init__(self, styles: etree._Element | None) -> None:
        self._hides: set[str] = set()
        self._long: set[str] = set()
        if styles is None:
            return
        codes = {
            attribute(each, "numFmtId"): attribute(each, "formatCode")
            for each in named(styles, "numFmt")
        }
        white = _white_fonts(styles)
        plain = _plain_fills(styles)
        cells = child(styles, "cellXfs")
        for number, each in enumerate(cells if cells is not None else ()):
            code = codes.get(attribute(each, "numFmtId"), "")
            if code.count(";") > 1 and _NOTHING.fullmatch(code):
                self._hides.add(str(number))
            if attribute(each, "fontId") in white and attribute(each, "fillId") in plain:
                self._hides.add(str(number))
            if code and _LONG.search(code.replace("\\", "").replace('"', "")):
                self._long.add(str(number))

    def hides(self, style: str) -> bool:
        """Whether cells of that style do not show what is in them."""
        return style in self._hides

    def is_long_number(self, style: str) -> bool:
        """Whether cells of that style show a number with all its ten figures."""
        return style in self._long


def _white_fonts(styles: etree._Element) -> set[str]:
    fonts = child(styles, "fonts")
    white = set()
    for number, font in enumerate(fonts if fonts is not None else ()):
        colour = child(font, "color")
        if colour is not None and attribute(colour, "rgb").upper() in ("FFFFFFFF", "00FFFFFF"):
            white.add(str(number))
    return white


def _plain_fills(styles: etree._Element) -> set[str]:
    """Return the fills that leave the paper white."""
    fills = child(styles, "fills")
    plain = set()
    for number, fill in enumerate(fills if fills is not None else ()):
        pattern = child(fill, "patternFill")
        front = child(pattern, "fgColor")
        kind = "none" if pattern is None else attribute(pattern, "patternType")
        if kind in ("none", "") or (
            front is not None and attribute(front, "rgb").upper() in ("FFFFFFFF", "00FFFFFF")
        ):
            plain.add(str(number))
    return plain
