"""Which lines of a source are item titles, which are section headings, which are neither.

Typography decides if there is any: item titles stand out more than the headings under
them. Otherwise a line must say ``Punkt 4: …``, or continue the sequence of numbers
(`numbered`), and headings are recognised by their words, or by standing alone in a text
where headings do.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ssp_desktop.reading.source.lines import FURNITURE, HEADING_LOOK, ITEM_LOOK, Hint, SourceLine
from ssp_desktop.reading.source.titles import ItemTitle, chain, item_title, loose_title, of_one_item
from ssp_desktop.reading.source.words import Word, heading_word, label_of
from ssp_desktop.reading.understanding.numbered import numbered_items

LARGER = 1.0
"""The least look of a line larger than the body; below it, a line is bold at most."""

_REAL = HEADING_LOOK - 50
_LEAST_LOOSE = 2
_SHORT = 60  # characters of a line that may be a heading
_TO_TOP = re.compile(r"til top(?:pen)?(?: af siden)?", re.IGNORECASE)
_DOCUMENT_WORD = re.compile(r"(?:referat|dagsorden|beslutningsprotokol|protokol)\b", re.IGNORECASE)
_SECTION_WORDS = (Word.SECTION, Word.DECISION, Word.ATTACHMENTS)
_SENTENCE_INSIDE = re.compile(r"[.:;!?…]\s|\t")


@dataclass(slots=True)
class Outline:
    """Item titles and section headings by the index of their line; the lines of the contents."""

    items: dict[int, ItemTitle] = field(default_factory=dict)
    headings: dict[int, Word] = field(default_factory=dict)
    contents: set[int] = field(default_factory=set)


def is_furniture(line: SourceLine) -> bool:
    """Return whether `line` is a page header or footer, or a link to the top."""
    return line.hint in FURNITURE or bool(_TO_TOP.fullmatch(line.text))


def find_outline(lines: Sequence[SourceLine]) -> Outline:
    """Return where the items and the headings of `lines` are; there may be no items."""
    outline = Outline()
    known = [
        line.look
        for line in lines
        if line.word or (line.look > 0 and heading_word(line.text) in _SECTION_WORDS)
    ]
    items, contents = _items(lines, max(known, default=0.0))
    outline.items = {title.index: title for title in items}
    outline.contents = {title.index for title in contents}
    if items:
        styled = bool(known) or any(lines[title.index].look > 0 for title in items)
        _add_headings(outline, lines, min(known) if known else None, styled=styled)
    return outline


def _items(lines: Sequence[SourceLine], top: float) -> tuple[list[ItemTitle], list[ItemTitle]]:
    """Return the item titles of `lines`, and those that are only in the contents list.

    `top` is the look of the most prominent known section heading, 0 without one.
    """
    titles = [
        title
        for index, line in enumerate(lines)
        if _may_be_title(line) and (title := item_title(index, line))
    ]
    given = [
        item_title(index, line) or ItemTitle(index, None, line.text)
        for index, line in enumerate(lines)
        if line.look == ITEM_LOOK
    ]
    if given:
        return _of_one_level(given, lines), []
    named = [title for title in titles if title.named]
    looked = [title for title in named if lines[title.index].look > 0]
    if named:
        return chain(looked or named)
    looked = [title for title in titles if _is_above(lines[title.index].look, top)]
    if looked and lines[looked[0].index].look >= _REAL:
        return _of_one_level(looked, lines), []
    if looked:
        return chain(_of_one_look(looked, lines))
    by_level = _by_level(lines, top)
    numbered, contents = numbered_items(lines, titles)
    loose, listed = _loose_items(lines, by_level, numbered)
    if loose:
        return loose, listed
    if by_level and lines[by_level[0].index].look >= _REAL:
        return by_level, []
    if by_level and (not numbered or by_level[0].index < numbered[0].index):
        return by_level, []
    return numbered, contents


def _loose_items(
    lines: Sequence[SourceLine], by_level: Sequence[ItemTitle], numbered: Sequence[ItemTitle]
) -> tuple[list[ItemTitle], list[ItemTitle]]:
    """Return the sequence of ``Ad 1 …`` and the item list before it; empty if there are others.

    That list, the agenda, has the same numbers and titles and nothing between them.
    """
    titles = [
        title
        for index, line in enumerate(lines)
        if _may_be_title(line) and (title := loose_title(index, line))
    ]
    if titles:
        titles = [each for each in _of_one_look(titles, lines) if each.named == titles[0].named]
    run, _ = chain(titles)
    if len(run) < _LEAST_LOOSE:
        return [], []
    own = {title.index for title in titles}
    if by_level and by_level[0].index not in own and by_level[0].index < run[0].index:
        return [], []
    listed = {title.number: title for title in numbered}
    is_list = bool(numbered) and (
        numbered[-1].index < run[0].index
        and numbered[-1].index - numbered[0].index == len(numbered) - 1
    )
    if numbered and not (
        is_list and all(t.number in listed and of_one_item(listed[t.number], t) for t in run)
    ):
        return [], []
    if not all(title.title or title.number in listed for title in run):
        return [], []
    named = [replace(t, title=t.title or listed[t.number].title) for t in run]
    return named, list(numbered)


def _may_be_title(line: SourceLine) -> bool:
    return line.hint is Hint.NONE and len(line.cells) < 3 and len(line.text) <= 400


def _is_above(look: float, top: float) -> bool:
    return look > 0 and look >= top


def _of_one_look(titles: Sequence[ItemTitle], lines: Sequence[SourceLine]) -> list[ItemTitle]:
    """Return those of `titles` that look like the first: bold points are no items."""
    look = lines[titles[0].index].look
    return [title for title in titles if abs(lines[title.index].look - look) < LARGER]


def _of_one_level(titles: Sequence[ItemTitle], lines: Sequence[SourceLine]) -> list[ItemTitle]:
    """Return the headings of the first title's level, numbered or not, from there on."""
    numbered = {title.index: title for title in titles}
    first, last = titles[0].index, 0
    out: list[ItemTitle] = []
    for index in range(first, len(lines)):
        line = lines[index]
        if line.look == lines[first].look and _may_be_title(line) and line.text:
            title = numbered.get(index, ItemTitle(index, None, line.text))
            rises = title.number is not None and title.number > last
            out.append(title if rises else replace(title, number=None))
            last = (title.number or 0) if rises else last + 1
    return out


def _by_level(lines: Sequence[SourceLine], top: float) -> list[ItemTitle]:
    """Return unnumbered item titles: the least prominent lines above the section headings."""
    candidates = [
        (index, line)
        for index, line in enumerate(lines)
        if line.look > top and _may_be_title(line) and not line.marker and line.text
        and not _is_front_heading(line)
    ]  # fmt: skip
    if not top:
        candidates = _most_prominent_level(candidates)
    if not candidates:
        return []
    look = min(line.look for _, line in candidates)
    return [
        ItemTitle(index, None, line.text)
        for index, line in candidates
        if line.look == look and index > 0
    ]


def _most_prominent_level(
    candidates: Sequence[tuple[int, SourceLine]],
) -> list[tuple[int, SourceLine]]:
    """Return the most prominent level with several lines, when no section headings help."""
    for look in sorted({line.look for _, line in candidates}, reverse=True):
        level = [(index, line) for index, line in candidates if line.look == look]
        if len(level) > 1:
            return level
    return []


def _is_front_heading(line: SourceLine) -> bool:
    text = line.text
    return bool(_DOCUMENT_WORD.match(text) or label_of(text) or heading_word(text) is Word.CONTENTS)


def _add_headings(
    outline: Outline, lines: Sequence[SourceLine], floor: float | None, *, styled: bool
) -> None:
    """Fill in the headings; `floor` is the look of the least prominent known one."""
    first = min(outline.items)
    for index in range(first + 1, len(lines)):
        line = lines[index]
        if index in outline.items or is_furniture(line) or not line.text or len(line.cells) > 1:
            continue
        word = line.word or heading_word(line.text)
        if word is Word.CONTENTS:
            word = None
        if styled and _is_styled_heading(line, floor, known=word is not None):
            outline.headings[index] = word or Word.SECTION
        elif word and floor is None and not line.marker and line.at == 0:
            outline.headings[index] = word
    if not styled:
        _add_headings_standing_alone(outline, lines)


def _is_styled_heading(line: SourceLine, floor: float | None, *, known: bool) -> bool:
    if line.look >= _REAL:
        return True
    if line.look <= 0 or line.marker:
        return False
    if known:
        return True
    if floor is not None and line.look < floor:
        return False
    if line.look >= LARGER:
        return True
    return line.at < 1 and len(line.text) <= 80 and not line.text.endswith((".", ",", ";", ":"))


def _add_headings_standing_alone(outline: Outline, lines: Sequence[SourceLine]) -> None:
    """Add unknown headings by layout, only if most known ones stand alone too.

    A heading is a short line between blank ones, followed by a sentence; not directly
    under another heading (there it is the text), and not in a decision, which a guess
    must not split.
    """
    known = [index for index in outline.headings if heading_word(lines[index].text)]
    if not known or sum(lines[index].alone for index in known) * 2 < len(known):
        return
    previous, in_decision = -1, False
    for index in range(min(outline.items), len(lines)):
        if index in outline.items or index in outline.headings:
            in_decision = outline.headings.get(index) is Word.DECISION
        elif (
            not in_decision
            and previous not in outline.headings
            and previous not in outline.items
            and _looks_like_heading(lines, index, outline)
        ):
            outline.headings[index] = Word.SECTION
        previous = index


def _is_short(line: SourceLine) -> bool:
    return not (line.marker or line.at or line.cells) and (
        len(line.text) <= _SHORT and line.text[-1].isalnum()
    )


def _looks_like_heading(lines: Sequence[SourceLine], index: int, outline: Outline) -> bool:
    line = lines[index]
    text = line.text
    if not line.alone or line.marker or line.at > 0 or line.cells or len(text) > _SHORT:
        return False
    if len(text.split()) > 7 or not text[0].isupper() or not text[-1].isalnum():
        return False
    if _SENTENCE_INSIDE.search(text) or index + 1 >= len(lines):
        return False
    if _is_short(lines[index - 1]):
        return False  # the last of several short lines, such as names
    follows = index + 1
    if follows in outline.items or follows in outline.headings or lines[follows].marker:
        return False
    body = lines[follows].text
    return len(body) > len(text) and body.endswith((".", "!", "?", ":", '"', "”"))
