"""What is filled in in a strip and not saved yet. Values only."""

from typing import Generic, NamedTuple, Protocol, TypeVar


class Noted(Protocol):
    """What a strip shows: a value that keeps its identity by its id."""

    @property
    def id(self) -> str: ...


NotedT = TypeVar("NotedT", bound=Noted)
"""What one kind of strip shows."""


class Draft(NamedTuple, Generic[NotedT]):
    """What was filled in at an item and not saved.

    `before` is the part as saved when the strip was opened on it, None for a new one.
    `written` are the texts of the strip's fields. `touched` means that somebody filled
    in something, `put_away` that Escape was pressed.
    """

    before: NotedT | None
    part: NotedT
    written: tuple[str, ...] = ()
    touched: bool = False
    put_away: bool = False
