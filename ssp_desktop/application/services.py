"""What the window and the command line receive: the services, put together by `assembly`.

What works on a meeting is imported when it is first wanted: the first window waits for nothing."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from ssp_desktop.domain.errors import UserError
from ssp_desktop.folders import WINDOW
from ssp_desktop.policy import NO_POLICY, Policy

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from ssp_desktop.application.aids.proofreading import Proofreader
    from ssp_desktop.application.attaching.ports import Attached
    from ssp_desktop.application.editing.autosave import Autosave
    from ssp_desktop.application.editing.session import MeetingSession
    from ssp_desktop.application.files.export import Exporter
    from ssp_desktop.application.files.own_templates import TemplateFolder
    from ssp_desktop.application.filing.filing import Filing
    from ssp_desktop.application.keeping.ports import Copies, Keeping, Moving, SecondPlace
    from ssp_desktop.application.locking import Locking
    from ssp_desktop.application.log import EventLog
    from ssp_desktop.application.meetings.action_points import ActionPoints
    from ssp_desktop.application.meetings.meetings import Meetings
    from ssp_desktop.application.meetings.purging import Purge
    from ssp_desktop.application.ports import Store
    from ssp_desktop.application.selftest.running import Machine
    from ssp_desktop.folders import Folders

_PATIENCE = 5.0


class Services(NamedTuple):
    """The program's services for one data folder.

    `store` belongs to the thread that made these services; another thread opens its own with
    `open_reader` or `open_writer` and closes it. `daily_backup` makes today's copy of the database
    if there is none, and is called off that thread; `get_ready` imports what the store needs to
    write, which takes a while: it is called on another thread once the window is up, or else by the
    first save. `make_copies` gives the use cases for those copies, `make_second_place` those for
    copies elsewhere, `make_moving` what packs it all into a file. `make_exporter` gives the one
    exporter of these services, made when first requested. `make_proofreader` gives one for a
    meeting that is opened; all share one dictionary.
    `make_attached` gives the kept files, `make_locking` the encryption.
    `purge` deletes a meeting for good, and the committee with the second id if one is given; it
    opens the database itself, and in the window it belongs on another thread. `who` is the name
    recorded with each change, `now` the clock of the room. `notice` is what was repaired at the
    start and must be reported; `policy` is what IT has settled. `own_file` is one of the program's
    files: when another lies there, the program was updated.
    """

    folders: Folders
    log: EventLog
    store: Store
    autosave: Autosave
    open_reader: Callable[[], Store]
    open_writer: Callable[[], Store]
    daily_backup: Callable[[], None]
    get_ready: Callable[[], None]
    make_copies: Callable[[], Copies]
    make_second_place: Callable[[], SecondPlace]
    make_moving: Callable[[], Moving]
    make_exporter: Callable[[], Exporter]
    make_proofreader: Callable[[], Proofreader]
    make_attached: Callable[[], Attached]
    make_locking: Callable[[], Locking]
    purge: Purge
    who: str = ""
    notice: str = ""
    policy: Policy = NO_POLICY
    now: Callable[[], datetime.datetime] = datetime.datetime.now
    own_file: Path = Path(__file__)

    def clock(self) -> datetime.time:
        """Return the time of day, to the second."""
        return self.now().time().replace(microsecond=0)

    @property
    def meetings(self) -> Meetings:
        """The use cases for whole meetings; imported when needed."""
        from ssp_desktop.application.meetings.meetings import Meetings

        return Meetings(self.store, self.folders.resources)

    @property
    def action_points(self) -> ActionPoints:
        """The use cases for the committees' action points."""
        from ssp_desktop.application.meetings.action_points import ActionPoints

        return ActionPoints(self.store)

    @property
    def filing(self) -> Filing:
        """The use cases of filing; imported when needed."""
        return self.filing_on(self.store)

    def filing_on(self, store: Store) -> Filing:
        """Return the use cases of filing on a `store` that another thread has opened."""
        from ssp_desktop.application.filing.filing import Filing

        return Filing(store, self.exporter, self.attached.path)

    @property
    def second_place(self) -> SecondPlace:
        """The second place for copies."""
        return self.make_second_place()

    @property
    def attached(self) -> Attached:
        """The kept files of attachments."""
        return self.make_attached()

    @property
    def templates(self) -> TemplateFolder:
        """The municipality's own templates; imported when needed."""
        from ssp_desktop.application.files.own_templates import TemplateFolder

        return TemplateFolder(self.folders.templates, self.exporter, self.policy)

    @property
    def exporter(self) -> Exporter:
        """The maker of export files, with the templates it has read."""
        return self.make_exporter()

    def open_session(self, meeting_id: str) -> MeetingSession:
        """Return a session of that meeting, including undo and redo from before a restart.

        Unsaved changes of an earlier session are written first, or NotYetSaved is raised: a session
        of the older text would be saved over the newer.
        """
        from ssp_desktop.application.editing.session import MeetingSession

        if not self.autosave.flush(_PATIENCE) and self.autosave.holds(meeting_id):
            raise NotYetSaved(self.folders.database)
        meeting = self.store.load(meeting_id)
        return MeetingSession(meeting, self.store, self.autosave, who=self.who)

    def saved(self, session: MeetingSession) -> None:
        """Wait until all of `session` is on disk; raise NotSaved when it cannot be."""
        if not session.flush(_PATIENCE):
            raise NotSaved(self.folders.database)


class Rescue(NamedTuple):
    """What is left when the database is damaged: its copies, and a viewer for their meetings."""

    copies: Copies
    make_exporter: Callable[[], Exporter]


class NotYetSaved(UserError):
    """A meeting was to be opened while its latest changes could not be saved."""

    def __init__(self, database: Path) -> None:
        super().__init__(
            "Mødet kan ikke åbnes endnu, for det, der sidst er skrevet i det, er ikke gemt i "
            f"{database}. Intet er tabt, så længe programmet er åbent. Der prøves igen af sig "
            "selv; åbn mødet, når det er gemt."
        )


class NotSaved(UserError):
    """What a command changed could not be saved."""

    def __init__(self, database: Path) -> None:
        super().__init__(
            f"Ændringen kunne ikke gemmes i {database}. Mødet er, som det var. Se efter, om der er "
            "plads på disken, og om filen må ændres, og prøv igen."
        )


class FolderBusy(UserError):
    """Another program writes in the data folder."""

    def __init__(self, data: Path, holder: str = "") -> None:
        """`holder` is the command that does, ``window``, or empty where that is not known."""
        if holder == WINDOW:
            who, what = "SSP Desktop er åbent og", "Luk vinduet, og prøv igen, eller gør det i det."
        elif holder:
            who = f"Kommandoen »ssp-desktop {holder}« er i gang og"
            what = "Vent, til den er færdig, og prøv igen."
        else:
            who, what = "Et andet program", "Er SSP Desktop åbent, så luk vinduet. Prøv så igen."
        super().__init__(f"{who} bruger {data}. Intet er ændret. {what}")


class FolderInUse(UserError):
    """A new folder was asked for, and it has meetings."""

    def __init__(self, data: Path) -> None:
        super().__init__(
            f"Der ligger allerede møder i {data}. Intet er ændret. Vælg en ny mappe med --to; skal "
            "det være i den mappe, så udelad --to, og brug --data-dir: det, der er der, bliver "
            "lagt til side."
        )


class NoSuchItem(UserError):
    """A meeting was to be opened at an item that it does not have."""

    def __init__(self, number: int, numbers: list[int]) -> None:
        has = f"Det har punkt {numbers[0]} til {numbers[-1]}." if numbers else "Det har ingen."
        super().__init__(f"Mødet har intet punkt {number}. {has} Ret --item, og prøv igen.")


class NoScreen(UserError):
    """A window was requested where none can be shown."""

    def __init__(self) -> None:
        super().__init__(
            "Her er ingen skærm at åbne vinduet på. Brug kommandoerne (se »ssp-desktop --help«), "
            "eller start programmet fra et skrivebord."
        )


class Opening(NamedTuple):
    """What the window opens with: its start page, a meeting, an item of it, or a file to import."""

    meeting_id: str | None = None
    item_number: int | None = None
    file: Path | None = None


class Program(Protocol):
    """What the command line needs from `bootstrap`. All errors are `UserError`."""

    command: str
    """The command that runs, told to others that are refused while it writes."""

    @property
    def policy(self) -> Policy:
        """What IT has settled on this computer."""

    def room(self, data_dir: str | None) -> Callable[[], AbstractContextManager[Path]]:
        """Return what gives a private folder in the data folder for a while, as `Attached.room`."""

    def reading(self, data_dir: str | None) -> AbstractContextManager[Services]:
        """Yield services that only read; also while the window is open."""

    def writing(self, data_dir: str | None) -> AbstractContextManager[Services]:
        """Yield services that may write; refused while another program does."""

    def window(
        self,
        data_dir: str | None,
        meeting: str | None = None,
        item_number: int | None = None,
        file: Path | None = None,
    ) -> int:
        """Open the window, or bring the open one forward; return the exit status."""

    def copies(self, data_dir: str | None) -> Copies:
        """Return the copies of that folder's database; also while the window is open."""

    def moving(self, data_dir: str | None) -> Moving:
        """Return what packs that folder; also while the window is open."""

    def alone(self, data_dir: str | None, *, new: bool = False) -> AbstractContextManager[Keeping]:
        """Yield what replaces the database, which may be damaged or, with `new`, must be missing.

        Refused while another program writes.
        """

    def use_key_file(self, path: Path) -> None:
        """Take the key in that file for this process; UserError where it holds none."""

    def looking(self, data_dir: str | None) -> Locking:
        """Return the encryption of that folder, to look at; also while the window is open."""

    def locking(self, data_dir: str | None) -> AbstractContextManager[Locking]:
        """Yield the encryption of that folder, without opening the database.

        Refused while another program has the folder open.
        """

    def machine(self, data_dir: str | None) -> Machine:
        """Return what the self-test tries of that data folder; opens nothing."""

    def scans(self, data_dir: str | None) -> Path:
        """Return the folder of what interrupted scans had done; it need not exist."""

    def log(self, data_dir: str | None) -> EventLog:
        """Return the log of that data folder."""
