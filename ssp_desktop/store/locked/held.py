"""The keys that this process has: given to it, or found in the system's keyring when needed.

A locked file names its key by an id, so whoever opens one needs to be told nothing more.
"""

from ssp_desktop.store.locked import ring
from ssp_desktop.store.locked.key import Key

_held: dict[bytes, Key] = {}
_given: set[bytes] = set()
"""The ids of the keys that the user named a file for."""


def hold(key: Key) -> None:
    """Have `key` at hand until the process ends."""
    _held[key.id] = key


def hold_given(key: Key) -> None:
    """Have `key` at hand as one that the user gave, which may be the wrong one."""
    hold(key)
    _given.add(key.id)


def other_given(key_id: bytes) -> bool:
    """Whether the user gave a key, but not the one with that id."""
    return bool(_given) and key_id not in _given


def any_given() -> bool:
    """Whether the user named a file with a key."""
    return bool(_given)


def let_go(key_id: bytes) -> None:
    """Forget that key, as far as this process is concerned."""
    _held.pop(key_id, None)


def key_with(key_id: bytes) -> Key | None:
    """Return the key with that id; None where neither this process nor the keyring has it."""
    if key_id not in _held:
        key = ring.stored(key_id)
        if key is None:
            return None
        hold(key)
    return _held[key_id]


def let_all_go() -> None:
    """Forget every key, as far as this process is concerned."""
    _held.clear()
    _given.clear()
