"""A template's package, made with python-docx, and the file.

python-docx begins with a document of its own: US Letter, en-US, with forty
styles and parts that nobody asked for. Everything of that goes, so that a
template holds what is said here and no more.
"""

import datetime
import io
import zipfile
from pathlib import Path

from docx import Document
from docx.document import Document as Docx
from docx.oxml.ns import qn
from docx.shared import Twips
from lxml import etree
from template_body import write_footer, write_sample
from template_lists import write_lists
from template_looks import A4, Look, Page
from template_styles import write_styles
from template_words import twips, w

MADE = datetime.datetime(2024, 1, 1)
ZIP_DATE = (2024, 1, 1, 0, 0, 0)
# Parts of python-docx's own document that a template has no use for.
_NOT_WANTED = (
    "customXml", "extended-properties", "fontTable", "stylesWithEffects", "theme", "thumbnail",
    "webSettings",
)  # fmt: skip


def write_template(path: Path, title: str, page: Page, looks: dict[str, Look], link: str) -> None:
    """Write one template."""
    document = Document()
    _drop_parts(document)
    write_settings(document)
    write_styles(document, page, looks, link)
    write_lists(document)
    write_page(document, page)
    write_sample(document, page, looks)
    write_footer(document)
    write_properties(document, title)
    _tidy(document)
    path.write_bytes(_packed(document))


def _drop_parts(document: Docx) -> None:
    for relations in (document.part.rels, document.part.package.rels):
        for key, relation in list(relations.items()):
            if relation.reltype.rpartition("/")[2] in _NOT_WANTED:
                del relations[key]


def write_settings(document: Docx) -> None:
    """Make the settings those of today's Word, in Danish, with no automatic hyphens."""
    mode = w(
        "compatSetting",
        name="compatibilityMode",
        uri="http://schemas.microsoft.com/office/word",
        val=15,
    )
    settings = document.settings.element
    settings.clear()
    settings.extend(
        [
            w("zoom", percent=100),
            w("defaultTabStop", val=1304),
            w("characterSpacingControl", val="doNotCompress"),
            w("compat", mode),
            w("themeFontLang", val="da-DK"),
            w("decimalSymbol", val=","),
            w("listSeparator", val=";"),
        ]
    )


def write_page(document: Docx, page: Page) -> None:
    """Make the page A4 with the layout's margins."""
    section = document.sections[0]
    section.page_width, section.page_height = (Twips(twips(length)) for length in A4)
    section.left_margin = Twips(twips(page.left))
    section.right_margin = Twips(twips(page.right))
    section.top_margin = Twips(twips(page.top))
    section.bottom_margin = Twips(twips(page.bottom))
    section.header_distance = section.footer_distance = Twips(twips(page.foot))
    properties = document.element.body.sectPr
    for name in list(properties.attrib):  # the editing sessions of somebody else's Word
        del properties.attrib[name]
    properties.find(qn("w:cols")).set(qn("w:space"), "708")
    properties.remove(properties.find(qn("w:docGrid")))  # it would move the lines


def write_properties(document: Docx, title: str) -> None:
    """Make the properties title, language and dates, and nothing else."""
    properties = document.core_properties
    element = properties._element
    for child in list(element):
        element.remove(child)
    properties.title = title
    properties.author = "SSP Desktop"
    properties.language = "da-DK"
    properties.created = properties.modified = MADE


def _tidy(document: Docx) -> None:
    """Take away names for namespaces that nothing uses."""
    parts = (document, document.styles, document.settings, document.sections[0].footer.part)
    for root in (*(part.element for part in parts), document.part.numbering_part.element):
        root.attrib.clear()
        etree.cleanup_namespaces(root, keep_ns_prefixes=["w", "r"])


def _packed(document: Docx) -> bytes:
    """Return the file: python-docx dates every part by the clock; here the same tables give
    the same bytes.
    """
    made, out = io.BytesIO(), io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as parts, zipfile.ZipFile(out, "w") as package:
        for name in parts.namelist():
            info = zipfile.ZipInfo(name, ZIP_DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            package.writestr(info, parts.read(name))
    return out.getvalue()
