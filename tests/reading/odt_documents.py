"""ODT made by hand: parts that say what a word processor would write."""

import zipfile
from io import BytesIO
from pathlib import Path

NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"), ("text", "text"), ("style", "style"), ("table", "table"),
        ("draw", "drawing"), ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"),
    )
)  # fmt: skip
LOEXT = "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"
MIMETYPE = "application/vnd.oasis.opendocument.text"
HEAD = '<text:h text:outline-level="1">Punkt 1: Budget</text:h>'


def content_of(body: str, automatic: str = "") -> str:
    """Return the content part with that body, and those automatic styles."""
    return (
        f'<office:document-content {NAMES} xmlns:loext="{LOEXT}"><office:automatic-styles>'
        f"{automatic}</office:automatic-styles><office:body><office:text>{body}</office:text>"
        "</office:body></office:document-content>"
    )


def odt_of(
    content: str, named: str = "", manifest: str = "<m/>", mimetype: str = MIMETYPE, **more: bytes
) -> bytes:
    """Return an ODT with that content part and those named styles; `more` are further parts."""
    out = BytesIO()
    styles = (
        f"<office:document-styles {NAMES}><office:styles>{named}</office:styles>"
        "</office:document-styles>"
    )
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", mimetype)
        archive.writestr("content.xml", content)
        archive.writestr("styles.xml", styles)
        archive.writestr("META-INF/manifest.xml", manifest)
        for name, data in more.items():
            archive.writestr(name, data)
    return out.getvalue()


def odt(folder: Path, body: str, automatic: str = "", named: str = "") -> Path:
    """Write an ODT with that body and those styles, and return where it lies."""
    path = folder / "møde.odt"
    path.write_bytes(odt_of(content_of(body, automatic), named))
    return path


def p(text: str, style: str = "") -> str:
    named = f' text:style-name="{style}"' if style else ""
    return f"<text:p{named}>{text}</text:p>"


def h(text: str, level: int = 1, **said: str) -> str:
    more = "".join(f' text:{name.replace("_", "-")}="{value}"' for name, value in said.items())
    return f'<text:h text:outline-level="{level}"{more}>{text}</text:h>'


def items(*texts: str, style: str = "L1", more: str = "") -> str:
    """Return a list; each of `texts` is the content of a point."""
    inside = "".join(f"<text:list-item>{text}</text:list-item>" for text in texts)
    return f'<text:list text:style-name="{style}"{more}>{inside}</text:list>'


def text_style(name: str, properties: str, parent: str = "", family: str = "text") -> str:
    above = f' style:parent-style-name="{parent}"' if parent else ""
    return (
        f'<style:style style:name="{name}" style:family="{family}"{above}>'
        f"<style:text-properties {properties}/></style:style>"
    )


def number_levels(*formats: tuple[str, str], shown: int = 1) -> str:
    """Return the levels of a list: format and suffix of each, with so many levels shown."""
    return "".join(
        f'<text:list-level-style-number text:level="{at}" style:num-format="{kind}" '
        f'style:num-suffix="{suffix}" text:display-levels="{min(at, shown)}"/>'
        for at, (kind, suffix) in enumerate(formats, start=1)
    )


L1 = f'<text:list-style style:name="L1">{number_levels(("1", "."), ("a", ")"))}</text:list-style>'
BULLETS = (
    '<text:list-style style:name="B1"><text:list-level-style-bullet text:level="1" '
    'text:bullet-char="•"/></text:list-style>'
)
