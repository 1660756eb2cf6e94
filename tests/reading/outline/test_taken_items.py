"""Which items must have been taken for everybody's comings and goings to be true."""

from ssp_desktop.reading.door import read_text
from tests.meetings.people import absent_from

ENDED_EARLY = """\
REFERAT Ungeudvalget d. 03-03-2025

Mødedato Mandag d. 3. marts 2025

Mødedeltagere Anna Ås (deltog ikke under punkt 2), Frida Holm (stedfortræder for Anna Ås), \
Bo Bæk (Afbud), Gorm Vind (stedfortræder for Bo Bæk, deltog under punkt 2)

Punkt 1: Lokaler

Punkt 2: Budget

Beslutning

Drøftet.

Punkt 3: Eventuelt
"""


def test_an_item_before_the_last_decision_was_taken_though_one_after_it_was_not() -> None:
    meeting = read_text(ENDED_EARLY).meeting
    # Gorm came at item 2 and did not leave, so item 3 was not reached; Anna was there at item 1.
    absent = [sorted(person.name for person in absent_from(meeting, i)) for i in meeting.items]
    assert absent == [["Bo Bæk"], ["Anna Ås", "Bo Bæk"], []]


def test_an_item_that_somebody_would_have_come_back_for_was_passed_over() -> None:
    minutes = ENDED_EARLY.replace("punkt 2", "punkterne 2 og 4")
    meeting = read_text(minutes + "\nPunkt 4: Valg\n\nBeslutning\n\nUdsat.\n").meeting
    absent = [sorted(person.name[0] for person in absent_from(meeting, i)) for i in meeting.items]
    assert absent[:2] == [["B"], ["A", "B"]]
    assert absent[3] == ["A", "B"]
