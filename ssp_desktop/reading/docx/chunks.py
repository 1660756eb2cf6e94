"""The documents within a DOCX (``altChunk``): each is read by the reader for its kind."""

import email
import email.policy
from collections.abc import Callable, Sequence

from ssp_desktop.reading.docx.package import Chunk
from ssp_desktop.reading.html.lines import html_file_lines, html_lines
from ssp_desktop.reading.kinds import SourceKind, kind_of
from ssp_desktop.reading.plain.plain import decode, plain_lines
from ssp_desktop.reading.source.lines import SourceLine
from ssp_desktop.reading.source.refusals import WrongKind, called
from ssp_desktop.reading.source.tally import Tally

Within = Callable[[bytes], Sequence[SourceLine]]

_HTML = ("text/html", "application/xhtml+xml", ".html", ".htm", ".xhtml")
_ARCHIVE = ("message/rfc822", "multipart/related", ".mht", ".mhtml")
_TEXT = ("text/plain", ".txt")


def chunk_lines(chunk: Chunk, name: str, tally: Tally, word: Within) -> Sequence[SourceLine]:
    """Return the lines of `chunk`, a DOCX by `word`; raises an `Unreadable` when refused."""
    signs = (chunk.kind.partition(";")[0].strip().casefold(), f".{chunk.part.rpartition('.')[2]}")
    signs = (signs[0], signs[1].casefold())
    if chunk.data.startswith(b"PK"):
        if kind_of(chunk.data, "") is SourceKind.DOCX:
            return word(chunk.data)
    elif any(sign in _HTML for sign in signs):
        return html_file_lines(chunk.data, name, tally)
    elif any(sign in _ARCHIVE for sign in signs):
        return _archived(chunk.data, name, tally)
    elif any(sign in _TEXT for sign in signs) or kind_of(chunk.data, "") is SourceKind.TEXT:
        return plain_lines(decode(chunk.data), name, tally)
    elif kind_of(chunk.data, "") is SourceKind.HTML:
        return html_file_lines(chunk.data, name, tally)
    raise WrongKind(f"{called(name)} har et indsat dokument, der ikke kan læses.")


def _archived(data: bytes, name: str, tally: Tally) -> Sequence[SourceLine]:
    """Return the lines of the page in a web archive."""
    try:
        message = email.message_from_bytes(data, policy=email.policy.compat32)
        page = next(part for part in message.walk() if part.get_content_type() == "text/html")
        content = page.get_payload(decode=True)
        charset = page.get_content_charset()
        html = content.decode(charset) if charset and isinstance(content, bytes) else content
    except (StopIteration, RecursionError, LookupError, ValueError):
        raise WrongKind(f"{called(name)} har et indsat webarkiv, der ikke kan læses.") from None
    if isinstance(html, bytes):
        return html_file_lines(html, name, tally)
    return html_lines(str(html), name, tally)
