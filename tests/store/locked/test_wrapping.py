"""The key wrapped for a municipality's public key, of either kind, and opened by the other half."""

from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ed25519, rsa, x25519

from ssp_desktop.domain.errors import UserError
from ssp_desktop.store.converting.locking import Locking
from ssp_desktop.store.database.in_use import InUse
from ssp_desktop.store.locked import Key, held
from ssp_desktop.store.locked.ring import RingAbsent
from ssp_desktop.store.locked.wrapping import (
    PrivateKeyUnusable,
    PublicKeyUnusable,
    unwrap,
    wrap,
)
from tests.locking_folder import LockingFolder

_KINDS = {
    "rsa": lambda: rsa.generate_private_key(65537, 2048),
    "x25519": x25519.X25519PrivateKey.generate,
}


def _halves(private, folder: Path, password: bytes = b"") -> tuple[Path, str]:
    path = folder / f"{id(private)}.pem"
    how = (
        serialization.BestAvailableEncryption(password)
        if password
        else serialization.NoEncryption()
    )
    path.write_bytes(
        private.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, how)
    )
    public = private.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    return path, public.decode()


def test_the_municipality_gets_the_key_of_a_daily_copy(tmp_path: Path) -> None:
    private, public = _halves(_KINDS["x25519"](), tmp_path)
    folder = LockingFolder(tmp_path / "data", 1)
    locking = Locking(folder.database, InUse(folder.database), public, alone=True)
    locking.use_file(tmp_path / "key.txt")
    locking.turn(on=True)
    code = locking.code()
    held.let_all_go()
    (copy,) = (folder.data / "backups").glob("referater-2025-09-25.db")
    for file in (copy, folder.database):
        with pytest.raises(RingAbsent):  # there is none here; the key is at hand all the same
            locking.recover_by(private, file)
        assert locking.code() == code
        held.let_all_go()
    alone = tmp_path / "stik" / "kopi" / "kopi.db"
    alone.parent.mkdir(parents=True)
    alone.write_bytes(copy.read_bytes())
    with pytest.raises(UserError, match=r"kopi\.db er en krypteret database, .* key\.json"):
        locking.recover_by(private, alone)


@pytest.mark.parametrize("kind", _KINDS)
def test_the_other_half_opens_it_and_no_other_does(tmp_path: Path, kind: str) -> None:
    key = Key.new()
    private, public = _halves(_KINDS[kind](), tmp_path)
    wrapped = (("f" * 64, "AAAA"), wrap(key, public))
    assert key.raw.hex() not in str(wrapped)
    assert unwrap(wrapped, private) == key
    for other in _KINDS.values():
        with pytest.raises(PrivateKeyUnusable, match="hører ikke til"):
            unwrap(wrapped, _halves(other(), tmp_path)[0])
    fingerprint, content = wrapped[1]
    for altered in (content[:40] + "AAAA" + content[44:], content[:-8], "", "?"):
        with pytest.raises(PrivateKeyUnusable, match="hører ikke til"):
            unwrap(((fingerprint, altered),), private)


def test_what_is_no_such_key_is_told(tmp_path: Path) -> None:
    weak = rsa.generate_private_key(65537, 1024)  # noqa: S505 - that is what is refused
    _, small = _halves(weak, tmp_path)
    other, of_another_kind = _halves(ed25519.Ed25519PrivateKey.generate(), tmp_path)
    for public in (small, of_another_kind, "", "-----BEGIN PUBLIC KEY-----"):
        with pytest.raises(PublicKeyUnusable, match="municipal_key"):
            wrap(Key.new(), public)
    locked, _ = _halves(_KINDS["rsa"](), tmp_path, b"hemmelig")
    for private in (tmp_path / "gone.pem", other, locked):
        with pytest.raises(PrivateKeyUnusable, match="uden adgangskode"):
            unwrap((), private)
