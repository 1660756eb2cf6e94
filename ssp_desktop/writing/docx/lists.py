"""The lists of a DOCX. Each has a `w:num` of its own; otherwise it would continue the last one."""

import re

from ssp_desktop.minutes.blocks import ListMark
from ssp_desktop.ooxml.elements import NAMESPACE
from ssp_desktop.writing.template import Template

_LEVELS = 9  # Word has no more
# A template saved by another program may use another prefix than Word's.
_NUMBERS = re.compile(r"""\bnumId\s*=\s*["'](\d+)["']""")
_LEVEL = re.compile(r"<(?P<w>[\w.-]+:)?lvl[\s>].*?</(?P=w)lvl>", re.DOTALL)
_LEFT = re.compile(r"""<[\w.-]+:ind\s[^>]*?\b(?:left|start)\s*=\s*["'](\d+)["']""")
_TAB = re.compile(r"""<[\w.-]+:tab\s[^>]*?\bval\s*=\s*["']num["'][^>]*>""")
_PLACE = re.compile(r"""(\bpos\s*=\s*)["']-?\d+["']""")
_AFTER_LISTS = re.compile(r"<(?:[\w.-]+:)?numIdMacAtCleanup\b")


class Lists:
    """Assigns list numbers, and writes what they refer to."""

    def __init__(self, template: Template) -> None:
        numbering = template.parts["word/numbering.xml"].decode("utf-8")
        self._numbering = _LEVEL.sub(_with_tab_at_text, numbering)
        self._abstract = {False: template.bullet_list, True: template.number_list}
        self._first_id = max(map(int, _NUMBERS.findall(self._numbering)), default=0) + 1
        # If the root itself has the `w` prefix that is written here, it is declared.
        known = self._numbering.rstrip().endswith("</w:numbering>")
        self._declared = "" if known else f' xmlns:w="{NAMESPACE}"'
        self._ids: dict[tuple[str, int], int] = {}
        self._written: list[str] = []

    def place(self, item: str, mark: ListMark) -> tuple[int, int]:
        """Return the level and list number for a point of that item."""
        level = min(mark.level, _LEVELS - 1)
        key = (item, mark.list_id)
        if key not in self._ids:
            self._ids[key] = self._first_id + len(self._ids)
            self._written.append(self._list(self._ids[key], mark, level))
        return level, self._ids[key]

    def part(self) -> bytes:
        """Return the template's numbering part with the assigned lists added."""
        after = _AFTER_LISTS.search(self._numbering)
        end = after.start() if after else self._numbering.rindex("</")
        lists = "".join(self._written)
        return f"{self._numbering[:end]}{lists}{self._numbering[end:]}".encode()

    def _list(self, num_id: int, mark: ListMark, level: int) -> str:
        abstract = f'<w:abstractNumId w:val="{self._abstract[mark.ordered]}"/>'
        override = ""
        if mark.ordered:
            start = f'<w:startOverride w:val="{mark.start}"/>'
            override = f'<w:lvlOverride w:ilvl="{level}">{start}</w:lvlOverride>'
        return f'<w:num{self._declared} w:numId="{num_id}">{abstract}{override}</w:num>'


def _with_tab_at_text(level: re.Match[str]) -> str:
    """Return a level whose own tab, if it has one, leads to where its text begins.

    LibreOffice writes a tab at 0, which it passes over itself and takes the document's next one.
    """
    left = _LEFT.search(level[0])
    if left is None:
        return level[0]
    return _TAB.sub(lambda tab: _PLACE.sub(rf'\g<1>"{left[1]}"', tab[0]), level[0])
