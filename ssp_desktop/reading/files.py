"""Turns a file into source lines, with the reader for its kind.

The file is read once and whole; nothing is written, and nothing it refers to is
fetched. A format's reader, and the library it needs, is imported when such a file is read.
"""

import stat
from collections.abc import Sequence
from pathlib import Path

from ssp_desktop.domain.machine.system_words import system_words
from ssp_desktop.reading.kinds import SourceKind, kind_of
from ssp_desktop.reading.source.lines import SourceLine
from ssp_desktop.reading.source.refusals import NotFound, TooLarge, Unreadable, called
from ssp_desktop.reading.source.tally import Tally

MAX_BYTES = 200 * 1024 * 1024
"""Larger files are not read at all."""


def kind_of_file(path: Path, name: str = "") -> tuple[SourceKind, bytes]:
    """Return the kind of the file at `path` and its content; raises an `Unreadable`.

    `name` is what messages call it, if not by its own name.
    """
    name = name or path.name
    data = _bytes_of(path)
    return kind_of(data, name), data


def lines_of(kind: SourceKind, data: bytes, name: str, tally: Tally) -> Sequence[SourceLine]:
    """Return the source lines of a file of that kind; raises an `Unreadable` when refused."""
    if kind is SourceKind.DOCX:
        from ssp_desktop.reading.docx.lines import docx_lines

        return docx_lines(data, name, tally)
    if kind is SourceKind.ODT:
        from ssp_desktop.reading.odt.lines import odt_lines

        return odt_lines(data, name, tally)
    if kind is SourceKind.PDF:
        from ssp_desktop.reading.pdf.lines import pdf_lines

        return pdf_lines(data, name, tally)
    if kind is SourceKind.HTML:
        from ssp_desktop.reading.html.lines import html_file_lines

        return html_file_lines(data, name, tally)
    if kind is SourceKind.MARKDOWN:
        from ssp_desktop.reading.markdown.lines import markdown_lines

        return markdown_lines(data, name, tally)
    from ssp_desktop.reading.plain.plain import decode, plain_lines

    return plain_lines(decode(data), name, tally)


def _bytes_of(path: Path) -> bytes:
    name = path.name
    try:
        kind = path.stat().st_mode
        if not (stat.S_ISREG(kind) or stat.S_ISDIR(kind)):
            # Waiting for a pipe or a terminal would never end.
            raise Unreadable(
                f"{called(name)} er ingen almindelig fil, men et rør eller en enhed. "
                "Intet er importeret. Vælg en fil."
            )
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise NotFound(
            f"{called(name)} findes ikke i mappen »{path.parent}«. Intet er importeret. "
            "Find den, og prøv igen."
        ) from None
    except IsADirectoryError:
        raise Unreadable(
            f"»{path}« er en mappe. Intet er importeret. Vælg en fil i mappen."
        ) from None
    except PermissionError:
        raise Unreadable(
            f"{called(name)} må ikke læses med dine rettigheder, eller den er låst af et andet "
            "program. Intet er importeret. Luk den andre steder, eller få adgang til den."
        ) from None
    except (OSError, ValueError) as error:
        raise Unreadable(
            f"{called(name)} kunne ikke læses ({system_words(error)}). Intet er importeret. "
            "Kopiér den til din egen computer, og prøv igen."
        ) from error
    if len(data) > MAX_BYTES:
        raise TooLarge(
            f"{called(name)} fylder mere end {MAX_BYTES // 1024 // 1024} MB. Intet er importeret. "
            "Vælg en mindre fil, for eksempel en uden billeder."
        )
    return data
