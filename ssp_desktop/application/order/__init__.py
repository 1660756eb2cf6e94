"""What is not in order in a meeting before it is approved, each with its place and its key.

Forbids nothing. `everything_found` looks at a whole meeting as the store knows it, `findings` at
one alone, `OrderSeeker` again and again while it is edited. The names below are the public
interface of this package.
"""

from ssp_desktop.application.order.accepting import accept, take_back, with_acceptance
from ssp_desktop.application.order.finding import (
    COURSE,
    PEOPLE,
    REMARKS,
    REVIEWERS,
    VOTES,
    Finding,
    Rule,
    Way,
)
from ssp_desktop.application.order.number_rules import cpr_findings, of_found_numbers
from ssp_desktop.application.order.of_committee import everything_found, seeker_of
from ssp_desktop.application.order.places import words_place
from ssp_desktop.application.order.seeking import OrderSeeker, findings

__all__ = [
    "COURSE",
    "PEOPLE",
    "REMARKS",
    "REVIEWERS",
    "VOTES",
    "Finding",
    "OrderSeeker",
    "Rule",
    "Way",
    "accept",
    "cpr_findings",
    "everything_found",
    "findings",
    "of_found_numbers",
    "seeker_of",
    "take_back",
    "with_acceptance",
    "words_place",
]
