"""Joins plain text that was wrapped at a width, as in a mail.

Only if the whole text indicates it: no line exceeds the width, and nearly every long
line that has a successor has no room for its first word. Texts with one line per
paragraph, however short, stay as they are.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ssp_desktop.reading.source.lines import Hint, SourceLine
from ssp_desktop.reading.source.titles import item_title
from ssp_desktop.reading.source.words import heading_word, label_of
from ssp_desktop.richtext.tidy import tidy_spans
from ssp_desktop.richtext.tree import Span

_WIDTHS = range(55, 101)
_LEAST_PAIRS = 4
_LONG = 0.6  # of the width
_NEAR = 0.85  # when somebody breaks lines by hand
_SAME = 1.0  # columns
_HYPHEN = re.compile(r"\w-$")
_ELLIPTIC = re.compile(r"(?:og|eller|samt|til)\b")
_ATTACHMENT = re.compile(r"bilag\s*\d", re.IGNORECASE)


def joined(lines: Sequence[SourceLine]) -> tuple[SourceLine, ...]:
    """Return `lines`, joining those of one paragraph or point; unchanged if none are."""
    width = max((_end(line) for line in lines if not line.row), default=0)
    if width not in _WIDTHS or not _is_wrapped(lines, width):
        return tuple(lines)
    groups = list(_groups(lines, width))
    return tuple(
        _one(group, is_last=after is None or after[0].after_blank)
        for group, after in zip(groups, [*groups[1:], None], strict=True)
    )


def _end(line: SourceLine) -> int:
    """Return the column at which `line` ends."""
    return _text_at(line) + len(line.text)


def _text_at(line: SourceLine) -> int:
    sign = len(line.marker.sign) + line.marker.gap if line.marker else 0
    return int(line.at) + sign


def _is_wrapped(lines: Sequence[SourceLine], width: int) -> bool:
    pairs = [
        (one, two)
        for one, two in pairwise(lines)
        if not two.after_blank
        and not two.marker
        and not (one.row or two.row)
        and _end(one) >= _LONG * width
    ]
    full = [two for one, two in pairs if _is_full(one, two, width)]
    low = sum(two.text[0].islower() for two in full)
    return len(full) >= _LEAST_PAIRS and len(full) >= 0.8 * len(pairs) and low * 2 >= len(full)


def _is_full(one: SourceLine, two: SourceLine, width: int) -> bool:
    """Return whether the first word of `two` had no room after `one`."""
    return _end(one) + 1 + len(two.text.split(" ", 1)[0]) > width


def _groups(lines: Sequence[SourceLine], width: int) -> Iterator[list[SourceLine]]:
    group: list[SourceLine] = []
    for line in lines:
        if group and not _goes_on(group, line, width):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _goes_on(group: Sequence[SourceLine], line: SourceLine, width: int) -> bool:
    """Return whether `line` continues the paragraph or point collected in `group`."""
    first, last = group[0], group[-1]
    if line.after_blank or line.marker or line.cells or last.cells or not line.text:
        return False
    if line.hint is not Hint.NONE or last.hint is not Hint.NONE:
        return False
    is_near = _end(last) >= _NEAR * width and line.text[0].islower()
    if not (is_near or _is_full(last, line, width)) or _begins_anew(line):
        return False
    if len(group) > 1:
        return abs(line.at - last.at) < _SAME
    if first.marker and abs(line.at - _text_at(first)) < _SAME:
        return True
    if first.marker or item_title(0, first):
        # A title, or a point without an indent: what continues it begins in mid-sentence.
        return line.at > first.at or line.text[0].islower()
    return abs(line.at - first.at) < _SAME


def _begins_anew(line: SourceLine) -> bool:
    text = line.text
    if text[0].islower():  # »… se / bilag 1.«
        return False
    return bool(heading_word(text) or label_of(text) or _ATTACHMENT.match(text)) or (
        item_title(0, line) is not None
    )


def _one(group: Sequence[SourceLine], *, is_last: bool) -> SourceLine:
    first = group[0]
    if len(group) == 1:
        return first
    parts = [first.text]
    for one, two in pairwise(group):
        is_word = _HYPHEN.search(one.text[-2:]) and not _ELLIPTIC.match(two.text)
        parts += ["" if is_word else " ", two.text]
    spans = tidy_spans([Span("".join(parts))])
    return replace(first, spans=spans, alone=first.after_blank and is_last)
