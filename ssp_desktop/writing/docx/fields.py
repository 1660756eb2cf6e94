"""The hidden bookmarks at the fields of a draft, by which it is recognised later.

A field's bookmark is around its first paragraph, which is its heading if it has one, and not around
all of it: LibreOffice 7.4 saves a bookmark over several paragraphs twice, and loses some in tables.
"""

from collections.abc import Iterable, Iterator

from ssp_desktop.minutes.blocks import Block
from ssp_desktop.minutes.field_marks import mark_of
from ssp_desktop.writing.docx.paragraphs import ParagraphMaker

_BEFORE_CONTENT = "</w:pPr>"  # every paragraph of the minutes has properties
_END = "</w:p>"


def marked_fields(blocks: Iterable[tuple[Block, str]], maker: ParagraphMaker) -> Iterator[str]:
    """Yield the XML of the blocks, with a bookmark at the beginning of each field."""
    last = ""
    for block, xml in blocks:
        mark = mark_of(block)
        yield _begun(xml, mark, maker) if mark and mark != last else xml
        last = mark


def _begun(xml: str, mark: str, maker: ParagraphMaker) -> str:
    """Return `xml` with a bookmark around the content of its first paragraph."""
    start = xml.index(_BEFORE_CONTENT) + len(_BEFORE_CONTENT)
    end = xml.index(_END, start)
    return f"{xml[:start]}{maker.marked(mark, xml[start:end])}{xml[end:]}"
