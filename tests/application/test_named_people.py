"""Whom a name, or its first letters, mean."""

import pytest

from ssp_desktop.application.named_people import members_named, people_named
from ssp_desktop.domain.meeting import Meeting, Participant, Role

PEOPLE = (
    Participant("bo", "Bo Ly", "V"),
    Participant("bodil", "Bodil Aas", "A"),
    Participant("ea", "Ea Bo Dam", "C"),
    Participant("gorm", "Gorm Bovin", role=Role.GUEST),
)


@pytest.mark.parametrize(
    ("letters", "found"),
    [
        ("bo ly", ["bo"]),
        ("bo", ["bo", "ea"]),  # whose name it is, before those whose name it begins
        ("bod", ["bodil"]),
        ("bo d", ["ea"]),
        ("bov.", ["gorm"]),
        ("ås", ["bodil"]),
        ("ib", []),
        (" . ", []),
    ],
)
def test_letters_mean_those_whose_name_they_are_or_begin(letters: str, found: list[str]) -> None:
    assert [person.id for person in people_named(PEOPLE, letters)] == found


def test_a_guest_has_no_seat() -> None:
    meeting = Meeting("m", "Udvalg", participants=PEOPLE)
    assert members_named(meeting, "gorm") == []
    assert [person.id for person in members_named(meeting, "bodil")] == ["bodil"]
