"""Minutes as one web page, and their decisions as another: whole files that load nothing.

Made from the same blocks as every other edition, so a page says what the minutes say. What the
blocks do not know is written here: the landmarks, the way past the contents, and that the page is
in Danish.
"""

import base64
from collections.abc import Iterable, Iterator
from html import escape

from ssp_desktop.domain.changes import OPEN_TEXT
from ssp_desktop.minutes.blocks import Block, Contents, Line, Minutes, MinutesPart, Style
from ssp_desktop.minutes.page.fields import NOT_APPROVED
from ssp_desktop.writing.looks import Looks
from ssp_desktop.writing.web.elements import Elements, Links
from ssp_desktop.writing.web.sheet import sheet_of

_PNG = b"\x89PNG"
_MAIN = "hovedindhold"
_DECIDED = ("decision", OPEN_TEXT)
"""The parts of an item that tell what came of it, a closed item's sentence among them."""


def write_page(minutes: Minutes, looks: Looks, links: Links | None = None) -> bytes:
    """Return `minutes` as a page in HTML; `links` leads to the files of the attachments."""
    front, *parts = minutes.parts
    before, contents, after = _parted(front.blocks)
    elements = Elements(links or {})
    elements.begin(f"<header>{_logo(minutes, looks)}")
    titles = [at for at, block in enumerate(before, 1) if _is_title(block)]
    below = titles[-1] if titles else 0
    elements.add(before[:below])
    elements.begin(_draft(minutes))
    elements.add(before[below:])
    elements.begin("</header>")
    elements.add(contents)
    elements.begin(f'<main id="{_MAIN}" tabindex="-1">')
    elements.add(after)
    footer: list[Block] = []
    for part in parts:
        footer += _add_sections(elements, part)
    elements.begin("</main>")
    if footer:
        elements.begin("<footer>")
        elements.add(footer)
        elements.begin("</footer>")
    return _document(minutes.title, minutes, looks, elements.done())


def write_decisions(minutes: Minutes, looks: Looks) -> bytes:
    """Return a page of the titles of the items and what was decided at each, nothing else."""
    title = f"Beslutninger: {minutes.title}"
    items = [part for part in minutes.parts if part.item]
    elements = Elements({})
    heading = f"<h1>{escape(title, quote=False)}</h1>"
    elements.begin(f"<header>{_logo(minutes, looks)}{heading}{_draft(minutes)}</header>")
    elements.begin(f'<main id="{_MAIN}" tabindex="-1">')
    for part in items:
        _add_sections(elements, MinutesPart(part.item, tuple(_decided(part.blocks))))
    elements.begin("</main>")
    return _document(title, minutes, looks, elements.done())


def _is_title(block: Block) -> bool:
    return isinstance(block, Line) and block.style in (Style.TITLE, Style.SUBTITLE)


def _draft(minutes: Minutes) -> str:
    """Return what says that the minutes are not approved; empty where they are, or an agenda."""
    return f'<p class="draft">{NOT_APPROVED}</p>' if minutes.fields.is_draft else ""


def _logo(minutes: Minutes, looks: Looks) -> str:
    """Return the first picture of the template's header, in the page itself; empty for none."""
    lines = looks.first_header if looks.title_page else looks.header
    logo = next((p for line in lines for p in line.pictures if p.content and p.width), None)
    if logo is None:
        return ""
    kind = "png" if logo.content.startswith(_PNG) else "jpeg"
    content = base64.b64encode(logo.content).decode()
    alternative = escape(f"Logo for {minutes.author}" if minutes.author else "Logo")
    return (
        f'<img class="logo" alt="{alternative}" width="{_pixels(logo.width)}" '
        f'height="{_pixels(logo.height)}" src="data:image/{kind};base64,{content}">'
    )


def _pixels(points: float) -> int:
    return round(points * 96 / 72)


def _parted(
    blocks: Iterable[Block],
) -> tuple[list[Block], list[Block], list[Block]]:
    """Return what stands before the contents, the contents, and what stands after them."""
    before: list[Block] = []
    contents: list[Block] = []
    after: list[Block] = []
    for block in blocks:
        if isinstance(block, Contents):
            contents.append(block)
        else:
            (after if contents else before).append(block)
    return before, contents, after


def _add_sections(elements: Elements, part: MinutesPart) -> list[Block]:
    """Add a part, a section from each heading of the first rank; return what is for the end."""
    at_end: list[Block] = []
    is_open = False
    for block in part.blocks:
        if isinstance(block, Line) and block.style is Style.PUBLISHED:
            at_end.append(block)
            continue
        if isinstance(block, Line) and block.style is Style.ITEM_HEADING:
            elements.begin("</section>" if is_open else "")
            elements.begin("<section>")  # without a name it is no landmark: one each is too many
            is_open = True
        elements.add((block,))
    if is_open:
        elements.begin("</section>")
    return at_end


def _decided(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Line) and block.style is Style.ITEM_HEADING:
            yield block
        elif not isinstance(block, Line) or block.style is not Style.SECTION_HEADING:
            origin = getattr(block, "origin", None)
            if origin is not None and origin.part in _DECIDED:
                yield block


def _document(title: str, minutes: Minutes, looks: Looks, body: str) -> bytes:
    policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    author = escape(minutes.author)
    page = f"""<!DOCTYPE html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="{author}">
<title>{escape(title, quote=False) or "Referat"}</title>
<style>{sheet_of(looks)}</style>
</head>
<body>
<a class="skip" href="#{_MAIN}">Spring til indholdet</a>
{body}
</body>
</html>
"""
    return page.encode()
