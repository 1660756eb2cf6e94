"""What the application needs of the kept files of attachments."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol


class Attached(Protocol):
    """The kept files of attachments, each known by its SHA-256. May be used from any thread."""

    def take(
        self, source: Path, progress: Callable[[int, int], bool] | None = None
    ) -> tuple[str, int]:
        """Keep a copy of the file at `source`; return its digest and its length in bytes.

        `progress` is told how many bytes of how many are taken, and returns whether to go on:
        where it does not, Cancelled is raised.
        """

    def take_bytes(self, content: bytes) -> tuple[str, int]:
        """Keep `content` as a file; the rest as `take` has it."""

    def place(self, digest: str) -> Path | None:
        """Return where the file with that digest is kept, locked or not; None where it is not."""

    def path(self, digest: str) -> Path | None:
        """Return a file to read, with that digest; None where it is not kept, or altered.

        It is there as long as the program runs. Of a locked file a plain copy is made for it, so
        where the pieces do, or the place, ask for those.
        """

    def pieces(self, digest: str) -> Iterator[bytes]:
        """Yield what is in the kept file; raises OSError, and DataDamaged where it was altered."""

    def room(self) -> AbstractContextManager[Path]:
        """Return a private folder in the data folder, for plain files that are needed for a while.

        It goes with what is in it, after a killed program at the next start. Entering raises
        OSError.
        """

    def is_unaltered(self, digest: str) -> bool:
        """Whether the kept file still is what its name says; reads all of it."""
