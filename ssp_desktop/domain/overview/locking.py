"""Whether the minutes on this computer are locked, and what turning that on or off has done."""

from pathlib import Path
from typing import NamedTuple


class LockState(NamedTuple):
    """How a data folder is: whether it has a key, and whether what lies in it is locked.

    `here`: the key is on this computer. `settled` is False while a conversion is to be gone on
    with. `wrapped`: the municipality can get at the key too.
    """

    has_key: bool = False
    here: bool = False
    locked: bool = False
    settled: bool = True
    wrapped: bool = False


class Converted(NamedTuple):
    """All that could be converted is `locked`, or plain; `left` are files that could not."""

    locked: bool
    left: tuple[Path, ...] = ()
