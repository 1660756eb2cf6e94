"""How sure a reading is: whether the document is a meeting's at all, and its items the right ones.

Owns what speaks for a meeting, and when an outline leaves no doubt. What counts was chosen by the
files of some sixty bodies (`docs/public-files.md`).
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from ssp_desktop.domain.danish import find_date, find_time
from ssp_desktop.domain.likeness import same_printed_title
from ssp_desktop.reading.outline.candidates import Candidate, Sign
from ssp_desktop.reading.outline.certainty import Certainty
from ssp_desktop.reading.outline.weighing import Weighed
from ssp_desktop.reading.source.lines import SourceLine
from ssp_desktop.reading.source.titles import item_title
from ssp_desktop.reading.source.words import (
    PEOPLE_LABELS,
    STANDING_TITLES,
    Word,
    heading_word,
    label_of,
)

_FRONT = 30  # lines in which a meeting tells what it is
_LONGEST = 160  # characters of a line that is no text yet
_LEAST = 2  # signs of a meeting: fewer, and it is none
_SURE = 4  # signs of a meeting
_APART = 0.2  # between the best outline and the next
_HEAVY = 3.0
_HIGHEST_FIRST = 10  # an agenda that begins between 1 and this may lack its beginning
_NAME = 80  # characters: a line this short that has the word is the document's name
_GLUED = re.compile(r"[a-zæøå]{3}[A-ZÆØÅ][a-zæøå]+ .*[.!?](?:\s|$)")  # »BeretningFormanden bød.«
_TOLD_BEHIND = re.compile(r"[.!?]\s+[A-ZÆØÅ]\w*(?:\s+\S+){4}")  # »Frokost kl. 17. Jacob henter …«
_LONGEST_TITLE = 80  # characters of a title that may still be two sentences
_TITLED = re.compile(
    r"\w*(?:referat|dagsorden)\b|(?:beslutningsprotokol|protokol|indkaldelse)\b", re.IGNORECASE
)
_GREETED = re.compile(r"(?:kære|hej|til)\s+\w", re.IGNORECASE)
_SIGNED = re.compile(r"(?:med )?(?:venlig|bedste|mange|kærlig)e? hilsen(?:er)?\b", re.IGNORECASE)
_TOLD = re.compile(r"referat|dagsorden|møde|generalforsam", re.IGNORECASE)


def certainty(lines: Sequence[SourceLine], found: Sequence[Weighed]) -> Certainty:
    """Return how sure the first of the outlines `found` in `lines` is; there is one at least."""
    best = found[0]
    signs = _signs_of_a_meeting(lines, best.outline)
    if signs < _LEAST:
        return Certainty.NO_AGENDA
    apart = best.weight - found[1].weight if len(found) > 1 else best.weight
    sure = signs >= _SURE and apart >= _APART and best.weight >= _HEAVY
    whole = _reads_well(best.outline) and not _announced_in_vain(lines, best.outline)
    return Certainty.SURE if sure and whole else Certainty.UNSURE


def _signs_of_a_meeting(lines: Sequence[SourceLine], outline: Candidate) -> int:
    first = outline.items[0].index
    front = [line.text for line in lines[: max(first, _FRONT)] if len(line.text) <= _LONGEST]
    words = [line.word or heading_word(line.text) for line in lines]
    people = (label_of(line.text) for line in lines[:first])
    told = any(_TOLD.search(text) for text in front)
    # Every letter has a date; only one that tells of a meeting has a meeting's.
    dated = told or not _is_letter(lines)
    return sum(
        (
            2 * any(len(text) <= _NAME and _TITLED.search(text) for text in front),
            told,
            dated and any(find_date(text) for text in front),
            dated and any("kl" in text.casefold() and find_time(text) for text in front),
            any(found is not None and found[0] in PEOPLE_LABELS for found in people),
            2 * (Word.DECISION in words),
            any(STANDING_TITLES.fullmatch(title.title) for title in outline.items),
            outline.sign is Sign.NAMED,
        )
    )


def _is_letter(lines: Sequence[SourceLine]) -> bool:
    """Whether somebody is greeted in front, and somebody signs after that."""
    texts = [line.text.strip() for line in lines]
    greeted = next((at for at, text in enumerate(texts[:_FRONT]) if _GREETED.match(text)), None)
    return greeted is not None and any(_SIGNED.match(text) for text in texts[greeted:])


def _reads_well(outline: Candidate) -> bool:
    """Whether the items are more than one, whole from the first on, and no parts of sentences.

    Where only some of the loosely named have a title beside the number, the others' is a guess.
    """
    numbers = [title.number for title in outline.items]
    first = numbers[0]
    whole = first is None or first == 1 or first > _HIGHEST_FIRST
    no_gap = all(None in (one, two) or two == (one or 0) + 1 for one, two in pairwise(numbers))
    begins = all(not title.title[:1].islower() for title in outline.items)
    told = any(_is_told(title.title) for title in outline.items)
    titled = {bool(title.title) for title in outline.items}
    alike = outline.sign is not Sign.LOOSE or len(titled) == 1
    return len(numbers) > 1 and whole and no_gap and begins and not told and alike


def _is_told(title: str) -> bool:
    """Whether the text of the item stands on the line of its `title`, run together or behind it."""
    behind = len(title) > _LONGEST_TITLE and _TOLD_BEHIND.search(title)
    return bool(behind or _GLUED.search(title))


def _announced_in_vain(lines: Sequence[SourceLine], outline: Candidate) -> bool:
    """Whether a numbered list in front goes on where the items end, with titles of none of them."""
    known = {title.index for title in outline.contents}
    listed = [
        title
        for at, line in enumerate(lines[: outline.items[0].index])
        if at not in known and (title := item_title(at, line)) and title.title
    ]
    counted = [title.number for title in listed] == list(range(1, len(listed) + 1))
    return counted and any(
        not any(same_printed_title(each.title, item.title) for item in outline.items)
        for each in listed[len(outline.items) :]
    )
