"""Small edits of one text put together as a person would see them, and what each group is.

Owns when two edits are one change, and which kind of change it is.
"""

from collections import defaultdict
from collections.abc import Sequence
from enum import StrEnum

from ssp_desktop.application.merging.differences import Edit
from ssp_desktop.application.merging.tokens import Line, Row, Table, Tokens, Word

_APART = 2  # as many unchanged words between two changes make them two
_BESIDE = 3  # words shown on either side of a mark between paragraphs


class ProposalKind(StrEnum):
    """What a proposal does."""

    INSERT = "insert"
    DELETE = "delete"
    REPLACE = "replace"
    MOVE = "move"
    SPLIT = "split"
    MERGE = "merge"
    COMMENT = "comment"
    ROW = "row"
    ITEM = "item"
    PERSON = "person"


def grouped(base: Tokens, theirs: Tokens, edits: Sequence[Edit]) -> list[tuple[int, ...]]:
    """Return the edits by number, those together that are one change."""
    groups: list[list[int]] = []
    moves: dict[int, list[int]] = defaultdict(list)
    last: int | None = None
    for number, edit in enumerate(edits):
        if edit.move:
            if not moves[edit.move]:
                groups.append(moves[edit.move])
            moves[edit.move].append(number)
            last = None
        elif last is not None and _together(base, theirs, edits[last], edit):
            groups[-1].append(number)
            last = number
        else:
            groups.append([number])
            last = number
    return [tuple(group) for group in groups]


def _together(base: Tokens, theirs: Tokens, one: Edit, other: Edit) -> bool:
    between = base[one.last : other.first]
    if _changes_form(base, one) and _changes_form(base, other):
        return not any(isinstance(each, Line) for each in between)
    if _same_table(base, theirs, one, other):
        return True
    words = sum(isinstance(each, Word) for each in between)
    return words < _APART and words == len(between)


def _changes_form(base: Tokens, edit: Edit) -> bool:
    """Whether a paragraph becomes a point, or a point another one, with all its words."""
    gone = base[edit.first : edit.last]
    return len(gone) == len(edit.put) == 1 and isinstance(gone[0], Line | Table)


def _same_table(base: Tokens, theirs: Tokens, one: Edit, other: Edit) -> bool:
    """Whether both change a table that has got another number of columns."""
    here, there = _table(base, one.first), _table(theirs, one.at)
    if here is None or there is None or here != _table(base, max(other.first, one.last)):
        return False
    return len(_right(base, here)) != len(_right(theirs, there))


def _right(tokens: Tokens, at: int) -> tuple[bool, ...]:
    table = tokens[at]
    return table.right if isinstance(table, Table) else ()


def _table(tokens: Tokens, at: int) -> int | None:
    """Return where the table begins that the piece at `at` belongs to, None when to none."""
    for place in range(min(at, len(tokens) - 1), -1, -1):
        if isinstance(tokens[place], Line):
            return None
        if isinstance(tokens[place], Table):
            return place
    return None


def kind_of(base: Tokens, edits: Sequence[Edit]) -> ProposalKind:
    """Return what these edits, which are one change, do."""
    if edits[0].move:
        return ProposalKind.MOVE
    gone = tuple(each for edit in edits for each in base[edit.first : edit.last])
    put = tuple(each for edit in edits for each in edit.put)
    if all(_whole_rows(base, edit) for edit in edits):
        return ProposalKind.ROW
    if not gone:
        breaks = all(isinstance(each, Line) for each in put)
        return ProposalKind.SPLIT if breaks else ProposalKind.INSERT
    if not put:
        breaks = all(isinstance(each, Line) for each in gone)
        return ProposalKind.MERGE if breaks else ProposalKind.DELETE
    return ProposalKind.REPLACE


def _whole_rows(base: Tokens, edit: Edit) -> bool:
    gone = base[edit.first : edit.last]
    if bool(gone) == bool(edit.put):
        return False
    changed = gone or edit.put
    return isinstance(changed[0], Row) and not any(isinstance(e, Line | Table) for e in changed)


def shown(base: Tokens, theirs: Tokens, edits: Sequence[Edit]) -> tuple[Tokens, Tokens]:
    """Return the pieces that show a change: before and after."""
    kind = kind_of(base, edits)
    if kind is ProposalKind.MOVE:
        (words,) = (base[edit.first : edit.last] for edit in edits if edit.last > edit.first)
        return words, words
    here, there = (edits[0].first, edits[-1].last), (edits[0].at, edits[-1].end)
    if kind in (ProposalKind.SPLIT, ProposalKind.MERGE):
        return _with_words(base, *here), _with_words(theirs, *there)
    if all(_changes_form(base, edit) for edit in edits):
        return base[here[0] : _line_end(base, here[1])], theirs[
            there[0] : _line_end(theirs, there[1])
        ]
    return base[here[0] : here[1]], theirs[there[0] : there[1]]


def _line_end(tokens: Tokens, at: int) -> int:
    while at < len(tokens) and isinstance(tokens[at], Word):
        at += 1
    return at


def _with_words(tokens: Tokens, first: int, last: int) -> Tokens:
    """Return a stretch with a few words of its lines on either side."""
    for _ in range(_BESIDE):
        if first > 0 and isinstance(tokens[first - 1], Word):
            first -= 1
        if last < len(tokens) and isinstance(tokens[last], Word):
            last += 1
    return tokens[first:last]
