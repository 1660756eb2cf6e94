"""What reviewing and approving leave behind in a meeting: plain values, each named and stamped.

None of them is part of the minutes but the corrections; the open edition has of these alone
those of open items.
"""

from ssp_desktop.domain.review.approval import Accepted, Correction, MemberApproval, Reopening
from ssp_desktop.domain.review.remarks import (
    Answer,
    Outcome,
    Remark,
    RemarkKind,
    Reviewer,
)

__all__ = [
    "Accepted",
    "Answer",
    "Correction",
    "MemberApproval",
    "Outcome",
    "Remark",
    "RemarkKind",
    "Reopening",
    "Reviewer",
]
