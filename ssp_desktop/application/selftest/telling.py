"""The report of the self-test, as text or JSON: for IT, with nothing of any minutes in it.

Owns what is told of the machine, and that nobody's account stands in it.
"""

import contextlib
import datetime
import getpass
import locale
import os
import platform
import re
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from ssp_desktop.application.files.taken_names import OwnFile
from ssp_desktop.application.said import worded
from ssp_desktop.application.selftest.results import PARTS, Result, State
from ssp_desktop.application.selftest.running import Machine, Outcome
from ssp_desktop.writing.files import save_file

SIGNS = {State.OK: "✔", State.WRONG: "✘", State.NOT_TRIED: "–"}
_OF_POLICY = (
    *("language", "export_folder", "backup_folder", "templates", "encryption"),
    *("municipal_key", "days_in_bin", "stops"),
)


def line(result: Result) -> str:
    """Return ``✔ Skrifter: I orden.``."""
    return f"{SIGNS[result.state]} {worded(PARTS[result.id]())}: {worded(result.said)}"


def report(machine: Machine, outcome: Outcome, at: datetime.datetime) -> str:
    """Return the whole report, without anybody's account or home folder in it."""
    known = [f"{name}: {value}" for name, value in facts(machine, outcome.facts).items()]
    lines = [
        f"SSP Desktop, selvtest {at:%d-%m-%Y %H:%M}",
        "Rapporten indeholder intet fra referaterne og intet kontonavn.",
        "",
        *map(line, outcome.results),
        "",
        *known,
    ]
    return masked("\n".join(lines)) + "\n"


def as_json(machine: Machine, outcome: Outcome) -> dict[str, object]:
    """Return the same as plain values."""
    return {
        "sound": outcome.sound,
        "checks": [
            {
                "id": each.id,
                "name": worded(PARTS[each.id]()),
                "state": each.state.value,
                "said": masked(worded(each.said)),
            }
            for each in outcome.results
        ],
        "system": {name: masked(value) for name, value in facts(machine, outcome.facts).items()},
    }


def facts(machine: Machine, of_window: dict[str, str]) -> dict[str, str]:
    """Return what IT asks of a machine: versions, system, policy; `of_window` has Qt's."""
    from ssp_desktop.store.abilities import sqlite_version  # noqa: PLC0415 - when a report is made
    from ssp_desktop.store.header import SCHEMA_VERSION  # noqa: PLC0415 - as above

    policy = machine.policy
    settled = [
        f"{name}={_shown(getattr(policy, name))}"
        for name in _OF_POLICY
        if getattr(policy, name) is not None
    ]
    return {
        "version": _version(),
        "system": platform.platform(),
        "python": platform.python_version(),
        "sqlite": sqlite_version(),
        "schema": str(SCHEMA_VERSION),
        "locale": f"{locale.getlocale()[0] or '-'}, {sys.getfilesystemencoding()}",
        "program": str(Path(__file__).resolve().parents[2]),
        "data": str(machine.folders.data),
        "policy": f"{policy.file or '-'}; {policy.who}; {', '.join(settled) or '-'}",
        **of_window,
    }


def save(text: str, path: Path, machine: Machine) -> None:
    """Put the report at `path`; raises UserError where it cannot be written.

    It holds nothing of any minutes, so it may lie anywhere but in the place of the program's own.
    """
    path = path.absolute()
    if machine.folders.is_own(Path(os.path.realpath(path))):
        raise OwnFile(path)
    save_file(path, text.encode())


def _shown(value: object) -> str:
    if isinstance(value, frozenset):
        return "+".join(sorted(value)) or "-"
    return "(PEM)" if isinstance(value, str) and "KEY-----" in value else str(value)


def _version() -> str:
    try:
        return version("ssp-desktop")
    except PackageNotFoundError:
        return "-"


def masked(text: str) -> str:
    """Return `text` with the home folder as ``~`` and the account's name as ``<konto>``."""
    for home in dict.fromkeys((str(Path.home()), os.path.realpath(Path.home()))):
        if len(home) > 1:
            text = re.sub(rf"{re.escape(home)}(?![^\s/\\,;.»)])", "~", text)
    for name in _accounts():
        text = re.sub(rf"(?<=[/\\]){re.escape(name)}(?!\w)", "<konto>", text)
    return text


def _accounts() -> list[str]:
    names = {Path.home().name}
    with contextlib.suppress(KeyError, OSError, ImportError):  # one that the system does not know
        names.add(getpass.getuser())
    return sorted(filter(None, names - {"root"}), key=len, reverse=True)
