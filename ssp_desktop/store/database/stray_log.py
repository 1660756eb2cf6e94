"""A log beside a locked database that is not its own: from before it was locked, or of another.

SQLite would write it into the database, which no key opens then. A page that SQLCipher has written
vouches for itself, so here, unlike beside a plain one, it can be told whose a log is.
"""

import contextlib
from pathlib import Path

from ssp_desktop.domain.errors import UserError
from ssp_desktop.store.database.log_marks import first_page
from ssp_desktop.store.engine import key_needed
from ssp_desktop.store.files import DatabaseFiles
from ssp_desktop.store.locked import encipher
from ssp_desktop.store.locked.held import key_with
from ssp_desktop.store.locked.mark import PAGE, is_page_of


def lay_stray_log_aside(database: Path) -> None:
    """Lay the log aside, enciphered, where it is another's; not where the key is not here.

    Only for whoever has the lock of the folder and has not opened the database.
    """
    files = DatabaseFiles(database)
    with contextlib.suppress(OSError, UserError):  # whoever opens it says what is wrong
        first = first_page(files.wal)
        key_id = None if first is None else key_needed(database)
        key = None if key_id is None else key_with(key_id)
        if first is None or key is None or is_page_of(first.content, first.number, key):
            return
        with database.open("rb") as file:
            if not is_page_of(file.read(PAGE), 1, key):
                return  # it does not vouch for itself either
        encipher(files.wal, files.stray_wal, key)
        files.shm.unlink(missing_ok=True)
        files.wal.unlink()
