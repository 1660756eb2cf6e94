"""Takes a DOCX template apart: its package, the ids of its styles and lists, and its looks."""

import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from ssp_desktop.domain.meeting import Layout
from ssp_desktop.minutes.blocks import Style
from ssp_desktop.ooxml.elements import W
from ssp_desktop.ooxml.unpacking import UNPACKING_ERRORS
from ssp_desktop.writing.looks import Looks, TemplateRefused
from ssp_desktop.writing.template.looks import TemplateXml, looks_of
from ssp_desktop.writing.template.names import (
    BULLETS,
    FACT_TABLE,
    GRID,
    NUMBERS,
    STYLES,
    list_ids,
    style_ids,
    table_id,
)
from ssp_desktop.writing.template.parts import Element, NotXml, parse_part

# The parts that `docx.document` changes as text.
DOCUMENT, CONTENT_TYPES = "word/document.xml", "[Content_Types].xml"
_WRITTEN_AS_TEXT = (
    CONTENT_TYPES,
    "_rels/.rels",
    DOCUMENT,
    "word/numbering.xml",
)
_MAX_UNPACKED = 50_000_000  # a logo may be large; a template is not


class Template(NamedTuple):
    """A template ready for use.

    `path` is the file it was read from, `parts` are the files of its package by name.
    `style_ids` is the id that each style has in this file; `fact_table` is that of the style of
    the table of facts, `grid` of tables with rules, empty for none. `bullet_list` and
    `number_list` are the ids of the abstract lists.
    """

    path: Path
    parts: Mapping[str, bytes]
    style_ids: Mapping[Style, str]
    fact_table: str
    grid: str
    bullet_list: str
    number_list: str
    looks: Looks


class Templates:
    """The templates of the layouts, each read on first use, and again when it has changed.

    `own` are a municipality's folders of templates, the first one first; `shipped` is the
    program's, used for what is missing from the others.
    """

    def __init__(self, own: Sequence[Path], shipped: Path) -> None:
        """Take the folders; nothing is read yet."""
        self._own = own
        self._shipped = shipped
        self._read: dict[Path, tuple[tuple[int, int], Template]] = {}

    def of(self, layout: Layout) -> Template:
        """Return the template of `layout`. Raises TemplateRefused, which says what is wrong."""
        for folder in self._own:
            path = folder / f"{layout}.docx"
            try:
                if path.is_file():
                    return self.read(path)
            except OSError as error:
                raise _unreadable(path) from error
        return self.read(self._shipped / f"{layout}.docx")

    def read(self, path: Path) -> Template:
        """Return the template at `path`, as it was read unless it has changed since.

        Raises TemplateRefused, which says what is wrong.
        """
        try:
            found = path.stat()
        except OSError as error:
            raise _unreadable(path) from error
        stamp = (found.st_mtime_ns, found.st_size)
        kept = self._read.get(path)
        if kept is None or kept[0] != stamp:
            kept = self._read[path] = (stamp, read_template(path))
        return kept[1]


def read_template(path: Path) -> Template:
    """Return the template at `path`. Raises TemplateRefused, which says what is wrong."""
    return template_of(path, unpacked(path))


def template_of(path: Path, parts: Mapping[str, bytes]) -> Template:
    """Return the template that has those parts, read from `path`. Raises TemplateRefused."""
    try:
        styles = parse_part(parts["word/styles.xml"])
        numbering = parse_part(parts["word/numbering.xml"])
        document = parse_part(parts[DOCUMENT])
        for name in _WRITTEN_AS_TEXT:
            parts[name].decode("utf-8")
        refuse_kind(path, parts, document)
        ids = _all_styles(path, styles)
        lists = _both_lists(path, numbering)
        tables = (table_id(styles, FACT_TABLE), table_id(styles, GRID))
        looks = looks_of(TemplateXml(parts, styles, numbering, document), ids, tables, lists)
    except (KeyError, NotXml, ValueError) as error:
        raise TemplateRefused(
            f"Skabelonen {path} er ikke et helt Word-dokument{_absent(error)}. "
            "Gem den igen i Word som .docx, eller fjern den, så bruges programmets egen."
        ) from error
    return Template(path, parts, ids, *tables, *lists, looks)


def _absent(error: Exception) -> str:
    """Name the part that the package lacks; what else is wrong the parser says in English."""
    part = str(error.args[0]) if isinstance(error, KeyError) else ""
    return f" (delen {part} mangler)" if "/" in part else ""


def unpacked(path: Path) -> dict[str, bytes]:
    """Return the files of the package at `path`. Raises TemplateRefused."""
    try:
        with zipfile.ZipFile(path) as package:
            if sum(info.file_size for info in package.infolist()) > _MAX_UNPACKED:
                raise TemplateRefused(
                    f"Skabelonen {path} fylder over 50 MB pakket ud. Gør logoet mindre."
                )
            return {info.filename: package.read(info) for info in package.infolist()}
    except UNPACKING_ERRORS as error:
        raise _unreadable(path) from error


def _unreadable(path: Path) -> TemplateRefused:
    return TemplateRefused(
        f"Skabelonen {path} kan ikke læses; den er måske ikke hel. "
        "Gem den igen i Word som .docx, eller fjern den, så bruges programmets egen."
    )


def refuse_kind(path: Path, parts: Mapping[str, bytes], document: Element) -> None:
    """Refuse a file that Word opens but that cannot produce minutes."""
    if b"macroEnabled" in parts[CONTENT_TYPES]:
        raise TemplateRefused(
            f"Skabelonen {path} er gemt med makroer, og et referat har ingen. "
            "Gem den i Word som Word-dokument (.docx)."
        )
    if not document.tag.startswith(W):
        raise TemplateRefused(
            f"Skabelonen {path} er gemt i en anden udgave af formatet (Strict Open XML), end "
            "referater skrives i. Gem den i Word som almindeligt Word-dokument (.docx)."
        )


def _all_styles(path: Path, styles: Element) -> dict[Style, str]:
    ids = style_ids(styles)
    missing = [STYLES[style].name for style, found in ids.items() if not found]
    if missing:
        raise TemplateRefused(
            f"Skabelonen {path} mangler typografien {', '.join(missing)}. "
            "Begynd med en kopi af programmets egen skabelon, og ret den."
        )
    return ids


def _both_lists(path: Path, numbering: Element) -> tuple[str, str]:
    """Return the ids of the first list that begins with bullets, and of the first with numbers."""
    found = list_ids(numbering)
    if BULLETS not in found or NUMBERS not in found:
        raise TemplateRefused(
            f"Skabelonen {path} mangler en punktopstilling eller en talopstilling. "
            "Begynd med en kopi af programmets egen skabelon, og ret den."
        )
    return found[BULLETS], found[NUMBERS]
