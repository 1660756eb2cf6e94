"""`Bilag 2` in a text: found, and given another number when the order of the attachments changes.

Single numbers, lists (`bilag 1, 2 og 4`) and ranges (`bilag 2-4`) are known. A range whose numbers
no longer follow one another is written as a list. One that was taken off the item is said to be.
"""

import re
from collections.abc import Mapping

from ssp_desktop.domain.danish import danish_list

_NUMBERS = r"\d{1,3}(?!\d)(?:\s?[-–]\s?\d{1,3}(?!\d))?"
_MENTION = re.compile(
    rf"(?P<word>\b[Bb]ilag(?:ene|et)?\s(?:nr\.\s?)?)"
    rf"(?P<numbers>{_NUMBERS}(?:(?:,\s|\sog\s|\seller\s){_NUMBERS})*)(?![\d.]*\d)"
)
_PART = re.compile(rf"({_NUMBERS})")
_RANGE = re.compile(r"(\d+)(\s?[-–]\s?)(\d+)")
_LONGEST_RANGE = 50
REMOVED = "(fjernet)"
"""What stands where an attachment was named that is there no more."""


def renumbered(text: str, numbers: Mapping[int, int | None]) -> str:
    """Return `text` with each attachment named by its new number; `numbers` has the changed ones.

    A number that `numbers` does not have stays; one that is None there is no attachment's any more.
    """

    def again(found: re.Match[str]) -> str:
        parts = _PART.split(found["numbers"])
        parts[1::2] = [_one(part, numbers) for part in parts[1::2]]
        return found["word"] + "".join(parts)

    return _MENTION.sub(again, text) if numbers else text


def _one(part: str, numbers: Mapping[int, int | None]) -> str:
    span = _RANGE.fullmatch(part)
    if span is None:
        new_one = numbers.get(int(part), int(part))
        return REMOVED if new_one is None else str(new_one)
    first, last = int(span[1]), int(span[3])
    if not 0 <= last - first <= _LONGEST_RANGE:
        return part
    every = (numbers.get(number, number) for number in range(first, last + 1))
    new = sorted(number for number in every if number is not None)
    if not new:
        return REMOVED
    if len(new) == 1 < last - first + 1:
        return str(new[0])
    if new == [*range(new[0], new[-1] + 1)]:
        return f"{new[0]}{span[2]}{new[-1]}"
    return danish_list([str(number) for number in new])
