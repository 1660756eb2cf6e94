"""The lowest figures of a run, and the table of them in ``docs/accessibility.md``.

``WRITE_DOCS=1 make prove ARGS=tests/ui/contrast`` writes it anew, from every scene.
"""

from pathlib import Path

from tests.ui.contrast.scenes import SCHEMES

DOCUMENT = Path(__file__).parents[3] / "docs" / "accessibility.md"
BEGIN, END = "<!-- the contrast -->\n", "<!-- end of the contrast -->"
HEAD = ("| what is seen | at least | light | dark |", "| --- | --- | --- | --- |")
KINDS = {
    "labels": 4.5,
    "buttons": 4.5,
    "buttons under the pointer": 4.5,
    "fields": 4.5,
    "editors": 4.5,
    "rows of lists": 4.5,
    "rows under the pointer": 4.5,
    "tabs": 4.5,
    "menus": 4.5,
    "icons": 3.0,
    "edges of fields": 3.0,
    "focus": 3.0,
    "lines under misspelt words": 3.0,
    "lines under found words": 3.0,
}
LOWEST: dict[tuple[str, str], float] = {}
"""Keyed by kind and scheme."""


def note(kind: str, scheme: str, contrast: float) -> None:
    """Take note of a figure that was measured."""
    LOWEST[kind, scheme] = min(LOWEST.get((kind, scheme), 21.0), contrast)


def table() -> str:
    """Return the table of what this run measured."""
    rows = [
        f"| {kind} | {least} | {' | '.join(f'{LOWEST[kind, each]:.1f}' for each in SCHEMES)} |"
        for kind, least in KINDS.items()
    ]
    return "\n".join((*HEAD, *rows, ""))


def kept() -> dict[tuple[str, str], float]:
    """Return the figures in the document."""
    text = DOCUMENT.read_text(encoding="utf-8")
    lines = text[text.index(BEGIN) + len(BEGIN) : text.index(END)].splitlines()[len(HEAD) :]
    cells = [[each.strip() for each in line.strip("|").split("|")] for line in lines]
    return {
        (kind, scheme): float(figure)
        for kind, _, *figures in cells
        for scheme, figure in zip(SCHEMES, figures, strict=True)
    }


def write_table() -> None:
    """Put the table of this run into the document."""
    text = DOCUMENT.read_text(encoding="utf-8")
    text = text[: text.index(BEGIN) + len(BEGIN)] + table() + text[text.index(END) :]
    DOCUMENT.write_text(text, encoding="utf-8")
