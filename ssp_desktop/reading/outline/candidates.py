"""Every way to see the items of a document: each sign of items gives an outline of its own.

Nothing is chosen here; `weighing` takes the outline that explains the document best.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from ssp_desktop.reading.outline.headings import SECTION_WORDS
from ssp_desktop.reading.outline.last_item import with_last_item
from ssp_desktop.reading.outline.line_looks import is_furniture, may_be_title
from ssp_desktop.reading.outline.loosely_named import ad_items, of_one_look, points
from ssp_desktop.reading.outline.numbered import at_margin, numbered_items
from ssp_desktop.reading.source.lines import ITEM_LOOK, REAL, SourceLine
from ssp_desktop.reading.source.titles import (
    ItemTitle,
    bare_title,
    chain,
    item_title,
    lettered_title,
    outside_lists,
    runs,
    title_above,
)
from ssp_desktop.reading.source.words import Word, heading_word, label_of

_LEAST_LOOSE = 2
_DOCUMENT_WORD = re.compile(r"(?:referat|dagsorden|beslutningsprotokol|protokol)\b", re.IGNORECASE)


class Sign(Enum):
    """By what the items of an outline are known."""

    NAMED = auto()
    """``Punkt 4: …`` or ``Pkt. 4`` with the title behind or below."""
    NAMED_BELOW = auto()
    """``Sag nr. 4`` below the title."""
    NUMBERED_LEVEL = auto()
    """Numbers, in headings of one level."""
    LEVEL = auto()
    """Headings of one level, numbered or not."""
    NUMBERED = auto()
    """Numbers alone."""
    LOOSE = auto()
    """``Ad 4 …`` or ``Punkt 4 …`` without a sign behind the number."""
    ANEW = auto()
    """``1.`` again and again, as in a list that was copied from a page piece by piece."""
    BARE = auto()
    """``4 …``: a number with nothing behind it."""
    LETTERED = auto()
    """``D: …``"""
    LISTED = auto()
    """Titles that the contents list names."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One outline: the item titles, and those lines that only list them in front."""

    sign: Sign
    items: tuple[ItemTitle, ...]
    contents: tuple[ItemTitle, ...] = ()


def candidates(
    lines: Sequence[SourceLine], listed: Candidate, signs: Collection[Sign] = tuple(Sign)
) -> list[Candidate]:
    """Return the outlines of `lines` by `signs` that have an item, each only once.

    `listed` is the one that a contents list names.
    """
    found: dict[tuple[int, ...], Candidate] = {}
    for each in _all(lines, listed):
        if each.items and each.sign in signs:
            items = tuple(with_last_item(lines, each.items))
            found.setdefault(tuple(title.index for title in items), replace(each, items=items))
    return list(found.values())


def _all(lines: Sequence[SourceLine], listed: Candidate) -> Iterator[Candidate]:
    titles = [
        title
        for index, line in enumerate(lines)
        if may_be_title(line) and (title := item_title(index, line))
    ]
    yield from _named(lines, titles)
    yield from _counted_otherwise(lines)
    bare = [each for each in titles if not each.named]
    numbered, contents = numbered_items(lines, bare)
    yield Candidate(Sign.LOOSE, *ad_items(lines, numbered))
    yield Candidate(Sign.LOOSE, points(lines))
    top = max(_section_looks(lines), default=0.0)
    yield from _on_one_level(lines, titles, top)
    yield Candidate(Sign.NUMBERED, tuple(numbered), tuple(contents))
    margin = at_margin(lines, bare)
    strict = list(runs(margin))
    longest = max(map(len, strict), default=0)
    near = at_margin(lines, bare, loosely=True)
    loose = [run for run in runs(near) if len(run) > longest]
    for run in (*strict, *loose):
        yield Candidate(Sign.NUMBERED, tuple(run))
    yield Candidate(Sign.ANEW, tuple(_counted_anew(near)))
    yield listed
    for each in (margin, near):  # with a number left out, as of a closed item
        gapped = _chained(Sign.NUMBERED, each)
        if len(gapped.contents) != 1:  # one point alone that comes again is no list of the items
            yield gapped


def _counted_anew(titles: Sequence[ItemTitle]) -> list[ItemTitle]:
    """Return the `titles` that begin with 1 again or go on from there; [] unless some do begin."""
    out: list[ItemTitle] = []
    last = 0
    for title in titles:
        if title.number in (1, last + 1) and not title.title[:1].islower():
            last = title.number or 0
            out.append(replace(title, number=None))
    begins = sum(title.number == 1 for title in titles)
    return out if begins > 1 else []


def _section_looks(lines: Sequence[SourceLine]) -> list[float]:
    """Return the looks of the lines that are known section headings."""
    return [
        line.look
        for line in lines
        if line.look > 0 and (line.word or heading_word(line.text) in SECTION_WORDS)
    ]


def _named(lines: Sequence[SourceLine], titles: Sequence[ItemTitle]) -> Iterator[Candidate]:
    named = [title for title in titles if title.named]
    for chosen in ([title for title in named if lines[title.index].look > 0], named):
        yield _chained(Sign.NAMED, chosen)
        yield _chained(Sign.NAMED, outside_lists(chosen))
    above = [title for each in named if (title := title_above(each, lines))]
    yield _chained(Sign.NAMED_BELOW, above)


def _counted_otherwise(lines: Sequence[SourceLine]) -> Iterator[Candidate]:
    """Yield the items counted by letters from A on, and by numbers without a sign from 1 on."""
    for sign, title_of in ((Sign.LETTERED, lettered_title), (Sign.BARE, bare_title)):
        titles = [
            title
            for index, line in enumerate(lines)
            if may_be_title(line) and (title := title_of(index, line))
        ]
        for run in runs(titles) if titles and titles[0].number == 1 else ():
            if len(run) >= _LEAST_LOOSE:
                yield Candidate(sign, tuple(run))


def _chained(sign: Sign, titles: Sequence[ItemTitle]) -> Candidate:
    run, contents = chain(titles)
    return Candidate(sign, tuple(run), tuple(contents))


def _on_one_level(
    lines: Sequence[SourceLine], titles: Sequence[ItemTitle], top: float
) -> Iterator[Candidate]:
    looked = [title for title in titles if lines[title.index].look > 0]
    above = [title for title in looked if lines[title.index].look >= top]
    for chosen in (above, looked):
        if chosen:
            yield _chained(Sign.NUMBERED_LEVEL, of_one_look(chosen, lines))
    if above and lines[above[0].index].look >= REAL:
        yield Candidate(Sign.LEVEL, tuple(_of_one_level(above, lines)))
    yield Candidate(Sign.LEVEL, tuple(_by_level(lines, top)))
    yield Candidate(Sign.LEVEL, tuple(_over_headings(lines, top)))


def _of_one_level(titles: Sequence[ItemTitle], lines: Sequence[SourceLine]) -> list[ItemTitle]:
    """Return the headings of the first title's level, numbered or not, from there on."""
    numbered = {title.index: title for title in titles}
    first, last = titles[0].index, 0
    out: list[ItemTitle] = []
    for index in range(first, len(lines)):
        line = lines[index]
        if line.look == lines[first].look and may_be_title(line) and line.text:
            title = numbered.get(index, ItemTitle(index, None, line.text))
            rises = title.number is not None and title.number > last
            out.append(title if rises else replace(title, number=None))
            last = (title.number or 0) if rises else last + 1
    return out


def _by_level(lines: Sequence[SourceLine], top: float) -> list[ItemTitle]:
    """Return unnumbered item titles: the least prominent lines above the section headings."""
    level = [
        (index, line)
        for index, line in enumerate(lines)
        if line.look > top and may_be_title(line) and not line.marker and line.text
        and not _is_front_heading(line)
    ]  # fmt: skip
    if not top:
        level = _most_prominent_level(level)
    if not level:
        return []
    look, first = min(line.look for _, line in level), _first_of_text(lines)
    return [
        ItemTitle(index, None, line.text)
        for index, line in level
        if line.look == look and (index > first or look == ITEM_LOOK)
    ]


def _over_headings(lines: Sequence[SourceLine], top: float) -> list[ItemTitle]:
    """Return the titles on the level of the section headings: those directly above a known one."""
    known = [line.word or heading_word(line.text) for line in lines]
    first = _first_of_text(lines)
    return [
        ItemTitle(at, None, line.text)
        for at, line in enumerate(lines[:-1])
        if line.look == top > 0 and known[at] is None and known[at + 1] in SECTION_WORDS
        and may_be_title(line) and not line.marker and at > first
    ]  # fmt: skip


def _first_of_text(lines: Sequence[SourceLine]) -> int:
    """Return the first line that is not of the printed pages: the document's own name, if any."""
    return next((at for at, line in enumerate(lines) if not is_furniture(line)), 0)


def _most_prominent_level(
    level: Sequence[tuple[int, SourceLine]],
) -> list[tuple[int, SourceLine]]:
    """Return the most prominent level with several lines, when no section headings help."""
    for look in sorted({line.look for _, line in level}, reverse=True):
        same = [(index, line) for index, line in level if line.look == look]
        if len(same) > 1:
            return same
    return []


def _is_front_heading(line: SourceLine) -> bool:
    text = line.text
    return bool(_DOCUMENT_WORD.match(text) or label_of(text) or heading_word(text) is Word.CONTENTS)
