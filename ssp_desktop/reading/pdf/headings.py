"""Bold lines of a PDF in body size: headings, or paragraphs that somebody made bold.

Only the space around them tells: a heading is closer to what follows than to what
precedes. The rule is used only in a file whose known headings obey it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ssp_desktop.reading.pdf.pages import PrintedLine
from ssp_desktop.reading.source.lines import SourceLine
from ssp_desktop.reading.source.words import heading_word

_BOLD_ONLY = 0.5
_LEAST_SHARE = 0.8
_CLOSER = 1.0  # points


@dataclass(frozen=True, slots=True)
class PrintedParagraph:
    """A paragraph and its first and last lines on paper."""

    source: SourceLine
    first: PrintedLine
    last: PrintedLine


def heading_looks(paragraphs: Sequence[PrintedParagraph]) -> list[SourceLine]:
    """Return the lines of `paragraphs`, giving bold lines spaced like text the look of text."""
    known: list[bool] = []
    loose: set[int] = set()
    for at, paragraph in enumerate(paragraphs):
        if paragraph.source.look != _BOLD_ONLY:
            continue
        binds = _binds(paragraphs, at)
        if heading_word(paragraph.source.text):
            known.append(binds)
        elif not binds:
            loose.add(at)
    if not known or sum(known) < _LEAST_SHARE * len(known):
        loose = set()
    return [
        replace(paragraph.source, look=0.0) if at in loose else paragraph.source
        for at, paragraph in enumerate(paragraphs)
    ]


def _binds(paragraphs: Sequence[PrintedParagraph], at: int) -> bool:
    """Return whether the paragraph at `at` is closer to the next than to the one before."""
    own = paragraphs[at]
    before = paragraphs[at - 1].last if at else None
    after = paragraphs[at + 1].first if at + 1 < len(paragraphs) else None
    if after is None or after.page != own.last.page:
        return False  # no program leaves a heading at the bottom of a page
    below = after.baseline - own.last.baseline
    if before is None or before.page != own.first.page:
        return below < 1.6 * own.last.size
    return below + _CLOSER < own.first.baseline - before.baseline
