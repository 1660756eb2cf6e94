"""The words of one paragraph in two versions: those that are gone, those that have come.

Owns which words belong together. Where the words that are gone stand is part of it: before those
that took their place.
"""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from enum import Enum
from typing import NamedTuple

from ssp_desktop.richtext.tree import Span

_WORD = re.compile(r"\s*\S+\s*$|\s*\S+")
_ALIKE = 0.4
"""How much of two texts must be the same for the one to be a new wording of the other."""


class Fate(Enum):
    """What happened to some words: they have come, or they are gone."""

    ADDED = "added"
    GONE = "gone"


class Marked(NamedTuple):
    """Characters `start` to `end` of a paragraph, and what happened to them."""

    start: int
    end: int
    fate: Fate


class Words(NamedTuple):
    """A paragraph with the words of both versions."""

    spans: tuple[Span, ...]
    marks: tuple[Marked, ...]


def whole(spans: tuple[Span, ...], fate: Fate | None) -> Words:
    """Return a paragraph all of which has that fate, if any."""
    end = sum(len(span.text) for span in spans)
    return Words(spans, (Marked(0, end, fate),) if fate and end else ())


def alike(old: str, new: str) -> bool:
    """Whether the one may be a new wording of the other."""
    matcher = SequenceMatcher(None, words_in(old), words_in(new), False)
    return matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


def alike_at_large(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether these words may be a new wording of those, in whatever order: for many of them."""
    return SequenceMatcher(None, old, new, False).quick_ratio() >= _ALIKE


def words_in(text: str) -> list[str]:
    """Return the words of `text`, each with the space before it."""
    return _WORD.findall(text)


def both_words(old: tuple[Span, ...], new: tuple[Span, ...]) -> Words:
    """Return the words of both, those that are gone before those that took their place."""
    was, now = ("".join(span.text for span in spans) for spans in (old, new))
    before, after = words_in(was), words_in(now)
    matcher = SequenceMatcher(
        None, [word.strip() for word in before], [word.strip() for word in after], autojunk=False
    )
    spans: list[Span] = []
    marks: list[Marked] = []
    at = old_at = new_at = 0
    for kind, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        gone, come = "".join(before[old_from:old_to]), "".join(after[new_from:new_to])
        if kind != "equal" and gone:
            if spans and not gone[:1].isspace() and not spans[-1].text[-1:].isspace():
                spans.append(Span(" "))
                at += 1
            spans += _cut(old, old_at, old_at + len(gone))
            marks.append(_without_spaces(gone, at, Fate.GONE))
            at += len(gone)
            if not gone[-1:].isspace() and (come or now[new_at:])[:1].strip():
                spans.append(Span(" "))
                at += 1
        if come:
            spans += _cut(new, new_at, new_at + len(come))
            if kind != "equal":
                marks.append(_without_spaces(come, at, Fate.ADDED))
            at += len(come)
        old_at, new_at = old_at + len(gone), new_at + len(come)
    return Words(tuple(span for span in spans if span.text), tuple(marks))


def _without_spaces(text: str, at: int, fate: Fate) -> Marked:
    start = at + len(text) - len(text.lstrip())
    return Marked(start, at + len(text.rstrip()), fate)


def _cut(spans: Sequence[Span], start: int, end: int) -> Iterator[Span]:
    """Yield characters `start` to `end` of `spans` in their styles."""
    at = 0
    for span in spans:
        text = span.text[max(start - at, 0) : max(end - at, 0)]
        if text:
            yield Span(text, span.bold, span.italic)
        at += len(span.text)
