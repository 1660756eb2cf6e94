"""The policy file: a few lines of TOML that IT puts beside no user's own files.

Owns the names of its fields, what each may say, and how a mistake in it is told. What the fields do
is told in `policy.py`. The file is read once, at the start, and no variable leads elsewhere.
"""

from __future__ import annotations

import binascii
import os
import re
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

from ssp_desktop.domain.machine.system_words import system_words
from ssp_desktop.policy.policy import Encryption, Policy

_PEM = r"\s*-----BEGIN PUBLIC KEY-----\s+([A-Za-z0-9+/=\s]+?)-----END PUBLIC KEY-----\s*"
_PLACE = re.compile(r"at line (\d+), column (\d+)")
_MOST_DAYS = 3650
_MOST_BYTES = 100_000
_SHOWN = 40


class _Bad(Exception):
    """A value is not what its field takes; the text says what it takes.

    `shown` is what of the value is wrong, where that is not all of it.
    """

    def __init__(self, takes: str, shown: str = "") -> None:
        super().__init__(takes)
        self.shown = shown


def read_policy(file: Path, kinds: Callable[[], Collection[str]]) -> Policy:
    """Return what `file` settles; nothing where there is none.

    `kinds` returns the kinds of finds that may be named in ``stops``. Never raises for what is in
    the file: what is wrong is in the policy's `problems`.
    """
    try:
        content = file.read_bytes()
        from ssp_desktop.policy.owner import is_administrators  # noqa: PLC0415 - as below

        ours = is_administrators(file)
    except (FileNotFoundError, NotADirectoryError):
        if not file.is_symlink():
            return Policy()
        return _unread(file, "Den er en henvisning til en fil, som ikke findes eller kan nås.")
    except OSError as error:
        return _unread(file, f"Filen kan ikke læses ({system_words(error)}).")
    if not ours:
        return _unread(
            file,
            "Filen ejes ikke af en administrator, så enhver på computeren kan have lavet den. Sæt "
            "ejeren: icacls FIL /setowner *S-1-5-32-544.",
        )
    if len(content) > _MOST_BYTES:
        return _unread(file, f"Filen fylder over {_MOST_BYTES // 1000} kB.")
    import tomllib  # noqa: PLC0415 - most computers have no policy, and none waits for this

    try:
        said = tomllib.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return _unread(file, "Filen er ikke gemt som UTF-8.")
    except tomllib.TOMLDecodeError as error:
        return _unread(file, f"Filen er ikke rigtig TOML{_where(str(error))}.")
    except (RecursionError, ValueError):  # brackets or digits without end
        return _unread(file, "Filen er ikke rigtig TOML.")
    return _policy(file, said, kinds)


def _where(told: str) -> str:
    """Return where the mistake is, of what the library says of it in English."""
    found = _PLACE.search(told)
    return f" (fejl i linje {found[1]}, tegn {found[2]})" if found else " (fejl til sidst i filen)"


def _unread(file: Path, problem: str) -> Policy:
    return Policy(file=file, problems=(problem,), unread=frozenset(_FIELDS) - {"issued_by"})


def _policy(file: Path, said: dict[str, Any], kinds: Callable[[], Collection[str]]) -> Policy:
    read: dict[str, Any] = {}
    problems: list[str] = []
    unread: set[str] = set()
    for name, value in said.items():
        if name not in _FIELDS:
            problems.append(f"{name}: der er intet felt med det navn; der er {', '.join(_FIELDS)}.")
            # Whatever it was meant to be.
            unread |= _FIELDS.keys() - said.keys()
            continue
        try:
            read[name] = _stops(value, kinds()) if name == "stops" else _FIELDS[name](value)
        except _Bad as bad:
            shown = bad.shown or _words_of(value)
            problems.append(f"{name}: skal være {bad}, ikke »{shown}«.")
            unread.add(name)
    return Policy(
        **read, file=file, problems=tuple(problems), unread=frozenset(unread - {"issued_by"})
    )


def _words_of(value: object) -> str:
    try:
        words = str(value)
    except (RecursionError, ValueError):  # a number of thousands of digits
        return "…"
    return f"{words[:_SHOWN]} …" if len(words) > _SHOWN else words


def _language(value: object) -> str:
    if value not in ("da", "en"):
        raise _Bad("»da« eller »en«")
    return str(value)


def _folder(value: object) -> Path:
    allowed = "en hel sti til en mappe, evt. med ~ for brugerens egen"
    if not isinstance(value, str) or not value.strip() or not value.isprintable():
        raise _Bad(allowed)
    folder = Path(value.strip())
    if folder.parts[:1] == ("~",):
        folder = _home().joinpath(*folder.parts[1:])
    if not folder.is_absolute():
        raise _Bad(allowed)
    return folder


def _home() -> Path:
    """Return the user's home as the system has it: a variable would be a way round."""
    try:
        import pwd  # noqa: PLC0415 - there is none on Windows
    except ImportError:
        return Path.home()
    return Path(pwd.getpwuid(os.getuid()).pw_dir)


def _encryption(value: object) -> Encryption:
    try:
        return Encryption(value)  # type: ignore[arg-type] # any value is looked up
    except ValueError:
        raise _Bad("»off«, »copies« eller »on«") from None


def _public_key(value: object) -> str:
    found = re.fullmatch(_PEM, value) if isinstance(value, str) else None
    try:
        if found is None or not binascii.a2b_base64("".join(found[1].split()), strict_mode=True):
            raise _Bad("en offentlig nøgle (PEM, »BEGIN PUBLIC KEY«)")
    except binascii.Error:
        raise _Bad("en hel offentlig nøgle (PEM, »BEGIN PUBLIC KEY«)") from None
    return str(value).strip() + "\n"


def _days(value: object) -> int:
    if type(value) is not int or not 0 <= value <= _MOST_DAYS:  # true is no number of days
        raise _Bad(f"et helt tal fra 0 (aldrig) til {_MOST_DAYS}")
    return value


def _stops(value: object, kinds: Collection[str]) -> frozenset[str]:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise _Bad("en liste af fund")
    unknown = [each for each in value if each not in kinds]
    if unknown:
        few = ", ".join(list(kinds)[:3])
        raise _Bad(f"navne på fund ({few} …; alle står i vejledningen til IT)", ", ".join(unknown))
    return frozenset(value)


def _issuer(value: object) -> str:
    if not isinstance(value, str) or not value.strip() or not value.isprintable():
        raise _Bad("et navn på én linje")
    return value.strip()


_FIELDS: dict[str, Callable[[object], Any]] = {
    "issued_by": _issuer,
    "language": _language,
    "export_folder": _folder,
    "backup_folder": _folder,
    "templates": _folder,
    "encryption": _encryption,
    "municipal_key": _public_key,
    "days_in_bin": _days,
    "stops": lambda _: frozenset(),
}
