"""Item numbers stuck to the line before, as in text copied from a page: its line end was lost.

``… på valg.3. Regnskab`` is two lines if the numbers around it are 2 and 4, or none comes after.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from ssp_desktop.reading.source.lines import SourceLine, cut_spans, take_marker
from ssp_desktop.reading.source.titles import ItemTitle, item_title
from ssp_desktop.richtext.tree import Span, merge_spans

_STUCK = re.compile(
    r"(?:[^\W\d_]{4}|[^\W\d_]{3} ?[.!?]|[.!?]\)\.)(?P<blank> ?)"
    r"(?P<number>[1-9]\d?)\. +(?=[A-ZÆØÅ])"
)
_NUMBER_OF = re.compile(r"(?:punkt|bilag|side|afsnit|klasse)$", re.IGNORECASE)


def with_stuck_numbers(lines: Sequence[SourceLine]) -> list[SourceLine]:
    """Return `lines` with each number that continues their count on a line of its own."""
    titles = [None if line.cells else item_title(at, line) for at, line in enumerate(lines)]
    coming: list[int | None] = [None] * (len(lines) + 1)  # the next number from each line on
    for at in range(len(lines) - 1, -1, -1):
        title = titles[at]
        coming[at] = title.number if title and title.number else coming[at + 1]
    out: list[SourceLine] = []
    last: int | None = None
    margin = _margin(lines, titles)
    for at, line in enumerate(lines):
        title = titles[at]
        last = title.number if title and title.number else last
        rest = line
        while not line.cells and (found := _next_stuck(rest.text, last, coming[at + 1])):
            cut, number = found
            out.append(replace(rest, spans=_first(rest.spans, cut)))
            text = cut_spans(rest.spans, cut)
            alone = replace(rest, spans=text, marker=None, at=margin, after_blank=True, remarks=())
            rest, last = take_marker(alone), number
        out.append(rest)
    return out


def _margin(lines: Sequence[SourceLine], titles: Sequence[ItemTitle | None]) -> float:
    return min((lines[title.index].at for title in titles if title), default=0.0)


def _next_stuck(text: str, last: int | None, coming: int | None) -> tuple[int, int] | None:
    """Return where in `text` a number begins that comes behind `last`, and the number."""
    for found in _STUCK.finditer(text):
        number = int(found["number"])
        follows = number == last + 1 if last and number > 1 else number == 1
        goes_on = coming == number + 1 or (coming is None and number > 1)
        sentence = not found["blank"] or found[0].rstrip()[-4:].startswith((".", ")"))
        if follows and goes_on and sentence and not _NUMBER_OF.search(text[: found.start("blank")]):
            return found.start("number"), number
    return None


def _first(spans: Sequence[Span], count: int) -> tuple[Span, ...]:
    """Return the first `count` characters of `spans`, without the white space at their end."""
    out = []
    for span in spans:
        out.append(replace(span, text=span.text[: max(0, count)]))
        count -= len(span.text)
    if out:
        out[-1] = replace(out[-1], text=out[-1].text.rstrip())
    return merge_spans(out)
