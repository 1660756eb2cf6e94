"""Runs the self-test: every part in turn, and what is known of the machine.

A part that meets an error says so and the next one is tried; nothing is repaired.
"""

import contextlib
import tempfile
from collections.abc import Callable, Collection
from functools import partial
from pathlib import Path
from typing import NamedTuple

from ssp_desktop.application.files.export import Exporter
from ssp_desktop.application.files.file_kinds import FileKind
from ssp_desktop.application.keeping.ports import Copies, SecondPlace
from ssp_desktop.application.log import EventLog
from ssp_desktop.application.said import Said
from ssp_desktop.application.selftest import parts, places, sample
from ssp_desktop.application.selftest.apart import OF_WINDOW, try_window
from ssp_desktop.application.selftest.results import (
    BROKEN,
    PARTS,
    PLAIN,
    NotTried,
    Result,
    State,
    Trouble,
)
from ssp_desktop.domain.errors import UserError
from ssp_desktop.folders import Folders
from ssp_desktop.policy import Policy

Step = Callable[[int, int], bool]
"""Told how many parts of how many are tried; what it returns says whether to go on."""


class Machine(NamedTuple):
    """What is tried: the program's folders, what IT has settled, its exporter and its copies.

    `second_place` is where they are made too. `has_lock`: this process holds the lock of the data
    folder.
    """

    folders: Folders
    policy: Policy
    exporter: Exporter
    copies: Copies
    second_place: SecondPlace
    log: EventLog
    has_lock: bool = False


class Outcome(NamedTuple):
    """The result of each part that was tried, and what the window's process knows of Qt.

    `stopped`: somebody ended it before all was tried.
    """

    results: list[Result]
    facts: dict[str, str]
    stopped: bool = False

    @property
    def sound(self) -> bool:
        """Whether all parts were tried and none is wrong."""
        wrong = any(each.state is State.WRONG for each in self.results)
        return not wrong and not self.stopped


def run(
    machine: Machine,
    step: Step = lambda _done, _of: True,
    tell: Callable[[Result], object] = lambda _result: None,
    wanted: Collection[str] = tuple(PARTS),
) -> Outcome:
    """Try the parts that are `wanted`, and `tell` each result.

    Ends early where `step` returns False.
    """
    results: list[Result] = []

    def add(result: Result) -> bool:
        results.append(result)
        tell(result)
        return step(len(results), len(wanted))

    with tempfile.TemporaryDirectory(prefix="ssp-desktop-", ignore_cleanup_errors=True) as folder:
        for name, work in _parts(machine, Path(folder)).items():
            if name in wanted and not add(_result(name, work, machine.log)):
                return Outcome(results, {}, stopped=True)
    if not set(wanted) & set(OF_WINDOW):
        return Outcome(results, {})
    tried = try_window(lambda: step(len(results), len(wanted)))
    if tried is None:
        return Outcome(results, {}, stopped=True)
    for result in tried.results:
        if result.id in wanted:
            add(result)
    return Outcome(results, tried.facts)


def _parts(machine: Machine, folder: Path) -> dict[str, Callable[[], Said]]:
    folders, policy, exporter = machine.folders, machine.policy, machine.exporter
    needed = _has_key(folders)
    written = partial(sample.written_and_read, folders, exporter)
    return {
        "policy": lambda: places.policy(policy),
        "data_folder": lambda: places.data_folder(folders),
        "place": lambda: places.place(folders),
        "second_place": lambda: places.second_place(machine.second_place),
        "lock": lambda: places.lock(folders, ours=machine.has_lock),
        "database": lambda: places.database(machine.copies),
        "sqlite": lambda: parts.sqlite(folder),
        "cipher": lambda: parts.cipher(folder, policy, needed=needed),
        "keyring": lambda: parts.keyring(policy, needed=needed),
        "fonts": lambda: parts.fonts(folders),
        "spelling": lambda: parts.spelling(folders),
        "docx": lambda: written(FileKind.DOCX, folder),
        "pdf": lambda: written(FileKind.PDF, folder),
        "look": lambda: sample.looked_into(folders, exporter, folder),
    }


def _has_key(folders: Folders) -> bool:
    with contextlib.suppress(OSError):  # where nobody may look, a part says so
        return (folders.data / "key.json").is_file()
    return False


def _result(name: str, work: Callable[[], Said], log: EventLog) -> Result:
    try:
        return Result(name, State.OK, work())
    except Trouble as trouble:
        return Result(name, State.WRONG, trouble.said)
    except NotTried as reason:
        return Result(name, State.NOT_TRIED, reason.said)
    except UserError as error:
        return Result(name, State.WRONG, PLAIN(str(error)))
    except Exception as error:  # noqa: BLE001 - the next part is tried, and the report says so
        log.failure(f"selftest {name}", error)
        return Result(name, State.WRONG, BROKEN(type(error).__name__))
