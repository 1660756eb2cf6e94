"""What a dictionary says about a form of a word."""

from enum import IntEnum


class Verdict(IntEnum):
    """How well a dictionary knows a word. Sent as a figure to and from the helper process."""

    WRONG = 0
    COMPOUND = 1
    """Right, but only as a compound: ``Bakman`` as *bak* and *man*."""
    WORD = 2
