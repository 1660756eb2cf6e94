"""What is found in a file as a line of JSON between two processes, and back.

The process that writes it has looked into somebody else's file, so nothing is taken from it but
values, each checked for its kind.
"""

import base64
import json
from typing import Any

from ssp_desktop.apart.line import line_of
from ssp_desktop.inspection.finds import KINDS, Find, Inspection, Piece, Unread

TOO_MUCH_MEMORY = "tager for meget hukommelse at se ind i"


def told(inspection: Inspection, *, words: bool) -> bytes:
    """Return the line for what is in a file; without `words` it has the finds alone."""
    message = {
        "finds": [[each.place, each.kind, each.shown] for each in inspection.finds],
        "unread": inspection.unread,
        "words": inspection.words if words else [],
        "code": inspection.code if words else [],
    }
    return line_of(message)


def copy_told(data: bytes) -> bytes:
    """Return the line for a cleaned copy."""
    return line_of({"copy": base64.b64encode(data).decode("ascii")})


def refusal_told(reason: str) -> bytes:
    """Return the line that says why there is no cleaned copy."""
    return line_of({"refused": reason})


def copy_heard(line: bytes) -> bytes | str:
    """Return a cleaned copy, or why there is none; raises ValueError for any other line."""
    try:
        message = json.loads(line)
        if "refused" in message:
            return str(message["refused"])
        return base64.b64decode(message["copy"], validate=True)
    except (LookupError, TypeError) as error:
        raise ValueError(line[:200]) from error


def heard(line: bytes) -> Inspection:
    """Return what such a line tells; raises ValueError for any other."""
    try:
        message = json.loads(line)
        return Inspection(
            tuple(_piece(*each) for each in message["words"]),
            tuple(
                Find(str(place), kind, KINDS[kind][0], str(shown))
                for place, kind, shown in message["finds"]
            ),
            tuple(Unread(str(place), str(reason)) for place, reason in message["unread"]),
            tuple(_piece(*each) for each in message["code"]),
        )
    except (LookupError, TypeError, AttributeError) as error:
        raise ValueError(line[:200]) from error


def _piece(place: Any, text: Any, hidden: Any, near: Any) -> Piece:
    return Piece(str(place), str(text), bool(hidden), None if near is None else str(near))
