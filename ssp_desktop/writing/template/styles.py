"""How the paragraphs of a template's styles look, in points."""

from collections.abc import Mapping

from ssp_desktop.ooxml.elements import A, W, is_on, points, size_of, val
from ssp_desktop.ooxml.styles import StyleSheet, attributes, first, indents
from ssp_desktop.writing.looks import Alignment, LineRule, ParagraphLook, TabStop
from ssp_desktop.writing.template.parts import Element, parse_part

_ALIGNMENTS = {
    "center": Alignment.CENTER,
    "right": Alignment.RIGHT,
    "end": Alignment.RIGHT,
    "both": Alignment.JUSTIFIED,
}
LEADERS = {"dot": ".", "hyphen": "-", "underscore": "_", "middleDot": "·"}
"""What fills the gap before a tab stop, by the name that Word gives it."""


class ParagraphLooks:
    """Reads the looks of paragraphs from a styles part."""

    def __init__(self, sheet: StyleSheet[Element], theme_fonts: Mapping[str, str]) -> None:
        """Take the styles, and the theme fonts that they may refer to."""
        self._sheet = sheet
        self._theme_fonts = theme_fonts

    def look(self, style_id: str, own: Element | None = None) -> ParagraphLook:
        """Return the look of a style, or of a paragraph in it with properties of its `own`."""
        style_id = style_id or self._sheet.normal
        paragraphs = self._sheet.properties(style_id, "pPr")
        if own is not None:
            paragraphs = [own, *paragraphs]
        runs = self._sheet.properties(style_id, "rPr")
        sides = indents(each.find(f"{W}ind") for each in paragraphs)
        spacing = attributes(
            (each.find(f"{W}spacing") for each in paragraphs), "before", "after", "line", "lineRule"
        )
        rule = LineRule(spacing.get("lineRule", "auto"))
        line = points(spacing.get("line"), 12.0)
        hanging = points(sides.get("hanging"))
        underline = val(first(runs, "u"), "none")
        color = val(first(runs, "color"))
        return ParagraphLook(
            font=self._font(runs),
            size=size_of(runs),
            bold=is_on(first(runs, "b")),
            italic=is_on(first(runs, "i")),
            underline=underline != "none",
            color="" if color in ("", "auto") else color.upper(),
            line_rule=rule,
            line=line / 12 if rule is LineRule.MULTIPLE else line,
            before=points(spacing.get("before")),
            after=points(spacing.get("after")),
            left=points(sides.get("left")),
            right=points(sides.get("right")),
            first=-hanging if hanging else points(sides.get("firstLine")),
            alignment=_ALIGNMENTS.get(val(first(paragraphs, "jc")), Alignment.LEFT),
            keep_with_next=is_on(first(paragraphs, "keepNext")),
            keep_together=is_on(first(paragraphs, "keepLines")),
            widow_control=is_on(first(paragraphs, "widowControl"), default=True),
            page_break_before=is_on(first(paragraphs, "pageBreakBefore")),
            contextual_spacing=is_on(first(paragraphs, "contextualSpacing")),
            tabs=_tabs(paragraphs),
        )

    def _font(self, runs: list[Element]) -> str:
        for run in runs:
            fonts = run.find(f"{W}rFonts")
            if fonts is None:
                continue
            theme = fonts.get(f"{W}asciiTheme", "")
            name = self._theme_fonts.get(theme[:5]) or fonts.get(f"{W}ascii")
            if name:
                return str(name)
        return "Times New Roman"


def _tabs(properties: list[Element]) -> tuple[TabStop, ...]:
    stops: dict[float, TabStop] = {}
    for each in reversed(properties):
        for tab in each.iterfind(f"{W}tabs/{W}tab"):
            position = points(tab.get(f"{W}pos"))
            kind = val(tab)
            stops.pop(position, None)
            if kind in ("left", "start", "right", "end"):
                leader = LEADERS.get(tab.get(f"{W}leader", ""), "")
                stops[position] = TabStop(position, kind in ("right", "end"), leader)
    return tuple(stops[position] for position in sorted(stops))


def theme_fonts(parts: Mapping[str, bytes]) -> dict[str, str]:
    """Return the theme's fonts by the first word of their name in a style: minor, major."""
    theme = next((name for name in parts if name.startswith("word/theme/")), "")
    if not theme.endswith(".xml"):
        return {}
    found = {}
    for kind in ("minor", "major"):
        latin = parse_part(parts[theme]).find(f".//{A}{kind}Font/{A}latin")
        if latin is not None and latin.get("typeface"):
            found[kind] = str(latin.get("typeface"))
    return found
