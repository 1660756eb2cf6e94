"""The key of one data folder, as it is in memory: 32 random bytes.

Knows nothing of where keys are kept. What is derived from it is of no use for finding it again.
"""

import os
from dataclasses import dataclass, field

_LENGTH = 32
_ID_LENGTH = 8


@dataclass(frozen=True)
class Key:
    """A key; two are the same when their bytes are. Nothing that is printed shows them."""

    raw: bytes = field(repr=False)

    def __post_init__(self) -> None:
        """Refuse anything but 32 bytes with ValueError."""
        if len(self.raw) != _LENGTH:
            raise ValueError("a key has 32 bytes")

    @classmethod
    def new(cls) -> "Key":
        """Return a key that nobody has seen before."""
        return cls(os.urandom(_LENGTH))

    @property
    def id(self) -> bytes:
        """What a locked file says of its key: eight bytes, which tell nothing of the key."""
        return self.derived(b"id")[:_ID_LENGTH]

    def derived(self, purpose: bytes) -> bytes:
        """Return 32 bytes for one `purpose`, from which neither the key nor others follow."""
        import hashlib  # noqa: PLC0415 - 5 ms, and not without a key
        import hmac  # noqa: PLC0415 - as above

        return hmac.digest(self.raw, b"ssp-desktop " + purpose, hashlib.sha256)
