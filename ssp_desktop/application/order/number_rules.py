"""CPR numbers as findings. Which they are is for `ssp_desktop.application.files.cpr_finds`."""

from collections.abc import Iterable, Iterator

from ssp_desktop.application.files.cpr_finds import FoundNumber, numbers_in
from ssp_desktop.application.order import words
from ssp_desktop.application.order.finding import Finding, Rule, finding
from ssp_desktop.application.said import Fact, Words
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.minutes.making import make_minutes

_FILE = "name"
_NOWHERE = (_FILE, "actions")
"""Parts that have no place of their own in the window."""
_TOLD_APART = 256
"""How many numbers of one date have keys of their own.

A key is kept when its finding is accepted, and ten thousand numbers are soon tried: so that no
key tells which one it was, some forty share each. It still ends with its number, nearly always.
"""


def cpr_findings(meeting: Meeting) -> Iterator[Finding]:
    """Yield a finding for each number in the full edition of `meeting`."""
    return of_found_numbers(numbers_in(make_minutes(meeting), meeting))


def of_found_numbers(finds: Iterable[FoundNumber]) -> Iterator[Finding]:
    """Yield a finding for each number that was found, without the number itself."""
    for find in finds:
        item, part = find.origin
        number = (words.CPR if find.sure else words.MAYBE_CPR)(find.masked)
        place: Fact = find.heading or Words("Unfinished", find.place)()
        if find.item_number is None:
            said = words.CPR_IN_MEETING(number, place)
        else:
            said = words.CPR_IN_ITEM(find.item_number, number, place)
        concerns = (part, find.masked, find.digits % _TOLD_APART)
        stands = "" if part == _FILE else find.masked
        part = "" if part in _NOWHERE else part
        yield finding(Rule.CPR, said, item, part, concerns=concerns, stands=stands)
