"""Resolves the styles of a template into `Looks`: inheritance, theme fonts, page, margins."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ssp_desktop.minutes.blocks import Style
from ssp_desktop.writing.looks import (
    Alignment,
    LevelLook,
    LineRule,
    Looks,
    MarginLine,
    PageLook,
    ParagraphLook,
    TableLook,
    TabStop,
)
from ssp_desktop.writing.wordml import A, Element, R, W, is_on, parse_part, points, val

_DEFAULT_LABEL_WIDTH = 92.0
_ALIGNMENTS = {
    "center": Alignment.CENTER,
    "right": Alignment.RIGHT,
    "end": Alignment.RIGHT,
    "both": Alignment.JUSTIFIED,
}
_LEADERS = {"dot": ".", "hyphen": "-", "underscore": "_", "middleDot": "·"}


class TemplateXml(NamedTuple):
    """A template's package and, parsed, the parts that say how things look."""

    parts: Mapping[str, bytes]
    styles: Element
    numbering: Element
    document: Element


def looks_of(
    template: TemplateXml,
    ids: Mapping[Style, str],
    fact_table: str,
    lists: tuple[str, str],
) -> Looks:
    """Return what a template comes to, its styles having those ids, and its lists those."""
    parts, numbering = template.parts, template.numbering
    sheet = StyleSheet(template.styles, _theme_fonts(parts))
    section = template.document.find(f"{W}body/{W}sectPr")
    settings = parse_part(parts["word/settings.xml"]) if "word/settings.xml" in parts else None
    tab = None if settings is None else settings.find(f"{W}defaultTabStop")
    return Looks(
        page=_page(section),
        styles={style: sheet.look(style_id) for style, style_id in ids.items()},
        bullets=_levels(numbering, lists[0]),
        numbers=_levels(numbering, lists[1]),
        table=_table(sheet, template.document, fact_table),
        default_tab=points(val(tab), 36.0) or 36.0,
        header=_margin_lines(parts, section, "header", sheet),
        footer=_margin_lines(parts, section, "footer", sheet),
        title_page=section is not None and is_on(section.find(f"{W}titlePg")),
    )


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
        indents = _attributes(paragraphs, "ind")
        spacing = _attributes(paragraphs, "spacing")
        rule = LineRule(spacing.get("lineRule", "auto"))
        line = points(spacing.get("line"), 12.0)
        hanging = points(indents.get("hanging"))
        underline = val(_first(runs, "u"), "none")
        color = val(_first(runs, "color"))
        return ParagraphLook(
            font=self._font(runs),
            size=int(val(_first(runs, "sz"), "20")) / 2,
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


def _attributes(properties: list[Element], tag: str) -> dict[str, str]:
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


def _theme_fonts(parts: Mapping[str, bytes]) -> dict[str, str]:
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


def _page(section: Element | None) -> PageLook:
    size = None if section is None else section.find(f"{W}pgSz")
    margins = None if section is None else section.find(f"{W}pgMar")

    def length(element: Element | None, name: str, default: float) -> float:
        return default if element is None else points(element.get(f"{W}{name}"), default)

    return PageLook(
        width=length(size, "w", 595.3),
        height=length(size, "h", 841.9),
        left=length(margins, "left", 57) + length(margins, "gutter", 0),
        right=length(margins, "right", 57),
        top=length(margins, "top", 57),
        bottom=length(margins, "bottom", 57),
        header=length(margins, "header", 28),
        footer=length(margins, "footer", 28),
    )


def _levels(numbering: Element, abstract_id: str) -> tuple[LevelLook, ...]:
    levels = []
    for abstract in numbering.iterfind(f"{W}abstractNum"):
        if abstract.get(f"{W}abstractNumId") != abstract_id:
            continue
        for level in abstract.iterfind(f"{W}lvl"):
            indents = _attributes(level.findall(f"{W}pPr"), "ind")
            left = points(indents.get("left", indents.get("start")))
            levels.append(LevelLook(left, points(indents.get("hanging"))))
    return tuple(levels)


def _table(sheet: StyleSheet, document: Element, style_id: str) -> TableLook:
    """Return the sample table's label column, and the cell margins of its style."""
    column = document.find(f"{W}body/{W}tbl/{W}tblGrid/{W}gridCol")
    width = _DEFAULT_LABEL_WIDTH
    if column is not None:
        width = points(column.get(f"{W}w"), width)
    margins: dict[str, float] = {}
    for style in reversed(list(sheet.chain(style_id))):
        for margin in style.iterfind(f"{W}tblPr/{W}tblCellMar/*"):
            side = _tag(margin)
            side = {"start": "left", "end": "right"}.get(side, side)
            margins[f"cell_{side}"] = points(margin.get(f"{W}w"))
    return TableLook(width, **margins)


def _margin_lines(
    parts: Mapping[str, bytes], section: Element | None, kind: str, sheet: StyleSheet
) -> tuple[MarginLine, ...]:
    """Return the lines of the header or footer that every page has."""
    references = () if section is None else section.findall(f"{W}{kind}Reference")
    wanted = next((r.get(f"{R}id") for r in references if r.get(f"{W}type") == "default"), None)
    if wanted is None or "word/_rels/document.xml.rels" not in parts:
        return ()
    relations = parse_part(parts["word/_rels/document.xml.rels"])
    target = next((each.get("Target", "") for each in relations if each.get("Id") == wanted), "")
    content = parts.get(f"word/{target}")
    if content is None:
        return ()
    lines = []
    for paragraph in parse_part(content).iterfind(f"{W}p"):
        own = paragraph.find(f"{W}pPr")
        style = "" if own is None else val(own.find(f"{W}pStyle"))
        lines.append(MarginLine(_margin_text(paragraph), sheet.look(style, own)))
    return tuple(lines)


def _margin_text(paragraph: Element) -> str:
    """Return the letters, with ``{page}`` and ``{pages}`` where those fields stand."""
    text: list[str] = []
    code: str | None = None  # the code of the field that is being read
    shown = True
    for element in _content(paragraph):
        tag = _tag(element)
        if tag == "fldChar":
            kind = element.get(f"{W}fldCharType")
            if kind == "begin":
                code = ""
            elif kind == "separate" and code is not None:
                text.append(_field_text(code))
                shown = not _field_text(code)
            else:
                shown, code = True, None
        elif tag == "instrText" and code is not None:
            code += element.text or ""
        elif tag == "fldSimple":
            text.append(_field_text(element.get(f"{W}instr", "")))
        elif shown and tag in ("t", "tab"):
            text.append("\t" if tag == "tab" else element.text or "")
    return "".join(text)


def _content(element: Element) -> Iterator[Element]:
    """Yield what stands in a paragraph, without its properties and what simple fields show."""
    for child in element:
        yield child
        if _tag(child) not in ("pPr", "rPr", "fldSimple"):
            yield from _content(child)


def _tag(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _field_text(code: str) -> str:
    word = (code.split() or [""])[0].upper()
    return {"PAGE": "{page}", "NUMPAGES": "{pages}"}.get(word, "")
