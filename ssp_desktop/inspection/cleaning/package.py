"""A Word file, workbook or presentation without its metadata; every other part is as it was."""

import io
import re
from collections.abc import Callable
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lxml import etree

from ssp_desktop.inspection import kinds
from ssp_desktop.inspection.archive import Archive, opened
from ssp_desktop.inspection.cleaning.pictures import jpeg_without_metadata, png_without_metadata
from ssp_desktop.inspection.cleaning.refusals import SIGNED
from ssp_desktop.inspection.look import CannotLook, Look
from ssp_desktop.inspection.xml import attribute, local, named, parsed

_GOES = re.compile(
    r"docProps/thumbnail\.|docMetadata/|customXml/|/printerSettings/|printerSettings\d*\.bin$",
    re.IGNORECASE,
)
_EMPTY = re.compile(r"docProps/(?:core|app|custom)\.xml", re.IGNORECASE)
_SETTINGS = frozenset("rsids attachedTemplate docVars mailMerge".split())
_ANYWHERE = frozenset("dataBinding absPath presenceInfo tagLst fileSharing".split())
_PEOPLE = re.compile(r"/people\.xml$|/persons/person\d*\.xml$")
_COMMENTS = frozenset("comments commentsEx commentsIds commentsExtensible people".split())
_COMMENT_MARKS = frozenset("commentRangeStart commentRangeEnd commentReference".split())
_ACCOUNTS = ("userId", "providerId")
_WRAPPINGS = ("Choice", "AlternateContent")
_EARLIEST = (1980, 1, 1, 0, 0, 0)


def without_metadata(name: str, data: bytes) -> bytes:
    """Return the package in `data` without its metadata; raises CannotLook when it cannot be."""
    return _cleaned(name, data, frozenset())


def word_without_metadata(name: str, data: bytes) -> bytes:
    """Return the Word file in `data` without its metadata and its comments, as the one above."""
    return _cleaned(name, data, _COMMENTS)


def _cleaned(name: str, data: bytes, roots: frozenset[str]) -> bytes:
    """Return the package without its metadata, and without the parts that have one of `roots`."""
    out = io.BytesIO()
    with opened(data, Look(_nothing, name=name)) as archive:
        if any("_xmlsignatures" in part for part in archive.by_name):
            raise CannotLook(SIGNED)
        gone = {part for part in archive.by_name if _GOES.search(part)}
        gone |= {part for part in archive.by_name if roots and _root(archive, part) in roots}
        with ZipFile(out, "w", ZIP_DEFLATED) as copy:
            for entry in archive.entries:
                if entry.filename in gone or _is_link_of_gone(entry.filename, gone):
                    continue
                body = _cleaned_part(archive, entry.filename, gone, uncommented=bool(roots))
                copy.writestr(ZipInfo(entry.filename, _EARLIEST), body, ZIP_DEFLATED)
    return out.getvalue()


def _root(archive: Archive, name: str) -> str:
    """Return the name of the root of a part; empty for what is no XML."""
    if not name.endswith(".xml"):
        return ""
    try:
        return local(parsed(archive.data(name)))
    except CannotLook:
        return ""


def _nothing(_: Look, __: str, ___: bytes) -> None:
    """Look into nothing: the parts are taken as they are."""


def _is_link_of_gone(name: str, gone: set[str]) -> bool:
    return name.endswith(".rels") and name.replace("_rels/", "").removesuffix(".rels") in gone


def _cleaned_part(archive: Archive, name: str, gone: set[str], *, uncommented: bool) -> bytes:
    body = archive.data(name)
    if name == "[Content_Types].xml":
        return _changed(body, lambda root: _drop_types(root, gone))
    if name.endswith(".rels"):
        return _changed(body, lambda root: _drop_links(root, name, gone))
    if _EMPTY.fullmatch(name):
        return _changed(body, _empty)
    if name.endswith((".xml", ".vml")):

        def clean(root: etree._Element) -> None:
            for mark in list(named(root, *_COMMENT_MARKS)) if uncommented else ():
                _drop_mark(mark)
            _clean(root, name)

        return _changed(body, clean)
    kind = kinds.kind_of(body)
    if kind == "jpeg":
        return jpeg_without_metadata(name, body)
    return png_without_metadata(name, body) if kind == "png" else body


def _changed(body: bytes, change: Callable[[etree._Element], None]) -> bytes:
    """Return XML with `change` made to its root; the same bytes when nothing is changed by it."""
    root = parsed(body)
    before = etree.tostring(root.getroottree())
    change(root)
    for comment in list(root.iter(etree.Comment)):
        _drop(comment)
    if etree.tostring(root.getroottree()) == before:
        return body
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _drop(element: etree._Element) -> None:
    """Take an element out, and leave the text behind it where it is."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
        element.tail = None
    parent.remove(element)


def _empty(root: etree._Element) -> None:
    for each in list(root):
        _drop(each)
    root.text = None


def _drop_types(root: etree._Element, gone: set[str]) -> None:
    for each in list(named(root, "Override")):
        if attribute(each, "PartName").lstrip("/") in gone:
            _drop(each)


def _drop_links(root: etree._Element, name: str, gone: set[str]) -> None:
    folder = name.partition("_rels/")[0]
    for each in list(named(root, "Relationship")):
        target, kind = each.get("Target", ""), each.get("Type", "").rpartition("/")[2]
        full = target.lstrip("/") if target.startswith("/") else _joined(folder, target)
        if full in gone or kind in ("attachedTemplate", "mailMergeSource"):
            _drop(each)


def _joined(folder: str, target: str) -> str:
    parts = folder.rstrip("/").split("/") if folder else []
    for each in target.split("/"):
        if each == "..":
            parts = parts[:-1]
        elif each not in ("", "."):
            parts.append(each)
    return "/".join(parts)


def _clean(root: etree._Element, name: str) -> None:
    """Take out of a part what tells of accounts, paths and editing."""
    for each in list(root.iter("*")):
        called = local(each)
        if called in _ANYWHERE or (called in _SETTINGS and local(root) == "settings"):
            _drop_with_wrapping(each)
            continue
        for key in list(each.attrib):
            if str(key).rpartition("}")[2].startswith("rsid"):
                del each.attrib[key]
        if called == "pageSetup":
            for key in [key for key in each.attrib if str(key).endswith("}id")]:
                del each.attrib[key]
        if _PEOPLE.search(name) or called in ("cmAuthor", "author"):
            for key in _ACCOUNTS:
                if key in each.attrib:
                    each.attrib[key] = "None"


def _drop_mark(mark: etree._Element) -> None:
    """Take out where a comment hangs, with the run that is there for it alone."""
    run = mark.getparent()
    _drop(mark)
    if run is not None and local(run) == "r" and all(local(each) == "rPr" for each in run):
        _drop(run)


def _drop_with_wrapping(element: etree._Element) -> None:
    """Take an element out, with the choice between programs that it is alone in."""
    parent = element.getparent()
    _drop(element)
    while parent is not None and local(parent) in _WRAPPINGS and not len(parent):
        above = parent.getparent()
        _drop(parent)
        parent = above
