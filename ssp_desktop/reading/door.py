"""The way into reading: turns a file, a text or the clipboard's HTML into a `Reading`.

Costs nothing to import; a format's own library is imported when such a file is read.
Reading here happens in this process and without limits; a program with something to
lose uses `apart`.
"""

from pathlib import Path

from ssp_desktop.reading.returned.document import ReturnedDocument
from ssp_desktop.reading.source.tally import Tally
from ssp_desktop.reading.understanding.result import Reading


def read_file(
    path: Path, tally: Tally | None = None, name: str = "", choice: int | None = None
) -> Reading:
    """Return what is in the file at `path`; raises `Unreadable` when it cannot be read.

    `name` is what messages call it, if not by its own name. The content of the file decides
    its kind; an extension that contradicts it is refused. A folder, a ZIP or an XML is what a
    municipality's system exported: `choice` is the number of the meeting where it has several, as
    a calendar file may; without it `SeveralMeetings` is raised.
    """
    from ssp_desktop.reading.files import kind_of_file, lines_of
    from ssp_desktop.reading.kinds import EXPORTS, SourceKind
    from ssp_desktop.reading.source.refusals import only_one

    name = name or path.name
    tally = tally or Tally(name)
    kind, data = (None, b"") if _is_folder(path) else kind_of_file(path, name)
    if kind is None or kind in EXPORTS:
        from ssp_desktop.reading.systems.exports import read_export

        return read_export(path, tally, choice)
    if kind is SourceKind.CALENDAR:
        from ssp_desktop.reading.calendar.invitation import read_calendar

        return read_calendar(data, name, tally, choice)
    if choice not in (None, 1):
        raise only_one(name)
    from ssp_desktop.reading.understanding.understand import understand

    return understand(lines_of(kind, data, name, tally), name, tally)


def read_returned(path: Path, tally: Tally | None = None, name: str = "") -> ReturnedDocument:
    """Return the draft that came back in the file at `path`; raises as `read_file` does.

    It is a DOCX or an ODT; any other kind is refused.
    """
    from ssp_desktop.reading.files import kind_of_file
    from ssp_desktop.reading.kinds import SourceKind
    from ssp_desktop.reading.source.refusals import no_kind_of_draft

    name = name or path.name
    kind, data = kind_of_file(path, name)
    if kind is SourceKind.DOCX:
        from ssp_desktop.reading.returned.word import read_word

        return read_word(data, name, tally or Tally(name))
    if kind is SourceKind.ODT:
        from ssp_desktop.reading.returned.open_document import read_open_document

        return read_open_document(data, name, tally or Tally(name))
    raise no_kind_of_draft(name, kind.value)


def _is_folder(path: Path) -> bool:
    """Return whether `path` is a folder; where that cannot be told, reading it tells why."""
    try:
        return path.is_dir()
    except OSError:
        return False


def read_text(text: str, name: str = "", tally: Tally | None = None) -> Reading:
    """Return what is in plain `text`; `name` is for the message of an `Unreadable`."""
    from ssp_desktop.reading.plain.plain import plain_lines
    from ssp_desktop.reading.understanding.understand import understand

    tally = tally or Tally(name)
    return understand(plain_lines(text, name, tally), name, tally)


def read_html(html: str, tally: Tally | None = None) -> Reading:
    """Return what is in the clipboard's HTML; raises `Unreadable` when it has no item."""
    from ssp_desktop.reading.html.lines import html_lines
    from ssp_desktop.reading.understanding.understand import understand

    tally = tally or Tally()
    return understand(html_lines(html, tally=tally), tally=tally)


def read_pasted(text: str, tally: Tally | None = None, *, html: bool) -> ReturnedDocument:
    """Return what was copied, plain or as `html`, as a draft that came back may be read."""
    from ssp_desktop.reading.returned.pasted import cells_apart, pasted_document

    tally = tally or Tally()
    if html:
        from ssp_desktop.reading.html.lines import html_lines

        return pasted_document(html_lines(text, tally=tally))
    from ssp_desktop.reading.plain.plain import plain_lines

    return pasted_document(plain_lines(cells_apart(text), "", tally))


def kinds() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the kinds of files that are read, for a file dialog: Danish name, extensions."""
    return (
        ("Word-dokumenter", (".docx",)),
        ("OpenDocument-dokumenter", (".odt",)),
        ("Ældre Word-dokumenter og RTF", (".doc", ".rtf")),
        ("PDF-filer", (".pdf",)),
        ("Websider", (".html", ".htm")),
        ("Markdown-filer", (".md", ".markdown")),
        ("Tekstfiler", (".txt",)),
        ("Eksport fra fagsystemer", (".xml", ".zip")),
        ("Kalenderfiler", (".ics",)),
    )
