"""Takes a file apart as a Word document, or refuses it and says what it is."""

import stat
from collections.abc import Mapping
from pathlib import Path

from ssp_desktop.writing.looks import TemplateRefused
from ssp_desktop.writing.template.opening import damaged
from ssp_desktop.writing.template.parts import Element, NotXml, parse_part
from ssp_desktop.writing.template.template import CONTENT_TYPES, DOCUMENT, refuse_kind, unpacked

_OLD_FORMAT = b"\xd0\xcf\x11\xe0"  # of a .doc, and of anything Word has encrypted
_ZIP = b"PK"


def parts_of(path: Path) -> Mapping[str, bytes]:
    """Return the files of the package at `path`. Raises TemplateRefused if it is no DOCX."""
    _refuse_file(path)
    parts = unpacked(path)
    if CONTENT_TYPES not in parts:
        raise _no_docx(path)
    document = part_of(path, parts, DOCUMENT)
    if document is None:
        raise _no_docx(path)
    refuse_kind(path, parts, document)
    return parts


def part_of(path: Path, parts: Mapping[str, bytes], name: str) -> Element | None:
    """Return the root of a part; None when there is no such part."""
    if name not in parts:
        return None
    try:
        return parse_part(parts[name])
    except (NotXml, ValueError) as error:  # in an encoding unknown to XML
        raise damaged(path, f" (delen {name})") from error


def _refuse_file(path: Path) -> None:
    """Refuse a file that is recognisably no DOCX, saying what it is instead."""
    try:
        kind = path.stat().st_mode
        if stat.S_ISDIR(kind):
            raise TemplateRefused(f"{path} er en mappe. Skriv også skabelonens filnavn.")
        if not stat.S_ISREG(kind):  # waiting for a pipe would never end
            raise TemplateRefused(
                f"{path} er ikke en almindelig fil, men et rør eller en enhed. Vælg en fil."
            )
        with path.open("rb") as file:
            begins = file.read(len(_OLD_FORMAT))
    except FileNotFoundError as error:
        raise TemplateRefused(
            f"Der er ingen fil {path}. Se efter, om navnet er rigtigt."
        ) from error
    except OSError as error:
        raise TemplateRefused(
            f"{path} kan ikke læses. Se efter, om du har ret til at åbne den."
        ) from error
    if begins == _OLD_FORMAT:
        raise TemplateRefused(
            f"{path} er i Words gamle format (.doc) eller låst med en adgangskode. "
            "Åbn den i Word, og gem den som Word-dokument (.docx) uden adgangskode."
        )
    if not begins.startswith(_ZIP):
        raise _no_docx(path)


def _no_docx(path: Path) -> TemplateRefused:
    return TemplateRefused(
        f"{path} er ikke et Word-dokument. Åbn skabelonen i Word, og gem den som "
        "Word-dokument (.docx)."
    )
