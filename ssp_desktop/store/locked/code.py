"""The code of a recovery sheet: the key in letters that can be read aloud and typed.

Four rows of four groups. Each row ends in a check of its own, so a slip is told with its row. No
letter looks like another; small ones, and those that do, are taken for what they look like.
"""

from typing import NamedTuple

from ssp_desktop.domain.errors import UserError
from ssp_desktop.store.locked.key import Key

ROWS = 4
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_ALIKE = str.maketrans({"O": "0", "I": "1", "L": "1"})
_BETWEEN = dict.fromkeys(map(ord, "-–.\u200b"))
_BYTES, _CHECK = 8, 2
_LETTERS, _GROUP = 16, 4
_BITS = 5


class CodeWrong(UserError):
    """What was typed is not a code of a recovery sheet."""

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} Se efter på arket, og skriv den igen. Intet er ændret.")


class _Row(NamedTuple):
    number: int
    letters: str


def code_of(key: Key) -> str:
    """Return the code of `key`, a line for each row."""
    return "\n".join(
        _row_of(key.raw[at * _BYTES : (at + 1) * _BYTES], at + 1) for at in range(ROWS)
    )


def key_of_code(code: str) -> Key:
    """Return the key whose `code` was typed, with or without spaces; raise CodeWrong.

    Lines that begin with # are those of a file of the key, and say what it is.
    """
    rows = code.lstrip("\ufeff").splitlines()  # what Windows' editor writes before the first
    lines = [row for row in rows if not row.lstrip().startswith("#")]
    typed = "".join(lines).upper().translate(_ALIKE)
    letters = "".join(typed.translate(_BETWEEN).split())
    strange = sorted(set(letters) - set(_ALPHABET))
    if strange:
        raise CodeWrong(f"Koden har ingen »{strange[0]}«.")
    if len(letters) != ROWS * _LETTERS:
        raise CodeWrong(f"Koden har {ROWS * _LETTERS} tegn, og der er skrevet {len(letters)}.")
    parts = [_Row(at + 1, letters[at * _LETTERS : (at + 1) * _LETTERS]) for at in range(ROWS)]
    return Key(b"".join(map(_bytes_of, parts)))


def _row_of(part: bytes, number: int) -> str:
    value = int.from_bytes(part + _check_of(part, number), "big")
    letters = "".join(_ALPHABET[value >> shift & 31] for shift in _shifts())
    return " ".join(letters[at : at + _GROUP] for at in range(0, _LETTERS, _GROUP))


def _bytes_of(row: _Row) -> bytes:
    value = 0
    for letter in row.letters:
        value = value << _BITS | _ALPHABET.index(letter)
    whole = value.to_bytes(_BYTES + _CHECK, "big")
    part, check = whole[:_BYTES], whole[_BYTES:]
    if check != _check_of(part, row.number):
        raise CodeWrong(f"Række {row.number} af koden er ikke skrevet, som den står på arket.")
    return part


def _shifts() -> range:
    return range((_LETTERS - 1) * _BITS, -1, -_BITS)


def _check_of(part: bytes, number: int) -> bytes:
    import hashlib  # noqa: PLC0415 - 5 ms, and not without a key

    return hashlib.sha256(bytes([number]) + part).digest()[:_CHECK]
