"""The two readings of a draft that came back: with all changes accepted, with all rejected."""

from collections.abc import Iterator

from ssp_desktop.reading.returned.document import Piece, ReturnedDocument, ReturnedParagraph

Group = tuple[int, ...]


def accepted_lines(document: ReturnedDocument) -> tuple[str, ...]:
    """Return the text of every paragraph when all changes are accepted."""
    return _lines(document, accepted=True)


def original_lines(document: ReturnedDocument) -> tuple[str, ...]:
    """Return the text of every paragraph when all changes are rejected."""
    return _lines(document, accepted=False)


def groups(document: ReturnedDocument, *, accepted: bool = True) -> Iterator[Group]:
    """Yield which paragraphs of the file make one paragraph of a reading, in order.

    What is not in the reading at all is in no group: rows that were put in or taken out, and
    paragraphs whose text and end were.
    """
    paragraphs = document.paragraphs
    group: list[int] = []
    for at, paragraph in enumerate(paragraphs):
        if not is_row_in(paragraph, accepted=accepted):
            continue
        if group and _place(paragraphs[group[0]]) != _place(paragraph):
            yield from _not_joined(document, group, accepted=accepted)
            group = []
        group.append(at)
        if not _goes_on(paragraph, accepted=accepted):
            yield tuple(group)
            group = []
    yield from _not_joined(document, group, accepted=accepted)


def text_of(paragraph: ReturnedParagraph, *, accepted: bool = True) -> str:
    """Return the text of one paragraph in a reading."""
    return "".join(each.text for each in paragraph.pieces if is_in(each, accepted=accepted))


def is_in(piece: Piece, *, accepted: bool = True) -> bool:
    """Return whether `piece` is in a reading."""
    return (piece.deleted if accepted else piece.inserted) is None


def is_row_in(paragraph: ReturnedParagraph, *, accepted: bool = True) -> bool:
    """Return whether the table's row that `paragraph` is in, if any, is in a reading."""
    cell = paragraph.cell
    return cell is None or (cell.row_deleted if accepted else cell.row_inserted) is None


def _lines(document: ReturnedDocument, *, accepted: bool) -> tuple[str, ...]:
    return tuple(
        "".join(text_of(document.paragraphs[at], accepted=accepted) for at in group)
        for group in groups(document, accepted=accepted)
    )


def _goes_on(paragraph: ReturnedParagraph, *, accepted: bool) -> bool:
    return (paragraph.mark_deleted if accepted else paragraph.mark_inserted) is not None


def _not_joined(document: ReturnedDocument, group: list[int], *, accepted: bool) -> Iterator[Group]:
    """Yield `group`, whose end is gone with nothing behind it, unless all of it is gone."""
    paragraphs = [document.paragraphs[at] for at in group]
    if any(each.cell or text_of(each, accepted=accepted) for each in paragraphs):
        yield tuple(group)


def _place(paragraph: ReturnedParagraph) -> tuple[int, int, int] | None:
    cell = paragraph.cell
    return None if cell is None else (cell.table, cell.row, cell.column)
