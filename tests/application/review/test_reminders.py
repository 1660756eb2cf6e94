"""Who has answered of the reviewers, and the reminder to who has not."""

import datetime
import email
from dataclasses import replace
from email.policy import default

import pytest

from ssp_desktop.application.review.answers import Answered, review_states
from ssp_desktop.application.review.reminders import as_mail, overview, reminder
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Status
from ssp_desktop.domain.review import Remark, RemarkKind, Reviewer

NOON = datetime.datetime(2025, 3, 5, 12, tzinfo=datetime.UTC)
HOUR = datetime.timedelta(hours=1)
DUE = datetime.date(2025, 3, 7)
ITEMS = tuple(AgendaItem(f"a{n}", f"Fortrolig sag {n}") for n in range(1, 5))


def said(item: str, kind: RemarkKind, by: str = "Åse Øst", after: int = 1) -> Remark:
    return Remark(f"{by}{item}{kind}{after}", item, "", kind, by, NOON + after * HOUR)


def meeting(*remarks: Remark, **fields: object) -> Meeting:
    reviewer = Reviewer("v1", "Åse Øst", due=DUE, asked=NOON, **fields)
    other = Reviewer("v2", "Bo Ærø", items=("a2", "a3", "a9"), asked=NOON)
    return Meeting(
        "m",
        "Ungerådet",
        date=datetime.date(2025, 3, 4),
        status=Status.IN_REVIEW,
        items=ITEMS,
        reviewers=(reviewer, other),
        remarks=remarks,
    )


@pytest.mark.parametrize(
    ("remarks", "answered", "missing"),
    [
        ((), Answered.NOTHING, (1, 2, 3, 4)),
        ((said("", RemarkKind.NONE),), Answered.ALL, ()),
        ((said("", RemarkKind.NONE, "åse  øst"),), Answered.ALL, ()),
        ((said("", RemarkKind.NONE, "Bo Ærø"),), Answered.NOTHING, (1, 2, 3, 4)),
        ((said("", RemarkKind.NONE, after=-1),), Answered.NOTHING, (1, 2, 3, 4)),
        ((said("", RemarkKind.COMMENT),), Answered.SOME, (1, 2, 3, 4)),
        (
            (said("a1", RemarkKind.APPROVES), said("a3", RemarkKind.COMMENT)),
            Answered.SOME,
            (2, 4),
        ),
        (tuple(said(f"a{n}", RemarkKind.WORDING) for n in range(1, 5)), Answered.ALL, ()),
    ],
)
def test_how_far_a_reviewer_has_come(
    remarks: tuple[Remark, ...], answered: Answered, missing: tuple[int, ...]
) -> None:
    state = review_states(meeting(*remarks))[0]
    assert (state.answered, state.missing) == (answered, missing)


def test_only_their_own_items_are_waited_for_and_a_returned_draft_is_an_answer() -> None:
    assert review_states(meeting())[1].missing == (2, 3)
    assert review_states(meeting(), returned=["bo ærø"])[1].answered is Answered.ALL


def test_times_with_and_without_a_zone_are_compared() -> None:
    local = NOON.astimezone().replace(tzinfo=None)
    held = meeting(replace(said("", RemarkKind.NONE), at=local + HOUR))
    assert review_states(held)[0].answered is Answered.ALL
    held = meeting(replace(said("", RemarkKind.NONE), at=local - HOUR))
    assert review_states(held)[0].answered is Answered.NOTHING


def test_who_has_answered_at_a_glance() -> None:
    held = meeting(said("a1", RemarkKind.APPROVES), said("a2", RemarkKind.APPROVES))
    assert overview(review_states(held)) == (
        "Åse Øst: mangler punkterne 3 og 4, frist fredag d. 7. marts 2025\n"
        "Bo Ærø: har ikke svaret\n"
    )
    held = meeting(said("", RemarkKind.NONE, "Bo Ærø"))
    assert overview(review_states(held)) == (
        "Åse Øst: har ikke svaret, frist fredag d. 7. marts 2025\nBo Ærø: har svaret\n"
    )


def test_the_reminder_says_what_is_wanted_and_nothing_of_what_is_in_it() -> None:
    first, second = review_states(meeting())
    before, after = datetime.date(2025, 3, 6), datetime.date(2025, 3, 8)
    sent = reminder(meeting(), first, before, "Rie Referent")
    assert sent.subject == "Til gennemsyn: mødet i Ungerådet tirsdag den 4. marts 2025"
    assert sent.text == (
        "Kære Åse Øst\n\n"
        "Referatet af mødet i Ungerådet tirsdag den 4. marts 2025 ligger til gennemsyn hos dig. "
        "Vi mangler dit svar; fristen er fredag den 7. marts 2025.\n\n"
        "Har du ingen bemærkninger, så svar gerne det: ellers ved vi ikke, om du har set det.\n\n"
        "Venlig hilsen\nRie Referent\n"
    )
    assert "fristen var fredag" in reminder(meeting(), first, after, "").text
    other = reminder(meeting(), second, before, "").text
    assert "hos dig, punkterne 2 og 3. Vi mangler dit svar.\n" in other
    assert "Fortrolig" not in sent.text + sent.subject + other


def test_the_mail_is_one_to_be_sent() -> None:
    sent = reminder(meeting(), review_states(meeting())[0], DUE, "Rie Referent")
    content = as_mail(sent)
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert max(map(len, content.splitlines())) < 100
    mail = email.message_from_bytes(content, policy=default)
    assert (mail["Subject"], mail["X-Unsent"]) == (sent.subject, "1")
    assert mail.get_content().replace("\r\n", "\n") == sent.text
