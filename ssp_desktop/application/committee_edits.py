"""What a user does with the committees in one sitting, each step with the way back.

Every step is kept in the store as it is made, and so is its undoing. Refuses to
remember anything beyond the sitting: a committee has no history on disk.
"""

from dataclasses import dataclass

from ssp_desktop.application.committees import committee_named
from ssp_desktop.application.ports import Store
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.errors import UserError


@dataclass(frozen=True, slots=True)
class _Step:
    """One committee as it was and as it became; None where there is none."""

    before: Committee | None
    after: Committee | None
    typing: bool = False

    @property
    def committee_id(self) -> str:
        committee = self.after or self.before
        return committee.id if committee is not None else ""


class CommitteeEdits:
    """Keeps, deletes and takes back. All errors are `UserError`, and leave all as it was."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._done: list[_Step] = []
        self._undone: list[_Step] = []

    def keep(self, committee: Committee, *, typing: bool = False) -> None:
        """Keep the committee, new or changed; UserError when it has no name or another's.

        Steps of `typing` that follow each other are one, until `end_run`.
        """
        if not committee.name:
            raise UserError("Udvalget mangler et navn. Skriv det, så gemmes resten.")
        before = self._kept(committee.id)
        others = [each for each in self._store.committees() if each.id != committee.id]
        known = committee_named(others, committee.name)
        # Those of two municipalities may have come here with the same name.
        if known is not None and (before is None or before.name != committee.name):
            raise UserError(f"Et andet udvalg hedder allerede »{known.name}«. Skriv et andet navn.")
        if committee == before:
            return
        self._store.save_committee(committee)
        last = self._done[-1] if self._done else None
        if typing and last is not None and last.typing and last.after == before:
            self._done[-1] = _Step(last.before, committee, typing=True)
        else:
            self._done.append(_Step(before, committee, typing))
        self._undone.clear()

    def end_run(self) -> None:
        """Let what is typed from now on be a step of its own."""
        if self._done:
            last = self._done[-1]
            self._done[-1] = _Step(last.before, last.after)

    def delete(self, committee_id: str) -> None:
        """Keep the committee no more; UserError while it has meetings."""
        before = self._kept(committee_id)
        self._store.delete_committee(committee_id)
        self._done.append(_Step(before, None))
        self._undone.clear()

    def undo(self) -> str | None:
        """Take the last step back; return the id of its committee, None when there is none."""
        if not self._done:
            return None
        step = self._done[-1]
        self._write(step.before, step.committee_id)
        self._undone.append(self._done.pop())
        return step.committee_id

    def redo(self) -> str | None:
        """Make the step again that was taken back last; return as `undo` does."""
        if not self._undone:
            return None
        step = self._undone[-1]
        self._write(step.after, step.committee_id)
        self._done.append(self._undone.pop())
        return step.committee_id

    def _write(self, committee: Committee | None, committee_id: str) -> None:
        if committee is None:
            self._store.delete_committee(committee_id)
        else:
            self._store.save_committee(committee)

    def _kept(self, committee_id: str) -> Committee | None:
        return next((each for each in self._store.committees() if each.id == committee_id), None)
