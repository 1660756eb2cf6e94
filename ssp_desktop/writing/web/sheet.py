"""The style sheet of a page: fonts and colours of the template, sizes of a screen.

A colour of the template that cannot be read on white (less than 4.5 to 1, WCAG 2.1) becomes the
text's own.
"""

import re

from ssp_desktop.minutes.blocks import Style
from ssp_desktop.writing.looks import Looks, ParagraphLook

INK = "1a1a1a"
LEAST_CONTRAST = 4.5
_BODY_SIZE = 1.0625  # rem
_LARGEST = 2.0  # times the body text
_SERIF = re.compile(
    "times|(?<!sans.)serif|georgia|garamond|cambria|book|roman|palatino", re.IGNORECASE
)
_COLOUR = re.compile("[0-9A-Fa-f]{6}")

_SHEET = """
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 46rem; background: #fff;
  color: #__INK__; font: __SIZE__rem/1.5 __FONT__; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; margin: 1.6em 0 .5em; }
h1 { margin-top: 0; }
__HEADINGS__
p { margin: 0 0 .75em; }
a { color: #0b4f8a; }
a:focus-visible, .wide:focus-visible, main:focus-visible { outline: 3px solid #0b4f8a;
  outline-offset: 2px; }
.skip { position: absolute; left: -200rem; }
.skip:focus { left: 1rem; top: .5rem; background: #fff; padding: .5rem 1rem; z-index: 1; }
.case, .when, .published { color: #4a4a4a; }
.draft { font-weight: 700; }
.logo { display: block; max-width: 100%; height: auto; margin: 0 0 1rem; }
ul, ol { margin: 0 0 .75em; padding-left: 1.75em; }
li > p { margin: 0 0 .35em; }
nav ul, ul.people, ul.attachments { list-style: none; padding-left: 0; }
nav li { margin: 0; } nav a { display: inline-block; padding: .3rem 0; min-height: 24px; }
ul.attachments a { display: inline-block; padding: .2rem 0; min-height: 24px; }
table { border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: .3rem .75rem .3rem 0; }
table.facts th { overflow-wrap: normal; }
.wide { overflow-x: auto; margin: 0 0 1em; }
.wide caption { position: absolute; width: 1px; height: 1px; overflow: hidden;
  clip-path: inset(50%); }
table.ruled th, table.ruled td { border: 1px solid #767676; padding: .3rem .5rem;
  overflow-wrap: normal; min-width: 3rem; }
th.right, td.right { text-align: right; }
section { border-top: 1px solid #c8c8c8; margin-top: 2rem; }
footer { border-top: 1px solid #c8c8c8; margin-top: 2rem; padding-top: 1rem; }
@media (max-width: 30rem) {
  table.facts, table.facts tbody, table.facts tr, table.facts th, table.facts td
    { display: block; padding-right: 0; }
  table.facts td { padding-bottom: .6rem; padding-top: 0; }
}
@media print {
  body { max-width: none; padding: 0; font-size: 11pt; }
  .skip { display: none; }
  a { color: inherit; }
  h1, h2, h3, thead { break-after: avoid; }
  li, tr { break-inside: avoid; }
  .wide { overflow: visible; }
}
"""


def sheet_of(looks: Looks) -> str:
    """Return the style sheet for pages in those looks."""
    body = looks.styles[Style.BODY]
    headings = (("h1", Style.TITLE), ("h2", Style.ITEM_HEADING), ("h3", Style.SECTION_HEADING))
    rules = "\n".join(_rule(tag, looks.styles[style], body) for tag, style in headings)
    return (
        _SHEET.replace("__INK__", _readable(body.color))
        .replace("__SIZE__", str(_BODY_SIZE))
        .replace("__FONT__", _family(body.font))
        .replace("__HEADINGS__", rules)
    )


def _rule(tag: str, look: ParagraphLook, body: ParagraphLook) -> str:
    size = min(max(look.size / body.size, 1.0), _LARGEST)
    return (
        f"{tag} {{ font-family: {_family(look.font)}; font-size: {size:.3g}em; "
        f"font-weight: {700 if look.bold else 400}; "
        f"font-style: {'italic' if look.italic else 'normal'}; "
        f"color: #{_readable(look.color)}; }}"
    )


def _family(font: str) -> str:
    """Return the font of the template with those to take where it is missing."""
    name = re.sub(r"[^\w .-]", "", font)
    if _SERIF.search(name):
        return f'"{name}", "Liberation Serif", Georgia, serif'
    return f'"{name}", "Liberation Sans", Arial, Helvetica, sans-serif'


def _readable(color: str) -> str:
    """Return `color` where it can be read on white, else the text's own."""
    if _COLOUR.fullmatch(color) and contrast_with_white(color) >= LEAST_CONTRAST:
        return color.lower()
    return INK


def contrast_with_white(color: str) -> float:
    """Return the contrast of ``RRGGBB`` with white, from 1 to 21, as WCAG 2.1 defines it."""
    red, green, blue = (_linear(int(color[at : at + 2], 16) / 255) for at in (0, 2, 4))
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def _linear(part: float) -> float:
    low = 0.04045
    return float(part / 12.92 if part <= low else ((part + 0.055) / 1.055) ** 2.4)
