"""Who is told how far the reading of a page is."""

from typing import Protocol


class Counter(Protocol):
    """Receives the progress of a reading, and may stop it by raising."""

    def step(self) -> None:
        """Note that another element is read."""

    def line(self) -> None:
        """Note that another line is made."""


class Uncounted:
    """A counter that counts nothing."""

    def step(self) -> None:
        """Do nothing."""

    def line(self) -> None:
        """Do nothing."""
