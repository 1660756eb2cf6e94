"""Fronts as people write them in mails and invitations."""

import datetime

from ssp_desktop.domain.meeting import Presence, Status
from ssp_desktop.reading.door import read_text

INVITATION = """Ungerådet – møde onsdag den 9. december 2026 kl. 17:00

Deltagere: Anna Aaen, elevrådet; Bo Å. Dam, politiet; Cai Ø (afbud)

1. Velkomst

Formanden byder velkommen.

2. Eventuelt
"""


def test_a_first_line_of_name_date_and_time_is_taken_apart() -> None:
    meeting = read_text(INVITATION).meeting
    assert meeting.committee == "Ungerådet"
    assert (meeting.date, meeting.time) == (datetime.date(2026, 12, 9), datetime.time(17))


def test_where_semicolons_part_the_people_a_comma_is_followed_by_the_affiliation() -> None:
    people = read_text(INVITATION).meeting.participants
    assert [(p.name, p.affiliation, p.presence) for p in people] == [
        ("Anna Aaen", "elevrådet", Presence.EXPECTED),
        ("Bo Å. Dam", "politiet", Presence.EXPECTED),
        ("Cai Ø", "", Presence.EXCUSED),
    ]


def test_without_a_word_of_what_it_is_only_a_decision_makes_it_a_referat() -> None:
    assert read_text(INVITATION).meeting.status is Status.PLANNED
    decided = INVITATION + "\nBeslutning\n\nIntet.\n"
    assert read_text(decided).meeting.status is Status.DRAFT
    assert read_text("Referat\n\n" + INVITATION).meeting.status is Status.DRAFT
