"""Packing and unpacking of one data folder; see `ssp_desktop.application.keeping.ports`."""

from pathlib import Path

from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.overview import Packed, Unpacked
from ssp_desktop.store.attached import AttachedFiles
from ssp_desktop.store.backups.copies import Copies
from ssp_desktop.store.database.in_use import InUse
from ssp_desktop.store.files import DatabaseFiles
from ssp_desktop.store.locked.key_file import key_of
from ssp_desktop.store.packing.errors import PackRefused
from ssp_desktop.store.packing.pack import GoOn, pack
from ssp_desktop.store.packing.unpack import Unpacking


class Moving:
    """Everything that belongs to the database at `path`."""

    def __init__(
        self,
        path: Path,
        attached: AttachedFiles,
        copies: Copies,
        in_use: InUse | None = None,
        *,
        no_key: str = "",
    ) -> None:
        """`copies` puts a database in place.

        `no_key` is what is said where nothing may leave without a key, and there is none.
        """
        self._files = DatabaseFiles(path)
        self._attached = attached
        self._copies = copies
        self._in_use = in_use or InUse(path)
        self._no_key = no_key

    def pack(
        self, path: Path, go_on: GoOn = lambda done, of: True, *, replace: bool = False
    ) -> Packed:
        """Write everything as `path`; an existing file is kept unless `replace`."""
        try:
            key = key_of(self._files.database.parent)
        except UserError as error:
            raise PackRefused(str(error)) from error
        if key is None and self._no_key:
            raise PackRefused(self._no_key)
        return pack(
            self._files,
            self._attached,
            self._in_use,
            path,
            key=key,
            go_on=go_on,
            replace=replace,
        )

    def unpack(self, path: Path, go_on: GoOn = lambda done, of: True) -> Unpacked:
        """Put in what is in the file at `path`, once all of it has been found right."""
        return Unpacking(self._files, self._attached, self._copies).unpack(path, go_on)
