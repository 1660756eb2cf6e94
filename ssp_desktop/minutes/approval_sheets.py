"""The sheets of approved minutes: who was present, with a line each to sign on; the corrections.

The signature sheet says who approved and when, and gives the two hashes of the seal, by which
anybody can tell whether the minutes on file are the ones that were signed. Each is an edition of
its own, under the name of the meeting.
"""

from collections.abc import Iterator

from ssp_desktop.domain.attendance import Attendance
from ssp_desktop.domain.danish import clock, long_date
from ssp_desktop.domain.meeting import Meeting, Participant, Role
from ssp_desktop.domain.open_edition import open_meeting
from ssp_desktop.domain.overview import Seal
from ssp_desktop.minutes.blocks import Block, Edition, Minutes, MinutesPart, Origin, Style, Table
from ssp_desktop.minutes.corrections import SHEET_HEADING, correction_sheet
from ssp_desktop.minutes.item_lines import name_with_affiliation, plain_line
from ssp_desktop.minutes.page.fields import page_fields
from ssp_desktop.minutes.titles import minutes_title
from ssp_desktop.richtext.tables import cell_of
from ssp_desktop.richtext.tree import Cell, paragraph

SHEET_TITLE = "Underskriftsblad"
_COLUMNS = ("Navn", "Underskrift")
_SHARES = (1, 1)
_TO_SIGN = Cell((paragraph("\u00a0"), paragraph("_" * 32)))
"""A line to sign on, with room above it for a hand."""


def signature_sheet(
    meeting: Meeting, seal: Seal | None, edition: Edition = Edition.FULL
) -> Minutes:
    """Return the sheet of `meeting`; `seal` is that of its approval, None without one.

    The open edition's does not name those who were there for closed items alone, and has no seal
    where something is closed: that is of the closed texts too.
    """
    shown = open_meeting(meeting) if edition is Edition.OPEN else meeting
    blocks = tuple(_blocks(shown, seal if shown is meeting else None))
    return Minutes(
        shown.layout,
        edition,
        title=f"{SHEET_TITLE}: {minutes_title(shown)}",
        subject=shown.committee,
        author=shown.municipality or shown.committee,
        parts=(MinutesPart("", blocks),),
        fields=page_fields(shown),
        template=shown.template,
    )


def corrections_alone(meeting: Meeting, edition: Edition = Edition.FULL) -> Minutes:
    """Return the sheet with the corrections of `meeting`.

    The open edition's has of them those of open items.
    """
    shown = open_meeting(meeting) if edition is Edition.OPEN else meeting
    title = minutes_title(shown)
    return Minutes(
        shown.layout,
        edition,
        title=f"{SHEET_HEADING}: {title}",
        subject=shown.committee,
        author=shown.municipality or shown.committee,
        parts=(MinutesPart("", (plain_line(Style.TITLE, title), *correction_sheet(shown))),),
        fields=page_fields(shown),
        template=shown.template,
    )


def signers(meeting: Meeting) -> tuple[Participant, ...]:
    """Return the members who took part, in the order of the attendance list."""
    attendance = Attendance.of(meeting)
    return tuple(
        person
        for person in meeting.participants
        if person.id in attendance.came and person.role not in (Role.GUEST, Role.MINUTE_TAKER)
    )


def _blocks(meeting: Meeting, seal: Seal | None) -> Iterator[Block]:
    yield plain_line(Style.TITLE, SHEET_TITLE)
    yield plain_line(Style.SUBTITLE, minutes_title(meeting))
    if meeting.approved_at is not None:
        at = meeting.approved_at.astimezone()
        by = f" af {meeting.approved_by}" if meeting.approved_by else ""
        yield plain_line(
            Style.BODY,
            f"Referatet er godkendt{by} den {long_date(at.date())} kl. {clock(at.time())}.",
        )
    for each in meeting.approvals:
        at = each.at.astimezone()
        said = f"{each.name} har godkendt den {long_date(at.date())} kl. {clock(at.time())}."
        yield plain_line(Style.BODY, said)
    rows = tuple((cell_of(name_with_affiliation(person)), _TO_SIGN) for person in signers(meeting))
    head = tuple(map(cell_of, _COLUMNS))
    if rows:
        yield Table(head, rows, (False, False), Origin(part="participants"), _SHARES, SHEET_TITLE)
    if seal is not None:
        yield plain_line(Style.BODY, f"Den godkendte teksts kontrolsum: {seal.text}")
        yield plain_line(Style.BODY, f"Kontrolsum med det, der er føjet til siden: {seal.last}")
