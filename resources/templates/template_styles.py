"""The styles of a template: one for each part of a referat, two for its lists."""

from dataclasses import dataclass

from lxml import etree
from template_words import W, twips, w

A4 = (595.3, 841.9)
LIST_STEP = 18  # points a level
# Word knows these by their English names whatever its own language.
_WORDS_OWN = (
    "Title", "Subtitle", "TOC Heading", "toc 1", "heading 1", "heading 2", "Body Text",
    "List Paragraph", "List Continue", "header", "footer",
)  # fmt: skip


@dataclass(frozen=True)
class Look:
    """The look of one paragraph style; lengths in points."""

    name: str
    size: float = 0  # 0: as the style it is based on
    line: float = 0
    bold: bool = False
    before: float = 0
    after: float = 0
    keep_next: bool = False
    level: int = -1  # outline level
    tab: float = 0  # a right tab with leader dots
    color: str = ""
    underline: bool = False
    based_on: str = "Normal"
    next: str = ""
    centered: bool = False
    at_least: float = 0  # a line height that pictures may exceed, in the place of `line`


@dataclass(frozen=True)
class Page:
    """A layout's page and base type."""

    font: str
    size: float
    line: float
    left: float
    right: float
    top: float
    bottom: float
    foot: float
    label_column: float

    @property
    def width(self) -> float:
        """The width of the text."""
        return A4[0] - self.left - self.right


def fonts(name: str) -> etree._Element:
    """Return a font that serves every script."""
    return w("rFonts", ascii=name, hAnsi=name, eastAsia=name, cs=name)


def size(points: float) -> tuple[etree._Element, etree._Element]:
    """Return a size, in the half-points a DOCX has."""
    half = round(points * 2)
    return w("sz", val=half), w("szCs", val=half)


def styles(page: Page, looks: dict[str, Look], link: str) -> etree._Element:
    """Return the styles part."""
    root = w(
        "styles",
        w(
            "docDefaults",
            w(
                "rPrDefault",
                w(
                    "rPr",
                    fonts(page.font),
                    *size(page.size),
                    w("lang", val="da-DK", eastAsia="da-DK", bidi="ar-SA"),
                ),
            ),
            w("pPrDefault"),
        ),
        w(
            "style",
            w("name", val="Normal"),
            w("qFormat"),
            w(
                "pPr",
                w("widowControl"),
                w("spacing", before=0, after=0, line=twips(page.line), lineRule="exact"),
            ),
            type="paragraph",
            default=1,
            styleId="Normal",
        ),
        w(
            "style",
            w("name", val="Default Paragraph Font"),
            w("uiPriority", val=1),
            w("semiHidden"),
            type="character",
            default=1,
            styleId="DefaultParagraphFont",
        ),
        w(
            "style",
            w("name", val="Hyperlink"),
            w("basedOn", val="DefaultParagraphFont"),
            w("uiPriority", val=99),
            w("rPr", w("color", val=link), w("u", val="single")),
            type="character",
            styleId="Hyperlink",
        ),
        plain_table(),
        fact_table(),
        w(
            "style",
            w("name", val="No List"),
            w("uiPriority", val=99),
            w("semiHidden"),
            type="numbering",
            default=1,
            styleId="NoList",
        ),
    )
    for style_id, look in looks.items():
        root.append(paragraph_style(style_id, look, page))
    return root


def paragraph_style(style_id: str, look: Look, page: Page) -> etree._Element:
    """Return one paragraph style."""
    style = w("style", w("name", val=look.name), w("basedOn", val=look.based_on))
    style.set(f"{{{W}}}type", "paragraph")
    style.set(f"{{{W}}}styleId", style_id)
    if look.name not in _WORDS_OWN:
        style.set(f"{{{W}}}customStyle", "1")
    if look.next:
        style.append(w("next", val=look.next))
    style.append(w("qFormat"))
    style.append(_paragraph(style_id, look, page))
    letters = _letters(look)
    if len(letters):
        style.append(letters)
    return style


def _paragraph(style_id: str, look: Look, page: Page) -> etree._Element:
    """Return how a style's paragraphs stand, in the order that the schema has."""
    properties = w("pPr")
    if look.keep_next:
        properties.extend([w("keepNext"), w("keepLines")])
    tab = None
    if look.tab:
        tab = w("tab", val="right", leader="dot", pos=twips(look.tab))
    elif style_id in ("Header", "Footer"):
        tab = w("tab", val="right", pos=twips(page.width))
    if tab is not None:
        properties.append(w("tabs", tab))
    line = {"line": twips(look.line), "lineRule": "exact"} if look.line else {}
    if look.at_least:
        line = {"line": twips(look.at_least), "lineRule": "atLeast"}
    properties.append(w("spacing", before=twips(look.before), after=twips(look.after), **line))
    if look.centered:
        properties.append(w("jc", val="center"))
    if look.level >= 0:
        properties.append(w("outlineLvl", val=look.level))
    return properties


def _letters(look: Look) -> etree._Element:
    """Return how a style's letters look, in the order that the schema has."""
    properties = w("rPr")
    if look.bold:
        properties.extend([w("b"), w("bCs")])
    if look.color:
        properties.append(w("color", val=look.color))
    if look.size:
        properties.extend(size(look.size))
    if look.underline:
        properties.append(w("u", val="single"))
    return properties


def plain_table() -> etree._Element:
    """Return Word's own table without lines, which every table style is based on."""
    return w(
        "style",
        w("name", val="Normal Table"),
        w("uiPriority", val=99),
        w("semiHidden"),
        w(
            "tblPr",
            w("tblInd", w=0, type="dxa"),
            w(
                "tblCellMar",
                w("top", w=0, type="dxa"),
                w("left", w=0, type="dxa"),
                w("bottom", w=0, type="dxa"),
                w("right", w=0, type="dxa"),
            ),
        ),
        type="table",
        default=1,
        styleId="TableNormal",
    )


def fact_table() -> etree._Element:
    """Return the style of the table of label and text: a bold first column, no lines."""
    return w(
        "style",
        w("name", val="Oplysninger"),
        w("basedOn", val="TableNormal"),
        w("tblPr", w("tblInd", w=0, type="dxa")),
        w("tblStylePr", w("rPr", w("b"), w("bCs")), type="firstCol"),
        type="table",
        customStyle=1,
        styleId="FactTable",
    )


def numbering() -> etree._Element:
    """Return two kinds of list, nine levels each: ``-`` and ``1.``."""
    root = w("numbering")
    for abstract_id, name in enumerate(("Punktopstilling", "Talopstilling")):
        abstract = w(
            "abstractNum",
            w("nsid", val=f"{0x5A5B0001 + abstract_id:08X}"),
            w("multiLevelType", val="hybridMultilevel"),
            w("tmpl", val=f"{0x5A5B1001 + abstract_id:08X}"),
            w("name", val=name),
            abstractNumId=abstract_id,
        )
        for level in range(9):
            text = "-" if abstract_id == 0 else f"%{level + 1}."
            left = twips(LIST_STEP * (level + 1))
            abstract.append(
                w(
                    "lvl",
                    w("start", val=1),
                    w("numFmt", val="bullet" if abstract_id == 0 else "decimal"),
                    w("lvlText", val=text),
                    w("lvlJc", val="left"),
                    w("pPr", w("ind", left=left, hanging=twips(LIST_STEP))),
                    ilvl=level,
                )
            )
        root.append(abstract)
    for abstract_id in range(2):
        root.append(w("num", w("abstractNumId", val=abstract_id), numId=abstract_id + 1))
    return root
