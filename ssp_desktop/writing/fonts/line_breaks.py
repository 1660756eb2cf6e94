"""Breaks a paragraph's text into lines, by LibreOffice's rules. Widths are in dots.

The rules of LibreOffice's text formatting: a line takes characters as long as they fit;
spaces at its end may stick out; if the first character that does not fit is a space,
the line ends after the spaces whatever follows, else at the last place where it may; a
word without such a place is cut.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from ssp_desktop.writing.fonts.break_places import (
    OVERLONG,
    break_places,
    line_end,
    may_end_line,
)
from ssp_desktop.writing.fonts.faces import DOTS_PER_TWIP, Face, twip_dots


class Portion(NamedTuple):
    """Text in one face. An italic portion keeps `slant` dots free at the end of a line."""

    text: str
    face: Face
    slant: int = 0


def break_lines(
    portions: Sequence[Portion], first_room: int, room: int, tab: int = DOTS_PER_TWIP
) -> list[int]:
    """Return where each line begins, the first at 0.

    `first_room` and `room` are the widths, in dots, of the first line and of the
    others; `tab` is the distance between tab stops.
    """
    if len(portions) > 1 or "\t" in portions[0].text:
        return _break_mixed(portions, first_room, room, tab)
    text, face, slant = portions[0]
    # Indents wider than the page leave room for one character per line.
    return _break_plain(text, face, max(first_room - slant, 0), max(room - slant, 0))


def _break_plain(text: str, face: Face, room: int, next_room: int) -> list[int]:
    """Break a text in one face: by words to find the one without room, then by characters."""
    words = text.split(" ")
    ends = list(accumulate(map(face.words.__getitem__, words), initial=0))
    lengths: list[int] = []  # of all words before each
    starts = [0]
    number = base = 0  # the word in which the line begins; the width of all before the line
    measured, widths = -1, [0]  # a word, and the widths of its prefixes
    while (number := bisect_right(ends, base + room + face.space, number) - 1) < len(words):
        lengths = lengths or list(accumulate(map(len, words), initial=0))
        word, start = words[number], lengths[number] + number
        left = base + room - ends[number]
        base = ends[number]
        if start <= starts[-1] or not face.is_plain(word) or not may_end_line(text[start - 2]):
            if number != measured:
                measured, widths = number, face.widths(word)
            # If the space before the word has no room, that space is the first without room.
            cut = start + (bisect_right(widths, left) - 1 if left >= 0 else -1)
            cut = max(cut, starts[-1] + 1)  # a line takes at least one character
            start = _next_start(text, starts[-1], cut) if cut < len(text) else cut
            if start == len(text):
                break
            while lengths[number] + number > start:
                number -= 1
            if number != measured:
                measured, widths = number, face.widths(words[number])
            begun = start - lengths[number] - number
            spaces = max(begun + 1 - len(widths), 0)  # after the word, on the line before
            base = ends[number] + widths[begun - spaces] + spaces * face.space
        starts.append(start)
        room = next_room
    return starts


def _next_start(text: str, start: int, cut: int) -> int:
    """Return where the next line begins when `cut` has no room on the one from `start`.

    A position past the end of the text when only spaces are left.
    """
    if text[cut] == " ":
        while cut < len(text) and text[cut] == " ":
            cut += 1
        return cut
    first = max(start - OVERLONG, 0)  # a path is examined from before the line
    near = text[first : cut + 1]
    place = first + line_end(near, break_places(near), cut - first)
    return place if place > start else cut


def _break_mixed(portions: Sequence[Portion], room: int, next_room: int, tab: int) -> list[int]:
    """Break a text in several faces, one character at a time."""
    text = "".join(portion.text for portion in portions)
    advances = [
        (portion.face.advance(character), portion.slant, number)
        for number, portion in enumerate(portions)
        for character in portion.text
    ]
    starts = [0]
    start = at = used = 0
    while at < len(text):
        wide, slant, portion = advances[at]
        if at > start and portion != advances[at - 1][2]:
            used = twip_dots(used)
        if text[at] == "\t":
            wide = tab - used % tab
        if used + wide <= room - slant or at == start:
            used += wide
            at += 1
            continue
        at = _next_start(text, start, at)
        if at == len(text):
            break
        starts.append(at)
        start, used, room = at, 0, next_room
    return starts
