"""What every command that writes minutes to a file does before and after: spare, and warn."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.domain.overview import BrokenSeal
from ssp_desktop.minutes.blocks import Edition

if TYPE_CHECKING:
    from ssp_desktop.application.files.cpr_finds import FoundNumber, Reason
    from ssp_desktop.application.files.export import Look


def spare_drafts(services: Services, meeting: Meeting, edition: Edition, path: Path) -> None:
    """Refuse to write over a draft at `path` that somebody has written in, by a UserError.

    First what an export refuses: one of the program's own files is not even read.
    """
    from ssp_desktop.application.drafts.reviewed_files import refuse_replacing_a_draft  # noqa: PLC0415 - other verbs start without it

    services.exporter.refuse(path.absolute(), meeting, edition, None)
    refuse_replacing_a_draft(services.store, path)


def leaving(services: Services, meeting: Meeting, reason: "Reason | None") -> "Look":
    """Return what opens an open edition again before it is written."""

    def look(name: str, content: bytes, numbers: "tuple[FoundNumber, ...]") -> str:
        from ssp_desktop.application.leaks.letting import Leaving  # noqa: PLC0415 - not for a full one
        from ssp_desktop.application.meetings.committees import committee_of  # noqa: PLC0415 - as above

        committee = committee_of(services.store, meeting)
        room = services.attached.room
        leaving = Leaving(meeting, committee, services.policy, room=room, despite=reason)
        return leaving.look(name, content, numbers)

    return look


def tell_altered(broken: BrokenSeal | None) -> None:
    """Say on standard error that the minutes in the file were altered, if they were."""
    if broken is None:
        return
    from ssp_desktop.application.review.sealed_minutes import file_warning  # noqa: PLC0415 - few files come here

    click.echo(file_warning(broken), err=True)
