"""The keys of this process as they are wrapped for others, to go with every enciphered file.

`key_file` tells it whenever it reads a data folder; `wrapping` makes and opens them.
"""

Wrapped = tuple[tuple[str, str], ...]
"""The fingerprint of each public key, and the key wrapped for it, as Base64."""

_wrapped: dict[bytes, Wrapped] = {}


def note_wrapped(key_id: bytes, wrapped: Wrapped) -> None:
    """Know that the key with that id is `wrapped` so."""
    _wrapped[key_id] = wrapped


def wrapped_of(key_id: bytes) -> Wrapped:
    """Return how the key with that id is wrapped; nothing where nobody has said."""
    return _wrapped.get(key_id, ())
