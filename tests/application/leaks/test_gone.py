"""What was closed and is deleted or undone stops an attachment that still says it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from ssp_desktop.application.editing.session import MeetingSession as Session
from ssp_desktop.application.leaks.checking import LeaksFound
from ssp_desktop.application.live.agenda_changes import remove_item
from ssp_desktop.application.services import Services
from ssp_desktop.domain.changes import Collection, Insert, Remove, SetField, SetText
from ssp_desktop.domain.meeting import AgendaItem, Attachment, Meeting, Section

pytestmark = pytest.mark.xdist_group("application_leaks")

DECISION = "Eleven flyttes til en anden skole efter sommerferien."
NOTE = "Forældrene ønsker ikke hjælp fra rådgiveren."
OPEN = AgendaItem("i1", "Handleplan", decision="Godkendt.")
CLOSED = AgendaItem(
    "i2",
    "Underretning Kastanjen",
    closed=True,
    open_title="En personsag",
    decision=DECISION,
    sections=(Section("s2", "Sag", NOTE),),
)
MEETING = Meeting("m" * 10, "Trivselsudvalget", items=(OPEN, CLOSED))


def deleted(session: Session) -> None:
    change = remove_item(session.meeting, "i2")
    assert change
    session.do(change)


def undone(session: Session) -> None:
    deleted(session)
    item = replace(CLOSED, id="i3", sections=())
    session.do(Insert(Collection.ITEMS, "", 1, item))
    session.undo()


def section_deleted(session: Session) -> None:
    session.do(Remove(Collection.SECTIONS, "i2", 0, CLOSED.sections[0]))


def words_deleted(session: Session) -> None:
    session.do(SetText.between("i2", "decision", DECISION, "Eleven."))


def opened_and_deleted(session: Session) -> None:
    session.do(SetField("i2", "", "closed", True, False))
    deleted(session)


@pytest.fixture
def stops(services: Services, tmp_path: Path) -> Callable[..., set[str]]:
    """Give what stops the package of a meeting that was changed, with an attachment that says."""

    def found(change: Callable[[Session], None], text: str) -> set[str]:
        document = docx.Document()
        document.add_paragraph(text)
        document.save(str(tmp_path / "plan.docx"))
        digest, size = services.attached.take(tmp_path / "plan.docx")
        plan = Attachment("b1", "Plan", 1, "plan.docx", digest, size)
        services.store.add(replace(MEETING, items=(replace(OPEN, attachments=(plan,)), CLOSED)))
        session = services.open_session(MEETING.id)
        change(session)
        services.saved(session)
        try:
            services.filing.file(session.meeting, tmp_path / "to")
        except LeaksFound as raised:
            return {leak.kind for leak in raised.checked.stops}
        return set()

    return found


@pytest.mark.parametrize(
    ("change", "text", "kind"),
    [
        (deleted, f"Se også: {DECISION}", "closed_words"),
        (deleted, NOTE, "closed_words"),
        (deleted, "Underretning Kastanjen", "closed_title"),
        (undone, DECISION, "closed_words"),
        (section_deleted, NOTE, "closed_words"),
        (words_deleted, DECISION, "closed_words"),
    ],
)
def test_what_is_gone_is_still_closed(
    change: Callable[[Session], None], text: str, kind: str, stops: Callable[..., set[str]]
) -> None:
    assert stops(change, text) == {kind}


def test_what_was_opened_before_it_was_deleted_is_not(stops: Callable[..., set[str]]) -> None:
    assert stops(opened_and_deleted, f"{DECISION} {NOTE}") == set()


def test_what_is_gone_is_looked_for_where_nothing_else_is_closed(
    stops: Callable[..., set[str]],
) -> None:
    assert stops(deleted, "En plan, som handler om mange ting, og som alle må læse.") == set()
