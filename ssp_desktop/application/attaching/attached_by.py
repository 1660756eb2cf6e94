"""Who put the files on a meeting's items, and when: read from its history."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from ssp_desktop.application.ports import Store
from ssp_desktop.domain.changes import Batch, Change, ChangeState, Insert, SetField
from ssp_desktop.domain.meeting import Attachment

_AT_A_TIME = 200


class AttachedBy(NamedTuple):
    """The account, and the moment."""

    who: str
    at: datetime.datetime


class Known(NamedTuple):
    """What the history told: who put on the files with these digests; up to which step it was read.

    What is in neither came with an import, or is in a step that is not stored yet.
    """

    by: Mapping[str, AttachedBy]
    read_to: Mapping[str, int]


def attached_by(
    store: Store, meeting_id: str, digests: Iterable[str], known: Known, go_on: Callable[[], bool]
) -> Known:
    """Return `known` with who put on the files with these `digests` last.

    Only steps that were not read for them before are. `go_on` says whether to read on.
    """
    left, found = set(digests) - known.by.keys(), dict(known.by)
    read_to = dict(known.read_to)
    newest = before = None
    while left and go_on():
        records = store.history(meeting_id, before_seq=before, limit=_AT_A_TIME)
        if records and newest is None:
            newest = records[0].seq
        for record in records:
            if record.state is ChangeState.DONE:
                for digest in left.intersection(_put_on(record.change)):
                    found[digest] = AttachedBy(record.who, record.at)
                    left.remove(digest)
        before = records[-1].seq if records else 0
        ends = {each for each in left if read_to.get(each, -1) >= before}
        if len(records) < _AT_A_TIME:
            ends = left
        read_to.update((each, newest or 0) for each in ends)
        left -= ends
    return Known(found, read_to)


def _put_on(change: Change) -> Iterator[str]:
    """Yield the digests of the files that `change` puts on an item."""
    if isinstance(change, Batch):
        for each in change.changes:
            yield from _put_on(each)
    elif isinstance(change, Insert):
        if isinstance(change.value, Attachment):
            yield change.value.digest
    elif isinstance(change, SetField) and change.field == "digest":
        yield str(change.after)
