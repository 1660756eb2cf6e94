"""A document that came back as it was and as it is, and what each paragraph was in the draft.

As it was, a document with tracked changes is the draft itself, so whatever a reviewer made of a
paragraph with the tracking on, that it is the same one is certain.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from ssp_desktop.application.returning.aligning import align
from ssp_desktop.application.returning.base_lines import BaseDraft, BaseLine, own_mark
from ssp_desktop.application.returning.their_lines import TheirLine, lines_of, with_marks
from ssp_desktop.minutes.blocks import Style
from ssp_desktop.reading.returned.document import ReturnedDocument, ReturnedParagraph

_HEADINGS = (Style.ITEM_HEADING, Style.SECTION_HEADING)


@dataclass(frozen=True, slots=True)
class Texts:
    """Both readings. `was` is what each line of `original` was; `origins` the same of each
    paragraph of the file. `lists_lost`: the draft had lists, and the file has none; `has_styles`:
    the styles of headings are still there.
    """

    original: tuple[TheirLine, ...]
    accepted: tuple[TheirLine, ...]
    was: Mapping[int, BaseLine]
    origins: Mapping[int, BaseLine]
    lists_lost: bool
    has_styles: bool


def texts_of(document: ReturnedDocument, draft: BaseDraft) -> Texts:
    """Return both readings of `document`."""
    original = lines_of(document, draft, accepted=False)
    was = {new: draft.lines[old] for new, old in align(draft.lines, original).items()}
    origins = {raw: line for new, line in was.items() for raw in original[new].raws}
    marks = {raw: own_mark(line.number) for raw, line in origins.items()}
    is_tracked = any(map(_is_tracked, document.paragraphs))
    accepted = with_marks(lines_of(document, draft) if is_tracked else original, marks)
    had_lists = any(line.mark for line in draft.lines)
    has_lists = any(paragraph.point for paragraph in document.paragraphs)
    has_styles = any(line.style in _HEADINGS for line in accepted)
    return Texts(original, accepted, was, origins, had_lists and not has_lists, has_styles)


def _is_tracked(paragraph: ReturnedParagraph) -> bool:
    """Return whether the two readings of `paragraph` differ."""
    cell = paragraph.cell
    return bool(
        paragraph.mark_inserted
        or paragraph.mark_deleted
        or (cell and (cell.row_inserted or cell.row_deleted))
        or any(piece.inserted or piece.deleted for piece in paragraph.pieces)
    )
