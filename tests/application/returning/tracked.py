"""A draft with tracked changes: everything that differs between two documents, marked."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import groupby

from ssp_desktop.reading.returned.document import (
    Change,
    Piece,
    ReturnedDocument,
    ReturnedParagraph,
)

WHO = Change("Rasmus Leder", "2026-03-02T09:30:00Z")

_Unit = tuple[ReturnedParagraph, ...]
"""A paragraph, or all those of a table."""


def tracked(before: ReturnedDocument, after: ReturnedDocument) -> ReturnedDocument:
    """Return `before` with what makes it `after` as tracked changes of `WHO`."""
    old, new = _units(before), _units(after)
    out: list[ReturnedParagraph] = []
    for kind, i1, i2, j1, j2 in _opcodes([*map(_key, old)], [*map(_key, new)]):
        if kind == "equal":
            pairs = zip(old[i1:i2], new[j1:j2], strict=True)
            out += [each for pair in pairs for each in _kept(*pair)]
        elif i2 - i1 == j2 - j1:
            pairs = zip(old[i1:i2], new[j1:j2], strict=True)
            out += [each for pair in pairs for each in _changed(*pair)]
        else:
            out += [each for unit in old[i1:i2] for each in _gone(unit)]
            out += [each for unit in new[j1:j2] for each in _put_in(unit)]
    return replace(before, paragraphs=tuple(_with_tables_counted(out)))


def _opcodes(old: Sequence[object], new: Sequence[object]) -> list[tuple[str, int, int, int, int]]:
    return list(SequenceMatcher(None, [*map(repr, old)], [*map(repr, new)], False).get_opcodes())


def _units(document: ReturnedDocument) -> list[_Unit]:
    out: list[_Unit] = []
    paragraphs = document.paragraphs
    for table, group in groupby(paragraphs, lambda each: each.cell and each.cell.table):
        if table is None:
            out += [(each,) for each in group]
        else:
            out.append(tuple(group))
    return out


def _key(unit: _Unit) -> object:
    return [
        (each.pieces, each.style, each.point and (each.point.ordered, each.point.level), _at(each))
        for each in unit
    ]


def _at(paragraph: ReturnedParagraph) -> object:
    return paragraph.cell and (paragraph.cell.row, paragraph.cell.column)


def _kept(old: _Unit, new: _Unit) -> Iterator[ReturnedParagraph]:
    for one, other in zip(old, new, strict=True):
        yield replace(one, point=other.point)


def _changed(old: _Unit, new: _Unit) -> Iterator[ReturnedParagraph]:
    if old[0].cell is not None and new[0].cell is not None:
        yield from _rows(old, new)
    elif len(old) == len(new) == 1 and _is_version(old[0], new[0]):
        pieces = tuple(_pieces(old[0].pieces, new[0].pieces))
        yield replace(old[0], pieces=pieces, point=new[0].point)
    else:
        yield from _gone(old)
        yield from _put_in(new)


def _is_version(old: ReturnedParagraph, new: ReturnedParagraph) -> bool:
    kinds = [each.point and (each.point.ordered, each.point.level) for each in (old, new)]
    return old.style == new.style and kinds[0] == kinds[1] and not (old.cell or new.cell)


def _words(pieces: Sequence[Piece]) -> list[Piece]:
    return [
        replace(piece, text=word)
        for piece in pieces
        for word in piece.text.replace(" ", " \0").split("\0")
    ]


def _pieces(old: Sequence[Piece], new: Sequence[Piece]) -> Iterator[Piece]:
    before, after = _words(old), _words(new)
    for kind, i1, i2, j1, j2 in _opcodes(before, after):
        if kind == "equal":
            yield from before[i1:i2]
        else:
            yield from (replace(each, deleted=WHO) for each in before[i1:i2])
            yield from (replace(each, inserted=WHO) for each in after[j1:j2])


def _gone(unit: _Unit) -> Iterator[ReturnedParagraph]:
    for each in unit:
        pieces = tuple(replace(piece, deleted=WHO) for piece in each.pieces)
        if each.cell:
            yield replace(each, cell=replace(each.cell, row_deleted=WHO), pieces=pieces)
        else:
            yield replace(each, pieces=pieces, mark_deleted=WHO)


def _put_in(unit: _Unit) -> Iterator[ReturnedParagraph]:
    for each in unit:
        new = replace(
            each, bookmarks=(), pieces=tuple(replace(p, inserted=WHO) for p in each.pieces)
        )
        if each.cell:
            yield replace(new, cell=replace(each.cell, row_inserted=WHO))
        else:
            yield replace(new, mark_inserted=WHO)


def _rows(old: _Unit, new: _Unit) -> Iterator[ReturnedParagraph]:
    before, after = _by_row(old), _by_row(new)
    texts = [[[(p.pieces, p.style) for p in row] for row in rows] for rows in (before, after)]
    number = 0
    for kind, i1, i2, j1, j2 in _opcodes(*texts):
        rows = before[i1:i2] if kind == "equal" else []
        rows += [] if kind == "equal" else [tuple(_gone(row)) for row in before[i1:i2]]
        rows += [] if kind == "equal" else [tuple(_put_in(row)) for row in after[j1:j2]]
        for row in rows:
            for each in row:
                assert each.cell is not None
                table = old[0].cell.table if old[0].cell else 0
                yield replace(each, cell=replace(each.cell, row=number, table=table))
            number += 1


def _by_row(unit: _Unit) -> list[_Unit]:
    return [tuple(row) for _, row in groupby(unit, lambda each: each.cell and each.cell.row)]


def _with_tables_counted(paragraphs: Sequence[ReturnedParagraph]) -> Iterator[ReturnedParagraph]:
    count, last = -1, None
    for each in paragraphs:
        cell = each.cell
        if cell is None:
            yield each
        else:
            count += last is None or cell.table != last.table or cell.row < last.row
            yield replace(each, cell=replace(cell, table=count))
        last = cell
