"""Makes ``punkt.docx`` and ``klassisk.docx``: the looks of the two layouts.

    python resources/templates/make_templates.py [FOLDER]

A template's body is a sample of every style; the program keeps its styles,
numbering, header, footer and page, and puts a referat in the place of the body.
Sizes are half-points in a DOCX, so points here come in halves; lengths are
points (a twentieth is the smallest step). The same input gives the same bytes.
"""

import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

from lxml import etree
from lxml.builder import ElementMaker

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CP = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
DC = "http://purl.org/dc/elements/1.1/"
TERMS = "http://purl.org/dc/terms/"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

E = ElementMaker(namespace=W, nsmap={"w": W, "r": R})
MADE = "2024-01-01T00:00:00Z"
A4 = (595.3, 841.9)
LIST_STEP = 18  # points a level


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
    right: float = 0
    tab: float = 0  # a right tab with leader dots
    color: str = ""
    underline: bool = False
    based_on: str = "Normal"
    next: str = ""
    centered: bool = False


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


LINK = "1F4E8C"
GREY = "595959"

PUNKT_PAGE = Page("Times New Roman", 11, 12.5, 39.5, 33, 57, 57, 28, 92)
PUNKT = {
    "Title": Look("Title", 21.5, 25, bold=True, after=16, keep_next=True),
    "Subtitle": Look("Subtitle", 12.5, 14.5, after=14),
    "FactLabel": Look("Oplysning navn", bold=True, after=8),
    "FactText": Look("Oplysning tekst", after=8),
    "TOCHeading": Look("TOC Heading", 17, 20, bold=True, after=14, keep_next=True),
    "TOC1": Look("toc 1", 12.5, 14.3, after=4, tab=PUNKT_PAGE.width),
    "Heading1": Look(
        "heading 1", 16.5, 19, bold=True, after=10, keep_next=True, level=0, next="BodyText"
    ),
    "CaseNumber": Look("Sagsnummer", after=4, keep_next=True),
    "Heading2": Look(
        "heading 2", 13.5, 16, True, 14, 6, keep_next=True, level=1, next="BodyText"
    ),
    "BodyText": Look("Body Text", after=8),
    "ListParagraph": Look("List Paragraph", after=8),
    "ListContinue": Look("List Continue", after=8),
    "PeopleHeading": Look("Deltagere overskrift", bold=True, before=8, after=4, keep_next=True),
    "Person": Look("Deltager"),
    "Attachment": Look("Bilag", after=8),
    "BackToTop": Look("Til toppen", before=4, after=8, color=LINK, underline=True),
    "Published": Look("Opdateret", before=16, color=GREY),
    "Header": Look("header", 9, 11, color=GREY),
    "Footer": Look("footer", 9, 11, color=GREY, centered=True),
}

KLASSISK_PAGE = Page("Arial", 10.5, 13.5, 62.4, 62.4, 62.4, 62.4, 30, 92)
KLASSISK = {
    "Title": Look("Title", 18, 22, bold=True, after=4, keep_next=True),
    "Subtitle": Look("Subtitle", 11.5, 15, after=16),
    "FactLabel": Look("Oplysning navn", bold=True, after=6),
    "FactText": Look("Oplysning tekst", after=6),
    "TOCHeading": Look("TOC Heading", 12.5, 16, True, 6, 6, keep_next=True),
    "TOC1": Look("toc 1", after=3, tab=KLASSISK_PAGE.width),
    "Heading1": Look("heading 1", 13, 16.5, True, 22, 6, keep_next=True, level=0, next="BodyText"),
    "CaseNumber": Look("Sagsnummer", after=4, keep_next=True, color=GREY),
    "Heading2": Look("heading 2", 10.5, 13.5, True, 10, 2, keep_next=True, level=1, next="BodyText"),
    "BodyText": Look("Body Text", after=7),
    "ListParagraph": Look("List Paragraph", after=5),
    "ListContinue": Look("List Continue", after=5),
    "PeopleHeading": Look("Deltagere overskrift", bold=True, before=14, after=3, keep_next=True),
    "Person": Look("Deltager"),
    "Attachment": Look("Bilag", after=4),
    "BackToTop": Look("Til toppen", 9.5, 13, before=10, color=LINK, underline=True),
    "Published": Look("Opdateret", 9.5, 13, before=24, color=GREY),
    "Header": Look("header", 9, 11, color=GREY),
    "Footer": Look("footer", 9, 11, color=GREY, centered=True),
}


def w(tag: str, *children: object, **attributes: object) -> etree._Element:
    """Return an element of WordprocessingML; attribute names take the same prefix."""
    element = E(tag, *children)
    for name, value in attributes.items():
        element.set(f"{{{W}}}{name.rstrip('_')}", str(value))
    return element


def twips(points: float) -> int:
    """Return points as twentieths of a point."""
    return round(points * 20)


def fonts(name: str) -> etree._Element:
    """Return a font that serves every script."""
    return w("rFonts", ascii=name, hAnsi=name, eastAsia=name, cs=name)


def size(points: float) -> tuple[etree._Element, etree._Element]:
    """Return a size, in the half-points a DOCX has."""
    half = round(points * 2)
    return w("sz", val=half), w("szCs", val=half)


def styles(page: Page, looks: dict[str, Look]) -> etree._Element:
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
            w("rPr", w("color", val=LINK), w("u", val="single")),
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
    looks = w("pPr")
    if look.keep_next:
        looks.extend([w("keepNext"), w("keepLines")])
    tabs = []
    if look.tab:
        tabs.append(w("tab", val="right", leader="dot", pos=twips(look.tab)))
    if style_id in ("Header", "Footer"):
        tabs.append(w("tab", val="right", pos=twips(page.width)))
    if tabs:
        looks.append(w("tabs", *tabs))
    spacing = w("spacing", before=twips(look.before), after=twips(look.after))
    if look.line:
        spacing = w(
            "spacing",
            before=twips(look.before),
            after=twips(look.after),
            line=twips(look.line),
            lineRule="exact",
        )
    looks.append(spacing)
    if look.right:
        looks.append(w("ind", right=twips(look.right)))
    if look.centered:
        looks.append(w("jc", val="center"))
    if look.level >= 0:
        looks.append(w("outlineLvl", val=look.level))
    letters = w("rPr")
    if look.bold:
        letters.extend([w("b"), w("bCs")])
    if look.color:
        letters.append(w("color", val=look.color))
    if look.size:
        letters.extend(size(look.size))
    if look.underline:
        letters.append(w("u", val="single"))
    style = w(
        "style",
        w("name", val=look.name),
        w("basedOn", val=look.based_on),
        *([w("next", val=look.next)] if look.next else []),
        w("qFormat"),
        looks,
        type="paragraph",
        styleId=style_id,
    )
    if not look.name[0].isascii() or look.name in {
        "Oplysning navn", "Oplysning tekst", "Sagsnummer", "Deltagere overskrift",
        "Deltager", "Bilag", "Til toppen", "Opdateret",
    }:  # fmt: skip
        style.set(f"{{{W}}}customStyle", "1")
    if len(letters):
        style.append(letters)
    # The schema has `u` after `sz`; `w:color` before both.
    return style


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
        root.append(
            w("num", w("abstractNumId", val=abstract_id), numId=abstract_id + 1)
        )
    return root


def text_run(text: str) -> etree._Element:
    """Return a run of letters."""
    letters = w("t", text)
    letters.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return w("r", letters)


def field(code: str) -> list[etree._Element]:
    """Return a field that Word and LibreOffice fill in on every page."""
    return [
        w("r", w("fldChar", fldCharType="begin")),
        w("r", w("instrText", f" {code} ")),
        w("r", w("fldChar", fldCharType="separate")),
        text_run("1"),
        w("r", w("fldChar", fldCharType="end")),
    ]


def footer() -> etree._Element:
    """Return ``Side 3 af 9``."""
    return w(
        "ftr",
        w(
            "p",
            w("pPr", w("pStyle", val="Footer")),
            text_run("Side "),
            *field("PAGE"),
            text_run(" af "),
            *field("NUMPAGES"),
        ),
    )


def document(page: Page, looks: dict[str, Look]) -> etree._Element:
    """Return a body that shows each style, and the page."""
    body = w("body")
    for style_id, look in looks.items():
        if style_id in ("FactText", "Header", "Footer"):
            continue
        if style_id == "FactLabel":
            body.append(sample_table(page))
            continue
        properties = w("pPr", w("pStyle", val=style_id))
        if style_id == "ListParagraph":
            for num_id in (1, 2):
                listed = w("numPr", w("ilvl", val=0), w("numId", val=num_id))
                shown = w("pPr", w("pStyle", val=style_id), listed)
                body.append(w("p", shown, text_run(look.name)))
            continue
        text = text_run(f"{look.name}\t3" if look.tab else look.name)
        if look.tab:
            text = w("r", w("t", look.name), w("tab"), w("t", "3"))
        body.append(w("p", properties, text))
    section = w("sectPr")
    reference = w("footerReference", type="default")
    reference.set(f"{{{R}}}id", "rId4")
    section.extend([
        reference,
        w("pgSz", w=twips(A4[0]), h=twips(A4[1])),
        w(
            "pgMar",
            top=twips(page.top),
            right=twips(page.right),
            bottom=twips(page.bottom),
            left=twips(page.left),
            header=twips(page.foot),
            footer=twips(page.foot),
            gutter=0,
        ),
        w("cols", space=708),
    ])
    body.append(section)
    return w("document", body)


def sample_table(page: Page) -> etree._Element:
    """Return a table of label and text; its first column's width is the label column's."""
    columns = (twips(page.label_column), twips(page.width) - twips(page.label_column))
    cells = [
        w(
            "tc",
            w("tcPr", w("tcW", w=width, type="dxa")),
            w("p", w("pPr", w("pStyle", val=style_id)), text_run(text)),
        )
        for width, style_id, text in zip(
            columns, ("FactLabel", "FactText"), ("Mødested", "Mødelokale 1"), strict=True
        )
    ]
    return w(
        "tbl",
        w(
            "tblPr",
            w("tblStyle", val="FactTable"),
            w("tblW", w=sum(columns), type="dxa"),
            w("tblLayout", type="fixed"),
            w("tblLook", val="0080", firstRow=0, lastRow=0, firstColumn=1, lastColumn=0,
              noHBand=1, noVBand=1),
        ),
        w("tblGrid", *(w("gridCol", w=width) for width in columns)),
        w("tr", *cells),
    )  # fmt: skip


def settings() -> etree._Element:
    """Return the settings: of today's Word, in Danish, with no automatic hyphens."""
    mode = w(
        "compatSetting",
        name="compatibilityMode",
        uri="http://schemas.microsoft.com/office/word",
        val=15,
    )
    return w(
        "settings",
        w("zoom", percent=100),
        w("defaultTabStop", val=1304),
        w("characterSpacingControl", val="doNotCompress"),
        w("compat", mode),
        w("themeFontLang", val="da-DK"),
        w("decimalSymbol", val=","),
        w("listSeparator", val=";"),
    )


def core_properties(title: str) -> etree._Element:
    """Return title, language and dates."""
    make = ElementMaker(namespace=CP, nsmap={"cp": CP, "dc": DC, "dcterms": TERMS, "xsi": XSI})
    root = make("coreProperties")
    for namespace, tag, text in (
        (DC, "title", title),
        (DC, "creator", "SSP Desktop"),
        (DC, "language", "da-DK"),
        (TERMS, "created", MADE),
        (TERMS, "modified", MADE),
    ):
        element = etree.SubElement(root, f"{{{namespace}}}{tag}")
        element.text = text
        if namespace == TERMS:
            element.set(f"{{{XSI}}}type", "dcterms:W3CDTF")
    return root


def relations(*targets: tuple[str, str]) -> etree._Element:
    """Return relations rId1, rId2 … to (type, target)."""
    root = etree.Element(f"{{{RELATIONS}}}Relationships", nsmap={None: RELATIONS})
    for number, (kind, target) in enumerate(targets, start=1):
        etree.SubElement(
            root, f"{{{RELATIONS}}}Relationship", Id=f"rId{number}", Type=kind, Target=target
        )
    return root


def content_types(overrides: dict[str, str]) -> etree._Element:
    """Return the part that names each part's kind."""
    root = etree.Element(f"{{{CONTENT_TYPES}}}Types", nsmap={None: CONTENT_TYPES})
    for extension, kind in (
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        ("xml", "application/xml"),
    ):
        etree.SubElement(
            root, f"{{{CONTENT_TYPES}}}Default", Extension=extension, ContentType=kind
        )
    for name, kind in overrides.items():
        etree.SubElement(
            root, f"{{{CONTENT_TYPES}}}Override", PartName=f"/{name}", ContentType=kind
        )
    return root


def write(path: Path, title: str, page: Page, looks: dict[str, Look]) -> None:
    """Write one template."""
    parts = {
        "word/document.xml": document(page, looks),
        "word/styles.xml": styles(page, looks),
        "word/numbering.xml": numbering(),
        "word/settings.xml": settings(),
        "word/footer1.xml": footer(),
        "docProps/core.xml": core_properties(title),
    }
    kinds = {
        name: f"{WORD_TYPE}.{kind}+xml"
        for name, kind in zip(
            parts, ("document.main", "styles", "numbering", "settings", "footer"), strict=False
        )
    }
    kinds["docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    package = {
        "[Content_Types].xml": content_types(kinds),
        "_rels/.rels": relations(
            (f"{OFFICE}/officeDocument", "word/document.xml"),
            (f"{RELATIONS}/metadata/core-properties", "docProps/core.xml"),
        ),
        "word/_rels/document.xml.rels": relations(
            *((f"{OFFICE}/{part}", f"{part}.xml") for part in ("styles", "numbering", "settings")),
            (f"{OFFICE}/footer", "footer1.xml"),
        ),
        **parts,
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name, root in package.items():
            info = zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            content = etree.tostring(
                root, encoding="UTF-8", xml_declaration=True, standalone=True
            )
            out.writestr(info, content)


def main() -> None:
    """Write both templates beside this file, or in the folder that is named."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    write(folder / "punkt.docx", "Skabelon: punkt", PUNKT_PAGE, PUNKT)
    write(folder / "klassisk.docx", "Skabelon: klassisk", KLASSISK_PAGE, KLASSISK)


if __name__ == "__main__":
    main()
