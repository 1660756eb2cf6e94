"""A DOCX template taken apart: its package, its style ids, and its looks.

A municipality may change a template in Word. Word then writes style ids of its
own liking (a Danish Word writes `Overskrift1`), while the names of built-in
styles stay English in the file, so styles are found by id or else by name.
"""

import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from ssp_desktop.domain.meeting import Layout
from ssp_desktop.minutes.blocks import Style
from ssp_desktop.ooxml.elements import W, val
from ssp_desktop.ooxml.unpacking import UNPACKING_ERRORS
from ssp_desktop.writing.looks import Looks, TemplateRefused
from ssp_desktop.writing.template.looks import TemplateXml, looks_of
from ssp_desktop.writing.template.parts import Element, NotXml, parse_part

STYLE_NAMES = {
    Style.TITLE: "Title",
    Style.SUBTITLE: "Subtitle",
    Style.FACT_LABEL: "Oplysning navn",
    Style.FACT_TEXT: "Oplysning tekst",
    Style.CONTENTS_HEADING: "TOC Heading",
    Style.CONTENTS_LINE: "toc 1",
    Style.ITEM_HEADING: "heading 1",
    Style.CASE_NUMBER: "Sagsnummer",
    Style.SECTION_HEADING: "heading 2",
    Style.BODY: "Body Text",
    Style.LIST: "List Paragraph",
    Style.LIST_CONTINUED: "List Continue",
    Style.PEOPLE_HEADING: "Deltagere overskrift",
    Style.PERSON: "Deltager",
    Style.ATTACHMENT: "Bilag",
    Style.BACK_TO_TOP: "Til toppen",
    Style.PUBLISHED: "Opdateret",
}
FACT_TABLE = ("FactTable", "Oplysninger")
# The parts that `docx.document` changes as text.
_WRITTEN_AS_TEXT = (
    "[Content_Types].xml",
    "_rels/.rels",
    "word/document.xml",
    "word/numbering.xml",
)
_MAX_UNPACKED = 50_000_000  # a logo may be large; a template is not


class Template(NamedTuple):
    """A template ready for use.

    `path` is the file it was read from, `parts` are the files of its package by
    name. `style_ids` gives the id that each style has in this file, `fact_table`
    the table style's, empty for none. `bullet_list` and `number_list` are the ids
    of the abstract lists.
    """

    path: Path
    parts: Mapping[str, bytes]
    style_ids: Mapping[Style, str]
    fact_table: str
    bullet_list: str
    number_list: str
    looks: Looks


class Templates:
    """The templates of the layouts, each read when it is wanted, and again when it has changed.

    `own` is a municipality's folder of templates, `shipped` the program's, which
    serves for what is not in the other.
    """

    def __init__(self, own: Path, shipped: Path) -> None:
        """Keep the folders; nothing is read yet."""
        self._own = own
        self._shipped = shipped
        self._read: dict[Path, tuple[tuple[int, int], Template]] = {}

    def of(self, layout: Layout) -> Template:
        """Return the template of `layout`. Raises TemplateRefused, which says what is wrong."""
        own = self._own / f"{layout}.docx"
        path = own if own.is_file() else self._shipped / f"{layout}.docx"
        try:
            found = path.stat()
        except OSError as error:
            raise _unreadable(path, error) from error
        stamp = (found.st_mtime_ns, found.st_size)
        kept = self._read.get(path)
        if kept is None or kept[0] != stamp:
            kept = self._read[path] = (stamp, read_template(path))
        return kept[1]


def read_template(path: Path) -> Template:
    """Return the template at `path`. Raises TemplateRefused, which says what is wrong."""
    parts = _unpacked(path)
    try:
        styles = parse_part(parts["word/styles.xml"])
        numbering = parse_part(parts["word/numbering.xml"])
        document = parse_part(parts["word/document.xml"])
        for name in _WRITTEN_AS_TEXT:
            parts[name].decode("utf-8")
        ids = _style_ids(path, styles)
        lists = _abstract_lists(path, numbering)
        table = _find(styles, *FACT_TABLE)
        looks = looks_of(TemplateXml(parts, styles, numbering, document), ids, table, lists)
    except (KeyError, NotXml, ValueError) as error:
        raise TemplateRefused(
            f"Skabelonen {path} er ikke et helt Word-dokument ({error}). "
            "Gem den igen i Word som .docx, eller fjern den, så bruges programmets egen."
        ) from error
    return Template(path, parts, ids, table, *lists, looks)


def _unpacked(path: Path) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(path) as package:
            if sum(info.file_size for info in package.infolist()) > _MAX_UNPACKED:
                raise TemplateRefused(
                    f"Skabelonen {path} fylder over 50 MB pakket ud. Gør logoet mindre."
                )
            return {info.filename: package.read(info) for info in package.infolist()}
    except UNPACKING_ERRORS as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: Exception) -> TemplateRefused:
    return TemplateRefused(
        f"Skabelonen {path} kan ikke læses ({error}). "
        "Gem den igen i Word som .docx, eller fjern den, så bruges programmets egen."
    )


def _style_ids(path: Path, styles: Element) -> dict[Style, str]:
    ids = {style: _find(styles, style.value, name) for style, name in STYLE_NAMES.items()}
    missing = [STYLE_NAMES[style] for style, found in ids.items() if not found]
    if missing:
        raise TemplateRefused(
            f"Skabelonen {path} mangler typografien {', '.join(missing)}. "
            "Begynd med en kopi af programmets egen skabelon, og ret den."
        )
    return ids


def _find(styles: Element, style_id: str, name: str) -> str:
    """Return the id of the style of that id, else of that name, else ``""``."""
    by_name = ""
    for style in styles.iterfind(f"{W}style"):
        found_id = style.get(f"{W}styleId", "")
        if found_id == style_id:
            return style_id
        if val(style.find(f"{W}name")).casefold() == name.casefold():
            by_name = found_id
    return by_name


def _abstract_lists(path: Path, numbering: Element) -> tuple[str, str]:
    """Return the ids of the first list that begins with bullets, and of the first with numbers."""
    found: dict[str, str] = {}
    for abstract in numbering.iterfind(f"{W}abstractNum"):
        kind = val(abstract.find(f"{W}lvl/{W}numFmt"))
        found.setdefault(kind, abstract.get(f"{W}abstractNumId", ""))
    if "bullet" not in found or "decimal" not in found:
        raise TemplateRefused(
            f"Skabelonen {path} mangler en punktopstilling eller en talopstilling. "
            "Begynd med en kopi af programmets egen skabelon, og ret den."
        )
    return found["bullet"], found["decimal"]
