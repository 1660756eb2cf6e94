"""The steps of a meeting held with the screen blank, each with what was heard, as a table."""

import datetime
import os
import re
from pathlib import Path

from tests.flows.screen_reader.blind import BlindUser

DOCS = Path(__file__).resolve().parents[3] / "docs" / "accessibility.md"
_KEYS = {"Return": "Enter", "Next": "PgDn", "period": ".", "comma": ",", "plus": "+", "minus": "-"}


class Notes:
    """Does a step of the meeting, waits until it is told, and notes what was heard."""

    def __init__(self, user: BlindUser) -> None:
        self._user = user
        self._rows: list[tuple[str, str, str]] = []

    def lands(self, what: str, keys: str, name: str, role: str, then: str = "") -> None:
        """Press `keys`: the focus is to come to a part of that role whose name begins so.

        A list tells its current row. `then` is written there.
        """
        self._user.press(*keys.split())
        part = self._user.at(name, role)
        if then:
            self._user.write(then)
        called = part["label"] or part["name"]
        value = part["name"] if part["name"] != called else ""
        said = [called, part["role"], value, part["description"]]
        self._note(what, [*_shown(keys), *_written(then)], ", ".join(filter(None, said)))

    def hears(self, what: str, keys: str, *words: str, then: str = "") -> None:
        """Write `then` and press `keys`: each of `words` is to be announced."""
        since = len(self._user.reader.announced())
        if then:
            self._user.write(then)
        self._user.press(*keys.split())
        heard = [self._user.hears(each, since) for each in words]
        self._note(what, [*_written(then), *_shown(keys)], " ".join(f"»{each}«" for each in heard))

    def _note(self, what: str, done: list[str], heard: str) -> None:
        self._rows.append((what, " ".join(done), " ".join(heard.split())))

    def table(self) -> str:
        """Return the steps as a table."""
        lines = [
            "| what is done | keys, and what is written | what is heard |",
            "| --- | --- | --- |",
        ]
        return "\n".join([*lines, *(f"| {' | '.join(row)} |" for row in self._rows)])


def kept_in_docs(name: str, table: str) -> None:
    """Compare `table` with the one of that name in the page; ``WRITE_DOCS=1`` writes it."""
    begin, end = f"<!-- {name} -->\n", f"\n<!-- end of {name} -->"
    yesterday = datetime.date.today() - datetime.timedelta(days=1)
    table = re.sub(r"kl\. \d\d[.:]\d\d", "kl. 16.00", table)
    table = re.sub(rf"\w{{3}} {yesterday.day}\. \w{{3}} {yesterday.year}", "i går", table)
    table = re.sub(rf"{datetime.date.today()}-\d+", "…", table)
    kept = DOCS.read_text(encoding="utf-8")
    wanted = kept[: kept.index(begin) + len(begin)] + table + kept[kept.index(end) :]
    if os.environ.get("WRITE_DOCS"):
        DOCS.write_text(wanted, encoding="utf-8")
    assert DOCS.read_text(encoding="utf-8") == wanted


def _shown(keys: str) -> list[str]:
    return ["+".join(map(_key, each.split("+"))) for each in keys.split()]


def _key(name: str) -> str:
    return _KEYS.get(name, name[:1].upper() + name[1:])


def _written(then: str) -> list[str]:
    return [f"`{then}`"] if then else []
