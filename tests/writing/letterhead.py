"""A municipality's own template: a letterhead with a logo, a taller one on the first page."""

import struct
import zipfile
import zlib
from pathlib import Path

from ssp_desktop.domain.meeting import Layout
from tests.writing.docx_cases import template

_NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_LOGO = (120, 60)  # points


def logo_png() -> bytes:
    """Return a small picture."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + content))
        return struct.pack(">I", len(content)) + kind + content + check

    head = struct.pack(">IIBBBBB", 2, 1, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"\0\x20\x50\x90\x20\x50\x90")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def _paragraph(content: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>{content}</w:p>'


def _text(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def _logo() -> str:
    width, height = (side * 12700 for side in _LOGO)
    size = f'cx="{width}" cy="{height}"'
    return (
        f'<w:r><w:drawing><wp:inline><wp:extent {size}/><wp:docPr id="1" name="Logo"/>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        '<pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="Logo"/><pic:cNvPicPr/></pic:nvPicPr>'
        '<pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def _table() -> str:
    cell = '<w:tc><w:tcPr><w:tcW w:w="4500" w:type="dxa"/></w:tcPr>{}</w:tc>'
    address = "".join(_paragraph(_text(line)) for line in ("Rådhuset", "Torvet 1", "4600 By"))
    row = f"<w:tr>{cell.format(_paragraph(_text('Eksempel Kommune')))}{cell.format(address)}</w:tr>"
    grid = '<w:tblGrid><w:gridCol w:w="4500"/><w:gridCol w:w="4500"/></w:tblGrid>'
    return f'<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr>{grid}{row}</w:tbl>'


def letterhead(layout: Layout, into: Path) -> Path:
    """Write a template of `layout` with headers that push the text down; return it."""
    parts = {
        "word/header1.xml": f"<w:hdr {_NAMES}>{_table()}{_paragraph(_text('Side'))}</w:hdr>",
        "word/header2.xml": f"<w:hdr {_NAMES}>{_paragraph(_logo())}"
        f"{''.join(_paragraph(_text('Eksempel Kommune')) for _ in range(3))}</w:hdr>",
        "word/_rels/header2.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/'
        f'package/2006/relationships"><Relationship Id="rId1" Type="{_OFFICE}/image" '
        'Target="logo.png"/></Relationships>',
    }
    kinds = '<Default Extension="png" ContentType="image/png"/>' + "".join(
        f'<Override PartName="/word/header{n}.xml" ContentType="application/'
        'vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>'
        for n in (1, 2)
    )
    relations = "".join(
        f'<Relationship Id="rIdH{n}" Type="{_OFFICE}/header" Target="header{n}.xml"/>'
        for n in (1, 2)
    )
    references = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rIdH1"/>'
        '<w:headerReference w:type="first" r:id="rIdH2"/>'
    )
    edits = {
        "[Content_Types].xml": ("</Types>", f"{kinds}</Types>"),
        "word/_rels/document.xml.rels": ("</Relationships>", f"{relations}</Relationships>"),
        "word/document.xml": ("<w:sectPr>", references),
    }
    with zipfile.ZipFile(template(layout)) as source, zipfile.ZipFile(into, "w") as target:
        for name in source.namelist():
            content = source.read(name).decode("utf-8")
            if name in edits:
                assert edits[name][0] in content
                content = content.replace(*edits[name])
            if name == "word/document.xml":
                content = content.replace("</w:sectPr>", "<w:titlePg/></w:sectPr>")
            target.writestr(name, content)
        for name, content in parts.items():
            target.writestr(name, content)
        target.writestr("word/logo.png", logo_png())
    return into
