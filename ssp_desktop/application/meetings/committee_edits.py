"""What a user does with the committees, each step with its undo.

Every step is stored as it is made, and so is its undo: it is still there after the window was
closed, and after a restart.
"""

from collections.abc import Callable, Collection
from dataclasses import fields, replace

from ssp_desktop.application.meetings.committees import committee_named
from ssp_desktop.application.meetings.joining import ToBeJoined
from ssp_desktop.application.ports import Store
from ssp_desktop.domain.committee import Committee, CommitteeStep, Joining, Member
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import new_id


class CommitteeEdits:
    """Saves, deletes and undoes. All errors are `UserError`, and leave everything unchanged."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._run: CommitteeStep | None = None
        """The step of typing in progress, None if there is none."""

    def keep(self, committee: Committee, *, typing: bool = False) -> None:
        """Store the committee, new or changed; UserError when its name is empty or taken.

        Consecutive steps of `typing` are one, until `end_run`.
        """
        if not committee.name:
            raise UserError("Udvalget mangler et navn. Skriv det, så gemmes resten.")
        before = self._kept(committee.id)
        others = [each for each in self._store.committees() if each.id != committee.id]
        known = committee_named(others, committee.name)
        # Committees of two municipalities may have come here with the same name.
        if known is not None and (before is None or before.name != committee.name):
            raise UserError(f"Et andet udvalg hedder allerede »{known.name}«. Skriv et andet navn.")
        if committee == before:
            return
        run = self._run if typing else None
        goes_on = run is not None and run.after == before
        first = run.before if run is not None and goes_on else before
        onto = run.key if run is not None and goes_on else 0
        key = self._store.committee_steps.make(before, committee, onto=onto)
        self._run = CommitteeStep(key, first, committee) if typing else None

    def end_run(self) -> None:
        """Start a new step with the next typing."""
        self._run = None

    def delete(self, committee_id: str) -> None:
        """Delete the committee; UserError while it has meetings."""
        self._store.committee_steps.make(self._kept(committee_id), None)
        self._run = None

    def join(self, going: ToBeJoined, taken: Collection[Member] = ()) -> None:
        """Join two committees; of the members that only the one that goes has, take `taken` along.

        UserError when one of them is no longer there. Meetings keep everything they say.
        """
        goes, stays = (self._store.committee(each.id) for each in (going.goes, going.stays))
        members = (replace(each, id=new_id()) for each in goes.members if each in taken)
        after = replace(stays, members=(*stays.members, *members))
        self._store.committee_steps.join(goes, stays, after)
        self._run = None

    def undo(self) -> str | None:
        """Undo the last step; return the id of its committee, None when there is none."""
        return self._take(self._store.committee_steps.last, back=True)

    def redo(self) -> str | None:
        """Redo the step that was undone last; return as `undo` does."""
        return self._take(self._store.committee_steps.next, back=False)

    def _take(self, found: Callable[[], CommitteeStep | None], *, back: bool) -> str | None:
        self._run = None
        step = found()
        if step is None:
            return None
        now = self._kept(step.committee_id)
        was, becomes = (step.after, step.before) if back else (step.before, step.after)
        becomes = _changed(now, was, becomes)
        into = None if step.joined is None else self._other(step.joined, back=back)
        if step.joined is not None and into is None and not back:
            raise UserError(
                f"Udvalget »{step.joined.into_after.name}«, som der blev samlet med, findes ikke "
                "længere. Intet er ændret."
            )
        self._store.committee_steps.take(step, becomes, back=back, into=into)
        return step.committee_id if becomes is not None or into is None else into.id

    def _other(self, joined: Joining, *, back: bool) -> Committee | None:
        """Return the committee that stays, as it is afterwards; None if it is gone."""
        now = self._kept(joined.into_after.id)
        was, becomes = joined.into_before, joined.into_after
        if back:
            was, becomes = becomes, was
        return None if now is None else _changed(now, was, becomes)

    def _kept(self, committee_id: str) -> Committee | None:
        return next((each for each in self._store.committees() if each.id == committee_id), None)


def _changed(
    now: Committee | None, was: Committee | None, becomes: Committee | None
) -> Committee | None:
    """Return the committee as it is `now` with what differs between `was` and `becomes`.

    Other changes made since (for example, a phrase stored while minutes were taken) are preserved.
    """
    if now is None or was is None or becomes is None:
        return becomes
    differing = {
        field.name: getattr(becomes, field.name)
        for field in fields(Committee)
        if getattr(now, field.name) == getattr(was, field.name)
    }
    return replace(now, **differing)
