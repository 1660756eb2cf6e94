"""The lists of a DOCX. Each gets a `w:num` of its own, or it would run on from the last one."""

from lxml import etree

from ssp_desktop.minutes.blocks import ListMark
from ssp_desktop.writing.wordml import W

_LEVELS = 9  # Word has no more


class Lists:
    """Hands out list numbers, and writes what they stand for."""

    def __init__(self, bullets: str, numbers: str) -> None:
        """Take the ids of the template's two abstract lists."""
        self._abstract = {False: bullets, True: numbers}
        self._first_id = 1001  # above any number that a template has in use
        self._lists: dict[tuple[str, int], ListMark] = {}
        self._ids: dict[tuple[str, int], int] = {}

    def place(self, item: str, mark: ListMark) -> tuple[int, int]:
        """Return level and list number for a point of that item."""
        key = (item, mark.list_id)
        if key not in self._ids:
            self._ids[key] = self._first_id + len(self._ids)
            self._lists[key] = mark
        return min(mark.level, _LEVELS - 1), self._ids[key]

    def add_to(self, numbering: etree._Element) -> None:
        """Write the lists that were handed out into the numbering part."""
        after = numbering.findall(f"{W}num") or numbering.findall(f"{W}abstractNum")
        place = numbering.index(after[-1]) + 1
        for key, num_id in self._ids.items():
            mark = self._lists[key]
            num = etree.Element(f"{W}num")
            num.set(f"{W}numId", str(num_id))
            abstract = etree.SubElement(num, f"{W}abstractNumId")
            abstract.set(f"{W}val", self._abstract[mark.ordered])
            if mark.ordered:
                override = etree.SubElement(num, f"{W}lvlOverride")
                override.set(f"{W}ilvl", str(min(mark.level, _LEVELS - 1)))
                start = etree.SubElement(override, f"{W}startOverride")
                start.set(f"{W}val", str(mark.start))
            numbering.insert(place, num)
            place += 1
