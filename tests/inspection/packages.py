"""Packages with a leak planted in one part: Word, Excel, PowerPoint and OpenDocument, by hand."""

import io
import zipfile
from collections.abc import Mapping

W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
S = (
    'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
P = (
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">{}</cp:coreProperties>'
)
APP = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
    'extended-properties">{}</Properties>'
)
CUSTOM = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
    '<property name="{}" pid="2"><vt:lpwstr>{}</vt:lpwstr></property></Properties>'
)
_RELS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_LINK = f'<Relationship Id="{{}}" Type="{_OFFICE}/{{}}" Target="{{}}"{{}}/>'


def zipped(parts: Mapping[str, str | bytes], comment: bytes = b"") -> bytes:
    """Return a ZIP of `parts`."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.comment = comment
        for name, body in parts.items():
            archive.writestr(name, body)
    return out.getvalue()


def with_stray_bytes(data: bytes, stray: bytes = b"Familien Krogh") -> bytes:
    """Return a ZIP with bytes that belong to none of its parts, and all else as it was."""
    at = data.index(b"PK\x01\x02")
    end = data.rindex(b"PK\x05\x06")
    moved = (at + len(stray)).to_bytes(4, "little")
    return data[:at] + stray + data[at : end + 16] + moved + data[end + 20 :]


def package(
    main: str, parts: Mapping[str, str | bytes], outside: Mapping[str, str] | None = None,
    stray: Mapping[str, str | bytes] | None = None,
) -> bytes:  # fmt: skip
    """Return a package whose main part refers to all `parts` but the `stray` ones.

    The link to a part is called after its name (``rId-header1.xml``); `outside` are kinds of links
    and where they lead.
    """
    links = [
        _LINK.format(f"rId-{name.rpartition('/')[2]}", "part", f"/{name}", "")
        for name in parts
        if name != main
    ]
    links += [
        _LINK.format(f"rOut{at}", kind, target, ' TargetMode="External"')
        for at, (kind, target) in enumerate((outside or {}).items())
    ]
    folder, _, file = main.rpartition("/")
    top = _RELS.format(_LINK.format("rId1", "officeDocument", main, "")) + "</Relationships>"
    return zipped(
        {
            "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/'
            'content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
            "_rels/.rels": top,
            f"{folder}/_rels/{file}.rels": _RELS.format("".join(links)) + "</Relationships>",
            **parts,
            **(stray or {}),
        }
    )


def word(
    body: str = "", parts: Mapping[str, str | bytes] | None = None,
    outside: Mapping[str, str] | None = None, stray: Mapping[str, str | bytes] | None = None,
) -> bytes:  # fmt: skip
    """Return a DOCX with one innocent paragraph, and `body` after it."""
    document = (
        f"<w:document {W}><w:body>{paragraph('Punkt 1 blev drøftet.')}{body}</w:body></w:document>"
    )
    return package(
        "word/document.xml", {"word/document.xml": document, **(parts or {})}, outside, stray
    )


def paragraph(text: str, looks: str = "") -> str:
    """Return a paragraph of one run."""
    return f"<w:p><w:r>{f'<w:rPr>{looks}</w:rPr>' if looks else ''}<w:t>{text}</w:t></w:r></w:p>"


def part(root: str, body: str, names: str = W) -> str:
    """Return a part of that root."""
    return f"<{root} {names}>{body}</{root}>"


def sheets(
    rows: str = "", parts: Mapping[str, str | bytes] | None = None, *, state: str = "",
    before: str = "", book: str = "", styles: str = "", behind: str = "",
    outside: Mapping[str, str] | None = None,
) -> bytes:  # fmt: skip
    """Return an XLSX of the sheets »Budget« (empty) and »Børn« with `rows`."""
    main = (
        f'<workbook {S}><sheets><sheet name="Budget" sheetId="1" r:id="rId-sheet1.xml"/>'
        f'<sheet name="Børn" sheetId="2" r:id="rId-sheet2.xml" {state}/></sheets>{book}</workbook>'
    )
    sheet = f"<worksheet {S}>{before}<sheetData>{rows}</sheetData>{behind}</worksheet>"
    return package(
        "xl/workbook.xml",
        {
            "xl/workbook.xml": main,
            "xl/worksheets/sheet1.xml": f"<worksheet {S}><sheetData/></worksheet>",
            "xl/worksheets/sheet2.xml": sheet,
            "xl/styles.xml": f"<styleSheet {S}>{styles}</styleSheet>",
            **(parts or {}),
        },
        outside,
    )


def row(number: int, *cells: str, more: str = "") -> str:
    """Return a row of texts."""
    filled = "".join(
        f'<c r="{chr(65 + at)}{number}" t="inlineStr"><is><t>{text}</t></is></c>'
        for at, text in enumerate(cells)
    )
    return f'<row r="{number}" {more}>{filled}</row>'


def slides(
    shape: str = "", parts: Mapping[str, str | bytes] | None = None, *, more: str = ""
) -> bytes:
    """Return a PPTX of one slide with `shape` on it."""
    show = (
        f'<p:presentation {P}><p:sldIdLst><p:sldId id="256" r:id="rId-slide1.xml"/></p:sldIdLst>'
        '<p:sldSz cx="9144000" cy="6858000"/></p:presentation>'
    )
    slide = f"<p:sld {P} {more}><p:cSld><p:spTree>{shape}</p:spTree></p:cSld></p:sld>"
    return package(
        "ppt/presentation.xml",
        {"ppt/presentation.xml": show, "ppt/slides/slide1.xml": slide, **(parts or {})},
    )


def shape(text: str, x: int = 100, about: str = "") -> str:
    """Return a shape with a text, so far from the left."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="2" name="Felt" {about}/></p:nvSpPr><p:spPr><a:xfrm>'
        f'<a:off x="{x}" y="100"/><a:ext cx="1000" cy="1000"/></a:xfrm></p:spPr><p:txBody><a:p>'
        f"<a:r><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>"
    )


_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
ODF = " ".join(
    f'xmlns:{short}="{_ODF}{name}:1.0"'
    for short, name in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"),
        ("draw", "drawing"), ("meta", "meta"), ("config", "config"), ("fo", "xsl-fo-compatible"),
        ("presentation", "presentation"), ("svg", "svg-compatible"),
    )
)  # fmt: skip
ODF += ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'


def open_text(
    body: str = "", parts: Mapping[str, str | bytes] | None = None, styles: str = ""
) -> bytes:
    """Return an ODT with one innocent paragraph, and `body` after it."""
    looks = f"<office:automatic-styles>{styles}</office:automatic-styles>"
    content = (
        f"<office:document-content {ODF}>{looks}"
        f"<office:body><office:text><text:p>Punkt 1 blev drøftet.</text:p>{body}</office:text>"
        "</office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.text"
    return zipped({"mimetype": kind, "content.xml": content, **(parts or {})})
