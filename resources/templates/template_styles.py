"""The styles of a template: one for each part of a referat, one for its tables."""

from docx.document import Document as Docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor, Twips
from docx.styles.style import BaseStyle, ParagraphStyle
from docx.styles.styles import Styles
from docx.text.font import Font
from template_looks import Look, Page
from template_words import twips, w

# Word knows these by their English names whatever its own language.
_WORDS_OWN = (
    "Title", "Subtitle", "TOC Heading", "toc 1", "heading 1", "heading 2", "Body Text",
    "List Paragraph", "List Continue", "header", "footer", "Normal", "Default Paragraph Font",
    "Hyperlink", "Normal Table", "No List",
)  # fmt: skip


def write_styles(document: Docx, page: Page, looks: dict[str, Look], link: str) -> None:
    """Make the styles those of `looks`, and the few that Word itself needs."""
    styles = document.styles
    _empty(styles, page)
    normal = _add(styles, "Normal", "Normal", WD_STYLE_TYPE.PARAGRAPH, default=True)
    normal.quick_style = True
    normal.paragraph_format.widow_control = True
    _set_line(normal, 0, 0, page.line, WD_LINE_SPACING.EXACTLY)
    letters = _add(
        styles, "DefaultParagraphFont", "Default Paragraph Font", WD_STYLE_TYPE.CHARACTER,
        default=True,
    )  # fmt: skip
    letters.priority, letters.hidden = 1, True
    hyperlink = _add(styles, "Hyperlink", "Hyperlink", WD_STYLE_TYPE.CHARACTER)
    hyperlink.base_style, hyperlink.priority = letters, 99
    _color(hyperlink.font, link)
    hyperlink.font.underline = True
    _add_tables(styles)
    nothing = _add(styles, "NoList", "No List", WD_STYLE_TYPE.LIST, default=True)
    nothing.priority, nothing.hidden = 99, True
    made = {
        style_id: _add_paragraph_style(styles, style_id, look, page)
        for style_id, look in looks.items()
    }
    for style_id, look in looks.items():
        made[style_id].base_style = normal
        if look.next:
            made[style_id].next_paragraph_style = made[look.next]


def _empty(styles: Styles, page: Page) -> None:
    """Take away python-docx's own styles; all text is Danish, in the page's font."""
    root = styles.element
    root.clear()
    language = w("lang", val="da-DK", eastAsia="da-DK", bidi="ar-SA")
    sizes = (w(tag, val=round(page.size * 2)) for tag in ("sz", "szCs"))
    fonts = w("rFonts", ascii=page.font, hAnsi=page.font, eastAsia=page.font, cs=page.font)
    letters = w("rPrDefault", w("rPr", fonts, *sizes, language))
    root.append(w("docDefaults", letters, w("pPrDefault")))


def _add(
    styles: Styles, style_id: str, name: str, kind: WD_STYLE_TYPE, *, default: bool = False
) -> BaseStyle:
    """Add a style of that very id, which python-docx would make of the name."""
    style = styles.add_style(name, kind, builtin=name in _WORDS_OWN)
    style.style_id = style_id
    if default:
        style.element.default = True
    return style


def _add_paragraph_style(styles: Styles, style_id: str, look: Look, page: Page) -> ParagraphStyle:
    style = _add(styles, style_id, look.name, WD_STYLE_TYPE.PARAGRAPH)
    style.quick_style = True
    shape = style.paragraph_format
    if look.keep_next:
        shape.keep_with_next = shape.keep_together = True
    if look.tab:
        place = Twips(twips(look.tab))
        shape.tab_stops.add_tab_stop(place, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    elif style_id in ("Header", "Footer"):
        shape.tab_stops.add_tab_stop(Twips(twips(page.width)), WD_TAB_ALIGNMENT.RIGHT)
    rule = WD_LINE_SPACING.AT_LEAST if look.at_least else WD_LINE_SPACING.EXACTLY
    _set_line(style, look.before, look.after, look.at_least or look.line, rule)
    if look.centered:
        shape.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if look.level >= 0:
        style.element.get_or_add_pPr().append(w("outlineLvl", val=look.level))
    _set_letters(style.font, look)
    return style


def _set_line(
    style: ParagraphStyle, before: float, after: float, line: float, rule: WD_LINE_SPACING
) -> None:
    """Set the room around a style's paragraphs; a line height of 0 is inherited."""
    shape = style.paragraph_format
    shape.space_before, shape.space_after = Twips(twips(before)), Twips(twips(after))
    if line:
        shape.line_spacing, shape.line_spacing_rule = Twips(twips(line)), rule


def _set_letters(font: Font, look: Look) -> None:
    if look.bold:
        font.bold = font.cs_bold = True
    if look.color:
        _color(font, look.color)
    if look.size:
        font.size = Pt(look.size)
        font.element.rPr.find(qn("w:sz")).addnext(w("szCs", val=round(look.size * 2)))
    if look.underline:
        font.underline = True


def _color(font: Font, color: str) -> None:
    font.color.rgb = RGBColor.from_string(color)


def _add_tables(styles: Styles) -> None:
    """Add Word's own table without lines; based on it the facts, and the tables in texts."""
    plain = _add(styles, "TableNormal", "Normal Table", WD_STYLE_TYPE.TABLE, default=True)
    plain.priority, plain.hidden = 99, True
    margins = (w(side, w=0, type="dxa") for side in ("top", "left", "bottom", "right"))
    indent = w("tblInd", w=0, type="dxa")
    plain.element.append(w("tblPr", indent, w("tblCellMar", *margins)))
    facts = _add(styles, "FactTable", "Oplysninger", WD_STYLE_TYPE.TABLE)
    facts.base_style = plain
    facts.element.append(w("tblPr", w("tblInd", w=0, type="dxa")))
    first = w("tblStylePr", w("rPr", w("b"), w("bCs")), type="firstCol")
    facts.element.append(first)
    grid = _add(styles, "TextTable", "Tabel", WD_STYLE_TYPE.TABLE)
    grid.base_style = plain
    rules = (
        w(side, val="single", sz=4, space=0, color="808080")
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    inside = (("top", 2.0), ("left", 5.0), ("bottom", 2.0), ("right", 5.0))
    margins = (w(side, w=twips(width), type="dxa") for side, width in inside)
    indent = w("tblInd", w=0, type="dxa")
    grid.element.append(
        w("tblPr", indent, w("tblBorders", *rules), w("tblCellMar", *margins)),
    )
    grid.element.append(w("tblStylePr", w("rPr", w("b"), w("bCs")), type="firstRow"))
