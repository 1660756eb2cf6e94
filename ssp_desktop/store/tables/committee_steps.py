"""The steps in which committees were changed, so that they can be undone later.

Owns their table: each row is one committee before and after, as JSON, in the order in which they
were made; undone steps come after the others until something new is done. A step and its effect on
the committee are one transaction. Steps that are too old to undo are deleted, those of deleted
committees sooner, because they contain personal data.
"""

import datetime
import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import TYPE_CHECKING

from ssp_desktop.domain.codec import (
    committee_from_json,
    committee_to_json,
    joining_from_json,
    joining_to_json,
)
from ssp_desktop.domain.committee import Committee, CommitteeStep
from ssp_desktop.store.tables.by_name import rows_where
from ssp_desktop.store.tables.committees import delete_committee, save_committee
from ssp_desktop.store.tables.joined_committees import join, part

if TYPE_CHECKING:
    from sqlite_utils.db import Table

    from ssp_desktop.store.tables.library import Tables

_MOST = 500
"""How many steps are stored."""
_DAYS_OF_DELETED = 30
"""How long the steps of a deleted committee are stored."""
_OF_DELETED = "at < :limit AND committee_id NOT IN (SELECT id FROM committees)"


class CommitteeSteps:
    """A part of the store; `reading` and `changing` are its transactions."""

    def __init__(
        self,
        reading: Callable[[], AbstractContextManager[sqlite3.Connection | None]],
        changing: Callable[[], AbstractContextManager["Tables"]],
        now: Callable[[], datetime.datetime],
    ) -> None:
        self._reading = reading
        self._changing = changing
        self._now = now

    def last(self) -> CommitteeStep | None:
        """Return the latest step that has not been undone."""
        return self._step("undone = 0", "key DESC")

    def next(self) -> CommitteeStep | None:
        """Return the step that was undone last."""
        return self._step("undone = 1", "key")

    def _step(self, which: str, order_by: str) -> CommitteeStep | None:
        with self._reading() as connection:
            if connection is None:
                return None
            for row in rows_where(connection, "committee_steps", which, order_by=order_by, limit=1):
                joined = joining_from_json(row["joined"]) if row["joined"] else None
                return CommitteeStep(row["key"], _read(row["before"]), _read(row["after"]), joined)
        return None

    def make(self, before: Committee | None, after: Committee | None, *, onto: int = 0) -> int:
        """Change `before` into `after`, and return the key of the step.

        With `onto`, extend the step with that key. Undone steps are deleted.
        """
        committee = after or before
        if committee is None:
            raise ValueError("a step without a committee")
        with self._changing() as tables:
            _write(tables, after, committee.id)
            steps = tables.table("committee_steps")
            steps.delete_where("undone = 1")
            if onto:
                tables.execute(
                    "UPDATE committee_steps SET after = ? WHERE key = ?", (_text(after), onto)
                )
                return onto
            return self._record(steps, committee, before=_text(before), after=_text(after))

    def join(self, goes: Committee, into_before: Committee, into_after: Committee) -> CommitteeStep:
        """Join `goes` with the other committee, which becomes `into_after`; return the step."""
        with self._changing() as tables:
            joined = join(tables, goes.id, into_before, into_after)
            steps = tables.table("committee_steps")
            steps.delete_where("undone = 1")
            key = self._record(steps, goes, before=_text(goes), joined=joining_to_json(joined))
            return CommitteeStep(key, goes, None, joined)

    def _record(self, steps: "Table", committee: Committee, **values: str | None) -> int:
        now = self._now()
        at = now.isoformat(timespec="seconds")
        steps.insert({"committee_id": committee.id, **values, "at": at})
        key = int(steps.last_rowid or 0)
        _forget(steps, now)
        return key

    def forget_old(self) -> None:
        """Delete steps that are too old to undo; write nothing if there are none."""
        limit = _limit(self._now())
        with self._reading() as connection:
            if connection is None or not any(
                rows_where(connection, "committee_steps", _OF_DELETED, {"limit": limit}, limit=1)
            ):
                return
        with self._changing() as tables:
            _forget(tables.table("committee_steps"), self._now())

    def take(
        self,
        step: CommitteeStep,
        committee: Committee | None,
        *,
        back: bool,
        into: Committee | None = None,
    ) -> None:
        """Undo the step (`back`) or redo it; `committee` is the result.

        Of two that were joined, `into` is the one that stays, as it is afterwards.
        """
        with self._changing() as tables:
            if step.joined is None:
                _write(tables, committee, step.committee_id)
            elif committee is not None:
                part(tables, step.joined, committee, into)
            elif into is not None:
                # It may have more meetings by now; what the step did to the other is the same.
                now = join(tables, step.committee_id, step.joined.into_before, into)
                joined = replace(now, into_after=step.joined.into_after)
                tables.execute(
                    "UPDATE committee_steps SET joined = ? WHERE key = ?",
                    (joining_to_json(joined), step.key),
                )
            tables.execute(
                "UPDATE committee_steps SET undone = ? WHERE key = ?", (int(back), step.key)
            )


def _write(tables: "Tables", committee: Committee | None, committee_id: str) -> None:
    if committee is None:
        delete_committee(tables, committee_id)
    else:
        save_committee(tables, committee)


def _limit(now: datetime.datetime) -> str:
    limit = now - datetime.timedelta(days=_DAYS_OF_DELETED)
    return limit.isoformat(timespec="seconds")


def _forget(steps: "Table", now: datetime.datetime) -> None:
    steps.delete_where(_OF_DELETED, {"limit": _limit(now)})
    steps.delete_where("key <= (SELECT max(key) FROM committee_steps) - ?", [_MOST])


def _text(committee: Committee | None) -> str | None:
    return None if committee is None else committee_to_json(committee)


def _read(text: str | None) -> Committee | None:
    return None if text is None else committee_from_json(text)
