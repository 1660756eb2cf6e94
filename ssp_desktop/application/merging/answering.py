"""Proposals taken and left: one change of the meeting each time, with the answers in it."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from ssp_desktop.application.merging.merging import Merging
from ssp_desktop.application.merging.proposal import Proposal, Returned
from ssp_desktop.application.merging.steps import changes_between
from ssp_desktop.domain.changes import Batch, Change, Collection, Insert
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.domain.review import Answer, Remark, RemarkKind


def take(proposals: Iterable[Proposal], ours: Meeting, by: str, at: datetime.datetime) -> Change:
    """Return the change that takes these proposals into `ours`.

    It fits `ours` also when that has changed since they were made; what was answered meanwhile
    stays as it is. A comment becomes a remark of the meeting, still to be dealt with.
    """
    wanted = _open(proposals, ours)
    meeting = ours
    by_draft: dict[Returned, list[str]] = defaultdict(list)
    for each in wanted:
        if each.returned is not None:
            by_draft[each.returned].append(each.id)
    for returned, ids in by_draft.items():
        meeting = Merging(returned, meeting).merged(ids)
    changes = (
        *changes_between(ours, meeting),
        *_remarks(wanted, ours, at),
        *_answers(wanted, ours, by, at, taken=True),
    )
    return Batch(changes)


def leave(proposals: Iterable[Proposal], ours: Meeting, by: str, at: datetime.datetime) -> Change:
    """Return the change that leaves these proposals: nothing but the answers."""
    wanted = _open(proposals, ours)
    return Batch(tuple(_answers(wanted, ours, by, at, taken=False)))


def came_back_with_nothing(
    draft: str, ours: Meeting, by: str, at: datetime.datetime
) -> Change | None:
    """Return the change that notes that the draft of that code came back with nothing to answer.

    None when something in it was answered, or that was noted before.
    """
    if any(each.draft == draft for each in ours.answers):
        return None
    return Insert(Collection.ANSWERS, "", len(ours.answers), Answer(draft, draft, False, by, at))


def _open(proposals: Iterable[Proposal], ours: Meeting) -> list[Proposal]:
    answered = {answer.id for answer in ours.answers}
    once = {each.id: each for each in proposals if each.id not in answered}
    return list(once.values())


def _answers(
    proposals: Sequence[Proposal], ours: Meeting, by: str, at: datetime.datetime, *, taken: bool
) -> Iterator[Change]:
    for index, each in enumerate(proposals, start=len(ours.answers)):
        answer = Answer(each.id, each.draft, taken, by, at)
        yield Insert(Collection.ANSWERS, "", index, answer)


def _remarks(
    proposals: Sequence[Proposal], ours: Meeting, at: datetime.datetime
) -> Iterator[Change]:
    index = len(ours.remarks)
    for each in proposals:
        comment = each.remark
        if comment is None:
            continue
        said_at = _time(comment.time, at)
        remark = Remark(
            each.id,
            comment.item,
            comment.part,
            RemarkKind.COMMENT,
            comment.author,
            said_at,
            words=comment.words,
            text=comment.text,
        )
        yield Insert(Collection.REMARKS, "", index, remark)
        index += 1


def _time(iso: str, otherwise: datetime.datetime) -> datetime.datetime:
    try:
        time = datetime.datetime.fromisoformat(iso)
    except ValueError:
        return otherwise
    return time.replace(tzinfo=otherwise.tzinfo) if time.tzinfo is None else time
