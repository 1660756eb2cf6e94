"""The key wrapped for a municipality's public key, so that nobody's laptop is a grave.

Their key is RSA (OAEP with SHA-256), which the tools of every IT department make, or X25519: then
the wrapping key is made of it and a key that is thrown away. The private key stays with them; what
it opens lies in `key.json` and in the head of every enciphered file.
"""

import base64
from pathlib import Path
from typing import TYPE_CHECKING

from ssp_desktop.domain.errors import UserError
from ssp_desktop.store.locked.given import content_of
from ssp_desktop.store.locked.key import Key
from ssp_desktop.store.locked.wrapped import Wrapped

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.padding import OAEP
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

_FEWEST_BITS = 2048
_POINT = 32
_ONCE = bytes(12)
"""The nonce of a key that enciphers one thing alone."""


class PublicKeyUnusable(UserError):
    """What IT has settled as the municipality's key is none that a key can be wrapped for."""

    def __init__(self) -> None:
        super().__init__(
            "Kommunens nøgle i det, som IT har fastlagt (municipal_key), kan ikke bruges: det skal "
            f"være en offentlig nøgle, RSA på mindst {_FEWEST_BITS} bit eller X25519. Intet er "
            "ændret. Giv besked til IT."
        )


class PrivateKeyUnusable(UserError):
    """The file is no private key, is not opened without a password, or opens nothing here."""

    def __init__(self, path: Path, *, other: bool = False) -> None:
        super().__init__(
            f"Den private nøgle i {path} hører ikke til den nøgle, som referaterne er krypteret "
            "for. Intet er ændret. Brug den, hvis offentlige del var fastlagt, da der blev "
            "krypteret."
            if other
            else f"{path} kan ikke læses som en privat nøgle (PEM, RSA eller X25519) uden "
            "adgangskode. Intet er ændret. Vælg en anden fil."
        )


def wrap(key: Key, public_pem: str) -> tuple[str, str]:
    """Return the fingerprint of the public key and `key` wrapped; raise PublicKeyUnusable."""
    from cryptography.hazmat.primitives import serialization  # noqa: PLC0415 - costs 15 ms
    from cryptography.hazmat.primitives.asymmetric import rsa, x25519  # noqa: PLC0415 - as above

    try:
        public = serialization.load_pem_public_key(public_pem.strip().encode())
    except ValueError as error:
        raise PublicKeyUnusable from error
    if isinstance(public, rsa.RSAPublicKey) and public.key_size >= _FEWEST_BITS:
        wrapped = public.encrypt(key.raw, _padding())
    elif isinstance(public, x25519.X25519PublicKey):
        wrapped = _enclosed(key, public)
    else:
        raise PublicKeyUnusable
    return _fingerprint(public), base64.b64encode(wrapped).decode()


def unwrap(wrapped: Wrapped, private_key: Path) -> Key:
    """Return the key that was `wrapped` for the other half of `private_key`, a PEM file.

    Raises PrivateKeyUnusable.
    """
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - costs 15 ms
    from cryptography.hazmat.primitives import serialization  # noqa: PLC0415 - as above
    from cryptography.hazmat.primitives.asymmetric import rsa, x25519  # noqa: PLC0415 - as above

    try:
        private = serialization.load_pem_private_key(content_of(private_key), None)
    except (OSError, ValueError, TypeError) as error:
        raise PrivateKeyUnusable(private_key) from error
    if not isinstance(private, (rsa.RSAPrivateKey, x25519.X25519PrivateKey)):
        raise PrivateKeyUnusable(private_key)
    own = _fingerprint(private.public_key())
    for fingerprint, content in wrapped:
        if fingerprint == own:
            try:
                return _opened(base64.b64decode(content), private)
            except (ValueError, InvalidTag) as error:
                raise PrivateKeyUnusable(private_key, other=True) from error
    raise PrivateKeyUnusable(private_key, other=True)


def _opened(content: bytes, private: "RSAPrivateKey | X25519PrivateKey") -> Key:
    from cryptography.hazmat.primitives.asymmetric import rsa, x25519  # noqa: PLC0415 - as above
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 - as above

    if isinstance(private, rsa.RSAPrivateKey):
        return Key(private.decrypt(content, _padding()))
    thrown_away = x25519.X25519PublicKey.from_public_bytes(content[:_POINT])
    made = _agreed(private.exchange(thrown_away), thrown_away, private.public_key())
    return Key(AESGCM(made).decrypt(_ONCE, content[_POINT:], None))


def _enclosed(key: Key, public: "X25519PublicKey") -> bytes:
    from cryptography.hazmat.primitives.asymmetric import x25519  # noqa: PLC0415 - as above
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 - as above

    thrown_away = x25519.X25519PrivateKey.generate()
    half = thrown_away.public_key()
    made = _agreed(thrown_away.exchange(public), half, public)
    return half.public_bytes_raw() + AESGCM(made).encrypt(_ONCE, key.raw, None)


def _agreed(shared: bytes, thrown_away: "X25519PublicKey", public: "X25519PublicKey") -> bytes:
    from cryptography.hazmat.primitives import hashes  # noqa: PLC0415 - costs 15 ms
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF  # noqa: PLC0415 - as above

    about = b"ssp-desktop wrap" + thrown_away.public_bytes_raw() + public.public_bytes_raw()
    return HKDF(hashes.SHA256(), 32, None, about).derive(shared)


def _fingerprint(public: "RSAPublicKey | X25519PublicKey") -> str:
    import hashlib  # noqa: PLC0415 - 5 ms, and not without a key

    from cryptography.hazmat.primitives import serialization  # noqa: PLC0415 - costs 15 ms

    spelt = public.public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    return hashlib.sha256(spelt).hexdigest()


def _padding() -> "OAEP":
    from cryptography.hazmat.primitives import hashes  # noqa: PLC0415 - costs 15 ms
    from cryptography.hazmat.primitives.asymmetric import padding  # noqa: PLC0415 - as above

    return padding.OAEP(padding.MGF1(hashes.SHA256()), hashes.SHA256(), None)
