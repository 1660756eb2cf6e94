"""A paragraph's text broken into lines, by LibreOffice's rules. Widths are in dots.

The rules, as LibreOffice's text formatting has them: a line takes letters as
long as they fit; spaces at its end may stand out; when the first letter that
does not fit is a space, the line ends behind the spaces whatever follows, else
at the last place where it may; a word with no such place is cut.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from ssp_desktop.writing.pages.break_places import break_places, line_end
from ssp_desktop.writing.pages.faces import DOTS_PER_TWIP, Face


class Portion(NamedTuple):
    """Letters in one face. An italic one keeps `slant` dots free at the end of a line."""

    text: str
    face: Face
    slant: int = 0


def break_lines(
    portions: Sequence[Portion], first_room: int, room: int, tab: int = DOTS_PER_TWIP
) -> list[int]:
    """Return where each line begins, the first at 0.

    `first_room` and `room` are the widths, in dots, of the first line and of the
    others; `tab` is how far apart the tab stops are.
    """
    if len(portions) == 1 and "\t" not in portions[0].text:
        portion = portions[0]
        rooms = (first_room - portion.slant, room - portion.slant)
        return _break_plain(portion.text, portion.face, *rooms)
    return _break_mixed(portions, first_room, room, tab)


def _break_plain(text: str, face: Face, room: int, next_room: int) -> list[int]:
    """Break a text in one face, a word at a time; one with odd words goes the long way."""
    words = text.split(" ")
    widths = face.widths_of(words)
    if widths is None:
        return _break_by_places(text, face, room, next_room)
    ends = list(accumulate(widths))  # of the words, each with the space behind it
    lengths: list[int] = []
    starts = [0]
    first = base = 0  # the word that the line begins in, and where in `ends` it does
    rooms = (room, next_room)
    while (fit := bisect_right(ends, base + room + face.space, first)) < len(words):
        lengths = lengths or list(accumulate(map(len, words), initial=0))
        at = lengths[fit] + fit
        begins = ends[fit] - widths[fit]
        place = at
        if face.may_end_inside(words[fit]):
            start = starts[-1]
            line = text[start : at + len(words[fit])]
            cut = at - start + _fitting(words[fit], face, base + room - begins)
            place = start + line_end(line, break_places(line), cut)
        if place <= starts[-1]:
            return _break_by_places(text, face, *rooms)  # a word longer than a line
        starts.append(place)
        base = begins + (face.width(words[fit][: place - at]) if place > at else 0)
        first, room = fit, next_room
    return starts


def _break_by_places(text: str, face: Face, room: int, next_room: int) -> list[int]:
    """Break a text in one face, a chunk between two break places at a time."""
    starts = [0]
    places = break_places(text)
    length = len(text)
    places.append(length)
    start = at = used = number = 0
    while at < length:
        end = places[number]
        bare = text[at:end].rstrip(" ")
        width = face.width(bare)
        if used + width <= room:
            spaces = end - at - len(bare)
            used += width + spaces * face.space
            at = end
            number += 1
            if used <= room or not spaces:
                continue
        elif at == start or text[at - 1] == "/":
            cut = at + _fitting(bare, face, room - used)
            at = line_end(text, places[:-1], cut)
            if at <= start:
                at = max(cut, start + 1)
            number = bisect_right(places, at)
        if at < length:
            starts.append(at)
        start, used, room = at, 0, next_room
    return starts


def _fitting(text: str, face: Face, room: int) -> int:
    """Return how many letters fit."""
    for count, letter in enumerate(text):
        room -= face.advance(letter)
        if room < 0:
            return count
    return len(text)


def _break_mixed(portions: Sequence[Portion], room: int, next_room: int, tab: int) -> list[int]:
    """Break a text in several faces, a letter at a time."""
    text = "".join(portion.text for portion in portions)
    letters = [
        (portion.face.advance(letter), portion.slant, number)
        for number, portion in enumerate(portions)
        for letter in portion.text
    ]
    places = break_places(text)
    starts = [0]
    start = at = used = 0
    while at < len(text):
        wide, slant, portion = letters[at]
        if at > start and portion != letters[at - 1][2]:
            used = _rounded(used)
        if text[at] == "\t":
            wide = tab - used % tab
        if used + wide <= room - slant or at == start:
            used += wide
            at += 1
            continue
        cut = at
        if text[at] == " ":
            while at < len(text) and text[at] == " ":
                at += 1
            if at == len(text):
                break
        else:
            at = line_end(text, places, at)
            if at <= start:
                at = cut
        starts.append(at)
        start, used, room = at, 0, next_room
    return starts


def _rounded(dots: int) -> int:
    """Return a width as LibreOffice remembers it between two portions: in whole twips."""
    return (dots + DOTS_PER_TWIP // 2) // DOTS_PER_TWIP * DOTS_PER_TWIP
