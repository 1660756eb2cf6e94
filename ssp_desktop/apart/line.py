"""What processes say to each other: a message is a line of JSON."""

import json


def line_of(message: object) -> bytes:
    """Return `message` as a line; ASCII alone, whatever its texts hold."""
    return json.dumps(message, separators=(",", ":")).encode("ascii") + b"\n"
