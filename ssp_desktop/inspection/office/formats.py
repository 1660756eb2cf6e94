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
        fonts = [_colour(child(font, "color"), "000000") for font in _listed(styles, "fonts")]
        fills = [_fill(fill) for fill in _listed(styles, "fills")]
        cells = child(styles, "cellXfs")
        for number, each in enumerate(cells if cells is not None else ()):
            code = codes.get(attribute(each, "numFmtId"), "")
            if code.count(";") > 1 and _NOTHING.fullmatch(code):
                self._hides.add(str(number))
            font, fill = _at(fonts, each, "fontId"), _at(fills, each, "fillId")
            if font and font == fill:
                self._hides.add(str(number))
            if code and _LONG.search(code.replace("\\", "").replace('"', "")):
                self._long.add(str(number))

    def hides(self, style: str) -> bool:
        """Whether cells of that style do not show what is in them."""
        return style in self._hides

    def is_long_number(self, style: str) -> bool:
        """Whether cells of that style show a number with all its ten figures."""
        return style in self._long


_THEME = {"0": "FFFFFF", "1": "000000"}
_INDEXED = {"8": "000000", "9": "FFFFFF", "64": "000000", "65": "FFFFFF"}


def _listed(styles: etree._Element, name: str) -> list[etree._Element]:
    found = child(styles, name)
    return [] if found is None else list(found)


def _at(colours: list[str], cell: etree._Element, name: str) -> str:
    number = attribute(cell, name)
    at = int(number) if number.isdecimal() else 0
    return colours[at] if at < len(colours) else ""


def _colour(element: etree._Element | None, usual: str) -> str:
    """Return a colour as six figures; empty for one that is not known."""
    if element is None:
        return usual
    if attribute(element, "tint") not in ("", "0"):
        return ""
    given = attribute(element, "rgb").upper()[-6:]
    theme, indexed = attribute(element, "theme"), attribute(element, "indexed")
    return given or _THEME.get(theme, "") or _INDEXED.get(indexed, "")


def _fill(fill: etree._Element) -> str:
    pattern = child(fill, "patternFill")
    kind = "" if pattern is None else attribute(pattern, "patternType")
    if child(fill, "gradientFill") is not None or kind not in ("", "none", "solid"):
        return ""
    return "FFFFFF" if kind != "solid" else _colour(child(pattern, "fgColor"), "")
