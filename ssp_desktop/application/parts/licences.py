"""Licences as SPDX names them: told from what a package says of itself, and their texts."""

import re
from collections.abc import Iterable
from pathlib import Path

_WORDS = re.compile(r"[A-Za-z0-9][A-Za-z0-9.+-]*")
_JOINING = frozenset(("AND", "OR", "WITH"))
_CLASSIFIERS = {
    "License :: OSI Approved :: Apache Software License": "Apache-2.0",
    "License :: OSI Approved :: ISC License (ISCL)": "ISC",
    "License :: OSI Approved :: MIT License": "MIT",
    "License :: OSI Approved :: Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "License :: OSI Approved :: Python Software Foundation License": "PSF-2.0",
}
"""Those that mean one licence; ``BSD License``, say, may mean several."""
_SPELLINGS = {
    "Apache 2.0": "Apache-2.0",
    "Apache License 2.0": "Apache-2.0",
    "Apache License, Version 2.0": "Apache-2.0",
    "BSD 3-Clause": "BSD-3-Clause",
    "MIT License": "MIT",
}


class Licences:
    """The licences whose text is in some folders, each a file named by its id."""

    def __init__(self, folders: Iterable[Path]) -> None:
        self._texts = {file.stem: file for folder in folders for file in folder.glob("*.txt")}

    def text(self, licence_id: str) -> str:
        """Return the text of that licence or exception, empty where there is none."""
        file = self._texts.get(_plain(licence_id))
        return "" if file is None else file.read_text(encoding="utf-8")

    def are_known(self, expression: str) -> bool:
        """Whether `expression` names licences, and the text of each is here."""
        ids = ids_in(expression)
        return bool(ids) and all(_plain(each) in self._texts for each in ids)

    def told(self, said: Iterable[str], classifiers: Iterable[str] = ()) -> str:
        """Return the expression that a package means, empty where it cannot be told.

        `said` are its own words, in the order in which they are believed.
        """
        for text in said:
            expression = " ".join(text.replace("/", " OR ").split())
            expression = _SPELLINGS.get(expression, expression)
            if self.are_known(expression):
                return expression
        found = {_CLASSIFIERS[each] for each in classifiers if each in _CLASSIFIERS}
        return found.pop() if len(found) == 1 else ""


def ids_in(expression: str) -> tuple[str, ...]:
    """Return the ids of the licences and exceptions in `expression`, each once."""
    words = _WORDS.findall(expression)
    return tuple(dict.fromkeys(word for word in words if word not in _JOINING))


def _plain(licence_id: str) -> str:
    """Return the id without what it says of later versions: the text is the same."""
    return licence_id.removesuffix("-only").removesuffix("-or-later").removesuffix("+")
