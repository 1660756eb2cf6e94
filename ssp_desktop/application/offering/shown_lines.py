"""Two versions of a text as lines side by side, with what differs marked in each.

Owns which lines are shown and which words are marked; knows nothing of how a mark looks. Of what is
alike only the lines beside a difference are shown.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

from ssp_desktop.application.merging.tokens import Word, words_of, words_of_line
from ssp_desktop.richtext.markdown import parse
from ssp_desktop.richtext.tree import Block, ListBlock, Paragraph, TableBlock
from ssp_desktop.richtext.tree import Row as TreeRow

_BESIDE = 1  # lines shown on either side of a difference
_CELLS = Word("│")
"""Stands between two cells of a table's row."""


class Mark(Enum):
    """What is said of some words."""

    SAME = "same"
    GONE = "gone"
    ADDED = "added"
    NOTED = "noted"


@dataclass(frozen=True, slots=True)
class Run:
    """Words in a row that are marked alike."""

    text: str
    mark: Mark = Mark.SAME
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """What a line is: a point of a list at a level, numbered or not, or a row of a table."""

    ordered: bool | None = None
    level: int = 0
    row: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, a point, or a row, before it is compared; `number` is of a numbered point."""

    words: tuple[Word, ...]
    form: Form = Form()
    number: int = 0


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line as it is shown; without `runs` it stands for lines that are left out.

    `lead` is the point's number or dot, or ``¶`` where the break before the line is what differs.
    """

    runs: tuple[Run, ...] = ()
    lead: Run = Run("")
    form: Form = Form()

    @property
    def text(self) -> str:
        """The words of the line."""
        return "".join(run.text for run in self.runs)


def lines_of_text(markdown: str) -> tuple[Line, ...]:
    """Return the lines of a text in its stored form."""
    return tuple(_lines(parse(markdown), 0))


def line_of(text: str) -> tuple[Line, ...]:
    """Return a text without styles, such as a title, as its one line; none when it is empty."""
    words = tuple(each for each in words_of_line(text) if isinstance(each, Word))
    return (Line(words),) if words else ()


def _lines(blocks: Sequence[Block], level: int) -> Iterator[Line]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield Line(tuple(words_of(block.spans)), Form(level=level))
        elif isinstance(block, ListBlock):
            yield from _points(block, level)
        elif isinstance(block, TableBlock):
            for row in (*((block.header,) if block.has_header else ()), *block.rows):
                yield _row(row)


def _points(block: ListBlock, level: int) -> Iterator[Line]:
    for number, item in enumerate(block.items, start=block.start):
        lines = list(_lines(item.blocks, level + 1))
        form = Form(block.ordered, level)
        first = lines[0] if lines else Line(())
        if first.form == Form(level=level + 1):
            yield Line(first.words, form, number)
            lines = lines[1:]
        else:
            yield Line((), form, number)
        yield from lines


def _row(row: TreeRow) -> Line:
    words: list[Word] = []
    for at, cell in enumerate(row):
        if at:
            words.append(_CELLS)
        for line in cell.lines:
            words += words_of(line.spans)
    return Line(tuple(words), Form(row=True))


def compared(
    before: Sequence[Line], after: Sequence[Line]
) -> tuple[tuple[ShownLine, ...], tuple[ShownLine, ...]]:
    """Return both sides, with what only one of them has marked in it."""
    here: list[list[Mark]] = []
    there: list[list[Mark]] = []
    shown: tuple[set[int], set[int]] = set(), set()
    keys = [_key(each) for each in before], [_key(each) for each in after]
    matcher = SequenceMatcher(None, keys[0], keys[1], autojunk=False)
    for kind, i1, i2, j1, j2 in matcher.get_opcodes():
        old, new = before[i1:i2], after[j1:j2]
        if kind == "equal":
            here += [_all(line, Mark.SAME) for line in old]
            there += [_all(line, Mark.SAME) for line in new]
            continue
        old_marks, new_marks = _marks(old, new)
        here += old_marks
        there += new_marks
        shown[0].update(range(i1 - _BESIDE, i2 + _BESIDE))
        shown[1].update(range(j1 - _BESIDE, j2 + _BESIDE))
    sides = zip((before, after), (here, there), shown, strict=True)
    ours, theirs = (tuple(_in_sight(*side)) for side in sides)
    return ours, theirs


def unmarked(lines: Sequence[Line]) -> tuple[ShownLine, ...]:
    """Return all of `lines` with nothing marked."""
    return tuple(_shown(line, _all(line, Mark.SAME)) for line in lines)


def noted(lines: Sequence[Line], words: str) -> tuple[ShownLine, ...]:
    """Return `lines` with `words` noted in the first that has them; all noted where none has."""
    wanted = [word.text for line in line_of(words) for word in line.words]
    for at, line in enumerate(lines):
        said = [word.text for word in line.words]
        for first in range(len(said) - len(wanted) + 1) if wanted else ():
            if said[first : first + len(wanted)] == wanted:
                marks = [_all(each, Mark.SAME) for each in lines]
                marks[at][first + 1 : first + 1 + len(wanted)] = [Mark.NOTED] * len(wanted)
                near = set(range(at - _BESIDE, at + 1 + _BESIDE))
                return tuple(_in_sight(lines, marks, near))
    if wanted:
        return tuple(_shown(line, _all(line, Mark.NOTED)) for line in line_of(words))
    return unmarked(lines)


def _key(line: Line) -> tuple[Form, tuple[Word, ...]]:
    return line.form, line.words


def _all(line: Line, mark: Mark) -> list[Mark]:
    """Return the marks of a line: of its beginning, and of each word."""
    return [mark] * (len(line.words) + 1)


def _marks(old: Sequence[Line], new: Sequence[Line]) -> tuple[list[list[Mark]], list[list[Mark]]]:
    """Return the marks of lines that differ, those of each line by itself."""
    one, other = _flat(old), _flat(new)
    here, there = [Mark.GONE] * len(one), [Mark.ADDED] * len(other)
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    for i, j, size in matcher.get_matching_blocks():
        here[i : i + size] = there[j : j + size] = [Mark.SAME] * size
    return _parted(old, here), _parted(new, there)


def _flat(lines: Sequence[Line]) -> list[Form | Word]:
    out: list[Form | Word] = []
    for line in lines:
        out.append(line.form)
        out += line.words
    return out


def _parted(lines: Sequence[Line], marks: list[Mark]) -> list[list[Mark]]:
    out, at = [], 0
    for line in lines:
        out.append(marks[at : at + len(line.words) + 1])
        at += len(line.words) + 1
    return out


def _in_sight(
    lines: Sequence[Line], marks: Sequence[Sequence[Mark]], shown: set[int]
) -> Iterator[ShownLine]:
    """Yield the lines at the places `shown`, and one for those left out between them."""
    left_out = False
    for at, (line, each) in enumerate(zip(lines, marks, strict=True)):
        if at in shown:
            yield _shown(line, each)
            left_out = False
        elif not left_out:
            yield ShownLine()
            left_out = True


def _shown(line: Line, marks: Sequence[Mark]) -> ShownLine:
    lead = ""
    if line.form.ordered is not None:
        lead = f"{line.number}." if line.form.ordered else "•"
    elif marks[0] is not Mark.SAME and Mark.SAME in marks:
        lead = "¶"
    runs: list[Run] = []
    for at, (word, mark) in enumerate(zip(line.words, marks[1:], strict=True)):
        space = " " if word.space and at else ""
        last = runs[-1] if runs else None
        if last and (last.mark, last.bold, last.italic) == (mark, word.bold, word.italic):
            runs[-1] = Run(last.text + space + word.text, mark, word.bold, word.italic)
            continue
        if space:
            runs.append(Run(space))
        runs.append(Run(word.text, mark, word.bold, word.italic))
    return ShownLine(tuple(runs) or (Run(""),), Run(lead, marks[0]), line.form)
