"""What the system says of a file or a drive that it refuses, in Danish.

The one place for that: what the system says itself is English on most computers, and of a kind that
only programmers know. The words go within brackets or behind a comma, and say what is wrong; what
to do about it is for whoever knows what was being done.
"""

from __future__ import annotations

import errno
import os

_FULL = "der er ikke plads på disken"
_NO_ACCESS = "der er ikke adgang"
_PROTECTED = "drevet er skrivebeskyttet"
_NOWHERE = "filen eller mappen findes ikke"
_IN_USE = "et andet program har filen åben"
_TOO_LONG = "navnet eller stien er for lang"
_FAILING = "disken eller drevet melder fejl"
_PULLED_OUT = "drevet er der ikke mere"
_NO_NETWORK = "forbindelsen til drevet er væk"
_THERE_ALREADY = "der ligger allerede noget med det navn"
_NO_NAME = "navnet kan ikke bruges på det drev"

_BY_NAME = {
    _FULL: "ENOSPC EDQUOT",
    "filen er for stor til drevet": "EFBIG",
    _NO_ACCESS: "EACCES EPERM",
    _PROTECTED: "EROFS",
    _NOWHERE: "ENOENT",
    "en del af stien er en fil, ikke en mappe": "ENOTDIR",
    "det er en mappe": "EISDIR",
    _THERE_ALREADY: "EEXIST",
    "mappen er ikke tom": "ENOTEMPTY",
    _FAILING: "EIO EREMOTEIO",
    _TOO_LONG: "ENAMETOOLONG",
    _IN_USE: "EBUSY ETXTBSY EDEADLK EDEADLOCK",
    _PULLED_OUT: "ENODEV ENXIO ENOMEDIUM",
    _NO_NETWORK: (
        "ENETDOWN ENETUNREACH ENETRESET EHOSTDOWN EHOSTUNREACH ETIMEDOUT ECONNRESET ECONNABORTED "
        "ECONNREFUSED ENOTCONN ESHUTDOWN ESTALE EPIPE"
    ),
    "henvisningerne går i ring": "ELOOP",
    "der er for mange filer åbne": "EMFILE ENFILE",
    "der er ikke hukommelse nok": "ENOMEM",
    _NO_NAME: "EILSEQ",
    "drevet kan det ikke": "ENOTSUP EOPNOTSUPP ENOSYS",
}
_BY_NUMBER = {
    getattr(errno, name): words
    for words, names in _BY_NAME.items()
    for name in names.split()
    if hasattr(errno, name)
}
_OF_WINDOWS = {
    _NOWHERE: (2, 3),
    _NO_ACCESS: (5,),
    _PULLED_OUT: (15, 20, 21, 55, 433, 1167),
    _PROTECTED: (19,),
    _FAILING: (23, 25, 27, 483, 1117, 1392, 1393),
    _IN_USE: (32, 33, 170, 1224),
    _FULL: (39, 112, 1295),
    _NO_NETWORK: (51, 53, 54, 59, 64, 65, 67, 71, 121, 1222, 1231, 1232, 1236, 2250),
    _THERE_ALREADY: (80, 183),
    _NO_NAME: (123, 161),
    _TOO_LONG: (206,),
    "et antivirusprogram holder filen tilbage": (225, 226),
    "filen ligger i skyen og kan ikke hentes ned": (362, 363, 389, 395, 426),
}
"""Windows' own numbers, of which Python makes several the same errno."""
_BY_WINDOWS = {number: words for words, numbers in _OF_WINDOWS.items() for number in numbers}


def system_words(error: BaseException | None) -> str:
    """Return why the system refused, such as ``der er ikke plads på disken``; never empty.

    An error that has words alone, which only this program makes, keeps them.
    """
    number = getattr(error, "errno", None)
    own = getattr(error, "strerror", None)
    windows = getattr(error, "winerror", None)
    known = _BY_WINDOWS.get(windows or 0) or _BY_NUMBER.get(number or 0)
    if known:
        return known
    if own and (number is None or os.name == "nt"):  # Windows speaks the user's language
        return str(own)
    return f"systemets fejl {errno.errorcode.get(number, number)}" if number else "ukendt fejl"


def is_full(error: BaseException) -> bool:
    """Whether there is no room: on the disk, for so large a file, or for this user."""
    full = (errno.ENOSPC, errno.EFBIG, errno.EDQUOT)
    return getattr(error, "errno", None) in full or getattr(error, "winerror", None) in {39, 112}
