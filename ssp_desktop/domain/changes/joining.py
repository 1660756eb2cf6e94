"""Joins two changes into one: a run of typing, or later edits of a part with its creation.

Owns what can be left out when two steps become one. Does not decide when two steps belong together;
the session does.
"""

from dataclasses import replace

from ssp_desktop.domain.changes.change import Change
from ssp_desktop.domain.changes.parts import Batch, Insert, SetField
from ssp_desktop.domain.changes.text import SetText, text_of
from ssp_desktop.domain.meeting import Meeting


def merged(earlier: Change, later: Change, meeting_before: Meeting) -> Change | None:
    """Return one change for both when they are one run of typing, else None.

    `meeting_before` is the meeting that `earlier` was applied to.
    """
    if isinstance(earlier, SetText) and isinstance(later, SetText):
        if (earlier.item, earlier.part) != (later.item, later.part):
            return None
        both = grown(earlier, later)
        if both is not None:
            return both
        before = text_of(meeting_before, earlier.item, earlier.part)
        after = later.applied_to(earlier.applied_to(before))
        return SetText.between(earlier.item, earlier.part, before, after)
    if isinstance(earlier, SetField) and isinstance(later, SetField):
        place = (earlier.item, earlier.part, earlier.field)
        if place == (later.item, later.part, later.field) and isinstance(later.after, str):
            return replace(earlier, after=later.after)
    return None


def grown(earlier: SetText, later: SetText) -> SetText | None:
    """Return both as one change when `later` only continues what `earlier` wrote, else None."""
    if (earlier.item, earlier.part) != (later.item, later.part):
        return None
    start = later.at - earlier.at
    end = start + len(later.removed)
    text = earlier.inserted
    if start < 0 or end > len(text) or text[start:end] != later.removed:
        return None
    inserted = text[:start] + later.inserted + text[end:]
    if earlier.removed and (
        not inserted or earlier.removed[0] == inserted[0] or earlier.removed[-1] == inserted[-1]
    ):
        return None  # a smaller change may say the same
    return SetText(earlier.item, earlier.part, earlier.at, earlier.removed, inserted)


def joined(earlier: Change, later: Change) -> Change:
    """Return one change that does `earlier` and then `later`.

    A field that is set twice is recorded once; a field of a part that was inserted is recorded in
    the inserted part.
    """
    steps = [*_steps(earlier)]
    for step in _steps(later):
        if not (isinstance(step, SetField) and _is_told_by_one_of(steps, step)):
            steps.append(step)
    return steps[0] if len(steps) == 1 else Batch(tuple(steps))


def _steps(change: Change) -> tuple[Change, ...]:
    if not isinstance(change, Batch):
        return (change,)
    return tuple(step for each in change.changes for step in _steps(each))


def _is_told_by_one_of(steps: list[Change], later: SetField) -> bool:
    """Let the last of `steps` that can absorb `later` do so; return False if none can.

    Only changes of other fields may come after that step.
    """
    for at in range(len(steps) - 1, -1, -1):
        step = steps[at]
        if isinstance(step, Insert) and (step.item, step.value.id) == (later.item, later.part):
            # By name: mypy cannot know the type of the field.
            value = replace(step.value, **{later.field: later.after})  # type: ignore[arg-type]
            steps[at] = replace(step, value=value)
            return True
        if not isinstance(step, SetField):
            return False
        if (step.item, step.part, step.field) == (later.item, later.part, later.field):
            steps[at] = replace(step, after=later.after)
            return True
    return False
