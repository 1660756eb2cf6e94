"""The time at which the pictures are taken: that of the sample meeting.

Import it before anything of the program: what asks for the day or the hour then
asks here. Refuses to run by itself; each scene says when it is.
"""

import datetime
import time


class _Then(datetime.datetime):
    """A time whose present is that of the story."""

    @classmethod
    def now(cls, tz: datetime.tzinfo | None = None) -> "_Then":
        return cls.fromtimestamp(time.time(), tz)


def let_it_be(day: str, clock: str) -> None:
    """Let it be ``2025-09-25``, ``16:20`` from now on."""
    moment = datetime.datetime.fromisoformat(f"{day} {clock}:07").timestamp()
    time.time = lambda: moment


datetime.datetime = _Then
let_it_be("2025-09-10", "10:12")
