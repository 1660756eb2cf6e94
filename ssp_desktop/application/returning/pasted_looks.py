"""The looks of a draft whose words were pasted without any: those that it went out with."""

from collections.abc import Mapping
from dataclasses import replace

from ssp_desktop.application.returning.base_lines import base_draft, key_of
from ssp_desktop.domain.changes.snapshot import Snapshot
from ssp_desktop.reading.returned.document import Piece, ReturnedDocument, ReturnedParagraph
from ssp_desktop.reading.returned.readings import text_of


def with_looks(document: ReturnedDocument, draft: Snapshot) -> ReturnedDocument:
    """Return `document` with the draft's bold and italics where a paragraph is the draft's."""
    looks = {
        line.key: tuple(Piece(span.text, span.bold, span.italic) for span in line.spans)
        for line in base_draft(draft).lines
    }
    paragraphs = tuple(_with_looks(each, looks) for each in document.paragraphs)
    return replace(document, paragraphs=paragraphs)


def _with_looks(
    paragraph: ReturnedParagraph, looks: Mapping[str, tuple[Piece, ...]]
) -> ReturnedParagraph:
    text = text_of(paragraph)
    found = looks.get(key_of(text), ())
    if "".join(each.text for each in found) != text:
        return paragraph
    return replace(paragraph, pieces=found)
