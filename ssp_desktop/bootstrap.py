"""Runs the program: the window or a command, on the services of one data folder.

`ssp_desktop.assembly` makes those. The window is `ssp_desktop.ui.running.start`, imported when
needed, with three functions, of which the first two return the exit status:

- ``run(services, opening, message)``: open the window on `Services` that may write, with what
  the `Opening` says. It ends with ``services.autosave.close()``; this module closes the rest.
- ``hand_over(folders, policy, opening, holder)``: another program has the data folder locked;
  bring its window forward with that, or say that it cannot be reached.
- ``refuse(message, folders, rescue, policy)``: there can be no window; show the user why, and
  with `rescue` the way to restore a copy in the database's place; return what the
  window must report about that, empty if nothing was restored.
"""

import contextlib
import functools
import io
import os
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ssp_desktop.application.log import EventLog, bug_message
from ssp_desktop.application.services import (
    FolderBusy,
    FolderInUse,
    NoScreen,
    NoSuchItem,
    Opening,
    Rescue,
    Services,
)
from ssp_desktop.assembly import (
    attached_of,
    copies_of,
    exporter_of,
    locking_of,
    moving_of,
    open_services,
    policy_of,
    second_place_of,
)
from ssp_desktop.domain.errors import UserError
from ssp_desktop.folders import WINDOW, Folders, find_folders
from ssp_desktop.store.attached.lent import delete_left
from ssp_desktop.store.database.stray_log import lay_stray_log_aside
from ssp_desktop.store.errors import (
    DatabaseDamaged,
    DatabaseForeign,
    DatabaseMissing,
    KeyMissing,
)
from ssp_desktop.store.files import is_there
from ssp_desktop.store.lock import WriterLock
from ssp_desktop.store.locked.held import hold_given
from ssp_desktop.store.locked.key_file import KeyGone
from ssp_desktop.store.purging.staging import clear_staging

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager
    from pathlib import Path

    from ssp_desktop.application.keeping.ports import Copies, Keeping, Moving
    from ssp_desktop.application.locking import Locking
    from ssp_desktop.application.selftest.running import Machine
    from ssp_desktop.policy import Policy


_REFUSED = 2


class Program:
    """The program as the command line and the start see it."""

    def __init__(self, policy_file: "Path | None" = None) -> None:
        """Read what IT has settled: in `policy_file` for a test alone, which no user can name."""
        self.policy = policy_of(policy_file)
        self.command = ""

    def log(self, data_dir: str | None) -> EventLog:
        """Return the log of that data folder."""
        return EventLog(find_folders(data_dir).log_file)

    def scans(self, data_dir: str | None) -> "Path":
        """Return the folder of what interrupted scans had done; it need not exist."""
        return find_folders(data_dir).scans

    def room(self, data_dir: str | None) -> "Callable[[], AbstractContextManager[Path]]":
        """Return what gives a private folder in that data folder, as `Attached.room` does."""
        return attached_of(find_folders(data_dir)).room

    def machine(self, data_dir: str | None) -> "Machine":
        """Return what the self-test tries of that data folder."""
        from ssp_desktop.application.selftest.running import Machine  # noqa: PLC0415 - seldom

        folders = find_folders(data_dir)
        exporter, copies = exporter_of(folders, self.policy), self.copies(data_dir)
        place = second_place_of(folders, None, self.policy)
        return Machine(folders, self.policy, exporter, copies, place, self.log(data_dir))

    def copies(self, data_dir: str | None) -> "Copies":
        """Return the copies of that folder's database; also while the window is open."""
        return copies_of(find_folders(data_dir), policy=self.policy)

    def moving(self, data_dir: str | None) -> "Moving":
        """Return what packs that folder; also while the window is open."""
        return moving_of(find_folders(data_dir), policy=self.policy)

    @contextlib.contextmanager
    def alone(self, data_dir: str | None, *, new: bool = False) -> "Iterator[Keeping]":
        """Yield what replaces the database; raise FolderBusy while another program writes.

        The database is not opened, so it may be damaged or missing. With `new` there must be none:
        FolderInUse.
        """
        folders = find_folders(data_dir)
        if new and is_there(folders.database):
            raise FolderInUse(folders.data)
        with self._locked(folders):
            from ssp_desktop.application.keeping.ports import Keeping  # noqa: PLC0415 - seldom

            yield Keeping(self.copies(data_dir), self.moving(data_dir))

    def use_key_file(self, path: "Path") -> None:
        """Take the key in that file for this process; UserError where it holds none."""
        from ssp_desktop.store.locked.kept_in_file import read_key  # noqa: PLC0415 - seldom

        hold_given(read_key(path))

    def looking(self, data_dir: str | None) -> "Locking":
        """Return the encryption of that folder, to look at; also while the window is open."""
        return locking_of(find_folders(data_dir), None, self.policy)

    @contextlib.contextmanager
    def locking(self, data_dir: str | None) -> Iterator["Locking"]:
        """Yield the encryption of that folder; raise FolderBusy while another program writes."""
        folders = find_folders(data_dir)
        with self._locked(folders):
            yield locking_of(folders, None, self.policy)

    @contextlib.contextmanager
    def reading(self, data_dir: str | None) -> Iterator[Services]:
        """Yield parts that only read; also while the window is open."""
        folders = find_folders(data_dir)
        with open_services(folders, self.policy, read_only=True) as services:
            yield services

    @contextlib.contextmanager
    def writing(self, data_dir: str | None) -> Iterator[Services]:
        """Yield services that may write; raise FolderBusy while another program does.

        A meeting could be handed to the open window instead, but only through Qt, which the command
        line does without; a clear refusal is the lesser evil.
        """
        folders = find_folders(data_dir)
        with (
            self._locked(folders),
            open_services(folders, self.policy, read_only=False) as services,
        ):
            yield services

    def window(
        self,
        data_dir: str | None,
        meeting: str | None = None,
        item_number: int | None = None,
        file: "Path | None" = None,
    ) -> int:
        """Open the window, or bring the open one forward, which imports `file`; return the status.

        Raises UserError when there is no screen or no such meeting; any other problem is shown in a
        window.
        """
        if _lacks_screen():
            raise NoScreen
        folders = find_folders(data_dir)
        meeting_id = None if meeting is None else self._found(data_dir, meeting, item_number)
        # Another start's window may be in another folder.
        opening = Opening(meeting_id, item_number, None if file is None else file.absolute())
        from ssp_desktop.ui.running import start  # noqa: PLC0415 - brings Qt

        lock = WriterLock(folders.lock, WINDOW)
        try:
            if not lock.acquire():
                return start.hand_over(folders, self.policy, opening, lock.holder)
            _tidy(folders)
            return _run(folders, self.policy, opening)
        except UserError as error:
            start.refuse(str(error), folders, policy=self.policy)
            return _REFUSED
        finally:
            lock.release()

    @contextlib.contextmanager
    def _locked(self, folders: Folders) -> Iterator[None]:
        """Have the folder's lock; raise FolderBusy where another program has it."""
        lock = WriterLock(folders.lock, self.command)
        if not lock.acquire():
            raise FolderBusy(folders.data, lock.holder)
        try:
            _tidy(folders)
            yield
        finally:
            lock.release()

    def _found(self, data_dir: str | None, meeting: str, item_number: int | None) -> str:
        """Return the meeting's id; raise UserError when there is no such meeting or item."""
        with self.reading(data_dir) as services:
            meeting_id = services.store.find_meeting(meeting)
            if item_number is not None:
                numbers = [n for n, _ in services.store.load(meeting_id).numbered_items()]
                if item_number not in numbers:
                    raise NoSuchItem(item_number, numbers)
            return meeting_id


def _tidy(folders: Folders) -> None:
    """See to what a killed program, or another one, left; for whoever has the folder's lock."""
    clear_staging(folders.database)
    delete_left(folders.opened)
    lay_stray_log_aside(folders.database)


def _run(folders: Folders, policy: "Policy", opening: Opening) -> int:
    """Open the window; if the database is damaged, on the copy that the user restores."""
    from ssp_desktop.ui.running import start  # noqa: PLC0415 - brings Qt

    message = ""
    while True:
        try:
            with open_services(folders, policy, read_only=False) as services:
                return start.run(services, opening, message=message)
        except (DatabaseDamaged, DatabaseForeign, DatabaseMissing) as error:
            exporter = functools.cache(lambda: exporter_of(folders, policy))
            rescue = Rescue(copies_of(folders, policy=policy), exporter)
            message = start.refuse(str(error), folders, rescue, policy=policy)
            if not message:
                return _REFUSED
        except (KeyMissing, KeyGone) as error:
            locking = locking_of(folders, None, policy)
            message = start.refuse(str(error), folders, policy=policy, locking=locking)
            if not message:
                return _REFUSED


def try_window(arguments: Sequence[str]) -> int:
    """Be the process that opens the window of the self-test; the argument is its data folder."""
    from ssp_desktop.ui.running import tried_window  # noqa: PLC0415 - brings Qt

    folders = find_folders(arguments[0])
    with open_services(folders, read_only=False) as services:
        return tried_window.run(services, services.meetings.add_sample().id)


def _lacks_screen() -> bool:
    """Whether Qt would abort the program because there is no display."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return False
    return not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _show(message: str) -> None:
    """Show the final message of a start from the desktop, where standard error is not seen."""
    with contextlib.suppress(Exception):  # it is written there all the same
        if not _lacks_screen():
            from ssp_desktop.ui.running import start  # noqa: PLC0415 - brings Qt

            start.refuse(message, find_folders())


def main(arguments: Sequence[str] | None = None, policy_file: "Path | None" = None) -> int:
    """Run the program; return the exit status. `policy_file` is as `Program` has it."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    program = Program(policy_file)
    if not words:
        # Click costs 30 ms, and the plain start does not need it.
        try:
            return program.window(None)
        except UserError as error:
            message = str(error)
        except Exception as error:  # noqa: BLE001 - a bug is logged and told, not thrown at the user
            message = bug_message(program.log(None), "start", error)
            _show(message)
        if sys.stderr is not None:
            sys.stderr.write(f"{message}\n")
        return 2
    from ssp_desktop import cli  # noqa: PLC0415 - for a command alone

    if sys.stderr is not None:
        return cli.run(program, words)
    # Started by the desktop with a file, on Windows: what there is to say is shown.
    sys.stderr = said = io.StringIO()
    status = cli.run(program, words)
    if status and said.getvalue():
        _show(said.getvalue().strip())
    return status
