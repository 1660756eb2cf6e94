"""The processes that the program starts beside itself, as the system lists them."""

import os
from pathlib import Path


def started_with(option: str) -> set[int]:
    """Return the numbers of the processes that this one has started with that option."""
    found = set()
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(status.read_text().rpartition(")")[2].split()[1])
            command = status.with_name("cmdline").read_bytes()
        except OSError:  # it went meanwhile
            continue
        if parent == os.getpid() and option.encode() in command:
            found.add(int(status.parent.name))
    return found
