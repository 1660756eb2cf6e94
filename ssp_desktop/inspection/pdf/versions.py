"""Whether a PDF still holds an older version of itself, and where that one ends."""

import re

_END = re.compile(rb"startxref\s+(\d{1,12})\s+%%EOF")
_TABLE = re.compile(rb"\s*(?:xref|\d{1,10}\s+\d{1,5}\s+obj)")
_LINEAR = re.compile(
    rb"/Linearized\s+[\d.]+.{0,300}?/L\s+(\d{1,12})|/L\s+(\d{1,12}).{0,300}?/Linearized", re.DOTALL
)


def earlier_version(data: bytes) -> int:
    """Return where the last version but one ends; 0 when there is one version only.

    A file made for the web has two ends and one version; an end inside another file that lies in
    this one leads nowhere and does not count.
    """
    base = max(data.find(b"%PDF-", 0, 1024), 0)
    ends = [found.end() for found in _END.finditer(data) if _leads(data, base, found)]
    if len(ends) < 2:
        return 0
    linear = _LINEAR.search(data[: base + 1024])
    if linear:
        length = int(linear[1] or linear[2])
        # Both ends of the first version count as one, as long as it is whole.
        first = [end for end in ends if end <= base + length + 2]
        ends = [first[-1] if first else ends[0], *ends[len(first) :]]
        if len(ends) < 2:
            return 0
    return ends[-2]


def _leads(data: bytes, base: int, found: "re.Match[bytes]") -> bool:
    """Whether an end of a version leads to a table of objects."""
    at = int(found[1])
    places = (at, base + at)
    return at == 0 or any(_TABLE.match(data, place) for place in places if place < len(data))
