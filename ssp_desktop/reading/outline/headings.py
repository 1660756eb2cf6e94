"""Which lines below the item titles are section headings.

Typography decides if there is any. Otherwise headings are recognised by their words, or by
standing alone in a text where headings do.
"""

import re
from collections.abc import Collection, Sequence

from ssp_desktop.reading.outline.line_looks import LARGER, is_furniture
from ssp_desktop.reading.source.lines import REAL, SourceLine
from ssp_desktop.reading.source.words import Word, heading_word

SECTION_WORDS = (Word.SECTION, Word.DECISION, Word.ATTACHMENTS)
"""Words that are headings under a title, wherever they stand."""

_SHORT = 60  # characters of a line that may be a heading
_SENTENCE_INSIDE = re.compile(r"[.:;!?…]\s|\t")


def find_headings(lines: Sequence[SourceLine], titles: Collection[int]) -> dict[int, Word]:
    """Return the headings below the first of the item titles, which are the lines `titles`."""
    known = [
        line.look
        for line in lines
        if line.look > 0 and (line.word or heading_word(line.text) in SECTION_WORDS)
    ]
    styled = bool(known) or any(lines[title].look > 0 for title in titles)
    floor = min(known) if known else None
    margin = min(lines[title].at for title in titles)  # what is copied from a page may be indented
    headings: dict[int, Word] = {}
    for index in range(min(titles) + 1, len(lines)):
        line = lines[index]
        if index in titles or is_furniture(line) or not line.text or len(line.cells) > 1:
            continue
        word = line.word or heading_word(line.text)
        if word is Word.CONTENTS:
            word = None
        if styled and _is_styled_heading(line, floor, known=word is not None):
            headings[index] = word or Word.SECTION
        elif word and (line.word or floor is None) and not line.marker and line.at <= margin:
            headings[index] = word
    if not styled:
        _add_headings_standing_alone(headings, lines, titles)
    return headings


def _is_styled_heading(line: SourceLine, floor: float | None, *, known: bool) -> bool:
    if line.look >= REAL:
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


def _add_headings_standing_alone(
    headings: dict[int, Word], lines: Sequence[SourceLine], titles: Collection[int]
) -> None:
    """Add unknown headings by layout, only if most known ones stand alone too.

    A heading is a short line between blank ones, followed by a sentence; not directly
    under another heading (there it is the text), and not in a decision, which a guess
    must not split.
    """
    known = [index for index in headings if heading_word(lines[index].text)]
    if not known or sum(lines[index].alone for index in known) * 2 < len(known):
        return
    previous, in_decision = -1, False
    for index in range(min(titles), len(lines)):
        if index in titles or index in headings:
            in_decision = headings.get(index) is Word.DECISION
        elif (
            not in_decision
            and previous not in headings
            and previous not in titles
            and not (index + 1 in titles or index + 1 in headings)
            and _looks_like_heading(lines, index)
        ):
            headings[index] = Word.SECTION
        previous = index


def _is_short(line: SourceLine) -> bool:
    return not (line.marker or line.at or line.cells) and (
        len(line.text) <= _SHORT and line.text[-1].isalnum()
    )


def _looks_like_heading(lines: Sequence[SourceLine], index: int) -> bool:
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
    follows = lines[index + 1]
    if follows.marker:
        return False
    body = follows.text
    return len(body) > len(text) and body.endswith((".", "!", "?", ":", '"', "”"))
