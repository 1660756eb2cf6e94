"""An ODT as a package: the parts that are read."""

from collections.abc import Iterator

from lxml import etree

from ssp_desktop.reading.odt.names import STYLE
from ssp_desktop.reading.package.parts import damaged, opened, protected


def open_document(
    data: bytes, name: str, *more: str
) -> tuple[etree._Element, list[etree._Element | None]]:
    """Return the content of the ODT in `data`, and `more` of its parts, None for a missing one.

    Raises an `Unreadable` when it is refused.
    """
    with opened(data, name) as parts:
        manifest = parts.data("META-INF/manifest.xml") or b""
        if b"encryption-data" in manifest:
            raise protected(name)
        content = parts.xml("content.xml")
        others = [parts.xml(part) for part in more]
    if content is None:
        raise damaged(name)
    return content, others


def at_pages(styles: etree._Element | None, where: str) -> Iterator[etree._Element]:
    """Yield what the pages have at their ``header`` or ``footer``, by the part of styles."""
    names = {f"{STYLE}{where}{page}" for page in ("", "-left", "-first")}
    for style in () if styles is None else styles.iter(f"{STYLE}master-page"):
        yield from (part for part in style if part.tag in names)
