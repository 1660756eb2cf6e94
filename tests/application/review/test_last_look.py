"""What a reviewer is told of the time since they last looked, and what answers them since then."""

import datetime

import pytest

from ssp_desktop.application.drafts.seeing import shown_to
from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.review.compared import Fate
from ssp_desktop.application.review.item_states import ItemState
from ssp_desktop.application.review.remarking import leaving
from ssp_desktop.application.review.shown_minutes import Allowed
from ssp_desktop.application.review.sitting import Nameless, Sitting
from ssp_desktop.application.services import Services
from ssp_desktop.domain.changes import Collection, Insert, Remove, SetField
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Participant, Recusal, Role
from ssp_desktop.domain.review import RemarkKind, Reviewer
from ssp_desktop.minutes.blocks import read_paragraphs
from tests.application.review.conftest import Clock, marked, renew, sit, write


def delete(session: MeetingSession, item: str) -> None:
    """Delete an item, as the minute-taker does."""
    at, found = next((at, i) for at, i in enumerate(session.meeting.items) if i.id == item)
    session.do(Remove(Collection.ITEMS, "", at, found))


def set_field(session: MeetingSession, item: str, name: str, value: object) -> None:
    """Set a field of an item."""
    found = next(each for each in session.meeting.items if each.id == item)
    session.do(SetField(item, "", name, getattr(found, name), value))


def look(services: Services, session: MeetingSession, who: str = "Åse", **allowed: object) -> None:
    """Have `who` see everything and leave."""
    sitting = sit(services, session, who, **allowed)
    for item in sitting.items:
        sitting.see(item)
    sitting.leave()


def told(sitting: Sitting, item: str) -> str:
    """Return what the item shows under only what changed."""
    blocks = sitting.compared_with_before(item).part.blocks
    return "\n".join(each.text for each in read_paragraphs(blocks))


def fates(sitting: Sitting, item: str) -> set[Fate]:
    """Return what happened to the words of the item that are marked."""
    marks = sitting.compared_with_before(item).marks
    return {mark.fate for each in marks.values() for mark in each}


def test_an_item_deleted_since_is_told_until_it_was_seen(
    services: Services, session: MeetingSession
) -> None:
    look(services, session)
    delete(session, "i2")
    sitting = sit(services, session)
    assert sitting.items == ("i1", "i3")
    assert sitting.changed == ("i2",)
    assert sitting.states()["i2"] is ItemState.GONE
    assert sitting.number_of("i2") == 2
    assert "mange penge" in told(sitting, "i2")
    assert fates(sitting, "i2") == {Fate.GONE}
    sitting.see("i1")
    sitting.leave()
    again = sit(services, session)
    assert again.changed == ("i2",)  # it was not turned to
    again.see("i2")
    again.leave()
    assert sit(services, session).changed == ()


def test_it_is_not_told_once_it_is_back(services: Services, session: MeetingSession) -> None:
    look(services, session)
    delete(session, "i1")
    delete(session, "i2")
    sitting = sit(services, session)
    assert sitting.changed == ("i1", "i2")
    session.undo()
    renew(sitting)
    assert sitting.changed == ("i1",)
    assert sitting.items == ("i2", "i3")


def test_nothing_can_be_said_of_an_item_that_is_gone(
    services: Services, session: MeetingSession
) -> None:
    sitting = sit(services, session)
    marking = sitting.mark("i2", marked(sitting, "i2", "mange"))
    delete(session, "i2")
    renew(sitting)
    before = session.meeting
    for say in (sitting.comment, sitting.propose):
        with pytest.raises(UserError, match="ikke i mødet mere"):
            say(marking, "få")
    assert session.meeting is before


def test_a_remark_is_about_the_words_that_were_marked(
    services: Services, session: MeetingSession
) -> None:
    sitting = sit(services, session)
    marking = sitting.mark("i2", marked(sitting, "i2", "drøftede"))
    text = session.meeting.items[1].decision
    write(session, "i2", "decision", text, "Mødet begyndte. " + text)
    renew(sitting)
    assert sitting.comment(marking, "Længe?")
    [(remark, [stretch])] = sitting.remarks("i2")
    paragraphs = {each.key: each.text for each in sitting.paragraphs("i2")}
    assert paragraphs[stretch.key][stretch.start : stretch.end] == remark.words == "drøftede"


def test_what_was_written_after_the_pages_were_shown_is_not_seen(
    services: Services, session: MeetingSession
) -> None:
    sitting = sit(services, session)
    write(session, "i1", "decision", "Godkendt.", "Afvist.")  # the pages have yet to follow
    sitting.approve("i1")
    sitting.leave()
    assert "i1" in sit(services, session).changed
    assert sit(services, session).states()["i1"] is ItemState.CHANGED


def test_of_an_item_closed_since_a_guest_is_told_no_old_words(
    services: Services, session: MeetingSession
) -> None:
    look(services, session, "Gæst", is_open=True)
    set_field(session, "i2", "closed", True)
    sitting = sit(services, session, "Gæst", is_open=True)
    assert "penge" not in told(sitting, "i2")
    assert sitting.changed == ("i2",)
    look(services, session, "Gæst", is_open=True)
    set_field(session, "i1", "closed", True)
    renew(sitting)  # while the review is open
    assert "Godkendt" not in told(sitting, "i1")


def test_of_a_deleted_item_a_guest_is_told_the_heading_and_no_remark(
    services: Services, session: MeetingSession
) -> None:
    chair = sit(services, session)
    chair.comment(chair.mark("i2", ()), "For meget til Kim")
    look(services, session, "Gæst", is_open=True)
    delete(session, "i2")
    delete(session, "i3")
    guest = sit(services, session, "Gæst", is_open=True)
    assert guest.changed == ("i2", "i3")
    assert told(guest, "i2") == "Punkt 2: Budget"
    assert "Kim" not in told(guest, "i3")
    assert guest.remarks("i2") == ()


def test_who_is_disqualified_meanwhile_sees_the_item_no_more(
    services: Services, session: MeetingSession
) -> None:
    person = Participant("p", "Bo Ly", role=Role.MEMBER)
    session.do(Insert(Collection.PARTICIPANTS, "", 0, person))

    def may_see(meeting: Meeting) -> Allowed:
        contents = shown_to(meeting, "Bo Ly")
        return Allowed(contents.items, contents.is_open)

    sitting = Sitting(session, services.store.snapshots, "Bo Ly", may_see, Clock())
    renew(sitting)
    assert sitting.items == ("i1", "i2", "i3")
    session.do(Insert(Collection.RECUSALS, "i3", 0, Recusal("r", "p", disqualified=True)))
    assert sitting.renew_allowed()
    renew(sitting)
    assert sitting.items == ("i1", "i2")
    session.do(Insert(Collection.ITEMS, "", 0, AgendaItem("n", "Nyt")))
    assert not sitting.renew_allowed()
    renew(sitting)
    assert sitting.items == ("n", "i1", "i2")


def test_nobody_reviews_without_a_name(services: Services, session: MeetingSession) -> None:
    for name in ("", "  ", "\u200b"):
        with pytest.raises(Nameless):
            sit(services, session, name)
    assert sit(services, session, "  Åse \n Dam ").who == "Åse Dam"


def test_who_is_asked_again_answers_again(services: Services, session: MeetingSession) -> None:
    sitting = sit(services, session)
    sitting.approve("i1")
    sitting.say_nothing_to_remark()
    assert not sitting.say_nothing_to_remark()
    asked = sitting.meeting.remarks[-1].at + datetime.timedelta(seconds=1)
    session.do(Insert(Collection.REVIEWERS, "", 0, Reviewer("v", "åse", asked=asked)))
    assert not sitting.has_nothing_to_remark
    assert sitting.states()["i1"] is ItemState.SEEN
    assert sitting.approve("i1")
    assert sitting.say_nothing_to_remark()
    kinds = [each.kind for each in session.meeting.remarks]
    assert kinds == [RemarkKind.APPROVES, RemarkKind.NONE] * 2


def test_what_one_has_remarked_and_waits_for_an_answer(
    services: Services, session: MeetingSession
) -> None:
    sitting = sit(services, session)
    assert sitting.remarked == ()
    sitting.comment(sitting.mark("i2", ()), "Hvorfor?")
    assert sitting.remarked == ("i2",)
    assert sit(services, session, "Bo").remarked == ()
    session.do(leaving(session.meeting.remarks[0]))
    assert sitting.remarked == ()  # the minute-taker has answered


def test_an_item_that_was_looked_at_before_it_was_deleted_is_shown_as_gone(
    services: Services, session: MeetingSession
) -> None:
    look(services, session)
    sitting = sit(services, session)
    write(session, "i2", "decision", session.meeting.items[1].decision, "Udvalget drøftede det.")
    renew(sitting)
    assert Fate.ADDED in fates(sitting, "i2")
    delete(session, "i2")
    renew(sitting)
    assert fates(sitting, "i2") == {Fate.GONE}
    session.undo()
    renew(sitting)
    assert Fate.ADDED in fates(sitting, "i2")
