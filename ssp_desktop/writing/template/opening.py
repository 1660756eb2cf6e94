"""Opens the package of a template with python-docx, for whoever has the time to import that."""

import contextlib
import io
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from docx import Document
from docx.document import Document as Docx
from docx.exceptions import PythonDocxError
from docx.opc.exceptions import OpcError

from ssp_desktop.writing.looks import TemplateRefused
from ssp_desktop.writing.template.template import CONTENT_TYPES

# What python-docx and lxml raise for an incomplete package.
_NOT_WHOLE = (
    OpcError, PythonDocxError, ValueError, TypeError, AttributeError, LookupError, SyntaxError,
)  # fmt: skip


def opened(path: Path, parts: Mapping[str, bytes]) -> Docx:
    """Return the document, also of a template (.dotx): only its content type differs.

    `path` is where `parts` were read from. Raises TemplateRefused when they are no whole document.
    """
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
        raise damaged(path) from error


def damaged(path: Path, where: str = "") -> TemplateRefused:
    """Return the error for a file that is no whole document; `where` says which part of it."""
    return TemplateRefused(
        f"{path} er beskadiget eller ikke et helt Word-dokument{where}. "
        "Åbn den i Word, og gem en ny kopi som .docx."
    )
