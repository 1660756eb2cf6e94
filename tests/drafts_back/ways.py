"""The ways on which a draft comes back: who saved it, and what they left of its markers."""

import re
from collections.abc import Sequence
from pathlib import Path

from lxml import etree

from tests.documents import Renderer
from tests.drafts_back.word_file import W, WordFile, drop

SAVED = ("as it is", "LibreOffice", "ODT", "by way of ODT")
ACCEPTED = "with all accepted"
MARKERS = ("marked", "Google", "bare")
_KEPT = re.compile(r"Heading\d|Title|Subtitle")


def stripped(file: WordFile, markers: str) -> WordFile:
    """Take out the markers: all but headings as Google Docs does, or ``bare``, all styles."""
    if markers == "marked":
        return file
    for each in [*file.root.iter(f"{W}bookmarkStart"), *file.root.iter(f"{W}bookmarkEnd")]:
        drop(each)
    for each in list(file.body.iter(f"{W}pStyle")):
        if markers == "bare" or not _KEPT.fullmatch(each.get(f"{W}val", "")):
            drop(each)
    for name, part in file.parts.items():
        if name.startswith(("word/footer", "word/header")) or name == "docProps/custom.xml":
            root = etree.fromstring(part)
            for each in list(root.iter()):
                if each.text and ("Udkast" in each.text or "/7/" in each.text):
                    each.text = "x"
            file.parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return file


def saved(render: Renderer, paths: Sequence[Path], way: str) -> list[Path]:
    """Return the files as they come back on that way; those with comments each by themselves."""
    if way == "as it is":
        return list(paths)
    if way == ACCEPTED:
        return [render.with_all_accepted(path) for path in paths]
    steps = {"LibreOffice": ("docx",), "ODT": ("odt",), "by way of ODT": ("odt", "docx")}[way]
    done = list(paths)
    for ending in steps:
        commented = [path for path in done if path.name.startswith("c")]
        made = (
            dict(zip(commented, render.all_saved(commented, ending), strict=True))
            if commented
            else {}
        )
        done = [made.get(path) or render.in_format(path, ending) for path in done]
    return done


def for_reading(file: WordFile) -> WordFile:
    """Take out the list of contents and the comments: LibreOffice's reading is of the rest."""
    for each in list(file.body.iter(f"{W}sdt")):
        drop(each)
    for name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        for each in list(file.body.iter(f"{W}{name}")):
            drop(each)
    for part in ("[Content_Types].xml", "word/_rels/document.xml.rels"):
        root = etree.fromstring(file.parts[part])
        for each in list(root):
            if "comments" in (each.get("PartName") or each.get("Target") or ""):
                drop(each)
        file.parts[part] = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    file.parts.pop("word/comments.xml", None)
    return file
