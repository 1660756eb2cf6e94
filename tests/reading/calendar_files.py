"""Invitations as calendars write them."""

OUTLOOK = r"""BEGIN:VCALENDAR
VERSION:2.0
METHOD:REQUEST
PRODID:Microsoft Exchange Server 2010
BEGIN:VTIMEZONE
TZID:Romance Standard Time
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
UID:040000008200E00074C5B7101A82E008
SUMMARY;LANGUAGE=da-DK:Indkaldelse til møde i SSP-styregruppen d. 24. april
ORGANIZER;CN=Hanne Skov:mailto:hask@example.org
ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=DECLINED;CN="Bo Ly (Skole)":mailto:b
 oly@example.org
ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN="Vang, Asta":mailto:asta@example.org
ATTENDEE;CUTYPE=ROOM;PARTSTAT=ACCEPTED;CN=Lokale 3:mailto:lok3@example.org
ATTENDEE;PARTSTAT=NEEDS-ACTION;CN=eva@example.org:mailto:eva@example.org
DTSTART;TZID=Romance Standard Time:20240424T160000
DTEND;TZID=Romance Standard Time:20240424T180000
LOCATION;LANGUAGE=da-DK:Rådhuset\, lokale 3
DESCRIPTION;LANGUAGE=da-DK:Kære alle\n\n1. Godkendelse af dagsorden\n2. St
 atus på ungeindsatsen\nIndstilling: At status tages til efterretning.\n3. E
 ventuelt\n\n______________________________________________________________
 __________________\nMicrosoft Teams-møde\nDeltag på din computer\n
END:VEVENT
END:VCALENDAR
"""


def event(*lines: str, method: str = "") -> str:
    """Return a calendar file with one entry of those lines."""
    return calendar(entry(*lines), method=method)


def calendar(*entries: str, method: str = "") -> str:
    """Return a calendar file with those entries."""
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Prøve//DA"]
    head += [f"METHOD:{method}"] if method else []
    return "\r\n".join([*head, *entries, "END:VCALENDAR", ""])


def entry(*lines: str) -> str:
    """Return one entry of those lines."""
    return "\r\n".join(["BEGIN:VEVENT", "UID:1", *lines, "END:VEVENT"])
