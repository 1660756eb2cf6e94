"""Which items a draft is of, as somebody writes it: ``2,4-6``."""

import re

from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting

_PART = re.compile(r"\s*(\d{1,6})\s*(?:[-–]\s*(\d{1,6})\s*)?")


class NotChosen(UserError):
    """What was written names no items of the meeting, or some that it does not have."""


def chosen_items(meeting: Meeting, written: str) -> tuple[str, ...]:
    """Return the ids of the items whose numbers are `written`, in the order of the agenda.

    Raises NotChosen, which says what cannot be understood or is not there.
    """
    numbers: set[int] = set()
    known = {number for number, _ in meeting.numbered_items()}
    for part in written.split(","):
        found = _PART.fullmatch(part)
        if found is None:
            raise NotChosen(
                f"»{written}« er ikke punkter. Skriv deres numre, for eksempel 2,4-6. "
                "Intet er skrevet."
            )
        first = int(found[1])
        last = int(found[2] or first)
        missing = [number for number in (first, last) if number not in known]
        if missing:
            raise NotChosen(f"Mødet har ikke punkt {missing[0]}. {_has(known)} Intet er skrevet.")
        if last < first:
            raise NotChosen(
                f"Punkterne {first}-{last} står i omvendt orden. Skriv {last}-{first}. "
                "Intet er skrevet."
            )
        numbers |= known & set(range(first, last + 1))
    return tuple(item.id for number, item in meeting.numbered_items() if number in numbers)


def written_items(meeting: Meeting, ids: tuple[str, ...]) -> str:
    """Return the numbers of those items as they are written: ``2,4-6``; the inverse of choosing.

    Ids of items that are not in the meeting any more are passed over.
    """
    numbers = [number for number, item in meeting.numbered_items() if item.id in ids]
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] + 1 == number:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ",".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)


def _has(known: set[int]) -> str:
    if not known:
        return "Det har ingen punkter."
    return f"Det har punkterne fra {min(known)} til {max(known)}."
