"""The sentences that the program writes into a decision, and keeps up to date.

Owns finding such a sentence again. A sentence that somebody has edited by hand is theirs: it is not
found, and so neither updated nor removed.
"""

import re

from ssp_desktop.domain.changes import DECISION, SetText
from ssp_desktop.domain.meeting import AgendaItem
from ssp_desktop.richtext.inline import write_spans
from ssp_desktop.richtext.pipe_tables import tables_in
from ssp_desktop.richtext.tree import Span


def set_sentence(item: AgendaItem, before: str, after: str, *, passing: int = 0) -> SetText | None:
    """Return the change that makes the decision say `after` where it says `before`.

    Both are plain text on one line. Without `before`, `after` is written as the last paragraph;
    without `after`, `before` is removed. `passing` is how many identical sentences come before it
    (two votes may both have been unanimous). None when there is nothing to change, or when `before`
    is not there as it was written.
    """
    if before == after:
        return None
    if not before:
        decision = item.decision.rstrip("\n")
        text = f"{decision}\n\n{_markdown(after)}" if decision.strip() else _markdown(after)
    else:
        place = _place(item.decision, before, passing)
        if place is None:
            return None
        start, end = place
        text = _without(item.decision, start, end)
        if after:
            text = item.decision[:start] + _markdown(after) + item.decision[end:]
    return SetText.between(item.id, DECISION, item.decision, text)


def says(item: AgendaItem, sentence: str) -> bool:
    """Return whether the decision still says `sentence`, as it was written."""
    return bool(sentence) and _place(item.decision, sentence) is not None


def _markdown(sentence: str) -> str:
    return write_spans((Span(sentence),))


def _place(decision: str, sentence: str, passing: int = 0) -> tuple[int, int] | None:
    """Return where `sentence` is, as whole words of a paragraph.

    If there are no more than `passing` of them, it is the last. The same words in a table are
    somebody else's: the program writes none there.
    """
    pattern = rf"(?<!\S){re.escape(_markdown(sentence))}(?!\S)"
    tables = tuple(tables_in(decision))
    found = [
        place.span()
        for place in re.finditer(pattern, decision)
        if not any(start <= place.start() < end for start, end in tables)
    ]
    return found[min(passing, len(found) - 1)] if found else None


def _without(text: str, start: int, end: int) -> str:
    """Return `text` without that stretch, and without the gap it leaves."""
    before, after = text[:start], text[end:]
    own_paragraph = (not before or before.endswith("\n")) and (not after or after[0] == "\n")
    if own_paragraph:
        before, after = before.rstrip("\n"), after.lstrip("\n")
        return f"{before}\n\n{after}" if before and after else before or after
    if after.startswith(" "):
        return before + after.removeprefix(" ")
    return before.rstrip(" ") + after
