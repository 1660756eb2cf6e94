"""Mails about action points, and with the minutes, as a mail program reads them."""

import datetime
import email
import sqlite3
from contextlib import closing
from dataclasses import replace
from email.message import EmailMessage
from email.policy import default
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given

from ssp_desktop.application.files.cpr_finds import CprNumbersFound, Reason
from ssp_desktop.application.files.settled import OutsideSettled
from ssp_desktop.application.handing_on.mails import (
    Mail,
    NobodyToWrite,
    action_mails,
    minutes_mail,
    receivers,
)
from ssp_desktop.application.leaks.checking import LeaksFound
from ssp_desktop.application.leaks.letting import Leaving
from ssp_desktop.application.services import Services
from ssp_desktop.assembly import exporter_of
from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Participant, Role, Status
from ssp_desktop.folders import find_folders
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.policy import Policy
from tests.meetings.closed_scenes import pairs
from tests.proofs import random_cases

MARK = "zqxhemmelig"
PEOPLE = (
    Participant("p1", "Åse Dam", role=Role.CHAIR),
    Participant("p2", "Bo Ly"),
    Participant("p3", "Gæst Holm", role=Role.GUEST),
)
MEETING = Meeting(
    "m",
    "Ungerådet",
    date=datetime.date(2026, 3, 4),
    status=Status.DRAFT,
    participants=PEOPLE,
    items=(
        AgendaItem("i1", "Budget", decision="Bo Ly regner efter."),
        AgendaItem("i2", f"Sag {MARK}", closed=True, decision=MARK),
    ),
    actions=(
        ActionPoint("a1", "i1", "Bo Ly regner efter.", "Bo Ly", datetime.date(2026, 3, 20)),
        ActionPoint("a2", "i1", "Åse Dam skriver til skolen.", "Åse Dam"),
        ActionPoint("a3", "i1", "Bo Ly ringer.", "bo ly"),
        ActionPoint("a4", "i2", f"Bo Ly ser på {MARK}.", "Bo Ly"),
        ActionPoint("a5", "i1", "Nogen gør rent."),
    ),
)


def read(mail: Mail) -> EmailMessage:
    made = email.message_from_bytes(mail.content, policy=default)
    assert isinstance(made, EmailMessage)
    assert (made["X-Unsent"], made["To"], made["From"]) == ("1", None, None)
    assert b"@" not in mail.content
    return made


def text_of(mail: Mail) -> str:
    body = read(mail).get_body(("plain",))
    assert body is not None
    return str(body.get_content()).replace("\r\n", "\n")


def open_mail(
    services: Services, meeting: Meeting, sender: str = "", despite: Reason | None = None
) -> Mail:
    return minutes_mail(
        meeting,
        Edition.OPEN,
        services.exporter,
        sender,
        look=Leaving(
            meeting, None, services.policy, room=services.attached.room, despite=despite
        ).look,
        despite=despite,
        keeping=partial(services.store.exporting, meeting.id),
    )


def unasked(*_: object) -> str:
    raise AssertionError("the full edition is not for the public")


def test_each_owner_gets_a_mail_with_their_own_points() -> None:
    bo, aase = action_mails(MEETING, "Ida Juhl")
    assert (bo.name, aase.name) == ("Opgaver til Bo Ly.eml", "Opgaver til Åse Dam.eml")
    day = "onsdag den 4. marts 2026"
    assert read(bo)["Subject"] == f"Dine opgaver fra mødet i Ungerådet {day}"
    assert text_of(bo) == (
        f"Kære Bo Ly\n\nPå mødet i Ungerådet {day} fik du 2 opgaver:\n\n"
        "- Bo Ly regner efter. Frist: fredag den 20. marts 2026. (punkt 1)\n"
        "- Bo Ly ringer. (punkt 1)\n\nVenlig hilsen\nIda Juhl\n"
    )
    assert "Åse Dam skriver til skolen." in text_of(aase)


def test_nothing_of_a_closed_item_and_no_number_is_in_a_mail() -> None:
    number = ActionPoint("a6", "i1", "Sagen om CPR 010203-1234.", "Bo Ly")
    mails = action_mails(replace(MEETING, actions=(*MEETING.actions, number)), "")
    assert not any(MARK in text_of(each) or "1234" in text_of(each) for each in mails)


def test_nobody_is_written_to_without_an_action_point() -> None:
    with pytest.raises(NobodyToWrite, match="ingen at skrive til"):
        action_mails(replace(MEETING, actions=MEETING.actions[3:]), "")


def test_the_open_edition_goes_to_everybody_as_a_pdf(services: Services) -> None:
    mail = open_mail(services, MEETING, "Ida Juhl")
    assert "Kære Åse Dam, Bo Ly og Gæst Holm\n" in text_of(mail)
    (pdf,) = read(mail).iter_attachments()
    assert pdf.get_filename() == "2026-03-04 Ungerådet - referat (åben).pdf"
    assert bytes(pdf.get_content()).startswith(b"%PDF-")
    assert mail.name == "2026-03-04 Ungerådet - referat (åben).eml"


def test_the_full_edition_goes_to_the_members_alone(services: Services) -> None:
    mail = minutes_mail(MEETING, Edition.FULL, services.exporter, "", look=unasked)
    assert text_of(mail).startswith("Kære Åse Dam og Bo Ly\n")
    assert "kun til jer" in text_of(mail)
    open_items = replace(MEETING, items=MEETING.items[:1], actions=())
    assert len(receivers(open_items, Edition.FULL)) == 3


def test_a_settled_folder_of_exports_is_for_the_mail_and_not_for_what_is_in_it(
    own_data_dir: Path, tmp_path: Path
) -> None:
    policy = Policy(export_folder=tmp_path / "ud")
    exporter = exporter_of(find_folders(own_data_dir), policy)
    mail = minutes_mail(MEETING, Edition.FULL, exporter, "", look=unasked)
    assert exporter.save_beside(tmp_path / "ud" / mail.name, mail.content).is_file()
    with pytest.raises(OutsideSettled):
        exporter.save_beside(tmp_path / mail.name, mail.content)


def test_numbers_stop_the_open_edition_as_in_an_export(services: Services) -> None:
    item = AgendaItem("i1", "Budget", decision="Sagen om CPR 010203-1234.")
    numbered = replace(MEETING, items=(item,), actions=())
    with pytest.raises(CprNumbersFound):
        open_mail(services, numbered)
    with pytest.raises(NobodyToWrite, match="ingen deltagere"):
        open_mail(services, replace(MEETING, participants=()))
    services.store.add(numbered)
    despite = Reason("Er sagen selv.")
    mail = open_mail(services, numbered, despite=despite)
    (pdf,) = read(mail).iter_attachments()
    assert bytes(pdf.get_content()).startswith(b"%PDF-")
    with closing(sqlite3.connect(services.folders.database)) as database:
        recorded = database.execute("SELECT kind, path, edition, despite FROM exports").fetchall()
    assert recorded == [("mail", mail.name, "open", "Er sagen selv.")]
    assert services.store.list_meetings()[0].last_export is None


def test_the_open_edition_is_opened_again_before_it_goes_out(services: Services) -> None:
    item = AgendaItem("i1", "Budget", decision=r"Planen ligger i C:\Users\ida\plan.docx nu.")
    told = replace(MEETING, items=(item,), actions=())
    services.store.add(told)
    with pytest.raises(LeaksFound):
        open_mail(services, told)
    assert open_mail(services, told, despite=Reason("Kun et eksempel.")).content


@pytest.mark.proof
@random_cases(30)
@given(both=pairs())
def test_two_meetings_that_differ_in_what_is_closed_have_the_same_mails(
    both: tuple[Meeting, Meeting],
) -> None:
    def made(meeting: Meeting) -> tuple[Mail, ...]:
        try:
            return action_mails(meeting, "")
        except NobodyToWrite:
            return ()

    one, other = map(made, both)
    assert one == other
