"""Text copied from a page whose items fold out: numbered titles at bullets, all else indented.

A browser copies it as a list. The texts in it are no points: they stand at the margin.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

from ssp_desktop.reading.source.lines import SourceLine


def unfolded(lines: Sequence[SourceLine], titles: Collection[int]) -> tuple[SourceLine, ...]:
    """Return `lines` with their texts at the margin; `titles` are the numbers of those at bullets.

    They stay as they are if a line below the first title is no further in than the titles.
    """
    inside = [line for line in lines if titles and line.number > min(titles)]
    texts = [line for line in inside if line.number not in titles]
    margin = max((line.at for line in lines if line.number in titles), default=0.0)
    if not texts or any(line.at <= margin for line in texts):
        return tuple(lines)
    least = min(line.at for line in texts)
    return tuple(_moved(line, titles, least) for line in lines)


def _moved(line: SourceLine, titles: Collection[int], least: float) -> SourceLine:
    if line.number in titles:
        return replace(line, at=0.0)
    return replace(line, at=line.at - least) if line.number > min(titles) else line
