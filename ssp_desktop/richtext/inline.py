"""One line of Markdown as spans, and back: a run of asterisks switches bold and italic."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ssp_desktop.richtext.tree import Span, merge_spans

_MARKER_AT_START = re.compile(r"^(?:([-+#>](?=\s|$)|\|)|(\d{1,9})([.)])(?=\s|$))")
_INLINE = re.compile(r"\\([!-/:-@\[-`{-~])|(\*{1,3})")


def read_spans(line: str) -> tuple[Span, ...]:
    """Return the spans of one line of Markdown in canonical form."""
    if "*" not in line and "\\" not in line:
        text = line.strip()
        return (Span(text),) if text else ()
    spans: list[Span] = []
    bold = italic = False
    last = 0
    for found in _INLINE.finditer(line):
        spans.append(Span(line[last : found.start()], bold, italic))
        last = found.end()
        if found[1]:
            spans.append(Span(found[1], bold, italic))
        else:
            bold ^= len(found[2]) >= 2
            italic ^= len(found[2]) != 2
    spans.append(Span(line[last:], bold, italic))
    return merge_spans(spans)


def write_spans(spans: Iterable[Span]) -> str:
    """Return the Markdown of one paragraph's spans, on one line."""
    return _MARKER_AT_START.sub(_escaped_marker, write_line(spans), count=1)


def write_line(spans: Iterable[Span]) -> str:
    """Return the Markdown of `spans` where no list and no table can begin, as in a cell."""
    out: list[str] = []
    bold = italic = False
    for span in spans:
        switch = (2 if span.bold != bold else 0) + (1 if span.italic != italic else 0)
        out.append("*" * switch)
        bold, italic = span.bold, span.italic
        out.append(span.text.replace("\\", "\\\\").replace("*", "\\*"))
    out.append("*" * ((2 if bold else 0) + (1 if italic else 0)))
    return "".join(out)


def _escaped_marker(found: re.Match[str]) -> str:
    return f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}"
