"""One part of the program: what it is called, whose terms it is under, and what it is inside."""

import re
from dataclasses import dataclass

UNKNOWN = "NOASSERTION"
"""The licence of a part of which it is not known; SPDX's own word for it."""


@dataclass(frozen=True, slots=True)
class Part:
    """A library, a font or another work, as the list of parts tells it."""

    name: str
    version: str
    """Empty where it is not known."""
    licence: str
    """An SPDX expression, as ``MIT OR Apache-2.0``, or `UNKNOWN`."""
    kind: str = "library"
    """One of CycloneDX's words: ``library``, ``file`` (a font), ``data``, ``platform`` …"""
    address: str = ""
    """The package URL (purl), where there is one."""
    carrier: str = ""
    """The key of the part that has this one inside; empty for one that stands alone."""
    needs: tuple[str, ...] = ()
    """The keys of the parts that it cannot do without."""
    of_system: bool = False
    """Whether the operating system has it and no package of ours brings it."""

    @property
    def key(self) -> str:
        """What tells it from all other parts of the list."""
        name = plain_name(self.name)
        return f"{self.carrier}/{name}@{self.version}" if self.carrier else name


def plain_name(name: str) -> str:
    """Return `name` as the index of Python packages compares it."""
    return re.sub(r"[-_.\s]+", "-", name).casefold()
