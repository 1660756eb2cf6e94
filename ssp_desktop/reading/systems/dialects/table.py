"""The table of dialects: which XML is whose, by its root element and namespace."""

from collections.abc import Callable, Iterator

from lxml import etree

from ssp_desktop.reading.systems.dialects import acadre, dagsorden, edoc, fujitsu, publication
from ssp_desktop.reading.systems.neutral import SystemMeeting
from ssp_desktop.reading.systems.nodes import Node

Dialect = Callable[[Node], Iterator[SystemMeeting]]

DIALECTS: dict[str, tuple[str, Dialect]] = {
    "root": ("", acadre.meetings_in),
    "Meeting": ("", edoc.meetings_in),
    "Root": (fujitsu.NAMESPACE, fujitsu.meetings_in),
    "Dagsorden": ("", dagsorden.meetings_in),
    "Publication": ("", publication.meetings_in),
}
"""By the root's name: the namespace that its children are in, and the dialect."""


def dialect_of(root: etree._Element) -> Dialect | None:
    """Return the dialect of the XML; None when it is no export that is known."""
    name = etree.QName(root).localname
    namespace, dialect = DIALECTS.get(name, ("", None))
    if dialect is None:
        return None
    if namespace and not any(
        etree.QName(child).namespace == namespace for child in root if isinstance(child.tag, str)
    ):
        return None
    tables = any(True for _ in root.iterchildren("{*}table"))
    return None if name == "root" and not tables else dialect
