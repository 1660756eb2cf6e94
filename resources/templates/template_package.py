"""A template's package: its parts, what it says of itself, and the file."""

import zipfile
from pathlib import Path

from lxml import etree
from lxml.builder import ElementMaker
from template_body import document, footer
from template_styles import Look, Page, numbering, styles
from template_words import w

CP = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
DC = "http://purl.org/dc/elements/1.1/"
TERMS = "http://purl.org/dc/terms/"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
MADE = "2024-01-01T00:00:00Z"


def write_template(path: Path, title: str, page: Page, looks: dict[str, Look], link: str) -> None:
    """Write one template."""
    parts = {
        "word/document.xml": document(page, looks),
        "word/styles.xml": styles(page, looks, link),
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
            content = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
            out.writestr(info, content)


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
        etree.SubElement(root, f"{{{CONTENT_TYPES}}}Default", Extension=extension, ContentType=kind)
    for name, kind in overrides.items():
        etree.SubElement(
            root, f"{{{CONTENT_TYPES}}}Override", PartName=f"/{name}", ContentType=kind
        )
    return root
