"""Whether approved minutes are as they were approved: as text and as JSON, and said at every door.

Minutes that were altered by other means than the program can be read, written to a file and opened
again; whoever does that is told, and a reopening keeps it on record.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from ssp_desktop.application.ports import Store
from ssp_desktop.domain.danish import clock, short_date
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting, Status
from ssp_desktop.domain.overview import BrokenSeal, Seal


class CheckedMinutes(NamedTuple):
    """The seal of a meeting, and the first thing that does not hold, if anything.

    `minutes` are those that were checked; None where something does not hold: they may be
    unreadable.
    """

    meeting: str
    seal: Seal | None
    broken: BrokenSeal | None
    minutes: Meeting | None


def checked(store: Store, meeting_id: str) -> CheckedMinutes:
    """Return what comes of checking that meeting; raises MeetingNotFound when there is none."""
    broken = store.seals.broken(meeting_id)
    if broken is not None:
        return CheckedMinutes(meeting_id, None, broken, None)
    return CheckedMinutes(meeting_id, store.seals.of(meeting_id), None, store.load(meeting_id))


class MinutesAltered(UserError):
    """Minutes that were altered by other means than the program were to be approved as they are."""

    def __init__(self, broken: BrokenSeal) -> None:
        super().__init__(
            f"{broken_words(broken)} Intet er godkendt. Åbn referatet igen med en begrundelse, så "
            "det bliver stående, hvad der var ændret."
        )


def refuse_altered(store: Store, meeting_id: str) -> None:
    """Raise MinutesAltered when the seal of that meeting does not hold.

    An approval would seal what was altered, and nobody would ever know. A reopening says it.
    """
    broken = store.seals.broken(meeting_id)
    if broken is not None:
        raise MinutesAltered(broken)


def file_warning(broken: BrokenSeal) -> str:
    """Return in Danish what to tell who made a file of minutes that were altered."""
    return f"{broken_words(broken)} Filen viser teksten, som den er nu."


def lines(checked: CheckedMinutes) -> Iterator[str]:
    """Yield what was found, a line each."""
    if checked.broken is not None:
        yield broken_words(checked.broken)
        yield (
            "Det første, der ikke passer i det, programmet gemte ved godkendelsen og siden: led "
            f"{checked.broken.link}."
        )
        yield (
            "Sammenlign med underskriftsbladet eller en sikkerhedskopi. Skal teksten rettes, så "
            "åbn referatet igen med en begrundelse; hvad der var ændret, bliver skrevet ved den. "
            "Eftersynet har intet ændret."
        )
    elif checked.seal is not None:
        count = checked.seal.additions
        since = {0: "intet", 1: "1 ændring"}.get(count, f"{count} ændringer")
        yield f"I orden: teksten er, som den blev godkendt; {since} er føjet til siden."
        yield f"Den godkendte tekst: {checked.seal.text}"
        yield f"Sidste led:          {checked.seal.last}"
    elif checked.minutes is not None:
        yield _without_seal(checked.minutes)


def broken_words(broken: BrokenSeal) -> str:
    """Return in Danish what was altered, and at which item."""
    at = "" if broken.item is None else f", ved punkt {broken.item}"
    return f"Referatet er ændret uden om programmet, siden det blev godkendt{at}: {broken.what}."


def as_json(checked: CheckedMinutes) -> dict[str, Any]:
    """Return the same as plain values; `sound` is whether nothing was altered."""
    return {
        "meeting": checked.meeting,
        "sound": checked.broken is None,
        "seal": None if checked.seal is None else checked.seal._asdict(),
        "broken": None if checked.broken is None else checked.broken._asdict(),
    }


def _without_seal(minutes: Meeting) -> str:
    if minutes.status is Status.APPROVED:
        return (
            "Referatet blev godkendt, før programmet gemte, hvordan et godkendt referat lød. Om "
            "det er ændret siden, kan ikke ses."
        )
    if not minutes.reopenings:
        return "Referatet er ikke godkendt, så der er intet at se efter."
    last = minutes.reopenings[-1]
    local = last.at.astimezone()
    by = f" af {last.by}" if last.by else ""
    return (
        f"Referatet er ikke godkendt nu: det blev åbnet igen {short_date(local.date())} kl. "
        f"{clock(local.time())}{by}: »{last.why}« Teksten kan ændres, indtil det godkendes igen."
    )
