"""Every version of a text can be looked at, with who wrote it."""

import datetime

from ssp_desktop.application.editing.history import versions
from ssp_desktop.application.services import Services
from ssp_desktop.domain.changes import DECISION, Batch, Collection, Insert, SetField, SetText
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Section

MEETING = Meeting(
    "m", "Udvalget", items=(AgendaItem("i", "Et", decision="Ja.", sections=(Section("s", "Sag"),)),)
)


def test_the_versions_of_a_text_are_listed_and_nothing_else(services: Services) -> None:
    services.store.add(MEETING)
    session = services.open_session("m")
    session.do(SetText.between("i", DECISION, "Ja.", "Nej."))
    session.do(SetText.between("i", "s", "", "Om sagen."))
    session.do(SetText.between("i", DECISION, "Nej.", "Aldrig."))
    session.undo()
    session.do(
        Batch(
            (
                SetField("", "", "venue", "", "Salen"),
                SetText.between("i", DECISION, "Nej.", "Måske."),
            )
        )
    )
    session.flush()
    found = versions(session.meeting, "i", DECISION, services.store.history("m"))
    assert [each.text for each in found] == ["Måske.", "Nej.", "Ja."]
    assert found[-1].at is None
    assert isinstance(found[0].at, datetime.datetime)
    assert found[0].who == services.who
    assert [v.text for v in versions(session.meeting, "i", "s", services.store.history("m"))] == [
        "Om sagen.",
        "",
    ]


def test_a_texts_history_begins_with_the_item_it_came_in(services: Services) -> None:
    services.store.add(MEETING)
    session = services.open_session("m")
    session.do(Insert(Collection.ITEMS, "", 1, AgendaItem("n", "Nyt", decision="Et.")))
    session.do(SetText.between("n", DECISION, "Et.", "To."))
    session.flush()
    found = versions(session.meeting, "n", DECISION, services.store.history("m"))
    assert [each.text for each in found] == ["To.", "Et."]
    assert versions(session.meeting, "gone", DECISION, services.store.history("m")) == []
