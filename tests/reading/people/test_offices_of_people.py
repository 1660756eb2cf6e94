"""What somebody is, in front of the name or behind it, and lists that end within a list."""

import pytest

from ssp_desktop.domain.meeting import Meeting, Presence, Role
from ssp_desktop.reading.door import read_text

ITEMS = "1. Budget\n\nGennemgået.\n\n2. Eventuelt\n"


def met(people: str, title: str = "REFERAT Havneudvalget d. 04-06-2026") -> Meeting:
    return read_text(f"{title}\n\n{people}\n\n{ITEMS}").meeting


def listed(meeting: Meeting) -> list[tuple[str, str, Role]]:
    return [(each.name, each.affiliation, each.role) for each in meeting.participants]


@pytest.mark.parametrize(
    ("line", "affiliation", "role"),
    [
        ("Per Ravn #72 Formand", "#72", Role.CHAIR),
        ("Per Ravn  #4  kasserer", "#4, kasserer", Role.MEMBER),
        ("Per Ravn nr. 12", "nr. 12", Role.MEMBER),
        ("Per Ravn (referent) #1 Suppleant", "#1, Suppleant", Role.MINUTE_TAKER),
        ("Per Ravn formand", "", Role.CHAIR),
        ("Per Ravn Kasserer", "Kasserer", Role.MEMBER),
        ("Revisor Per Ravn", "revisor", Role.MEMBER),
        ("Skoleleder Per Ravn", "skoleleder", Role.MEMBER),
        ("Per Ravn (Børne- og Ungerådet)", "Børne- og Ungerådet", Role.MEMBER),
        ("Per Ravn (Børne- og Ungerådet", "Børne- og Ungerådet", Role.MEMBER),
    ],
)
def test_what_somebody_is_is_not_of_the_name(line: str, affiliation: str, role: Role) -> None:
    meeting = met(f"Deltagere:\nIda Bæk (A)\n{line}\nEva Lind (V)")
    assert listed(meeting) == [
        ("Ida Bæk", "A", Role.MEMBER),
        ("Per Ravn", affiliation, role),
        ("Eva Lind", "V", Role.MEMBER),
    ]


def test_whoever_came_along_with_the_members_stands_in_for_nobody() -> None:
    meeting = met("Til stede: Per Ravn, Eva Lind - kasserer samt suppleant: Ida Bæk.")
    assert listed(meeting) == [
        ("Per Ravn", "", Role.MEMBER),
        ("Eva Lind", "kasserer", Role.MEMBER),
        ("Ida Bæk", "", Role.SUBSTITUTE),
    ]
    assert not any(person.stands_in_for for person in meeting.participants)


def test_a_group_may_have_no_colon() -> None:
    meeting = met("Til stede: Bestyrelsesmedlemmer Per, Eva (referent), Bo og suppleant Ida")
    assert [person.name for person in meeting.participants] == ["Per", "Eva", "Bo", "Ida"]
    assert meeting.participants[1].role is Role.MINUTE_TAKER
    assert meeting.participants[3].role is Role.SUBSTITUTE


def test_a_point_alone_heads_the_points_below_it() -> None:
    meeting = met(
        "Deltagere\n\n• Per Ravn, V\n• Ida Bæk, F\n• Eva Lind, A\n\n• Afbud\n\n"
        "• Ida Bæk, F - Kai Holm stedfortræder\n• Bo Ås (V) - Else Dam (V) stedfortræder"
    )
    people = {person.name: person for person in meeting.participants}
    assert {name: person.presence for name, person in people.items()} == {
        "Per Ravn": Presence.PRESENT,
        "Ida Bæk": Presence.EXCUSED,
        "Eva Lind": Presence.PRESENT,
        "Kai Holm": Presence.PRESENT,
        "Bo Ås": Presence.EXCUSED,
        "Else Dam": Presence.PRESENT,
    }
    assert people["Kai Holm"].stands_in_for == people["Ida Bæk"].id
    assert people["Else Dam"].stands_in_for == people["Bo Ås"].id
    assert people["Else Dam"].affiliation == "V"


def test_a_heading_below_a_list_is_nobody() -> None:
    meeting = met("Afbud\n\n• Per Ravn ()\n• Ida Bæk ()\n\nBemærkninger\n\nHusk flaget.")
    assert [person.name for person in meeting.participants] == ["Per Ravn", "Ida Bæk"]


@pytest.mark.parametrize(
    "title",
    [
        "Havneudvalget - Referat - 4. juni 2026",
        "Havneudvalget – referat – den 04-06-2026",
        "Havneudvalget, referat af møde torsdag den 4. juni 2026 kl. 17.00",
    ],
)
def test_a_title_may_say_what_it_is_between_the_name_and_the_day(title: str) -> None:
    meeting = met("Deltagere: Per Ravn, Ida Bæk", f"Forside | Kontakt | Presse\n\n{title}")
    assert (meeting.committee, str(meeting.date)) == ("Havneudvalget", "2026-06-04")
    assert {person.presence for person in meeting.participants} == {Presence.PRESENT}
