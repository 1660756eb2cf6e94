"""HTML parsed, whatever it holds. Nothing is fetched; one nested too deeply is refused."""

from lxml import etree

from ssp_desktop.domain.text import clean


class TooDeep(Exception):
    """The page has more nested elements than can be read; the rest would be lost."""


def parsed(source: str) -> etree._Element | None:
    """Return the root of `source`, None for a page with nothing in it.

    Raises TooDeep, or MemoryError when the parser gives up.
    """
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        root = etree.fromstring(clean(source).encode(), parser)
    except etree.XMLSyntaxError:
        root = None
    faults = {error.type_name for error in parser.error_log}
    if "ERR_NO_MEMORY" in faults:
        raise MemoryError
    if "ERR_RESOURCE_LIMIT" in faults:
        raise TooDeep
    return root
