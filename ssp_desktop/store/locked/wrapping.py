"""The key wrapped for a municipality's public key, so that nobody's laptop is a grave.

RSA with OAEP and SHA-256, which the tools of every IT department make keys for. The private key
stays with them; what it opens lies in `key.json`.
"""

import base64
import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from ssp_desktop.domain.errors import UserError
from ssp_desktop.store.locked.key import Key

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.padding import OAEP
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

_FEWEST_BITS = 2048


class PublicKeyUnusable(UserError):
    """What IT has settled as the municipality's key is none that a key can be wrapped for."""

    def __init__(self) -> None:
        super().__init__(
            "Kommunens nøgle i programmets fastlagte indstillinger (municipal_key) kan ikke "
            f"bruges: det skal være en offentlig RSA-nøgle på mindst {_FEWEST_BITS} bit. Intet er "
            "ændret. Giv besked til IT."
        )


class PrivateKeyUnusable(UserError):
    """The file is no private key, is not opened by its password, or opens nothing here."""

    def __init__(self, path: Path, *, other: bool = False) -> None:
        super().__init__(
            f"Den private nøgle i {path} hører ikke til den nøgle, som referaterne er krypteret "
            "for. Intet er ændret. Brug den, hvis offentlige del var fastlagt, da der blev "
            "krypteret."
            if other
            else f"{path} kan ikke læses som en privat RSA-nøgle (PEM) uden adgangskode. Intet er "
            "ændret. Vælg en anden fil."
        )


def wrap(key: Key, public_pem: str) -> tuple[str, str]:
    """Return the fingerprint of the public key and `key` wrapped; raise PublicKeyUnusable."""
    from cryptography.hazmat.primitives import serialization  # noqa: PLC0415 - costs 15 ms
    from cryptography.hazmat.primitives.asymmetric import rsa  # noqa: PLC0415 - as above

    try:
        public = serialization.load_pem_public_key(public_pem.strip().encode())
    except ValueError as error:
        raise PublicKeyUnusable from error
    if not isinstance(public, rsa.RSAPublicKey) or public.key_size < _FEWEST_BITS:
        raise PublicKeyUnusable
    wrapped = public.encrypt(key.raw, _padding())
    return _fingerprint(public), base64.b64encode(wrapped).decode()


def unwrap(wrapped: tuple[tuple[str, str], ...], private_key: Path) -> Key:
    """Return the key that was `wrapped` for the other half of `private_key`, a PEM file.

    Raises PrivateKeyUnusable.
    """
    from cryptography.hazmat.primitives import serialization  # noqa: PLC0415 - costs 15 ms
    from cryptography.hazmat.primitives.asymmetric import rsa  # noqa: PLC0415 - as above

    try:
        private = serialization.load_pem_private_key(private_key.read_bytes(), None)
    except (OSError, ValueError, TypeError) as error:
        raise PrivateKeyUnusable(private_key) from error
    if not isinstance(private, rsa.RSAPrivateKey):
        raise PrivateKeyUnusable(private_key)
    own = _fingerprint(private.public_key())
    for fingerprint, content in wrapped:
        if fingerprint == own:
            try:
                return Key(private.decrypt(base64.b64decode(content), _padding()))
            except ValueError as error:
                raise PrivateKeyUnusable(private_key, other=True) from error
    raise PrivateKeyUnusable(private_key, other=True)


def _fingerprint(public: "RSAPublicKey") -> str:
    from cryptography.hazmat.primitives import serialization  # noqa: PLC0415 - costs 15 ms

    spelt = public.public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    return hashlib.sha256(spelt).hexdigest()


def _padding() -> "OAEP":
    from cryptography.hazmat.primitives import hashes  # noqa: PLC0415 - costs 15 ms
    from cryptography.hazmat.primitives.asymmetric import padding  # noqa: PLC0415 - as above

    return padding.OAEP(padding.MGF1(hashes.SHA256()), hashes.SHA256(), None)
