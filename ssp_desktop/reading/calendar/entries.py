"""The entries of a calendar file, as plain values: what the library gives is looked at here alone.

Whatever zone a time is given in, it is told as a clock in Denmark shows it. Addresses are read to
be left out: a meeting has names.
"""

import datetime
import re
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from icalendar import BrokenCalendarProperty, Calendar, Component

from ssp_desktop.domain.text import clean, clean_line
from ssp_desktop.reading.plain.plain import decode
from ssp_desktop.reading.source.refusals import Damaged, TooLarge, called
from ssp_desktop.reading.source.tally import Tally

DENMARK = ZoneInfo("Europe/Copenhagen")
MAX_CHARACTERS = 5_000_000
"""Of a file; one of a year of meetings with long invitations has a tenth of it."""

_GIVEN_FIRST = re.compile(r"([^,()]+),\s*([^,()]+)")
_NO_PEOPLE = ("ROOM", "RESOURCE", "GROUP")


@dataclass(frozen=True, slots=True)
class Invited:
    """Somebody invited. `name` is empty where only an address is given, which `address` is."""

    name: str
    address: str = ""
    declined: bool = False
    is_person: bool = True


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a calendar: `repeats` when it stands for further days too.

    `no_day` is what it has in place of a day, where that is none.
    """

    title: str
    date: datetime.date | None = None
    time: datetime.time | None = None
    venue: str = ""
    text: str = ""
    organiser: str = ""
    invited: tuple[Invited, ...] = ()
    repeats: bool = False
    cancelled: bool = False
    no_day: str = ""


def entries_in(data: bytes, name: str, tally: Tally) -> list[Entry]:
    """Return the entries of a calendar file in its order; raises Damaged or TooLarge."""
    text = decode(data)
    if len(text) > MAX_CHARACTERS:
        raise TooLarge(
            f"{called(name)} er for stor til at være en indkaldelse. Intet er importeret. Gem "
            "mødet alene fra kalenderen, og prøv igen."
        )
    try:
        calendars = Calendar.from_ical(text, multiple=True)
        found: list[Entry] = []
        for calendar in calendars:
            method = _text(calendar, "METHOD").upper()
            events = tally.through(calendar.walk("VEVENT"))
            found += [_entry(event, cancelled=method == "CANCEL") for event in events]
    except (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError):
        # What the library raises for a file that is no calendar differs from line to line.
        raise Damaged(
            f"{called(name)} er ikke en hel kalenderfil og kan ikke læses. Intet er importeret. "
            "Gem mødet fra kalenderen igen, eller skriv det selv."
        ) from None
    return found


def _entry(event: Component, *, cancelled: bool) -> Entry:
    date, time = _start(event)
    organisers = [_invited(each) for each in _values(event, "ORGANIZER")]
    return Entry(
        clean_line(_text(event, "SUMMARY")),
        date,
        time,
        clean_line(_text(event, "LOCATION")),
        clean(_text(event, "DESCRIPTION")),
        organisers[0].name if organisers else "",
        tuple(map(_invited, _values(event, "ATTENDEE"))),
        repeats=bool(_values(event, "RRULE") or _values(event, "RDATE")),
        cancelled=cancelled or _text(event, "STATUS").upper() == "CANCELLED",
        no_day="" if date else clean_line(_text(event, "DTSTART")),
    )


def _values(event: Component, name: str) -> list[object]:
    """Return every value of a property; files have those twice that should be there once."""
    found = event.get(name)
    return found if isinstance(found, list) else [] if found is None else [found]


def _text(event: Component, name: str) -> str:
    values = _values(event, name)
    return str(values[0]) if values else ""


def _start(event: Component) -> tuple[datetime.date | None, datetime.time | None]:
    """Return the day and the hour in Denmark; an entry of a whole day has no hour."""
    for value in _values(event, "DTSTART"):
        try:
            when = getattr(value, "dt", None)
        except BrokenCalendarProperty:  # no day at all
            continue
        if isinstance(when, datetime.datetime):
            # A time without a zone is meant as the clock shows it.
            here = when.astimezone(DENMARK) if when.tzinfo else when
            return here.date(), here.time().replace(second=0, microsecond=0)
        if isinstance(when, datetime.date):
            return when, None
    return None, None


def _invited(value: object) -> Invited:
    params = getattr(value, "params", {})
    address = re.sub("^mailto:", "", clean_line(str(value)), flags=re.IGNORECASE)
    name = clean_line(str(params.get("CN", ""))).strip("\"' ")
    if "@" in name:
        name = ""
    if turned := _GIVEN_FIRST.fullmatch(name):
        name = f"{turned[2].strip()} {turned[1].strip()}"  # »Ly, Bo«
    return Invited(
        name,
        address,
        declined=str(params.get("PARTSTAT", "")).upper() in ("DECLINED", "DELEGATED"),
        is_person=str(params.get("CUTYPE", "")).upper() not in _NO_PEOPLE,
    )
