"""A document property of one's own in a DOCX: it is kept by whoever saves the file."""

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

_PART = "/docProps/custom.xml"
_NAMES = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}"
_TYPES = "{http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes}"
_NONE = f'<Properties xmlns="{_NAMES[1:-1]}" xmlns:vt="{_TYPES[1:-1]}"/>'
_USER_DEFINED = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # the set that Word shows and edits
_FIRST_ID = 2  # lower ones are reserved


def set_property(document: Document, name: str, text: str) -> None:
    """Give `document` the property, in place of one of the same name; the others stay."""
    package = document.part.package
    try:
        part = package.part_related_by(RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)
        properties = etree.fromstring(part.blob)
    except KeyError:
        part = Part(PackURI(_PART), CONTENT_TYPE.OFC_CUSTOM_PROPERTIES, b"", package)
        package.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)
        properties = etree.fromstring(_NONE)
    for old in properties.findall(f"{_NAMES}property"):
        if old.get("name") == name:
            properties.remove(old)
    used = [int(each.get("pid", "0")) for each in properties]
    made = etree.SubElement(
        properties,
        f"{_NAMES}property",
        {"fmtid": _USER_DEFINED, "pid": str(max([_FIRST_ID - 1, *used]) + 1), "name": name},
    )
    etree.SubElement(made, f"{_TYPES}lpwstr").text = text
    part._blob = etree.tostring(properties, encoding="UTF-8", standalone=True, xml_declaration=True)
