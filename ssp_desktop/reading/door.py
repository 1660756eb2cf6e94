"""The way into reading: a file, a text or the clipboard's HTML to a `Reading`.

Costs nothing to import; a format's own library is imported when such a file is read.
"""

from pathlib import Path

from ssp_desktop.reading.result import Reading


def read_file(path: Path) -> Reading:
    """Return what the file at `path` tells of; `Unreadable` with a message when it cannot be read.

    The kind is decided by the file's content; an ending that says otherwise is refused.
    """
    from ssp_desktop.reading.files import lines_of_file  # noqa: PLC0415 (imports are late here)
    from ssp_desktop.reading.understand import understand  # noqa: PLC0415

    return understand(lines_of_file(path), path.name)


def read_text(text: str, name: str = "") -> Reading:
    """Return what plain `text` tells of; `name` is for the message of an `Unreadable`."""
    from ssp_desktop.reading.plain import plain_lines  # noqa: PLC0415
    from ssp_desktop.reading.understand import understand  # noqa: PLC0415

    return understand(plain_lines(text, name), name)


def read_html(html: str) -> Reading:
    """Return what the HTML of the clipboard tells of; `Unreadable` when it tells of no item."""
    from ssp_desktop.reading.html_lines import html_lines  # noqa: PLC0415
    from ssp_desktop.reading.understand import understand  # noqa: PLC0415

    return understand(html_lines(html))


def kinds() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the kinds of files that are read, for a file dialog: a Danish name, its endings."""
    return (
        ("Word-dokumenter", (".docx",)),
        ("PDF-filer", (".pdf",)),
        ("Websider", (".html", ".htm")),
        ("Tekstfiler", (".txt",)),
    )
