"""A print that goes to a PDF file: where it may be, and how it is recognised again.

Owns what is checked before the file is written and recorded of it afterwards, as for an
export. Does not know how it is painted.
"""

from pathlib import Path

from ssp_desktop.application.files.export import Exporter
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.ui.printing.outlets import FileOutlet
from ssp_desktop.ui.remembered.settings import Settings
from ssp_desktop.ui.remembered.written_files import WrittenFiles


class PdfFile:
    """Makes the outlet that a PDF is painted on."""

    def __init__(self, exporter: Exporter, settings: Settings) -> None:
        self._exporter = exporter
        self._written = WrittenFiles(settings)

    def outlet(
        self, path: Path, meeting: Meeting, edition: Edition, *, replacing: bool
    ) -> FileOutlet:
        """Return the outlet whose PDF is saved at `path` once it is finished.

        Raises WrongMark, NameTaken (unless `replacing`), and UserError when `path` is one of
        the program's own files.
        """
        exporter = self._exporter
        ours = None if replacing else self._written.digest(meeting.id, path)
        exporter.refuse(path.absolute(), meeting, edition, ours)

        def save(content: bytes) -> None:
            self._written.note(meeting.id, path, exporter.save(path, content))

        return FileOutlet(save, path.stem)
