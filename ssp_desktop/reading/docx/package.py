"""A DOCX as a package: the parts that are read, and what it may refer to.

Refuses what refers to parts outside itself. Links in the text may lead anywhere: they are
never followed. Nor is a template on a disk or share, the path of which Word writes into
every document made from it; one on the web is refused, because a municipality's own
template is not on the web.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from ssp_desktop.ooxml.elements import R, W
from ssp_desktop.reading.package.parts import Budget, Parts, damaged, opened, outside

_RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_MAY_BE_OUTSIDE = ("/hyperlink",)
# »file:///C:\a.dotm«, »\\server\a.dotm«, »C:\a.dotm«, »a.dotm«: Word writes all of these.
_FILE = re.compile(r"file:|\\\\|[A-Za-z]:[\\/]|(?!//)[^:]*$", re.IGNORECASE)
_DOCUMENT = "word/document.xml"


@dataclass(frozen=True, slots=True)
class Chunk:
    """Another document in the package, to be read in its place; `kind` is its content type."""

    kind: str
    part: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a DOCX that are read; missing ones are None. `chunks` by relationship.

    `heads` and `feet` are what its pages have above and below the text; `links` say where a link
    leads, by the tag of the part's root and by relationship.
    """

    document: etree._Element
    styles: etree._Element | None
    numbering: etree._Element | None
    footnotes: etree._Element | None
    endnotes: etree._Element | None
    chunks: Mapping[str, Chunk] = field(default_factory=dict)
    heads: tuple[etree._Element, ...] = ()
    feet: tuple[etree._Element, ...] = ()
    links: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ReviewParts:
    """What is read beside the text of a draft that came back; missing parts are None.

    `custom` and `core` are the document's properties, its user's and everybody's.
    """

    comments: etree._Element | None
    custom: etree._Element | None
    core: etree._Element | None


def open_package(data: bytes, name: str, budget: Budget | None = None) -> Package:
    """Return the parts of the DOCX in `data`; raises an `Unreadable` when it is refused."""
    with opened(data, name, budget) as parts:
        return _package(parts)


def open_for_review(data: bytes, name: str) -> tuple[Package, ReviewParts]:
    """Return the parts of the DOCX in `data`, with those of a review; raises as the other."""
    with opened(data, name) as parts:
        package = _package(parts)
        review = ReviewParts(
            parts.xml(f"{posixpath.dirname(_main_part(parts))}/comments.xml"),
            parts.xml("docProps/custom.xml"),
            parts.xml("docProps/core.xml"),
        )
        return package, review


def _package(parts: Parts) -> Package:
    _check_relationships(parts)
    main = _main_part(parts)
    folder = posixpath.dirname(main)
    document = parts.xml(main)
    if document is None:
        raise damaged(parts.name)
    styles, numbering, footnotes, endnotes = (
        parts.xml(f"{folder}/{part}.xml")
        for part in ("styles", "numbering", "footnotes", "endnotes")
    )
    related = _related(parts, main)
    chunks = _chunks(parts, related, document)
    heads, feet = (
        _at_pages(parts, related, document, f"{W}{part}Reference") for part in ("header", "footer")
    )
    texts = (
        (document, main),
        *(
            (part, f"{folder}/{name}.xml")
            for part, name in ((footnotes, "footnotes"), (endnotes, "endnotes"))
            if part is not None
        ),
    )
    links = {str(part.tag): _links(parts, path) for part, path in texts}
    return Package(document, styles, numbering, footnotes, endnotes, chunks, heads, feet, links)


def notes_of(root: etree._Element | None, name: str) -> dict[str, etree._Element]:
    """Return the notes of a part by their ids; `name` is the name of their elements."""
    elements = () if root is None else root.iterchildren(f"{W}{name}")
    return {note.get(f"{W}id", ""): note for note in elements if note.get(f"{W}type") is None}


def _main_part(parts: Parts) -> str:
    """Return the name of the main document part, from the package's relationships."""
    root = parts.xml("_rels/.rels")
    for rel in () if root is None else root.iter(_RELS):
        target = rel.get("Target", "").lstrip("/")
        if rel.get("Type", "").endswith("/officeDocument") and target in parts.names:
            return target
    return _DOCUMENT


def _relations(parts: Parts, part: str) -> Iterator[etree._Element]:
    """Yield the relationships of a part."""
    relations = parts.xml(f"{posixpath.dirname(part)}/_rels/{posixpath.basename(part)}.rels")
    yield from () if relations is None else relations.iter(_RELS)


def _links(parts: Parts, part: str) -> dict[str, str]:
    """Return where the links of a part lead, by the ids of their relationships."""
    return {
        rel.get("Id", ""): rel.get("Target", "")
        for rel in _relations(parts, part)
        if rel.get("TargetMode") == "External"
    }


def _related(parts: Parts, main: str) -> dict[str, str]:
    """Return the parts that the main part names, by the ids of their relationships."""
    folder = posixpath.dirname(main)
    found: dict[str, str] = {}
    for rel in _relations(parts, main):
        if rel.get("TargetMode") != "External":
            path = posixpath.join("/", folder, rel.get("Target", ""))
            found[rel.get("Id", "")] = posixpath.normpath(path).lstrip("/")
    return found


def _chunks(parts: Parts, related: Mapping[str, str], document: etree._Element) -> dict[str, Chunk]:
    """Return the documents that ``altChunk`` brings in, by the ids of their relationships."""
    wanted = {chunk.get(f"{R}id", "") for chunk in document.iter(f"{W}altChunk")}
    kinds = parts.xml("[Content_Types].xml") if wanted else None
    found: dict[str, Chunk] = {}
    for key, part in related.items():
        data = parts.data(part) if key in wanted else None
        if data is not None:
            found[key] = Chunk(_kind_of(kinds, part), part, data)
    return found


def _at_pages(
    parts: Parts, related: Mapping[str, str], document: etree._Element, reference: str
) -> tuple[etree._Element, ...]:
    """Return what the sections have at the head or foot of their pages, each part once."""
    keys = (each.get(f"{R}id", "") for each in document.iter(reference))
    names = dict.fromkeys(related[key] for key in keys if key in related)
    found = (parts.xml(name) for name in names)
    return tuple(each for each in found if each is not None)


def _kind_of(kinds: etree._Element | None, part: str) -> str:
    if kinds is None:
        return ""
    ending = part.rpartition(".")[2].casefold()
    for override in kinds.iter(f"{_TYPES}Override"):
        if override.get("PartName", "").casefold() == f"/{part}".casefold():
            return override.get("ContentType", "")
    for default in kinds.iter(f"{_TYPES}Default"):
        if default.get("Extension", "").casefold() == ending:
            return default.get("ContentType", "")
    return ""


def _check_relationships(parts: Parts) -> None:
    """Refuse a package in which any part needs something from outside."""
    for part in sorted(parts.names):
        root = parts.xml(part) if part.endswith(".rels") else None
        for rel in () if root is None else root.iter(_RELS):
            _check_relationship(parts.name, part, rel)


def _check_relationship(name: str, part: str, rel: etree._Element) -> None:
    kind, target = rel.get("Type", ""), rel.get("Target", "")
    if rel.get("TargetMode") == "External":
        is_template = kind.endswith("/attachedTemplate") and bool(_FILE.match(target))
        if not (kind.endswith(_MAY_BE_OUTSIDE) or is_template):
            raise outside(name, f"{kind.rpartition('/')[2]}: »{target[:80]}«")
        return
    source = posixpath.dirname(posixpath.dirname(part))
    path = posixpath.normpath(posixpath.join("/" + source, target.replace("\\", "/")))
    depth = (source.count("/") + 1 if source else 0) - target.split("/").count("..")
    if "://" in target or (depth < 0 and not target.startswith("/")) or path.startswith("//"):
        raise outside(name, f"»{target[:80]}«")
