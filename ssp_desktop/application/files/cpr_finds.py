"""CPR numbers in the minutes as they would be exported: where they are, without the number.

The minutes have passed the gate for closed items, so nothing is found in them that the open edition
does not contain.
"""

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import accumulate
from time import perf_counter
from typing import NamedTuple

from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.domain.text import given_reason
from ssp_desktop.minutes.blocks import (
    Block,
    Edition,
    FactTable,
    Line,
    Minutes,
    MinutesPart,
    Origin,
    Table,
)
from ssp_desktop.policy import NO_POLICY, Policy

CPR = "cpr"
"""What a policy calls a find of this kind."""


class FoundNumber(NamedTuple):
    """What looks like a CPR number, at `origin`.

    `item_number` is None, and `origin.item` empty, for a part of the meeting itself. `heading` is
    that of the section, or of the row, that contains it. `origin.part` is ``name`` for the name of
    the file. `digits` is a hash of them that distinguishes two numbers with the same date.
    """

    origin: Origin
    item_number: int | None
    heading: str
    masked: str
    sure: bool
    digits: int

    @property
    def place(self) -> str:
        """Where in the item or the meeting it is, in Danish words."""
        return self.heading or _PLACES.get(self.origin.part, _ELSEWHERE)

    @property
    def where(self) -> str:
        """The item, or the meeting, and the place in it, in Danish words."""
        item = "Mødet" if self.item_number is None else f"Punkt {self.item_number}"
        return f"{item}, {self.place}"


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - what Qt looks for
    """Return `text`, which the window shows in its own language."""
    return text


_PLACES = {
    "title": QT_TRANSLATE_NOOP("Unfinished", "titlen"),
    "case_number": QT_TRANSLATE_NOOP("Unfinished", "sagsnummeret"),
    "decision": QT_TRANSLATE_NOOP("Unfinished", "beslutningen"),
    "absent": QT_TRANSLATE_NOOP("Unfinished", "fraværende"),
    "attachments": QT_TRANSLATE_NOOP("Unfinished", "bilag"),
    "open_text": QT_TRANSLATE_NOOP("Unfinished", "teksten i den åbne udgave"),
    "actions": QT_TRANSLATE_NOOP("Unfinished", "opgaverne"),
    "name": QT_TRANSLATE_NOOP("Unfinished", "filens navn"),
    "properties": QT_TRANSLATE_NOOP("Unfinished", "udvalg eller kommune"),
}
_REMARK = QT_TRANSLATE_NOOP("Unfinished", "en kommentar")
_ELSEWHERE = QT_TRANSLATE_NOOP("Unfinished", "oplysningerne")


class MayNotLeave(UserError):
    """What was to go out holds what must not, and no reason was given; nothing was written."""


class CprNumbersFound(MayNotLeave):
    """The open edition would contain what looks like CPR numbers; nothing was written."""

    def __init__(self, finds: tuple[FoundNumber, ...], policy: Policy = NO_POLICY) -> None:
        """Say where, one find a line, and never the numbers; and what `policy` lets be done."""
        self.finds = finds
        places = "\n".join(f"{find.where}: {find.masked}" for find in finds)
        ways = (
            f"Ret teksten. {policy.no_reason}"
            if policy.refuses_reason(CPR)
            else "Ret teksten, eller giv en begrundelse med --despite."
        )
        super().__init__(
            "Den åbne udgave ville indeholde noget, der ligner CPR-numre. Intet er skrevet. "
            f"{ways}\n{places}"
        )


class NoReason(UserError):
    """A reason was required, and none was given."""

    def __init__(self) -> None:
        """Say what is missing."""
        super().__init__("Begrundelsen er tom. Skriv, hvorfor det må stå der, og prøv igen.")


class Reason(NamedTuple):
    """Why numbers may stay in an open edition, and the finds that it was given for.

    It applies to no others. Without `finds` it is for whatever is found: nothing was shown first.
    """

    text: str
    finds: tuple[FoundNumber, ...] | None = None

    def covers(self, finds: tuple[FoundNumber, ...]) -> bool:
        """Whether it was given for all of these."""
        return self.finds is None or not Counter(finds) - Counter(self.finds)


class NumberSeeker:
    """Searches the minutes of a meeting repeatedly, redoing only what has changed."""

    def __init__(self, minutes_of: Callable[[Meeting], Minutes]) -> None:
        """Make minutes with `minutes_of`: the `make` of one `MinutesMaker`."""
        self._minutes_of = minutes_of
        self._known: dict[MinutesPart, tuple[FoundNumber, ...]] = {}

    def seek(self, meeting: Meeting) -> tuple[FoundNumber, ...]:
        """Return what looks like CPR numbers in the minutes of `meeting`, in order."""
        return self.seek_for(meeting, math.inf) or ()

    def seek_for(self, meeting: Meeting, seconds: float) -> tuple[FoundNumber, ...] | None:
        """Search for about that long; None when something is left to continue with."""
        end = perf_counter() + seconds
        minutes = self._minutes_of(meeting)
        parts = minutes.parts
        self._known = {part: self._known[part] for part in parts if part in self._known}
        for part in parts:
            if part not in self._known:
                if perf_counter() > end:
                    return None
                self._known[part] = _in_part(part, meeting)
        finds = [find for part in parts for find in self._known[part]]
        return (*finds, *_in_properties(minutes, finds))


def numbers_in(minutes: Minutes, meeting: Meeting, name: str = "") -> tuple[FoundNumber, ...]:
    """Return what looks like CPR numbers in `minutes`, made from `meeting`, in order.

    Searches all its texts, its document properties, and `name`, the file's.
    """
    finds = [find for part in minutes.parts for find in _in_part(part, meeting)]
    return (*finds, *_in_properties(minutes, finds, name))


def numbers_in_text(text: str, origin: Origin, meeting: Meeting) -> tuple[FoundNumber, ...]:
    """Return what looks like CPR numbers in a remark on that place of `meeting`."""
    number = meeting.number_of(origin.item) if origin.item else None
    return tuple(
        FoundNumber(origin, number, _REMARK, masked, sure, digits)
        for _, masked, sure, digits in _numbers(text)
    )


def reason_for(
    minutes: Minutes,
    meeting: Meeting,
    despite: Reason | None,
    policy: Policy,
    name: str = "",
) -> str:
    """Return why `minutes` may go out all the same; empty when nothing stops it.

    What stops it is an open edition with what looks like CPR numbers, in it or in `name`, the
    file's. Raises CprNumbersFound unless `despite` was given for every one of them and `policy`
    takes reasons for it, and NoReason when it has no words.
    """
    if despite is not None and not given_reason(despite.text):
        raise NoReason
    finds = numbers_in(minutes, meeting, name) if minutes.edition is Edition.OPEN else ()
    if not finds:
        return ""
    if despite is None or not despite.covers(finds) or policy.refuses_reason(CPR):
        raise CprNumbersFound(finds, policy)
    return given_reason(despite.text)


def _in_part(part: MinutesPart, meeting: Meeting) -> tuple[FoundNumber, ...]:
    if not part.item:
        return tuple(_found_in(part, {}, None))
    item = meeting.item(part.item)
    headings = {section.id: section.heading for section in item.sections}
    return tuple(_found_in(part, headings, meeting.number_of(item.id)))


def _found_in(
    part: MinutesPart, headings: Mapping[str, str], number: int | None
) -> Iterator[FoundNumber]:
    """Yield the numbers in `part`, including those that continue in the next paragraph or cell."""
    texts = [each for block in part.blocks for each in _texts(block)]
    starts = [0, *accumulate(len(text) + 1 for _, _, text in texts)]
    for start, masked, sure, digits in _numbers("\n".join(text for _, _, text in texts)):
        origin, heading, _ = texts[bisect_right(starts, start) - 1]
        heading = heading or headings.get(origin.part, "")
        yield FoundNumber(origin, number, heading, masked, sure, digits)


def _in_properties(
    minutes: Minutes, finds: Sequence[FoundNumber], name: str = ""
) -> Iterator[FoundNumber]:
    """Yield what is in the document's properties or the file's name and not found already."""
    told = {find.masked for find in finds if not find.origin.item}
    for text, part in (
        (minutes.title, "title"),
        (minutes.subject, "properties"),
        (minutes.author, "properties"),
        (name, "name"),
    ):
        for _, masked, sure, digits in _numbers(text):
            if masked not in told:
                told.add(masked)
                yield FoundNumber(Origin(part=part), None, "", masked, sure, digits)


def _texts(block: Block) -> Iterator[tuple[Origin, str, str]]:
    """Yield origin, heading and text of everything in `block`.

    The table of contents has nothing but the titles of the items.
    """
    match block:
        case Line():
            yield block.origin, "", block.text
        case FactTable():
            for label, text in block.rows:
                yield Origin(), label, text
        case Table():
            for line in block.lines:
                yield block.origin, "", line.text


def _numbers(text: str) -> Iterator[tuple[int, str, bool, int]]:
    """Yield where each number begins, the number masked, if it is certain, its digits hashed."""
    from ssp_desktop.domain.cpr import Weight, cpr_numbers  # noqa: PLC0415 - not before the window

    for find in cpr_numbers(text):
        digits = "".join(sign for sign in text[find.start : find.end] if sign.isdecimal())
        yield find.start, find.masked, find.weight is Weight.SURE, _hashed(digits)


def _hashed(digits: str) -> int:
    return int.from_bytes(blake2b(digits.encode(), digest_size=8).digest())
