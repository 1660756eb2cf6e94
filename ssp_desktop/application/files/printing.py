"""Printing: the pages of a meeting, or of one item, cleared to go out on paper.

Owns what is to be printed and what is required first: an open edition is made behind the
gate and goes out on the terms of an export (`reason_for`). Does not know what paints the
pages, or on what. Changes nothing in the meeting.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from ssp_desktop.application.files.cpr_finds import Reason, reason_for
from ssp_desktop.application.files.export import Exporter
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Layout, Meeting
from ssp_desktop.domain.overview import PRINT, ExportRecord
from ssp_desktop.minutes.blocks import Edition, Minutes
from ssp_desktop.minutes.file_names import file_name, mark_of

if TYPE_CHECKING:
    from ssp_desktop.writing.pages import Pages


class Wanted(NamedTuple):
    """What is to be printed: the whole minutes, or only the item with the id `item`."""

    edition: Edition = Edition.FULL
    layout: Layout | None = None
    item: str = ""


class ItemGone(UserError):
    """The item to be printed is no longer in the meeting."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__("Punktet er slettet. Vælg et andet punkt, eller udskriv hele referatet.")


class Cleared(NamedTuple):
    """Pages that may go out.

    `record` holds the reason that lets them, to be stored first; None when none is needed.
    """

    pages: "Pages"
    record: ExportRecord | None


def maker_of(wanted: Wanted) -> Callable[[Meeting], Minutes]:
    """Return what makes the minutes of a meeting as `wanted`, remaking only what changed."""
    if wanted.item:
        from ssp_desktop.minutes.extract import ExtractMaker  # noqa: PLC0415 - not for an export

        return ExtractMaker(wanted.item, wanted.edition, wanted.layout).make
    from ssp_desktop.minutes.making import MinutesMaker  # noqa: PLC0415 - not before the window

    return MinutesMaker(wanted.edition, wanted.layout).make


def clear(
    exporter: Exporter,
    meeting: Meeting,
    wanted: Wanted,
    *,
    to: str,
    name: str = "",
    despite: Reason | None = None,
) -> Cleared:
    """Return the pages of `meeting` as `wanted`, to be printed on what `to` names.

    `name` is the file's name, if it goes to a file, and is checked like the pages.

    Looks come from the templates of `exporter`. Raises CprNumbersFound when an open edition
    needs a reason, `despite`, and has none; NoReason; ItemGone; UserError when a template
    is not valid. May be called on a thread other than the window's.
    """
    from ssp_desktop.writing.pages import PageLayout  # noqa: PLC0415 - late, and large

    try:
        minutes = maker_of(wanted)(meeting)
    except KeyError:
        raise ItemGone from None
    reason = reason_for(minutes, meeting, despite, exporter.policy, name)
    looks = exporter.chosen(minutes).template.looks
    pages = PageLayout(looks, exporter.fonts).lay_out(minutes)
    edition, layout = minutes.edition.value, minutes.layout.value
    record = ExportRecord(exporter.now(), to, PRINT, layout, edition, reason)
    return Cleared(pages, record if reason else None)


def print_name(meeting: Meeting, wanted: Wanted) -> str:
    """Return the name to offer for a PDF of what is `wanted`."""
    return name_of(meeting, wanted, "pdf")


def name_of(meeting: Meeting, wanted: Wanted, ending: str) -> str:
    """Return the name to suggest for a file of what is `wanted`."""
    number = meeting.number_of(wanted.item) if wanted.item else None
    return file_name(meeting, wanted.edition, ending, number, mark_of_wanted(meeting, wanted))


def mark_of_wanted(meeting: Meeting, wanted: Wanted) -> str:
    """Return the mark that the name of that file must have, empty for none."""
    if not wanted.item:
        return mark_of(meeting, wanted.edition)
    from ssp_desktop.minutes.extract import mark_of_extract  # noqa: PLC0415 - of an extract alone

    return mark_of_extract(meeting, wanted.edition, wanted.item)
