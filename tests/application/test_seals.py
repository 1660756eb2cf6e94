"""What is altered behind the program's back in approved minutes is found, and its place named."""

import datetime
import random
import sqlite3
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from ssp_desktop.application.review.approving import approval, correction, reopening
from ssp_desktop.application.services import Services
from ssp_desktop.domain.changes import Collection, Insert, SetField, SetText
from ssp_desktop.domain.meeting import Attachment, Layout, Section, Status, new_id
from ssp_desktop.domain.review import MemberApproval
from tests.meetings.live_meeting import live
from tests.proofs import cases

NOW = datetime.datetime(2026, 5, 4, 10, 30, tzinfo=datetime.UTC)
CHANCE = random.Random(7)


def minutes():
    """A held meeting with people, events, votes, texts and attachments."""
    meeting = live(Layout.PUNKT)
    items = tuple(
        replace(
            item,
            sections=(*item.sections, Section(new_id(), "Økonomi", f"Det koster {at}00 kr.")),
            attachments=(Attachment(new_id(), f"Oversigt {at}", at + 1),),
            case_number=f"2026-00{at}",
        )
        for at, item in enumerate(meeting.items)
    )
    return replace(meeting, items=items, status=Status.DRAFT)


@pytest.fixture(params=[False, True], ids=["", "packed"])
def approved(request, services: Services):
    """Approved minutes with two corrections and a member's approval, in a real database.

    Once with the history behind the approval packed.
    """
    meeting = minutes()
    services.store.add(meeting)
    session = services.open_session(meeting.id)
    session.do(SetText.between(meeting.items[0].id, "decision", meeting.items[0].decision, "Ja."))
    session.do(approval(session.meeting, "Åse Dam", NOW))
    assert session.flush(5)
    for at in (0, 1):
        session.do(correction(session.meeting, meeting.items[at].id, f"Ret {at}.", "Bo", NOW))
        assert session.flush(5)
    signed = MemberApproval(new_id(), "Eva", NOW)
    session.do(Insert(Collection.APPROVALS, "", 0, signed))
    assert session.flush(5)
    if request.param:
        services.store.pack_histories()
        raw = database(services)
        packed = raw.execute("SELECT sum(steps) FROM packed_changes").fetchone()
        left = raw.execute("SELECT count(*) FROM changes").fetchone()
        raw.close()
        assert (packed, left) == ((2,), (3,))
    return session


def sql(*words: str) -> str:
    return " ".join(words)


def database(services: Services) -> sqlite3.Connection:
    return sqlite3.connect(services.folders.database)


def test_minutes_that_nobody_touched_are_sound(approved, services):
    assert services.store.seals.broken(approved.meeting.id) is None
    seal = services.store.seals.of(approved.meeting.id)
    assert (len(seal.text), seal.additions) == (64, 3)
    assert seal.last != seal.text


def test_undoing_a_correction_is_an_addition_too(approved, services):
    assert approved.undo() is not None
    assert approved.flush(5)
    assert services.store.seals.broken(approved.meeting.id) is None
    assert services.store.seals.of(approved.meeting.id).additions == 4


def test_a_correction_that_is_undone_and_done_again_is_sound(approved, services):
    for _ in range(2):
        assert approved.undo() is not None
        assert approved.flush(5)
        assert services.store.seals.broken(approved.meeting.id) is None
        assert approved.redo() is not None
        assert approved.flush(5)
        assert services.store.seals.broken(approved.meeting.id) is None
    assert services.store.seals.of(approved.meeting.id).additions == 7


def test_facts_that_are_undone_together_are_sound(approved, services):
    for day in (6, 7, 8):
        change = SetField("", "", "filed", approved.meeting.filed, datetime.date(2026, 5, day))
        approved.do(change)
    assert approved.flush(5)
    for _ in range(3):
        approved.undo()
    approved.do(correction(approved.meeting, "", "Noget andet.", "Bo", NOW))
    assert approved.flush(5)
    assert approved.meeting.filed is None
    assert services.store.seals.broken(approved.meeting.id) is None


def test_minutes_reopened_and_approved_again_in_one_save_have_a_new_seal(approved, services):
    item = approved.meeting.items[0]
    approved.do(reopening(approved.meeting, "Åse Dam", NOW, "En fejl i punkt 1"))
    approved.do(SetText.between(item.id, "decision", item.decision, "Nej."))
    approved.do(approval(approved.meeting, "Åse Dam", NOW))
    assert approved.flush(5)
    assert services.store.seals.broken(approved.meeting.id) is None
    seal = services.store.seals.of(approved.meeting.id)
    assert (seal.additions, seal.text) == (0, seal.last)


def test_what_is_added_in_the_save_that_approves_is_an_addition(services):
    meeting = minutes()
    services.store.add(meeting)
    session = services.open_session(meeting.id)
    session.do(approval(session.meeting, "Åse Dam", NOW))
    session.do(correction(session.meeting, meeting.items[0].id, "Ret.", "Bo", NOW))
    assert session.flush(5)
    assert services.store.seals.of(meeting.id).additions == 1
    assert session.undo() is not None
    assert session.flush(5)
    assert services.store.seals.broken(meeting.id) is None
    assert services.store.seals.of(meeting.id).additions == 2


def test_the_reason_of_a_reopening_altered_before_the_next_approval_is_found(approved, services):
    approved.do(reopening(approved.meeting, "Åse Dam", NOW, "En fejl i punkt 1"))
    assert approved.flush(5)
    with database(services) as raw:
        raw.execute("UPDATE review_parts SET value = replace(value, 'En fejl', 'Intet')")
    assert services.store.seals.broken(approved.meeting.id).what == "genåbningerne er andre"


@pytest.mark.parametrize("record", ["hej", "[]", "{}"])
@pytest.mark.parametrize("n", [0, 2])
def test_a_record_made_unreadable_is_found_and_stops_no_save(approved, services, record, n):
    with database(services) as raw:
        raw.execute("UPDATE seals SET record = ? WHERE n = ?", (record, n))
    approved.do(correction(approved.meeting, "", "Noget andet.", "Bo", NOW))
    assert approved.flush(5)
    assert services.store.seals.broken(approved.meeting.id).link == n
    services.store.seals.of(approved.meeting.id)


def test_an_item_made_unreadable_is_named(approved, services):
    item = approved.meeting.items[2]
    with database(services) as raw:
        raw.execute("UPDATE items SET state = 'xx' WHERE id = ?", (item.id,))
    broken = services.store.seals.broken(approved.meeting.id)
    assert broken.item == approved.meeting.number_of(item.id)
    assert "kan ikke læses" in broken.what


def test_minutes_that_are_reopened_and_approved_again_have_a_new_seal(approved, services):
    first = services.store.seals.of(approved.meeting.id)
    approved.do(reopening(approved.meeting, "Åse Dam", NOW, "En fejl i punkt 1"))
    assert approved.flush(5)
    assert services.store.seals.broken(approved.meeting.id) is None
    item = approved.meeting.items[0]
    approved.do(SetText.between(item.id, "decision", item.decision, "Nej."))
    assert approved.flush(5)
    assert services.store.seals.broken(approved.meeting.id) is None
    approved.do(approval(approved.meeting, "Åse Dam", NOW))
    assert approved.flush(5)
    assert services.store.seals.broken(approved.meeting.id) is None
    again = services.store.seals.of(approved.meeting.id)
    assert again.text not in (first.text, first.last)
    assert [each.why for each in approved.meeting.reopenings] == ["En fejl i punkt 1"]


def test_what_is_saved_again_after_a_loss_is_not_sealed_twice(approved, services):
    services.autosave.write_anew()
    assert services.autosave.flush(5)
    assert services.store.seals.broken(approved.meeting.id) is None
    assert services.store.seals.of(approved.meeting.id).additions == 3


def test_reopened_minutes_have_no_seal(approved, services):
    approved.do(reopening(approved.meeting, "Åse Dam", NOW, "En fejl i punkt 1"))
    assert approved.flush(5)
    assert services.store.seals.of(approved.meeting.id) is None


def test_joining_committees_breaks_no_seal(approved, services):
    with database(services) as raw:
        raw.execute("UPDATE meetings SET committee_id = 'andet'")
    assert services.store.seals.broken(approved.meeting.id) is None


TEXTS = {
    "meetings": ("committee", "municipality", "title", "date", "time", "venue", "approved_by"),
    "participants": ("name", "affiliation", "presence", "role"),
    "items": ("title", "case_number", "decision", "votes", "absent", "open_title", "open_text"),
    "sections": ("heading", "text"),
    "attachments": ("title",),
    "events": ("kind", "time", "item_id", "person"),
    "actions": ("text", "owner", "due"),
    "review_parts": ("value",),
    "seals": ("record", "link"),
}


def places(raw):
    """Yield every text of the approved minutes: table, column, the row's item number, the key."""
    for table, columns in TEXTS.items():
        for column in columns:
            key = "n" if table == "seals" else "id"
            item = {"items": "id", "sections": "item_id", "attachments": "item_id"}.get(table)
            where = f"{column} IS NOT NULL AND {column} <> ''"
            wanted = f"{key}, {column}, {item or 'NULL'}"
            rows = raw.execute(sql("SELECT", wanted, "FROM", table, "WHERE", where))
            yield from ((table, column, key, *row) for row in rows.fetchall())


def altered(text):
    """Return `text` with one character changed; an enumeration or a date may become invalid."""
    at = CHANCE.randrange(len(text))
    while True:
        other = CHANCE.choice("abcæøå 0123456789")
        if other != text[at]:
            return text[:at] + other + text[at + 1 :]


@pytest.mark.proof
def test_a_letter_altered_anywhere_is_found_and_its_item_named(approved, services):
    meeting_id = approved.meeting.id
    numbers = {item.id: number for number, item in approved.meeting.numbered_items()}
    with database(services) as raw:
        every = list(places(raw))
    assert {each[0] for each in every} == set(TEXTS)
    for _ in range(cases(60, 200 / 300)):
        table, column, key, row, text, item = CHANCE.choice(every)
        other = altered(text)
        with database(services) as raw:
            set_text = sql("UPDATE", table, "SET", column, "= ? WHERE", key, "= ?")
            try:
                raw.execute(set_text, (other, row))
            except sqlite3.IntegrityError:
                continue  # the database itself refuses that
        broken = services.store.seals.broken(meeting_id)
        assert broken is not None, (table, column, text, other)
        if item is not None and (table == "items" or "kan ikke læses" not in broken.what):
            assert broken.item == numbers[item], (table, column, broken)
        with database(services) as raw:
            raw.execute(set_text, (text, row))
        assert services.store.seals.broken(meeting_id) is None


@pytest.mark.parametrize(
    "table", ["participants", "items", "sections", "attachments", "events", "review_parts"]
)
def test_a_row_deleted_is_found(approved, services, table):
    with database(services) as raw:
        rows = raw.execute(sql("SELECT id FROM", table, "ORDER BY id")).fetchall()
        raw.execute(sql("DELETE FROM", table, "WHERE id = ?"), CHANCE.choice(rows))
    assert services.store.seals.broken(approved.meeting.id) is not None


def test_a_row_put_in_is_found_with_its_item(approved, services):
    item = approved.meeting.items[1]
    with database(services) as raw:
        raw.execute(
            "INSERT INTO sections (meeting_id, item_id, id, position, heading, text) "
            "VALUES (?, ?, 'ny', 99, 'Tilføjet', 'Bag om ryggen.')",
            (approved.meeting.id, item.id),
        )
    broken = services.store.seals.broken(approved.meeting.id)
    assert broken.item == approved.meeting.number_of(item.id)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM seals WHERE n = (SELECT max(n) FROM seals)",
        "DELETE FROM seals WHERE n = 1",
        "DELETE FROM seals",
        "DELETE FROM changes WHERE seq = (SELECT max(seq) FROM changes)",
        "UPDATE changes SET who = 'En anden' WHERE seq = (SELECT max(seq) FROM changes)",
        "UPDATE meetings SET sealed = NULL",
        "UPDATE meetings SET status = 'draft'",
        "UPDATE seals SET record = '[]'",
        "INSERT INTO changes SELECT meeting_id, 99, at, who, payload, state FROM changes LIMIT 1",
    ],
)
def test_a_log_cut_off_or_altered_is_found(approved, services, statement):
    with database(services) as raw:
        raw.execute(statement)
    assert services.store.seals.broken(approved.meeting.id) is not None


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE meetings SET status = 'draft'", "det står ikke længere som godkendt"),
        ("UPDATE meetings SET approved_by = 'Eva'", "den, der godkendte det, er en anden"),
        ("UPDATE meetings SET layout = 'klassisk'", "måden, referatet sættes op på, er en anden"),
        ("UPDATE items SET open_text = 'Andet'", "det, den åbne udgave siger, er andet"),
        ("UPDATE items SET state = 'withdrawn'", "det, der skete med punktet, er andet"),
    ],
)
def test_what_was_altered_is_told_in_words_that_the_window_translates(
    approved, services, statement, said
):
    with database(services) as raw:
        raw.execute(statement)
    assert services.store.seals.broken(approved.meeting.id).what == said
    texts = ElementTree.parse("resources/translations/en.ts").getroot()
    assert said in {each.text for each in texts.iter("source")}


@pytest.mark.parametrize("last", [None, ""])
def test_the_whole_chain_gone_with_its_last_link_is_found(approved, services, last):
    with database(services) as raw:
        raw.execute("DELETE FROM seals")
        raw.execute("UPDATE meetings SET sealed = ?", (last,))
    assert services.store.seals.broken(approved.meeting.id).what == "godkendelsens segl mangler"


def test_a_check_of_the_database_names_the_altered_minutes(approved, services):
    with database(services) as raw:
        raw.execute("UPDATE items SET decision = decision || 'X' WHERE position = 1")
    checked = services.make_copies().database()
    assert checked.sound is False
    assert "uden om programmet" in checked.problem
    assert f"punkt {approved.meeting.number_of(approved.meeting.items[1].id)}" in checked.problem


def test_a_fact_after_the_approval_is_taken(approved, services):
    approved.do(SetField("", "", "filed", None, datetime.date(2026, 5, 6)))
    assert approved.flush(5)
    assert services.store.seals.broken(approved.meeting.id) is None
