"""Turning encryption on and off, as IT may have settled it; what the application needs for that.

The work is that of `ssp_desktop.store.converting.locking`.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.overview.locking import Converted, LockState
from ssp_desktop.policy import Encryption, Policy


class Locking(Protocol):
    """The encryption of one data folder, and its key. All errors are `UserError`."""

    def state(self) -> LockState:
        """Return how the folder is; it may ask the system's keyring."""

    def code(self) -> str:
        """Return the code of the folder's key; of one that is made now, where it has none."""

    def confirm(self, typed: str) -> None:
        """Take the key that `code` has proposed into use, as its code was typed back."""

    def use_file(self, path: Path) -> None:
        """Take the key in that file into use; it is made, with a key, where it is not there yet."""

    def make_for_municipality(self) -> None:
        """Make a key that the municipality can get at, which nobody types back."""

    def turn(
        self, *, on: bool, follow: Callable[[int, int], bool] = lambda done, of: True
    ) -> Converted:
        """Lock everything in the folder, or make it plain again; takes a while.

        `follow` is told how many bytes of how many are done, and returns whether to go on: where it
        does not, Cancelled is raised, and what was done is undone later.
        """

    def finish(self) -> Converted | None:
        """Go on with what was killed or stopped; None where there is nothing to go on with."""

    def recover(self, code: str, key_file: Path | None = None) -> None:
        """Put the key with that code on this computer again, in a new `key_file` if given."""

    def recover_from_file(self, path: Path) -> None:
        """Put the key in that file on this computer again."""

    def recover_by(
        self, private_key: Path, file: Path | None = None, key_file: Path | None = None
    ) -> str:
        """Unwrap the key with the municipality's private key; return its code for a new sheet.

        With `file` it is the key of that enciphered file, else that of the folder. It is put on
        this computer again, in a new `key_file` if given.
        """


class Settled(UserError):
    """IT has settled what is encrypted, and something else was asked for."""

    def __init__(self, policy: Policy) -> None:
        match policy.encryption:
            case Encryption.OFF:
                what = "at intet skal krypteres"
            case Encryption.ON:
                what = "at alt skal krypteres"
            case _:
                what = "hvad der skal krypteres, og det kan ikke læses, før filen er rettet"
        super().__init__(f"{policy.who} har fastlagt, {what}. Intet er ændret.")


def refuse_settled(policy: Policy, *, on: bool) -> None:
    """Raise Settled where IT has settled something else than `on`."""
    if on:
        refused = policy.encryption is Encryption.OFF
    else:
        refused = policy.encryption is Encryption.ON or "encryption" in policy.unread
    if refused:
        raise Settled(policy)


def is_wanted(policy: Policy, state: LockState) -> bool:
    """Whether IT wants more encrypted than is: a key, or all of it locked."""
    if policy.encryption is Encryption.ON:
        return not state.locked
    return policy.encryption is Encryption.COPIES and not state.has_key


def wanted_words(policy: Policy, state: LockState) -> str:
    """Return what the user is to do where IT wants more encrypted than is; empty where all is."""
    if not is_wanted(policy, state):
        return ""
    what = "on" if policy.encryption is Encryption.ON else "copies"
    return (
        f"{policy.who} har fastlagt, at der skal krypteres. Gør det under Indstillinger, "
        f"Kryptering, eller med »ssp-desktop encrypt {what}«; du skal skrive en kode af én gang."
    )


def no_key_words(policy: Policy) -> str:
    """Return what is said where nothing may leave the computer without a key; empty if it may."""
    if policy.encryption not in (Encryption.COPIES, Encryption.ON):
        return ""
    what = "on" if policy.encryption is Encryption.ON else "copies"
    return (
        f"{policy.who} har fastlagt, at det, der forlader computeren, skal krypteres, og der er "
        "ingen nøgle endnu. Intet er skrevet. Slå kryptering til under Indstillinger, Kryptering, "
        f"eller med »ssp-desktop encrypt {what}«, og prøv igen."
    )


def settle(locking: Locking, policy: Policy) -> bool:
    """Encrypt what IT has settled, where the municipality can get at the key; else do nothing.

    Without a key of the municipality somebody has to type the code of a recovery sheet back first.
    Returns whether anything was done. Raises UserError.
    """
    state = locking.state()
    if not is_wanted(policy, state):
        return False
    if not state.has_key:
        if policy.municipal_key is None:
            return False
        locking.make_for_municipality()
    if policy.encryption is Encryption.ON:
        locking.turn(on=True)
    return True
