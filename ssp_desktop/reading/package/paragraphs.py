"""A paragraph of a document: pieces of text, each with its look, and the mark of its list."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ssp_desktop.reading.package.drafts import Draft
from ssp_desktop.reading.source.lines import Hint, Marker, SourceLine, take_marker
from ssp_desktop.reading.source.told import Said
from ssp_desktop.richtext.tidy import tidy_spans
from ssp_desktop.richtext.tree import Span

_PLAIN_SIGN = re.compile(r"(\d{1,9})[.)]?")
_MANY_LEVELS = re.compile(r"[\d.]+\.?")


@dataclass(frozen=True, slots=True)
class Mark:
    """What a paragraph of a list shows in front of it."""

    sign: str
    is_bullet: bool


@dataclass(slots=True)
class Run:
    """A piece of text of one look; a line end in it is a soft break."""

    text: str
    bold: bool
    italic: bool
    size: float


def paragraph_drafts(
    runs: Sequence[Run],
    *,
    level: int | None,
    hint: Hint,
    told: Sequence[Said],
    indents: tuple[float, float],
    mark: Mark | None,
    right: bool | None = None,
) -> Iterator[Draft]:
    """Yield the lines of a paragraph: one, or as many as its soft breaks make of it.

    `level` is a heading's. `indents` are where the text and the mark begin. `right` is
    whether it stands to the right, None when nothing says so.
    """
    visible = [run for run in runs if run.text.strip()]
    bold = bool(visible) and all(run.bold for run in visible)
    size = max((run.size for run in visible), default=0.0)
    for place, part in enumerate(_split(runs) if level is None else [runs]):
        spans = tidy_spans(Span(r.text, r.bold, r.italic) for r in part)
        line = SourceLine(0, spans, hint=hint, remarks=tuple(told) if place == 0 else ())
        line = _placed(line, indents, mark, first=place == 0, heading=level is not None)
        yield Draft(line, size, bold, level, goes_on=place > 0, right=right)


def _placed(
    line: SourceLine,
    indents: tuple[float, float],
    mark: Mark | None,
    *,
    first: bool,
    heading: bool,
) -> SourceLine:
    """Return `line` at its indent, with the mark of its list in front if it has one."""
    left, marker_at = indents
    if mark is None:
        line = replace(line, at=left) if left else line
        return line if heading else take_marker(line)
    if not first:
        return replace(line, at=max(left, marker_at + 1))
    plain = _PLAIN_SIGN.fullmatch(mark.sign)
    if not line.spans and not plain:
        return line
    if mark.is_bullet or plain:
        count = int(plain[1]) if plain else 0
        marker = Marker(ordered=plain is not None, number=count, sign=mark.sign)
        return replace(line, at=marker_at, marker=marker)
    if not mark.sign or (heading and _MANY_LEVELS.fullmatch(mark.sign)):
        return replace(line, at=marker_at)
    spans = tidy_spans([Span(mark.sign + " "), *line.spans])
    return replace(line, at=marker_at, spans=spans)


def _split(runs: Sequence[Run]) -> list[list[Run]]:
    """Return `runs` cut at soft breaks: each piece becomes a paragraph."""
    lines: list[list[Run]] = [[]]
    for run in runs:
        if "\n" not in run.text:
            lines[-1].append(run)
            continue
        first, *others = run.text.split("\n")
        lines[-1].append(replace(run, text=first))
        lines += [[replace(run, text=text)] for text in others]
    return lines
