"""What the header and footer of every page may say of a meeting, by the names of the fields.

Whoever makes a template types a name in braces (``{udvalg}``) where it is to stand: that can be
done in Word and in LibreOffice alike, and is seen on the page. Each is a fact of the meeting as it
is shown, so that behind the gate none of them knows of anything closed.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ssp_desktop.domain.danish import long_date
from ssp_desktop.domain.meeting import Meeting, Status, WithheldItem

COMMITTEE, DATE, CASE_NUMBER, EDITION, STATUS = (
    "udvalg", "dato", "sagsnummer", "udgave", "status",
)  # fmt: skip
FIELDS = (COMMITTEE, DATE, CASE_NUMBER, EDITION, STATUS)
"""The names of the fields, as they are typed between braces."""

_STATUS_WORDS = {
    Status.PLANNED: "kladde",
    Status.DRAFT: "kladde",
    Status.IN_REVIEW: "til gennemsyn",
    Status.APPROVED: "godkendt",
}
_NOT_APPROVED = frozenset(_STATUS_WORDS.values()) - {_STATUS_WORDS[Status.APPROVED]}
NOT_APPROVED = "Referatet er ikke godkendt endnu."
"""What is said of it where there is room for a sentence."""
_EDITION_WORDS = {"open": "åben", "full": "fuld"}


class PageFields(NamedTuple):
    """What the fields say of one meeting, but for the edition."""

    committee: str = ""
    date: str = ""
    case_number: str = ""
    status: str = ""

    @property
    def is_draft(self) -> bool:
        """Whether it is minutes that nobody has approved yet; an agenda is not."""
        return self.status in _NOT_APPROVED

    def named(self, edition: str) -> Mapping[str, str]:
        """Return what each field says, by its name; `edition` is the value of an `Edition`."""
        return {
            COMMITTEE: self.committee,
            DATE: self.date,
            CASE_NUMBER: self.case_number,
            EDITION: _EDITION_WORDS[edition],
            STATUS: self.status,
        }


def page_fields(shown: Meeting) -> PageFields:
    """Return what the fields say of a meeting; for the open edition it has passed the gate.

    The case number is told only if all items that have one have the same.
    """
    numbers = set(_case_numbers(shown))
    return PageFields(
        shown.committee,
        long_date(shown.date) if shown.date else "",
        numbers.pop() if len(numbers) == 1 else "",
        "dagsorden" if shown.is_agenda else _STATUS_WORDS[shown.status],
    )


def _case_numbers(shown: Meeting) -> Iterator[str]:
    for item in shown.items:
        if item.case_number and not isinstance(item, WithheldItem):
            yield item.case_number
