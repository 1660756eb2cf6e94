"""Opens a file as a Word document with python-docx, or refuses it and says what it is."""

import contextlib
import io
import stat
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from docx import Document
from docx.document import Document as Docx
from docx.exceptions import PythonDocxError
from docx.opc.exceptions import OpcError

from ssp_desktop.writing.looks import TemplateRefused
from ssp_desktop.writing.template.parts import Element, NotXml, parse_part
from ssp_desktop.writing.template.template import CONTENT_TYPES, DOCUMENT, refuse_kind, unpacked

_OLD_FORMAT = b"\xd0\xcf\x11\xe0"  # of a .doc, and of anything Word has encrypted
_ZIP = b"PK"


# What python-docx and lxml raise for an incomplete package.
_NOT_WHOLE = (
    OpcError, PythonDocxError, ValueError, TypeError, AttributeError, LookupError, SyntaxError,
)  # fmt: skip


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
        raise _damaged(path, f" (delen {name})") from error


def opened(path: Path, parts: Mapping[str, bytes]) -> Docx:
    """Return the document, also of a template (.dotx): only its content type differs."""
    kinds = parts[CONTENT_TYPES].replace(b"template.main+xml", b"document.main+xml")
    package = io.BytesIO()
    with zipfile.ZipFile(package, "w") as out:
        for name, content in {**parts, CONTENT_TYPES: kinds}.items():
            out.writestr(name, content)
    with whole(path):
        return Document(package)


@contextlib.contextmanager
def whole(path: Path) -> Iterator[None]:
    """Raise TemplateRefused for what python-docx raises for an incomplete document."""
    try:
        yield
    except _NOT_WHOLE as error:
        raise _damaged(path) from error


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


def _damaged(path: Path, where: str = "") -> TemplateRefused:
    return TemplateRefused(
        f"{path} er beskadiget eller ikke et helt Word-dokument{where}. "
        "Åbn den i Word, og gem en ny kopi som .docx."
    )
