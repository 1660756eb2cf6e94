"""An attachment (bilag) of an item: a line of the minutes, and often a file that is kept."""

from dataclasses import dataclass

from ssp_desktop.domain.text import clean_line


@dataclass(frozen=True, slots=True)
class Attachment:
    """An attachment (bilag).

    `number` is None when the source gives none; `file` is its file name. `digest` is the SHA-256 of
    the kept file in hexadecimal digits, empty where no file is kept, and `size` its length in
    bytes. `closed` keeps the attachment of an open item out of the open edition; those of a closed
    item are never in it.
    """

    id: str
    title: str
    number: int | None = None
    file: str = ""
    digest: str = ""
    size: int = 0
    closed: bool = False

    def __post_init__(self) -> None:
        for field in ("title", "file"):
            object.__setattr__(self, field, clean_line(getattr(self, field)))
