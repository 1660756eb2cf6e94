"""The first sixteen bytes of a locked database: that it is ours, and which key it needs.

SQLCipher keeps a salt there, which it needs for keys made of passphrases; ours are random, so the
salt may say this instead. Otherwise the file looks like noise from its first byte, and a wrong key
looks like damage. What follows on the first page is SQLite's own header, enciphered as described in
https://www.zetetic.net/sqlcipher/design/.
"""

from ssp_desktop.store.locked.key import Key

PAGE = 4096
_MAGIC = b"SSPK"
_ID, _CHECK, _LENGTH = 8, 4, 16
_SQLITE = b"SQLite format 3\x00"
_HEADER = 100
_OF_THE_CHECK, _ROUNDS = 0x3A, 2  # how SQLCipher makes the key of a page's check from the page's
_BEHIND, _IV = 80, 16
"""How many bytes SQLCipher has behind the content of a page, and how many of them come first."""


def mark_of(key: Key) -> bytes:
    """Return the first bytes of a database that needs `key`."""
    named = _MAGIC + key.id
    return named + _check_of(named)


def key_id_in(head: bytes) -> bytes | None:
    """Return the id of the key that a file with that `head` needs; None for any other file."""
    named, check = head[: _LENGTH - _CHECK], head[_LENGTH - _CHECK : _LENGTH]
    return named[-_ID:] if named.startswith(_MAGIC) and check == _check_of(named) else None


def header_in(page: bytes, key: Key) -> bytes:
    """Return SQLite's header from the first `page` of a locked database; noise if it is damaged."""
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes  # noqa: PLC0415 - costs 15 ms

    if len(page) < PAGE:
        return b""
    start = PAGE - _BEHIND
    cipher = Cipher(algorithms.AES(key.raw), modes.CBC(page[start : start + _IV]))
    whole = -(-(_HEADER - _LENGTH) // _IV) * _IV
    plain = cipher.decryptor().update(page[_LENGTH : _LENGTH + whole])
    return (_SQLITE + plain)[:_HEADER]


def is_page_of(page: bytes, number: int, key: Key) -> bool:
    """Whether SQLCipher has written that `page`, the one with that `number`, with `key`."""
    import hashlib  # noqa: PLC0415 - 5 ms, and not without a key
    import hmac  # noqa: PLC0415 - as above

    if len(page) != PAGE:
        return False
    salt = bytes(byte ^ _OF_THE_CHECK for byte in mark_of(key))
    checking = hashlib.pbkdf2_hmac("sha512", key.raw, salt, _ROUNDS, len(key.raw))
    end = PAGE - _BEHIND + _IV
    body = page[_LENGTH if number == 1 else 0 : end] + number.to_bytes(4, "little")
    made = hmac.digest(checking, body, "sha512")
    return hmac.compare_digest(made, page[end : end + len(made)])


def _check_of(named: bytes) -> bytes:
    import hashlib  # noqa: PLC0415 - 5 ms, and not without a key

    return hashlib.sha256(named).digest()[:_CHECK]
