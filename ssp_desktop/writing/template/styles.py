"""The styles part of a template, with what each style inherits, in points."""

from collections.abc import Iterator, Mapping

from ssp_desktop.domain.numbers import whole
from ssp_desktop.writing.looks import Alignment, LineRule, ParagraphLook, TabStop
from ssp_desktop.writing.wordml import A, Element, W, is_on, parse_part, points, val

_ALIGNMENTS = {
    "center": Alignment.CENTER,
    "right": Alignment.RIGHT,
    "end": Alignment.RIGHT,
    "both": Alignment.JUSTIFIED,
}
_LEADERS = {"dot": ".", "hyphen": "-", "underscore": "_", "middleDot": "·"}
_LARGEST = 3276  # half points: Word's own limit


class StyleSheet:
    """The styles part, with what each style inherits."""

    def __init__(self, styles: Element, theme_fonts: Mapping[str, str]) -> None:
        self._by_id = {each.get(f"{W}styleId"): each for each in styles.iterfind(f"{W}style")}
        self._defaults = styles.find(f"{W}docDefaults")
        self._theme_fonts = theme_fonts
        self._normal = next(
            (
                each.get(f"{W}styleId", "")
                for each in self._by_id.values()
                if each.get(f"{W}type") == "paragraph" and each.get(f"{W}default") in ("1", "true")
            ),
            "",
        )

    def chain(self, style_id: str) -> Iterator[Element]:
        """Yield the style and those it is based on, its own first."""
        seen: set[str] = set()
        while style_id in self._by_id and style_id not in seen:
            seen.add(style_id)
            style = self._by_id[style_id]
            yield style
            style_id = val(style.find(f"{W}basedOn"))

    def look(self, style_id: str, own: Element | None = None) -> ParagraphLook:
        """Return the look of a style, or of a paragraph of it with properties of its `own`."""
        paragraphs, runs = self._sources(style_id or self._normal, own)
        indents = attributes(paragraphs, "ind")
        spacing = attributes(paragraphs, "spacing")
        rule = LineRule(spacing.get("lineRule", "auto"))
        line = points(spacing.get("line"), 12.0)
        hanging = points(indents.get("hanging"))
        underline = val(_first(runs, "u"), "none")
        color = val(_first(runs, "color"))
        return ParagraphLook(
            font=self._font(runs),
            size=whole(val(_first(runs, "sz")), 20, 1, _LARGEST) / 2,
            bold=is_on(_first(runs, "b")),
            italic=is_on(_first(runs, "i")),
            underline=underline != "none",
            color="" if color in ("", "auto") else color.upper(),
            line_rule=rule,
            line=line / 12 if rule is LineRule.MULTIPLE else line,
            before=points(spacing.get("before")),
            after=points(spacing.get("after")),
            left=points(indents.get("left", indents.get("start"))),
            right=points(indents.get("right", indents.get("end"))),
            first=-hanging if hanging else points(indents.get("firstLine")),
            alignment=_ALIGNMENTS.get(val(_first(paragraphs, "jc")), Alignment.LEFT),
            keep_with_next=is_on(_first(paragraphs, "keepNext")),
            keep_together=is_on(_first(paragraphs, "keepLines")),
            widow_control=is_on(_first(paragraphs, "widowControl"), default=True),
            page_break_before=is_on(_first(paragraphs, "pageBreakBefore")),
            contextual_spacing=is_on(_first(paragraphs, "contextualSpacing")),
            tabs=_tabs(paragraphs),
        )

    def _sources(self, style_id: str, own: Element | None) -> tuple[list[Element], list[Element]]:
        """Return paragraph and run properties, those that win first."""
        found: tuple[list[Element], list[Element]] = ([], [])
        if own is not None:
            found[0].append(own)
        for style in self.chain(style_id):
            for kind, tag in zip(found, ("pPr", "rPr"), strict=True):
                kind += style.findall(f"{W}{tag}")
        if self._defaults is not None:
            for kind, tag in zip(found, ("pPr", "rPr"), strict=True):
                kind += self._defaults.findall(f"{W}{tag}Default/{W}{tag}")
        return found

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


def _first(properties: list[Element], tag: str) -> Element | None:
    for each in properties:
        found = each.find(f"{W}{tag}")
        if found is not None:
            return found
    return None


def attributes(properties: list[Element], tag: str) -> dict[str, str]:
    """Return an element's attributes: each is inherited by itself."""
    found: dict[str, str] = {}
    for each in reversed(properties):
        element = each.find(f"{W}{tag}")
        if element is None:
            continue
        new = {name.removeprefix(W): value for name, value in element.attrib.items()}
        if "firstLine" in new:
            found.pop("hanging", None)
        if "hanging" in new:
            found.pop("firstLine", None)
        found |= new
    return found


def _tabs(properties: list[Element]) -> tuple[TabStop, ...]:
    stops: dict[float, TabStop] = {}
    for each in reversed(properties):
        for tab in each.iterfind(f"{W}tabs/{W}tab"):
            position = points(tab.get(f"{W}pos"))
            kind = val(tab)
            stops.pop(position, None)
            if kind in ("left", "start", "right", "end"):
                leader = _LEADERS.get(tab.get(f"{W}leader", ""), "")
                stops[position] = TabStop(position, kind in ("right", "end"), leader)
    return tuple(stops[position] for position in sorted(stops))


def theme_fonts(parts: Mapping[str, bytes]) -> dict[str, str]:
    """Return the theme's fonts by the beginning of their name in a style: minor, major."""
    theme = next((name for name in parts if name.startswith("word/theme/")), "")
    if not theme.endswith(".xml"):
        return {}
    found = {}
    for kind in ("minor", "major"):
        latin = parse_part(parts[theme]).find(f".//{A}{kind}Font/{A}latin")
        if latin is not None and latin.get("typeface"):
            found[kind] = str(latin.get("typeface"))
    return found
