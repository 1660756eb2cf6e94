"""Two steps made into one that does both: what goes on in a part belongs to how it began.

Owns what one step need not tell twice. Refuses to say when two belong together, which
is the session's.
"""

from dataclasses import replace

from ssp_desktop.domain.changes import Batch, Change, Insert, SetField


def joined(earlier: Change, later: Change) -> Change:
    """Return one change that does `earlier` and then `later`.

    A field that is set twice is told once, and one of a part that was put in with the part.
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
    """Have the last of `steps` that can tell of `later` do so; False where none can.

    None but other fields may have been set after it.
    """
    for at in range(len(steps) - 1, -1, -1):
        step = steps[at]
        if isinstance(step, Insert) and (step.item, step.value.id) == (later.item, later.part):
            value = replace(step.value, **{later.field: later.after})  # type: ignore[arg-type]
            steps[at] = replace(step, value=value)
            return True
        if not isinstance(step, SetField):
            return False
        if (step.item, step.part, step.field) == (later.item, later.part, later.field):
            steps[at] = replace(step, after=later.after)
            return True
    return False
