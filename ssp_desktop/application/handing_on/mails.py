"""Drafts of mails: to those who have an action point, and with the agenda or the minutes.

Mail is read in many places, so what a text says has passed the gate, and what looks like a CPR
number is masked. No address is in them: names stand in the text.
"""

import contextlib
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from ssp_desktop.application.files.cpr_finds import Reason
from ssp_desktop.application.files.export import Exporter, FileKind, Keeping, Look
from ssp_desktop.application.review.reminders import meeting_in_words
from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.cpr import masked
from ssp_desktop.domain.danish import danish_list, long_date, name_key, weekday
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting, Participant, Role
from ssp_desktop.domain.open_edition import has_closed, open_meeting
from ssp_desktop.domain.overview import MAIL, ExportRecord
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.minutes.file_names import finished, safe_name
from ssp_desktop.writing.mail import write_mail

_MEMBERS = (Role.MEMBER, Role.CHAIR, Role.MINUTE_TAKER)


class NobodyToWrite(UserError):
    """There is nobody a mail could be for."""


class Mail(NamedTuple):
    """A draft of a mail, under the name of its file."""

    name: str
    content: bytes


def action_mails(meeting: Meeting, sender: str) -> tuple[Mail, ...]:
    """Return a mail to each who has an action point of an open item, in Danish.

    One each: what another is to do is not theirs to read. NobodyToWrite when there is none.
    """
    told = open_meeting(meeting)
    owners: dict[str, list[ActionPoint]] = {}
    for point in told.actions:
        if point.owner:
            owners.setdefault(name_key(point.owner), []).append(point)
    if not owners:
        raise NobodyToWrite(
            "Ingen har en opgave fra et åbent punkt, så der er ingen at skrive til. Skriv hvem "
            "ved opgaven, og prøv igen."
        )
    return tuple(_action_mail(told, points, sender) for points in owners.values())


def _action_mail(told: Meeting, points: Sequence[ActionPoint], sender: str) -> Mail:
    owner = points[0].owner
    one = len(points) == 1
    what = "en opgave" if one else f"{len(points)} opgaver"
    numbers = {item.id: number for number, item in told.numbered_items()}
    lines = [
        f"Kære {owner}",
        f"På mødet {meeting_in_words(told)} fik du {what}:",
        "\n".join(_point_line(point, numbers.get(point.item)) for point in points),
        _greeting(sender),
    ]
    subject = f"{'Din opgave' if one else 'Dine opgaver'} fra mødet {meeting_in_words(told)}"
    content = write_mail(masked(subject), masked("\n\n".join(lines) + "\n"))
    return Mail(finished(safe_name(f"Opgaver til {owner}"), "eml"), content)


def _point_line(point: ActionPoint, number: int | None) -> str:
    due = f" Frist: {weekday(point.due)} den {long_date(point.due)}." if point.due else ""
    where = f" (punkt {number})" if number is not None else ""
    return f"- {point.text}{due}{where}"


def receivers(meeting: Meeting, edition: Edition) -> tuple[Participant, ...]:
    """Return who gets that edition: everybody called; the full one, with closed items, members."""
    if edition is Edition.FULL and has_closed(meeting):
        return tuple(each for each in meeting.participants if each.role in _MEMBERS)
    return open_meeting(meeting).participants


def minutes_mail(
    meeting: Meeting,
    edition: Edition,
    exporter: Exporter,
    sender: str,
    *,
    look: Look,
    despite: Reason | None = None,
    keeping: Keeping = contextlib.nullcontext,
) -> Mail:
    """Return a mail with the agenda or the minutes in that edition as a PDF.

    The file is made as an export is: what stops an open one stops the mail, `look` opens it again,
    and `despite` lets it through once `keeping` has stored that. Raises what an export does, and
    NobodyToWrite when nobody is called.
    """
    people = receivers(meeting, edition)
    if not people:
        raise NobodyToWrite("Mødet har ingen deltagere at sende til. Skriv dem, og prøv igen.")
    name = exporter.suggested_name(meeting, edition, FileKind.PDF)
    mail_name = finished(safe_name(Path(name).stem), "eml")

    def keeping_mail(record: ExportRecord) -> contextlib.AbstractContextManager[object]:
        return keeping(record._replace(kind=MAIL, path=mail_name))

    made: list[bytes] = []
    exporter.export(
        meeting,
        Path(name),
        edition=edition,
        despite=despite,
        keeping=keeping_mail,
        look=look,
        put=made.append,
    )
    told = open_meeting(meeting)
    kind = "Dagsordenen for" if told.is_agenda else "Referatet af"
    closed = edition is Edition.FULL and has_closed(meeting)
    note = " Det er den fulde udgave med lukkede punkter, og den er kun til jer." if closed else ""
    lines = [
        f"Kære {danish_list([each.name for each in people])}",
        f"{kind} mødet {meeting_in_words(told)} er vedhæftet.{note}",
        _greeting(sender),
    ]
    subject = f"{kind} mødet {meeting_in_words(told)}"
    content = write_mail(masked(subject), masked("\n\n".join(lines) + "\n"), [(name, made[0])])
    return Mail(mail_name, content)


def _greeting(sender: str) -> str:
    return f"Venlig hilsen\n{sender}" if sender else "Venlig hilsen"
