"""Whether approved minutes are as they were approved: as text and as JSON."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from ssp_desktop.application.ports import Store
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.overview import BrokenSeal, Seal


class CheckedMinutes(NamedTuple):
    """The seal of a meeting, and the first thing that does not hold, if anything."""

    meeting: str
    seal: Seal | None
    broken: BrokenSeal | None


def checked(store: Store, meeting_id: str) -> CheckedMinutes:
    """Return what comes of checking that meeting; raises MeetingNotFound when there is none."""
    broken = store.seals.broken(meeting_id)
    return CheckedMinutes(meeting_id, None if broken else store.seals.of(meeting_id), broken)


class MinutesAltered(UserError):
    """Approved minutes were altered by other means than the program, so they stay as they are."""

    def __init__(self, broken: BrokenSeal) -> None:
        super().__init__(
            f"{broken_words(broken)} Referatet er ikke åbnet igen, for så ville det ikke længere "
            "kunne ses. Hent en sikkerhedskopi fra før ændringen."
        )


def refuse_altered(store: Store, meeting_id: str) -> None:
    """Raise MinutesAltered when the seal of that meeting does not hold.

    Reopening ends the seal, and the next approval would seal what was altered.
    """
    broken = store.seals.broken(meeting_id)
    if broken is not None:
        raise MinutesAltered(broken)


def lines(checked: CheckedMinutes) -> Iterator[str]:
    """Yield what was found, a line each."""
    if checked.broken is not None:
        yield broken_words(checked.broken)
        yield (
            "Sammenlign med underskriftsbladet eller en sikkerhedskopi; mødets tekster er ikke "
            "rørt af dette eftersyn."
        )
    elif checked.seal is None:
        yield (
            "Referatet er ikke under segl: det er ikke godkendt, eller det blev det, før der var "
            "segl."
        )
    else:
        count = checked.seal.additions
        since = "1 ændring" if count == 1 else f"{count} ændringer"
        yield f"I orden: teksten er, som den blev godkendt; {since} er føjet til siden."
        yield f"Den godkendte tekst: {checked.seal.text}"
        yield f"Sidste led:          {checked.seal.last}"


def broken_words(broken: BrokenSeal) -> str:
    """Return in Danish what was altered, with the item and the link."""
    at = "" if broken.item is None else f" ved punkt {broken.item}"
    return f"Referatet er ændret uden om programmet{at}: {broken.what} (led {broken.link})."


def as_json(checked: CheckedMinutes) -> dict[str, Any]:
    """Return the same as plain values; `sound` is whether nothing was altered."""
    return {
        "meeting": checked.meeting,
        "sound": checked.broken is None,
        "seal": None if checked.seal is None else checked.seal._asdict(),
        "broken": None if checked.broken is None else checked.broken._asdict(),
    }
