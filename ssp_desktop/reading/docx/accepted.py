"""The body of a DOCX as Word would show it with all tracked changes accepted.

Only what reading the elements one by one cannot see: a deleted paragraph mark joins two
paragraphs, a deleted row or cell is gone, and a content control that nobody has filled in
holds a prompt and no text.
"""

from lxml import etree

from ssp_desktop.ooxml.elements import W, is_on
from ssp_desktop.reading.docx.styles import first_child

_PARAGRAPH, _ROW, _CELL = f"{W}p", f"{W}tr", f"{W}tc"
_GONE = frozenset({f"{W}del", f"{W}moveFrom"})
_BETWEEN = frozenset(
    {f"{W}bookmarkStart", f"{W}bookmarkEnd", f"{W}commentRangeStart", f"{W}commentRangeEnd",
     f"{W}proofErr", f"{W}permStart", f"{W}permEnd", f"{W}moveFromRangeStart",
     f"{W}moveFromRangeEnd", f"{W}moveToRangeStart", f"{W}moveToRangeEnd"}
)  # fmt: skip
_SHOWN = (f"{W}t", f"{W}sym", f"{W}drawing", f"{W}pict", f"{W}object", f"{W}footnoteReference")


def accept_changes(root: etree._Element | None) -> None:
    """Bring the tree under `root` to what it shows."""
    if root is None:
        return
    _drop_prompts(root)
    _drop_deleted_cells(root)
    _join_paragraphs(root)


def _drop_prompts(root: etree._Element) -> None:
    for control in list(root.iter(f"{W}sdt")):
        properties = control.find(f"{W}sdtPr")
        if properties is None or not is_on(properties.find(f"{W}showingPlcHdr")):
            continue
        for run in list(control.iter(f"{W}r")):
            parent = run.getparent()
            if parent is not None:
                parent.remove(run)


def _drop_deleted_cells(root: etree._Element) -> None:
    gone = [
        mark.getparent()
        for path in (f"{W}trPr/{W}del", f"{W}tcPr/{W}cellDel")
        for mark in root.iterfind(f".//{path}")
    ]
    for properties in gone:
        element = None if properties is None else properties.getparent()
        parent = None if element is None else element.getparent()
        if element is not None and parent is not None and element.tag in (_ROW, _CELL):
            parent.remove(element)


def _join_paragraphs(root: etree._Element) -> None:
    marks = [
        mark.getparent()
        for tag in _GONE
        for mark in root.iterfind(f".//{W}pPr/{W}rPr/{tag}")
    ]  # fmt: skip
    ends = {each for rpr in marks if (each := _paragraph_of(rpr)) is not None}
    done: set[etree._Element] = set()
    for paragraph in [each for each in root.iter(_PARAGRAPH) if each in ends]:
        if paragraph not in done:
            group = _group_from(paragraph, ends)
            done.update(group)
            _join(group)


def _paragraph_of(mark: etree._Element | None) -> etree._Element | None:
    properties = None if mark is None else mark.getparent()
    return None if properties is None else properties.getparent()


def _group_from(paragraph: etree._Element, ends: set[etree._Element]) -> list[etree._Element]:
    """Return `paragraph` and those that it is joined with."""
    group = [paragraph]
    while group[-1] in ends:
        following = group[-1].getnext()
        while following is not None and following.tag in _BETWEEN:
            following = following.getnext()
        if following is None or following.tag != _PARAGRAPH:
            break
        group.append(following)
    return group


def _join(group: list[etree._Element]) -> None:
    """Make one paragraph of `group`, in the style of the first that shows something."""
    shown = next((each for each in group if _shows(each)), group[-1])
    style = first_child(shown, "pPr")
    first = group[0]
    own = first_child(first, "pPr")
    if own is not None and own is not style:
        first.remove(own)
    if style is not None and style is not own:
        first.insert(0, style)
    for other in group[1:]:
        for child in list(other):
            if child.tag != f"{W}pPr":
                first.append(child)
        parent = other.getparent()
        if parent is not None:
            parent.remove(other)
    parent = first.getparent()
    # A paragraph that shows nothing goes with its mark, even if it has nothing to join.
    if parent is not None and len(group) == 1 and parent.tag != _CELL and not _shows(first):
        parent.remove(first)


def _shows(paragraph: etree._Element) -> bool:
    return any(
        not any(above.tag in _GONE for above in each.iterancestors(*_GONE))
        for each in paragraph.iter(*_SHOWN)
    )
