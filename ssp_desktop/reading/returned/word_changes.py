"""The tracked changes of a DOCX: what elements around words, and properties, say of them."""

from dataclasses import replace

from lxml import etree

from ssp_desktop.ooxml.elements import W
from ssp_desktop.reading.docx.styles import ParagraphStyle, RunLook, first_child
from ssp_desktop.reading.returned.document import Change
from ssp_desktop.reading.returned.growing import Tracked

_PUT_IN, _TAKEN_OUT = (f"{W}ins", f"{W}moveTo"), (f"{W}del", f"{W}moveFrom")
_CHANGES = frozenset((*_PUT_IN, *_TAKEN_OUT))
_MOVES = frozenset((f"{W}moveTo", f"{W}moveFrom"))


def within(tracked: Tracked, element: etree._Element) -> Tracked:
    """Return the changes within `element`, which may be one."""
    if element.tag not in _CHANGES:
        return tracked
    change = _change(element)
    if element.tag in _PUT_IN:
        tracked = replace(tracked, inserted=change)
    else:
        tracked = replace(tracked, deleted=change)
    return replace(tracked, moved=True) if element.tag in _MOVES else tracked


def changes_in(properties: etree._Element | None, tracked: Tracked) -> Tracked:
    """Return what the properties of a row, or of a paragraph's end, say of it."""
    for element in () if properties is None else properties:
        tracked = within(tracked, element)
    return tracked


def mark_of(paragraph: etree._Element, tracked: Tracked) -> Tracked:
    """Return what happened to the end of `paragraph`."""
    properties = first_child(paragraph, "pPr")
    return changes_in(None if properties is None else properties.find(f"{W}rPr"), tracked)


def cell_changes(cell: etree._Element, tracked: Tracked) -> Tracked:
    """Return the changes within `cell`, which may be put in or taken out itself."""
    properties = cell.find(f"{W}tcPr")
    for element in () if properties is None else properties:
        if element.tag == f"{W}cellIns":
            tracked = replace(tracked, inserted=_change(element))
        elif element.tag == f"{W}cellDel":
            tracked = replace(tracked, deleted=_change(element))
    return tracked


def restyled_by(style: ParagraphStyle, run: etree._Element, look: RunLook) -> Change | None:
    """Return who made `run` bold or italic, or took that away; other looks are no concern."""
    own = first_child(run, "rPr")
    changed = None if own is None else own.find(f"{W}rPrChange")
    if changed is None:
        return None
    before = changed.find(f"{W}rPr")
    if before is not None:  # LibreOffice leaves out how it looked
        was = style.look_with(before)
        if (was.bold, was.italic) == (look.bold, look.italic):
            return None
    return _change(changed)


def _change(element: etree._Element) -> Change:
    return Change(element.get(f"{W}author", ""), element.get(f"{W}date", ""))
