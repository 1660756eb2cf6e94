"""The tracked changes of an ODT, which are kept apart from its text, and what was deleted."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from ssp_desktop.reading.odt.names import OFFICE, TABLE, TEXT, XML_ID
from ssp_desktop.reading.returned.document import Change
from ssp_desktop.reading.returned.growing import Tracked

PARAGRAPHS = (f"{TEXT}p", f"{TEXT}h")
DC = "{http://purl.org/dc/elements/1.1/}"

_INFO = f"{OFFICE}change-info"


@dataclass(frozen=True, slots=True)
class Region:
    """A tracked change: what was deleted (None for nothing) is an element of its own."""

    tracked: Tracked
    deleted: etree._Element | None


def regions_of(body: etree._Element) -> Iterator[tuple[str, Region]]:
    """Yield the tracked changes by their ids; one that is both was put in first."""
    for region in body.iterfind(f"{TEXT}tracked-changes/{TEXT}changed-region"):
        deleted = region.find(f"{TEXT}deletion")
        tracked = Tracked(
            _change(region.find(f"{TEXT}insertion")),
            _change(deleted),
            restyled=_change(region.find(f"{TEXT}format-change")),
        )
        found = Region(tracked, deleted)
        for name in (XML_ID, f"{TEXT}id"):
            yield region.get(name, ""), found


def _change(element: etree._Element | None) -> Change | None:
    if element is None:
        return None
    info = element.find(_INFO)
    if info is None:
        return Change()
    return Change(plain(info.find(f"{DC}creator")), time_of(info))


def blocks_of(
    parent: etree._Element, level: int | None = None
) -> Iterator[tuple[etree._Element, int | None]]:
    """Yield the paragraphs and tables of a deletion, with the level of the list they are in."""
    for element in parent:
        if element.tag in PARAGRAPHS or element.tag == f"{TABLE}table":
            yield element, level
        elif element.tag == f"{TEXT}list":
            yield from blocks_of(element, 0 if level is None else level + 1)
        elif isinstance(element.tag, str) and element.tag != _INFO:
            yield from blocks_of(element, level)


def plain(element: etree._Element | None) -> str:
    """Return the text of a value, "" where there is none."""
    return ("" if element is None else element.text or "").strip()


def time_of(element: etree._Element) -> str:
    """Return when a change or a comment was made, without parts of a second."""
    return plain(element.find(f"{DC}date")).partition(".")[0]
