"""Drafts made by hand, as they come back: a DOCX of exactly the elements that a test names."""

import zipfile
from collections.abc import Mapping
from pathlib import Path

BO = 'w:author="Bo Ås" w:date="2026-01-02T10:00:00Z"'
CAI = 'w:author="Cai Dam" w:date="2026-01-03T11:30:00Z"'

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PARTS = {"styles": "styles", "numbering": "numbering", "comments": "comments",
          "footer1": "footer", "footnotes": "footnotes"}  # fmt: skip
STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    '</w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>'
    '<w:basedOn w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="TOC1">'
    '<w:name w:val="toc 1"/><w:basedOn w:val="Normal"/></w:style>'
)
NUMBERING = (
    '<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>'
    '</w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="bullet"/>'
    '<w:lvlText w:val="–"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)


def draft(
    path: Path, body: str, parts: Mapping[str, str] | None = None, said: str = "", last: str = ""
) -> Path:
    """Write a DOCX with that body and return where it lies.

    `parts` holds what is in further parts, such as ``comments`` and ``footer1``; `said` is the
    value of the draft's property, `last` who changed the document last.
    """
    parts = {"styles": STYLES, "numbering": NUMBERING, **(parts or {})}
    foot = '<w:footerReference w:type="default" r:id="footer1"/>' if "footer1" in parts else ""
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WORD}.{_PARTS[name]}+xml"/>'
        for name in parts
    )
    related = "".join(
        f'<Relationship Id="{name}" Target="{name}.xml" '
        f'Type="{_OFFICE}/relationships/{_PARTS[name]}"/>'
        for name in parts
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType='
            '"application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/><Override '
            f'PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>{types}'
            '<Override PartName="/docProps/custom.xml" ContentType="application/'
            'vnd.openxmlformats-officedocument.custom-properties+xml"/><Override PartName='
            '"/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.'
            'core-properties+xml"/></Types>',
        )
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="a" '
            f'Target="word/document.xml" Type="{_OFFICE}/relationships/officeDocument"/>'
            f'<Relationship Id="b" Target="docProps/custom.xml" Type="{_OFFICE}/relationships/'
            'custom-properties"/><Relationship Id="c" Target="docProps/core.xml" Type='
            f'"{_PACKAGE}/relationships/metadata/core-properties"/></Relationships>',
        )
        archive.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{_PACKAGE}/relationships">{related}</Relationships>',
        )
        archive.writestr(
            "word/document.xml",
            f"<w:document {_W} {_R}><w:body>{body}<w:sectPr>{foot}</w:sectPr></w:body>"
            "</w:document>",
        )
        for name, content in parts.items():
            root = {"footer1": "ftr"}.get(name, name)
            archive.writestr(f"word/{name}.xml", f"<w:{root} {_W}>{content}</w:{root}>")
        _properties(archive, said, last)
    return path


def _properties(archive: zipfile.ZipFile, said: str, last: str) -> None:
    own = (
        '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="SSPDesktopDraft">'
        f"<vt:lpwstr>{said}</vt:lpwstr></property>"
        if said
        else ""
    )
    archive.writestr(
        "docProps/custom.xml",
        f'<Properties xmlns="{_OFFICE}/custom-properties" '
        f'xmlns:vt="{_OFFICE}/docPropsVTypes">{own}</Properties>',
    )
    archive.writestr(
        "docProps/core.xml",
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties">'
        f"<cp:lastModifiedBy>{last}</cp:lastModifiedBy></cp:coreProperties>",
    )


def r(text: str, look: str = "") -> str:
    """Return a run of `text`; `look` are its properties."""
    own = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{own}<w:t xml:space="preserve">{text}</w:t></w:r>'


def gone(text: str) -> str:
    """Return a run of a deleted text."""
    return f'<w:r><w:delText xml:space="preserve">{text}</w:delText></w:r>'


def tracked(kind: str, inside: str = "", by: str = BO, number: int = 900) -> str:
    """Return a tracked change of that kind (``ins``, ``del`` …), of a mark if nothing is inside."""
    return f'<w:{kind} w:id="{number}" {by}>{inside}</w:{kind}>'


def p(inside: str = "", mark: str = "", properties: str = "") -> str:
    """Return a paragraph; `mark` are the changes of its end."""
    own = f"<w:rPr>{mark}</w:rPr>" if mark else ""
    return f"<w:p><w:pPr>{properties}{own}</w:pPr>{inside}</w:p>"


def row(*cells: str, mark: str = "") -> str:
    """Return a table's row; each of the `cells` is what stands in one."""
    own = f"<w:trPr>{mark}</w:trPr>" if mark else ""
    width = '<w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>'
    return f"<w:tr>{own}{''.join(f'<w:tc>{width}{cell}</w:tc>' for cell in cells)}</w:tr>"


def table(*rows: str, columns: int = 2) -> str:
    """Return a table of those rows."""
    grid = '<w:gridCol w:w="2000"/>' * columns
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def comment(number: int, *texts: str, by: str = BO) -> str:
    """Return a comment for the part of comments, its texts a paragraph each."""
    return f'<w:comment w:id="{number}" {by}>{"".join(p(r(text)) for text in texts)}</w:comment>'


def begun(number: int) -> str:
    """Return where the words of a comment begin."""
    return f'<w:commentRangeStart w:id="{number}"/>'


def ended(number: int) -> str:
    """Return where the words of a comment end, with its reference."""
    return f'<w:commentRangeEnd w:id="{number}"/><w:r><w:commentReference w:id="{number}"/></w:r>'


def bookmark(name: str, number: int = 700) -> str:
    """Return an empty bookmark."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/><w:bookmarkEnd w:id="{number}"/>'
