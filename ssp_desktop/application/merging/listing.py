"""What a file that came back changes, as the JSON of ``returned --json``."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from ssp_desktop.application.merging.proposal import Proposal
from ssp_desktop.application.merging.theirs import Unplaced
from ssp_desktop.domain.meeting import Meeting


def moved_on(base: Meeting, ours: Meeting) -> bool:
    """Whether the meeting says anything else than what went out.

    Its review and its approval aside: they change none of it.
    """
    aside = replace(
        ours,
        status=base.status,
        reviewers=base.reviewers,
        remarks=base.remarks,
        answers=base.answers,
        accepted=base.accepted,
        approved_by=base.approved_by,
        approved_at=base.approved_at,
        approvals=base.approvals,
        reopenings=base.reopenings,
        filed=base.filed,
    )
    return aside != base


def returned_as_json(
    base: Meeting,
    ours: Meeting,
    proposals: Iterable[Proposal],
    unplaced: Iterable[Unplaced],
    *,
    draft: str,
    reviewer: str,
) -> dict[str, Any]:
    """Return the listing as plain values. `reviewer` is whom the draft was for.

    `item` is the item's number in the meeting as it is, None for the front and for an item that the
    meeting does not have; `base` is the draft's code.
    """
    numbers = {item.id: number for number, item in ours.numbered_items()}
    return {
        "meeting": ours.id,
        "reviewer": reviewer,
        "base": draft,
        "moved_on": moved_on(base, ours),
        "proposals": [_as_json(each, numbers.get(each.item)) for each in proposals],
        "unplaced": [{"text": each.text, "item": numbers.get(each.item)} for each in unplaced],
    }


def _as_json(proposal: Proposal, number: int | None) -> dict[str, Any]:
    return {
        "id": proposal.id,
        "item": number,
        "field": proposal.field,
        "kind": proposal.kind.value,
        "author": proposal.author,
        "time": proposal.time,
        "before": proposal.before,
        "after": proposal.after,
        "comment": proposal.comment,
        "conflict": proposal.conflict,
    }
