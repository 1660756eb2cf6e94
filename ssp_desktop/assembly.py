"""Makes the services that the window and the command line are given, for one data folder.

The one module that knows the store, the spelling and the export together. Each is made, and
its modules are imported, when first wanted.
"""

import contextlib
import datetime
import functools
import os
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from ssp_desktop.application.editing.autosave import Autosave
from ssp_desktop.application.log import EventLog
from ssp_desktop.application.services import Services
from ssp_desktop.domain.errors import UserError
from ssp_desktop.folders import KEY_FILE, Folders, policy_file
from ssp_desktop.policy import NO_POLICY, Policy, read_policy
from ssp_desktop.rights import put_right
from ssp_desktop.store.database.in_use import InUse
from ssp_desktop.store.engine import key_id_of
from ssp_desktop.store.store import Store

if TYPE_CHECKING:
    from pathlib import Path

    from ssp_desktop.application.aids.proofreading import Proofreader
    from ssp_desktop.application.files.export import Exporter
    from ssp_desktop.application.keeping.ports import Moving
    from ssp_desktop.application.meetings.purging import GoOn
    from ssp_desktop.domain.overview import Purged
    from ssp_desktop.spelling.service import SpellingService
    from ssp_desktop.store.attached import AttachedFiles
    from ssp_desktop.store.backups.copies import Copies
    from ssp_desktop.store.backups.second_place import SecondPlace
    from ssp_desktop.store.converting.locking import Locking


@contextlib.contextmanager
def open_services(
    folders: Folders, policy: Policy = NO_POLICY, *, read_only: bool
) -> Iterator[Services]:
    """Open that data folder under that policy, and close everything in it afterwards."""
    notice = "\n".join(filter(None, (_put_rights_right(folders), _wanted_lock(folders, policy))))
    log = EventLog(folders.log_file)
    in_use = InUse(folders.database)
    in_use.on_unreadable = functools.partial(log.failure, "value not read")
    store = Store(folders.database, read_only=read_only, in_use=in_use, settles=True)
    autosave = Autosave(
        lambda: Store(folders.database, in_use=in_use), get_ready=_get_ready_to_write
    )
    in_use.on_changed = autosave.write_anew
    closing = contextlib.ExitStack()
    spelling = functools.cache(lambda: _spelling(folders, closing))
    try:
        yield Services(
            folders=folders,
            log=log,
            store=store,
            autosave=autosave,
            open_reader=lambda: Store(folders.database, read_only=True, in_use=in_use),
            open_writer=lambda: Store(folders.database, in_use=in_use),
            daily_backup=lambda: _daily_backup(folders, in_use, policy),
            get_ready=lambda: _get_ready(folders),
            make_copies=lambda: copies_of(folders, in_use, policy),
            make_second_place=functools.cache(lambda: second_place_of(folders, in_use, policy)),
            make_moving=lambda: moving_of(folders, in_use, policy),
            make_exporter=functools.cache(lambda: exporter_of(folders, policy)),
            make_proofreader=lambda: _proofreader(spelling()),
            make_attached=functools.cache(functools.partial(attached_of, folders, closing)),
            make_locking=functools.cache(lambda: locking_of(folders, in_use, policy)),
            purge=functools.partial(_purge, folders, policy, in_use, autosave),
            who=_user_name(),
            notice=notice,
            policy=policy,
        )
    finally:
        autosave.close(timeout=10)
        closing.close()
        store.close()


def _put_rights_right(folders: Folders) -> str:
    """Make the program's files readable by the user alone; return what to report about it."""
    changed = [folder for folder in (folders.data, folders.log) if put_right(folder)]
    if not changed:
        return ""
    named = " og ".join(map(str, changed))
    return f"Møderne i {named} kunne læses af andre på computeren. Nu kan kun du læse dem."


def _wanted_lock(folders: Folders, policy: Policy) -> str:
    """Return what the user is to do so that as much is encrypted as IT has settled."""
    if policy.encryption is None or policy.municipal_key is not None:
        return ""
    from ssp_desktop.application.locking import wanted_words

    with contextlib.suppress(UserError):  # told where the key is needed
        return wanted_words(policy, locking_of(folders, None, policy).state())
    return ""


def copies_of(
    folders: Folders, in_use: InUse | None = None, policy: Policy = NO_POLICY
) -> "Copies":
    """Return the copies of the database of `folders`; `in_use` is its open file, if it is open."""
    from ssp_desktop.store.backups.copies import Copies

    place = second_place_of(folders, in_use, policy)
    return Copies(folders.database, in_use, place=place, attached=attached_of(folders))


def second_place_of(
    folders: Folders, in_use: InUse | None = None, policy: Policy = NO_POLICY
) -> "SecondPlace":
    """Return the second place for copies of the database of `folders`; `policy` may settle it."""
    from ssp_desktop.application.locking import no_key_words
    from ssp_desktop.store.backups.second_place import SecondPlace

    settled, no_key = policy.backup_folder, no_key_words(policy)
    return SecondPlace(
        folders.database, attached_of(folders), in_use, settled=settled, no_key=no_key
    )


def moving_of(
    folders: Folders, in_use: InUse | None = None, policy: Policy = NO_POLICY
) -> "Moving":
    """Return what packs and unpacks everything of `folders`."""
    from ssp_desktop.application.locking import no_key_words
    from ssp_desktop.store.packing.moving import Moving

    copies, no_key = copies_of(folders, in_use, policy), no_key_words(policy)
    return Moving(folders.database, attached_of(folders), copies, in_use, no_key=no_key)


def locking_of(
    folders: Folders, in_use: InUse | None = None, policy: Policy = NO_POLICY
) -> "Locking":
    """Return the encryption of `folders`; `in_use` is its open file, if it is open."""
    from ssp_desktop.store.converting.locking import Locking

    shared = in_use or InUse(folders.database)
    return Locking(folders.database, shared, policy.municipal_key, alone=in_use is None)


def policy_of(file: "Path | None" = None) -> Policy:
    """Return what IT has settled: in the system's own place, or in `file`."""

    def kinds() -> Collection[str]:
        from ssp_desktop.application.leaks.kinds import kinds

        return kinds()

    return read_policy(policy_file() if file is None else file, kinds)


def exporter_of(folders: Folders, policy: Policy = NO_POLICY) -> "Exporter":
    """Return an exporter in the looks of `folders`, to where `policy` allows."""
    from ssp_desktop.application.files.export import Exporter

    return Exporter(
        folders.resources,
        folders.templates,
        lambda: datetime.datetime.now().astimezone(),
        folders.is_own,
        policy,
    )


def _spelling(folders: Folders, closing: contextlib.ExitStack) -> "SpellingService":
    # Not before the window.
    from ssp_desktop.spelling.process import find_dictionaries
    from ssp_desktop.spelling.service import SpellingService

    service = SpellingService(
        lambda: find_dictionaries(folders.resources, folders.dictionary),
        refuse=lambda: EventLog(folders.log_file).event("no dictionary"),
    )
    closing.callback(service.close)
    return service


def _proofreader(spelling: "SpellingService") -> "Proofreader":
    from ssp_desktop.spelling.proofreader import Proofreader

    return Proofreader(spelling)


def _daily_backup(folders: Folders, in_use: InUse, policy: Policy) -> None:
    with contextlib.ExitStack() as told:
        try:
            _follow_lock(folders, in_use, policy)
        except UserError as error:  # told when the copy is made
            told.callback(_raise, error)
        _copy_of_today(folders, in_use)


def _raise(error: UserError) -> None:
    raise error


def _copy_of_today(folders: Folders, in_use: InUse) -> None:
    from ssp_desktop.store.backups.daily import daily_backup
    from ssp_desktop.store.backups.opened import clear_opened
    from ssp_desktop.store.files import DatabaseFiles

    with contextlib.closing(Store(folders.database, in_use=in_use)) as store:
        store.committee_steps.forget_old()  # before they are copied
    daily_backup(folders.database, datetime.date.today(), in_use)
    with (
        contextlib.suppress(UserError),
        contextlib.closing(Store(folders.database, in_use=in_use)) as store,
    ):
        store.pack_histories()  # when they have been copied as they were
    clear_opened(DatabaseFiles(folders.database))
    if folders.attachments.is_dir():
        from ssp_desktop.store.attached.sweeping import sweep_beside

        sweep_beside(folders.database, attached_of(folders), in_use)


def _follow_lock(folders: Folders, in_use: InUse, policy: Policy) -> None:
    """Go on with a conversion that was killed, and encrypt what IT has settled."""
    known = (folders.data / KEY_FILE).exists() or key_id_of(folders.database, in_use=True)
    if policy.encryption is None and not known:
        return
    from ssp_desktop.application.locking import settle

    locking = locking_of(folders, in_use, policy)
    locking.finish()
    settle(locking, policy)


def attached_of(folders: Folders, closing: contextlib.ExitStack | None = None) -> "AttachedFiles":
    """Return the kept files of `folders`; what they have lent goes with `closing`."""
    from ssp_desktop.store.attached import AttachedFiles

    attached = AttachedFiles(folders.attachments)
    if closing is not None:
        closing.callback(attached.close)
    return attached


def _get_ready_to_write() -> None:
    """Import at once what writing needs, where somebody types before `_get_ready` is through."""
    import ssp_desktop.store.tables.library  # noqa: F401 - not before the window


def _get_ready(folders: Folders) -> None:
    attached_of(folders).clear_lent()
    from ssp_desktop.store.tables.readiness import get_ready

    get_ready()


def _purge(  # noqa: PLR0917 - the first four are given once, by `open_services`
    folders: Folders,
    policy: Policy,
    in_use: InUse,
    autosave: Autosave,
    meeting_id: str,
    committee_id: str,
    go_on: "GoOn",
    *,
    only_deleted: bool = False,
    spare_unreadable: bool = False,
) -> "Purged | None":
    from ssp_desktop.store.purging.purge import purge

    # Unsaved text is kept while the meeting may still stay, and dropped the moment it is gone: what
    # fails after that must not bring it back.
    place = second_place_of(folders, in_use, policy)
    held = place.fall_behind()  # beforehand: a purge that is killed may have gone far
    with autosave.left_unwritten(meeting_id):
        done = purge(
            folders.database,
            meeting_id,
            in_use,
            attached=attached_of(folders),
            committee_id=committee_id,
            only_deleted=only_deleted,
            spare_unreadable=spare_unreadable,
            go_on=go_on,
            deleted=functools.partial(autosave.forget, meeting_id),
        )
    return None if done is None else place.with_what_stays(done, has_copies=held)


def _user_name() -> str:
    """Return the name of the account: it stands at every change that is kept."""
    for variable in ("USERNAME", "USER", "LOGNAME"):
        if name := os.environ.get(variable, "").strip():
            return name
    try:
        import pwd  # there is none on Windows

        return pwd.getpwuid(os.getuid()).pw_name
    except (ImportError, KeyError):
        return ""
