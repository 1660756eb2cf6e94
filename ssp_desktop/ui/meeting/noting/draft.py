"""What is filled in in a strip and not kept yet. Values alone."""

from typing import Generic, NamedTuple, Protocol, TypeVar


class Part(Protocol):
    """What a strip shows: a value that is the same one while its id is."""

    @property
    def id(self) -> str: ...


PartT = TypeVar("PartT", bound=Part)
"""What one kind of strip shows."""


class Draft(NamedTuple, Generic[PartT]):
    """What was filled in at an item and not kept.

    `before` is that part as it was kept when the strip was opened on it, None for a new
    one. `letters` are those of the strip's fields. `touched` when somebody filled in
    anything, `put_away` when Escape was pressed on it.
    """

    before: PartT | None
    part: PartT
    letters: tuple[str, ...] = ()
    touched: bool = False
    put_away: bool = False
