"""Files taken in from outside, one after the other, in work that can be stopped."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from ssp_desktop.application.attaching.ports import Attached
from ssp_desktop.domain.errors import Cancelled, UserError


class Taken(NamedTuple):
    """A file that is kept now: its digest, its length in bytes, and what it was called."""

    digest: str
    size: int
    name: str


class Made(NamedTuple):
    """A file that is made when it is taken, such as a picture that was copied."""

    name: str
    content: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was taken, in order, and why the rest was not; or that it was stopped: then nothing."""

    taken: tuple[Taken, ...] = ()
    refused: tuple[str, ...] = ()
    stopped: bool = False


Told = Callable[[int, int, int], bool]
"""Told which file it is, from 0, and how many of its bytes are taken of how many; returns whether
to go on."""


def take_all(attached: Attached, sources: Sequence[Path | Made], told: Told) -> Outcome:
    """Keep a copy of each of `sources`. One that cannot be taken does not hold up the others."""
    taken: list[Taken] = []
    refused: list[str] = []
    for at, source in enumerate(sources):
        try:
            if isinstance(source, Made):
                digest, size = attached.take_bytes(source.content())
                if not told(at, size, size):
                    raise Cancelled
            else:
                digest, size = attached.take(source, _of(at, told))
            taken.append(Taken(digest, size, source.name))
        except Cancelled:
            return Outcome(stopped=True)
        except UserError as error:
            refused.append(str(error))
    return Outcome(tuple(taken), tuple(refused))


def _of(at: int, told: Told) -> Callable[[int, int], bool]:
    return lambda done, of: told(at, done, of)
