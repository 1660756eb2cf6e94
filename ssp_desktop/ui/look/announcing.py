"""What a screen reader is told of what changed: saved, taken up, undone, refused.

The one door for announcements. They are told from a timer (`announcer`), after the key that
caused them has been painted, and of the same topic the last one alone; without a screen
reader nothing at all is done. What a part is, and where the cursor goes, Qt tells by itself.
"""

from typing import Protocol

from PySide6.QtCore import QObject

_PAUSE_MS = 80
"""How long what is to be told waits for more of the same topic."""


class _Taking(Protocol):
    def take(
        self, speaker: QObject, text: str, *, urgent: bool, topic: str, settled_ms: int
    ) -> None: ...


_announcer: _Taking | None = None


def takes(announcer: _Taking) -> None:
    """From now on `announcer` takes what is announced; before, nothing is."""
    global _announcer  # noqa: PLW0603 - one for the program, made after the first window
    _announcer = announcer


def announce(
    speaker: QObject,
    text: str,
    *,
    urgent: bool = False,
    topic: str = "",
    settled_ms: int = _PAUSE_MS,
) -> None:
    """Have a screen reader say `text`, if one listens; `speaker` is the part it is about.

    `urgent` interrupts what is being read: for what is wrong. Of a `topic` only the last text
    is said, once nothing more of it has come for `settled_ms`; without one the text is its own.
    """
    if text and _announcer is not None:
        _announcer.take(speaker, text, urgent=urgent, topic=topic or text, settled_ms=settled_ms)
