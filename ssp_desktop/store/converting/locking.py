"""Turning encryption on and off in one data folder, with all that belongs to its key.

Follows `ssp_desktop.application.ports.Locking`. A key that was made counts only once its code has
been typed back, or has been written to a file; until then it is in memory alone, and nothing has
changed.
"""

import contextlib
from dataclasses import replace
from pathlib import Path

from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.overview.locking import Converted, LockState
from ssp_desktop.store.attached.lent import delete_all
from ssp_desktop.store.converting.folder import Follow, convert, finish
from ssp_desktop.store.converting.wrapped_with import wrapped_with
from ssp_desktop.store.database.in_use import InUse
from ssp_desktop.store.engine import key_id_of
from ssp_desktop.store.files import is_there
from ssp_desktop.store.locked import Key, key_file, ring
from ssp_desktop.store.locked.code import code_of, key_of_code
from ssp_desktop.store.locked.held import hold, key_with
from ssp_desktop.store.locked.kept_in_file import OtherKey, read_key, refuse_beside, write_key
from ssp_desktop.store.locked.key_file import KeyFile, KeyFileDamaged, KeyGone, key_of
from ssp_desktop.store.locked.wrapped import Wrapped
from ssp_desktop.store.locked.wrapping import unwrap, wrap


class OtherCode(UserError):
    """The code is a right one, and of another key."""

    def __init__(self) -> None:
        super().__init__(
            "Koden er rigtigt skrevet, men hører til en anden nøgle end den, som referaterne her "
            "er krypteret med. Find det ark, der blev lavet, da krypteringen blev slået til. Intet "
            "er ændret."
        )


class NoKey(UserError):
    """There is no key that could be recovered or shown."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"Der hører ingen nøgle til referaterne i {folder}. Intet er ændret.")


class Locking:
    """The key and the encryption of the data folder of `database`.

    `in_use` is shared with the stores of this process on that database. `municipal_key` is the PEM
    of a public key for which the key is wrapped. `alone`: no window has the folder open.
    """

    def __init__(
        self, database: Path, in_use: InUse, municipal_key: str | None = None, *, alone: bool
    ) -> None:
        """Nothing is read yet."""
        self._database = database
        self._folder = database.parent
        self._in_use = in_use
        self._municipal_key = municipal_key
        self._alone = alone
        self._proposed: Key | None = None

    def state(self) -> LockState:
        """Return how the folder is; raise UserError where `key.json` is damaged."""
        known = self._known()
        if known is None:
            locked = self._needed() is not None  # and nothing here opens it
            return LockState(has_key=locked, locked=locked, settled=not locked)
        here = self._is_right(known)
        return LockState(True, here, known.locked, known.settled, bool(known.wrapped))

    def code(self) -> str:
        """Return the code of the folder's key; of one that is made now, where it has none.

        Such a one is proposed only where it can be kept, before anybody types it back: RingAbsent.
        """
        key = self._key()
        if key is None:
            if not ring.works():
                raise ring.RingAbsent
            self._proposed = self._proposed or Key.new()
            key = self._proposed
        return code_of(key)

    def _key(self) -> Key | None:
        """Return the folder's key; None without one, KeyGone where it has one that is not here."""
        known = self._known()
        if known is None and self._needed() is None:
            return None
        key = None if known is None else key_with(known.key_id)
        if known is None or key is None or not known.fits(key):
            raise KeyGone(self._folder)
        return key

    def confirm(self, typed: str) -> None:
        """Take the key that `code` has proposed into use, as its code was typed back.

        Raises UserError where that is not its code, or where the key cannot be kept in the system's
        keyring.
        """
        key = key_of_code(typed)
        if key != (self._key() or self._proposed):
            raise OtherCode
        if self._known() is None:
            ring.store(key)
            self._take(key)

    def use_file(self, path: Path) -> None:
        """Take the key in the file into use; it is made, with a key, where it is not there yet.

        Such a key is in no keyring: whoever opens the folder gives the file. Raises UserError.
        """
        refuse_beside(path, self._folder)
        made = not is_there(path)
        key = (self._key() or Key.new()) if made else read_key(path)
        known = self._known()
        if not (known.fits(key) if known else self._needed() in (None, key.id)):
            raise OtherKey(path)
        if made:
            write_key(path, key)
        try:
            self._take(key)
        except UserError:
            if made:
                path.unlink(missing_ok=True)  # nothing is locked with it
            raise

    def make_for_municipality(self) -> None:
        """Make a key that the municipality can get at, and keep it in the system's keyring.

        Where IT has settled so, there is nobody to type a code back. Raises UserError.
        """
        key = Key.new()
        wrap(key, self._municipal_key or "")
        ring.store(key)
        self._take(key)

    def _take(self, key: Key) -> None:
        hold(key)
        known = self._known() or key_file.of_key(key)
        key_file.write(self._folder, self._with_wrapped(known, key))
        self._proposed = None

    def _with_wrapped(self, known: KeyFile, key: Key) -> KeyFile:
        """Return `known` with the key wrapped for what IT has settled."""
        if self._municipal_key is None:
            return known
        fingerprint, wrapped = wrap(key, self._municipal_key)
        if fingerprint in dict(known.wrapped):
            return known
        return replace(known, wrapped=(*known.wrapped, (fingerprint, wrapped)))

    def turn(self, *, on: bool, follow: Follow = lambda done, of: True) -> Converted:
        """Lock everything in the folder, or make it plain again; takes a while.

        `follow` is told how many bytes of how many are done, and returns whether to go on: where it
        does not, Cancelled is raised, and what was done is undone later. Raises UserError; nothing
        is lost then. The key stays when all is plain: what leaves the laptop is still enciphered.
        """
        with self._in_use.copying:  # one at a time, and what it begins from is as it stands then
            return self._turned(on=on, follow=follow)

    def _turned(self, *, on: bool, follow: Follow) -> Converted:
        self._look_after_key_file()
        known = key_file.read(self._folder)
        if known is None:
            if not on and self._needed() is None:
                return Converted(locked=False)
            raise NoKey(self._folder)
        key = key_of(self._folder)
        assert key is not None  # noqa: S101 - `known` is there
        if self._alone:
            delete_all(self._folder / "attachments")
        known = self._with_wrapped(known, key).with_(locked=on)
        return convert(self._database, known, self._in_use, follow)

    def finish(self) -> Converted | None:
        """Go on with what was killed or stopped; None where there is nothing to go on with.

        Also wraps the key for a public key that IT has settled since. Raises UserError.
        """
        with self._in_use.copying:
            self._look_after_key_file()
            return finish(self._database, self._in_use, is_open=not self._alone)

    def _look_after_key_file(self) -> None:
        """Make `key.json` where it is missing, and wrap the key for whom IT has settled since."""
        known = self._known()
        if known is None:
            return
        if known != self._written():
            key_file.write(self._folder, known)
        with contextlib.suppress(KeyGone):
            key = key_of(self._folder)
            if key is not None and (wrapped := self._with_wrapped(known, key)) != known:
                key_file.write(self._folder, wrapped)

    def _known(self) -> KeyFile | None:
        """Return what `key.json` says; what the locked database says, where it is of no use.

        That needs the database's key to be here. KeyFileDamaged is raised where it is not, and
        where the database is plain.
        """
        known, damaged = None, None
        try:
            known = key_file.read(self._folder)
        except KeyFileDamaged as error:
            damaged = error
        needed = self._needed() if known is None or not self._is_right(known) else None
        key = None if needed is None else key_with(needed)
        if key is not None and (known is None or _is_of(known, key)):
            # A locked database was put here without it, or it was damaged.
            return key_file.anew(known, key).with_(locked=True, settled=False)
        if damaged is not None:
            raise damaged
        return known

    def _written(self) -> KeyFile | None:
        with contextlib.suppress(KeyFileDamaged):
            return key_file.read(self._folder)
        return None

    @staticmethod
    def _is_right(known: KeyFile) -> bool:
        """Whether the key that is named is here, and is the one that is checked for."""
        key = key_with(known.key_id)
        return key is not None and known.fits(key)

    def _needed(self) -> bytes | None:
        """Return the id of the key that the database needs; None for a plain one."""
        return key_id_of(self._database, in_use=not self._alone)

    def recover(self, code: str, key_file: Path | None = None) -> None:
        """Put the key with that code into the keyring again; UserError where it is wrong.

        With `key_file` into that new file instead. Where there is no keyring RingAbsent is raised,
        and the key is there until the process ends.
        """
        self._recovered(key_of_code(code), key_file)

    def recover_from_file(self, path: Path) -> None:
        """Put the key in that file into the system's keyring; UserError where it is wrong."""
        self._recovered(read_key(path))

    def recover_by(
        self, private_key: Path, file: Path | None = None, key_file: Path | None = None
    ) -> str:
        """Unwrap the key with the municipality's private key, and keep it as `recover` does.

        With `file` it is the key of that enciphered file, else that of the folder. Returns the
        key's code, for a new sheet. Raises UserError.
        """
        key = unwrap(self._wrapped(file), private_key)
        self._recovered(key, key_file)
        return code_of(key)

    def _wrapped(self, file: Path | None) -> Wrapped:
        if file is not None:
            return wrapped_with(file)
        known = key_file.read(self._folder)
        if known is None:
            raise NoKey(self._folder)
        return known.wrapped

    def _recovered(self, key: Key, file: Path | None = None) -> None:
        """Keep `key` in the keyring, or in the new `file`, where it is the one that is needed."""
        known, needed = self._written(), self._needed()
        damaged = known is None and is_there(self._folder / key_file.NAME)
        # The database says itself which key it needs, whatever `key.json` has become.
        fits = known is not None and known.fits(key)
        if not fits and needed != key.id and (known is not None or needed is not None):
            raise OtherCode
        if file is not None:
            refuse_beside(file, self._folder)
            write_key(file, key)
        hold(key)
        if (known is None and (damaged or needed is not None)) or (
            known is not None and _is_of(known, key) and not (fits and known.key_id == key.id)
        ):
            anew = key_file.anew(known, key).with_(settled=False)
            key_file.write(self._folder, anew if needed is None else anew.with_(locked=True))
        if file is None:
            ring.store(key)


def _is_of(known: KeyFile, key: Key) -> bool:
    """Whether `known` names `key` or checks for it: the other of the two may be damaged."""
    return known.key_id == key.id or known.fits(key)
