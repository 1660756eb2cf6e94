"""A table in two versions as one: rows and columns that have come or gone, and words in its cells.

Owns which rows and which columns of the two belong together. Those that are gone stand where they
stood, and the order of the others is that of the table as it is now.
"""

from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import NamedTuple

from ssp_desktop.application.review.both_words import (
    Fate,
    Words,
    alike,
    alike_at_large,
    both_words,
    whole,
    words_in,
)
from ssp_desktop.minutes.blocks import Table
from ssp_desktop.richtext.tree import Cell, Paragraph, Row

_Places = tuple[tuple[int | None, int | None], ...]
"""Rows or columns of both versions in order, by their place in the old and in the new one."""

_NEAR = 12  # so many rows are looked at for the one that another may be a new wording of


class BothTables(NamedTuple):
    """A table with the words of both versions in its cells, and those words line by line."""

    table: Table
    words: tuple[Words, ...]


def same_table(old: Table, new: Table) -> bool:
    """Whether the one is the other, changed."""
    if len(old.right) != len(new.right) and (old.shares or new.shares):
        return False  # how wide the columns of both would be is not known
    if _form(old) == _form(new):
        return True
    return alike_at_large(_words(old), _words(new))


def _form(table: Table) -> list[int]:
    return [len(row) for row in table.printed_rows]


def _words(table: Table) -> list[str]:
    return [word.strip() for line in table.lines for word in words_in(line.text)]


def both_tables(old: Table, new: Table) -> BothTables:
    """Return one table of both, in the looks of the new one."""
    columns = _columns(old, new)
    kept = [(was, now) for was, now in columns if was is not None and now is not None]
    words: list[Words] = []

    def of_row(before: Row | None, after: Row | None) -> Row:
        cells = []
        for was, now in columns:
            one = before[was] if before is not None and was is not None else None
            other = after[now] if after is not None and now is not None else None
            made = _cell(one, other)
            words.extend(made)
            cells.append(Cell(tuple(Paragraph(each.spans) for each in made)))
        return tuple(cells)

    head = of_row(old.head or None, new.head or None) if old.head or new.head else ()
    here = [_said(row, [was for was, _ in kept]) for row in old.rows]
    there = [_said(row, [now for _, now in kept]) for row in new.rows]
    rows = tuple(
        of_row(
            None if was is None else old.rows[was],
            None if now is None else new.rows[now],
        )
        for was, now in _beside(here, there)
    )
    right = tuple(
        new.right[now] if now is not None else was is not None and old.right[was]
        for was, now in columns
    )
    return BothTables(new._replace(head=head, rows=rows, right=right), tuple(words))


def _cell(old: Cell | None, new: Cell | None) -> list[Words]:
    if old is not None and new is not None:
        lines = zip_longest(old.lines, new.lines, fillvalue=Paragraph(()))
        return [both_words(one.spans, other.spans) for one, other in lines]
    fate = Fate.GONE if new is None else Fate.ADDED
    return [whole(line.spans, fate) for cell in (old or new,) if cell for line in cell.lines]


def _said(row: Row, places: Sequence[int]) -> str:
    """Return what the cells of a row at these places say."""
    return "\n".join(row[at].text for at in places)


def _columns(old: Table, new: Table) -> _Places:
    """Return which columns belong together: all in order, where there are as many."""
    here, there = (range(len(each.right)) for each in (old, new))
    if len(here) == len(there):
        return tuple(zip(here, there, strict=True))
    before, after = (
        ["\n".join(row[at].text for row in each.printed_rows) for at in places]
        for each, places in ((old, here), (new, there))
    )
    if old.head and new.head:  # rows may have come or gone too
        before, after = ([cell.text for cell in each.head] for each in (old, new))
    return _beside(before, after)


def _goes_on(old: str, new: str) -> bool:
    """Whether a row or column may be a new wording of another: it begins alike, or is alike."""
    begins = old.partition("\n")[0]
    return (begins != "" and begins == new.partition("\n")[0]) or alike(old, new)


def _beside(old: Sequence[str], new: Sequence[str]) -> _Places:
    """Return which of two rows of texts belong together.

    They are the same, or as many stand between the same ones, or one is a new wording.
    """
    out: list[tuple[int | None, int | None]] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for _, first, last, new_first, new_last in matcher.get_opcodes():
        if last - first == new_last - new_first:
            out += zip(range(first, last), range(new_first, new_last), strict=True)
            continue
        at = first
        for now in range(new_first, new_last):
            near = range(at, min(at + _NEAR, last))
            was = next((each for each in near if _goes_on(old[each], new[now])), None)
            if was is not None:
                out += ((each, None) for each in range(at, was))
                at = was + 1
            out.append((was, now))
        out += ((each, None) for each in range(at, last))
    return tuple(out)
