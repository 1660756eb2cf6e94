"""Which meetings have lain in the bin for longer than somebody wanted."""

import datetime

from ssp_desktop.application.meetings.purging import overdue
from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import AgendaItem, Meeting


def test_what_has_lain_in_the_bin_for_more_than_the_days_is_overdue(parts: Services) -> None:
    for name in ("a", "b", "c"):
        parts.store.add(Meeting(name * 10, "Udvalget", items=(AgendaItem("i", "Sag"),)))
    for name in ("a", "b"):
        parts.store.trash(name * 10)
    now = datetime.datetime.now().astimezone()
    later = now + datetime.timedelta(days=31)
    assert overdue(parts.store, 30, now) == []
    assert {each.id for each in overdue(parts.store, 30, later)} == {"a" * 10, "b" * 10}
    assert overdue(parts.store, 40, later) == []
    assert overdue(parts.store, 0, later) == []
