"""What a dictionary says of a form of a word."""

from enum import IntEnum


class Verdict(IntEnum):
    """How well a dictionary knows a word. Sent as a figure to and from the helper process."""

    WRONG = 0
    COMPOUND = 1
    """Right, but only as words put together: ``Bakman`` as *bak* and *man*."""
    WORD = 2
