"""Titles that are no headings: what one presses to see the part of a page below it.

Each has a level among the headings of the page: above those in the parts that it opens, or
else below the heading in front.
"""

from itertools import islice

from lxml import etree

from ssp_desktop.html.chrome import HEADINGS, is_control, is_furniture, opens

_STEP = 0.5
_NO_HEADING = 1
_DEEPEST = 100  # nested elements
_MOST_INSIDE = 1000  # elements in a title


def titles_in(root: etree._Element) -> dict[etree._Element, float]:
    """Return the level of each title in `root` that opens a part of the page and is no heading."""
    found = [element for element in root.iter() if _is_title(element)]
    if not found:
        return {}
    ids = {element.get("id"): element for element in root.iter() if element.get("id")}
    parts = {title: _part(title, ids) for title in found}
    opened = {part for part in parts.values() if part is not None}
    depths = {
        title: sum(each in opened for each in title.iterancestors())
        - (title.tag == "summary")  # it stands in its own part
        for title in found
    }
    levels: dict[int, float] = {}
    for depth in sorted(set(depths.values())):
        same = [title for title in found if depths[title] == depth]
        inner = [_level(each) for title in same for each in _headings(parts[title])]
        if inner:
            levels[depth] = min(inner) - _STEP
        elif depth - 1 in levels:
            levels[depth] = levels[depth - 1] + _STEP
        else:
            levels[depth] = _level_before(same[0]) + _STEP
    return {title: levels[depths[title]] for title in found}


def _is_title(element: etree._Element) -> bool:
    if not isinstance(element.tag, str) or not opens(element, element.tag):
        return False
    tag = element.tag
    if tag in HEADINGS or is_control(element, tag) or _headings(element):
        return False
    if not "".join(str(text) for text in element.itertext()).strip():
        return False
    if any(_opens(each) for each in islice(element.iter(), 1, _MOST_INSIDE)):
        return False
    around = list(islice(element.iterancestors(), _DEEPEST))
    return len(around) < _DEEPEST and not any(
        each.tag in HEADINGS or is_furniture(each, str(each.tag)) for each in around
    )


def _opens(element: etree._Element) -> bool:
    return isinstance(element.tag, str) and opens(element, element.tag)


def _part(title: etree._Element, ids: dict[str | None, etree._Element]) -> etree._Element | None:
    """Return the part of the page that `title` opens."""
    if title.tag == "summary":
        return title.getparent()
    for name in ("aria-controls", "data-bs-target", "data-target", "href"):
        part = ids.get(title.get(name, "").lstrip("#"))
        if part is not None:
            return part
    at: etree._Element | None = title
    while at is not None and at.getnext() is None:
        at = at.getparent()
    return None if at is None else at.getnext()


def _headings(part: etree._Element | None) -> list[etree._Element]:
    return [] if part is None else list(part.iter(*HEADINGS))


def _level(heading: etree._Element) -> int:
    return int(str(heading.tag)[1])


def _level_before(title: etree._Element) -> int:
    """Return the level of the last heading before `title`."""
    last = _NO_HEADING
    for element in title.getroottree().iter():
        if element is title:
            break
        last = _level(element) if element.tag in HEADINGS else last
    return last
