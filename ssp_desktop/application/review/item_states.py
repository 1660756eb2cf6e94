"""How an item stands for a reviewer, and what of it follows from what they said."""

from collections.abc import Iterable
from enum import StrEnum

from ssp_desktop.domain.review import Remark, RemarkKind

SAYS_SOMETHING = (RemarkKind.COMMENT, RemarkKind.WORDING)


class ItemState(StrEnum):
    """How an item stands for a reviewer."""

    UNTOUCHED = "untouched"
    SEEN = "seen"
    APPROVED = "approved"
    REMARKED = "remarked"
    CHANGED = "changed"
    GONE = "gone"


def answers_of(remarks: Iterable[Remark]) -> dict[str, ItemState]:
    """Return the last answer of a reviewer, approval or remark, by the item it was given to.

    `remarks` are what the reviewer has said, oldest first.
    """
    answers: dict[str, ItemState] = {}
    for remark in remarks:
        if not remark.item:
            continue
        approves_it = remark.kind is RemarkKind.APPROVES
        if approves_it or remark.kind in SAYS_SOMETHING:
            answers[remark.item] = ItemState.APPROVED if approves_it else ItemState.REMARKED
    return answers
