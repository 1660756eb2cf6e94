"""The files that stand beside an export's XML, taken as the attachments that the XML names.

The reading has looked for each of them and says its place in the export; only a place that the
export has is opened, by `ssp_desktop.reading.systems.parcel`: nothing outside it, no link, nothing
that grows beyond what an export may have.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from unicodedata import normalize

from ssp_desktop.application.attaching.attaching import set_closed
from ssp_desktop.application.attaching.ports import Attached
from ssp_desktop.domain.errors import Cancelled, UserError
from ssp_desktop.domain.meeting import AgendaItem, Attachment, Meeting, replace_item
from ssp_desktop.reading.source.refusals import Unreadable
from ssp_desktop.reading.systems.parcel import MAX_BYTES, Parcel, parcel_of

Told = Callable[[int, int], bool]
"""Told how many of how many files are taken; returns whether to go on."""


def names_files(meeting: Meeting, path: Path) -> bool:
    """Whether `meeting`, read from `path`, is an export's and names files of attachments."""
    is_export = path.is_dir() or path.suffix.lower() in (".xml", ".zip")
    return is_export and any(each.file for item in meeting.items for each in item.attachments)


def with_files(
    attached: Attached, meeting: Meeting, path: Path, told: Told = lambda *_: True
) -> tuple[Meeting, tuple[str, ...]]:
    """Return `meeting`, read from the export at `path`, with the files that it names.

    Also says which of those that are there could not be taken. Raises Cancelled.
    """
    if not names_files(meeting, path):
        return meeting, ()
    refused: list[str] = []
    try:
        parcel = parcel_of(path)
    except UserError as error:
        return meeting, (str(error),)
    places = {normalize("NFC", place): place for place in parcel.places}
    wanted = [
        (item.id, each, place)
        for item in meeting.items
        for each in item.attachments
        if each.file and (place := places.get(normalize("NFC", each.file)))
    ]
    for at, (item_id, each, place) in enumerate(wanted):
        if not told(at, len(wanted)):
            raise Cancelled
        try:
            made = _taken(attached, parcel, place, each)
        except Unreadable:  # its own words say that nothing is imported
            refused.append(
                f"Bilaget »{each.title}« er uden fil: Den i eksporten kunne ikke læses, eller den "
                f"fylder over {MAX_BYTES // 1024 // 1024} MB. Træk den selv hen på bilaget."
            )
            continue
        except UserError as error:
            refused.append(f"Bilaget »{each.title}« er uden fil. {error}")
            continue
        item = meeting.item(item_id)
        others = tuple(made if old.id == each.id else old for old in item.attachments)
        meeting = replace_item(meeting, replace(item, attachments=others))
    return meeting, tuple(refused)


def _taken(attached: Attached, parcel: Parcel, place: str, attachment: Attachment) -> Attachment:
    digest, size = attached.take_bytes(parcel.bytes_of(place))
    return replace(attachment, file=Path(place).name, digest=digest, size=size)


def closed_ones_last(meeting: Meeting) -> Meeting:
    """Return `meeting` with the closed attachments of open items after the open ones.

    Numbers, and the texts that name them, follow as when somebody closes them.
    """
    for item in meeting.items:
        closed = [each.closed for each in item.attachments]
        if not item.closed and closed != sorted(closed):
            meeting = _closed_anew(meeting, item)
    return meeting


def _closed_anew(meeting: Meeting, item: AgendaItem) -> Meeting:
    opened = tuple(replace(each, closed=False) for each in item.attachments)
    meeting = replace_item(meeting, replace(item, attachments=opened))
    for each in item.attachments:
        if each.closed:
            change = set_closed(meeting.item(item.id), each.id, closed=True)
            meeting = change.apply(meeting) if change else meeting
    return meeting
