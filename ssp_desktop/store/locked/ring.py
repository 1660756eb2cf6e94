"""The system's keyring: where the key of a data folder lies between two runs.

The library is imported with the first key that is looked for: it asks the system by D-Bus on Linux,
which takes its time. Owns the name under which a key lies there.
"""

import secrets

from ssp_desktop.domain.errors import UserError
from ssp_desktop.store.locked.key import Key

_SERVICE, _TRIAL = "ssp-desktop", "selvtest"


class RingAbsent(UserError):
    """The system has no keyring, or it is locked and was not opened."""

    to_commands = "Uden nøglering kan nøglen ligge i en fil: --key-file FIL laver den."

    def __init__(self) -> None:
        super().__init__(
            "Computerens nøglering kan ikke bruges, så nøglen kan ikke gemmes dér. Intet er "
            "ændret. Lås nøgleringen op, eller få IT til at slå den til, og prøv igen."
        )


def stored(key_id: bytes) -> Key | None:
    """Return the key with that id; None where the keyring lacks it, is locked or is not there."""
    try:
        import keyring  # noqa: PLC0415 - costs 60 ms

        found = keyring.get_password(_SERVICE, key_id.hex())
        key = Key(bytes.fromhex(found)) if found else None
    except Exception:  # noqa: BLE001 - each system's backend has errors of its own
        return None
    return key if key is not None and key.id == key_id else None


def store(key: Key) -> None:
    """Put `key` into the keyring, and read it back; raise RingAbsent where that cannot be done."""
    try:
        import keyring  # noqa: PLC0415 - costs 60 ms

        keyring.set_password(_SERVICE, key.id.hex(), key.raw.hex())
    except Exception as error:
        raise RingAbsent from error
    if stored(key.id) != key:
        raise RingAbsent


def works() -> bool:
    """Whether an entry can be put into the keyring, read and deleted; leaves none behind."""
    secret = secrets.token_hex()
    try:
        import keyring  # noqa: PLC0415 - costs 60 ms

        try:
            keyring.set_password(_SERVICE, _TRIAL, secret)
            return bool(keyring.get_password(_SERVICE, _TRIAL) == secret)
        finally:
            keyring.delete_password(_SERVICE, _TRIAL)
    except Exception:  # noqa: BLE001 - each system's backend has errors of its own
        return False
