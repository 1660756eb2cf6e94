"""Whether files may go out in which something was found: for a reason, or not at all.

One rule for a package and for a file that is exported alone.
"""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from pathlib import Path

from ssp_desktop.application.aids.phrases import STANDARD_PHRASES
from ssp_desktop.application.files.cpr_finds import FoundNumber, Reason
from ssp_desktop.application.leaks.checking import Checked, Leak, LeaksFound, Step, check
from ssp_desktop.application.leaks.secrets import Secrets, secrets_of
from ssp_desktop.domain.changes import RecordedChange
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.machine.system_words import system_words
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.domain.text import given_reason
from ssp_desktop.policy import Policy

Room = Callable[[], AbstractContextManager[Path]]
"""Gives a private folder in the data folder for a while, which is swept after a killed program."""

_DATE = 6  # the digits of a CPR number that are shown


def secrets_in(
    meeting: Meeting,
    committee: Committee | None,
    anybodys: Iterable[str] = (),
    history: Iterable[RecordedChange] = (),
) -> Secrets:
    """Return what is closed in `meeting` of `committee`, to be looked for.

    `anybodys` are words that tell nobody anything, such as those of every such file. `history` has
    what was closed and is deleted: only a file from elsewhere can say it.
    """
    phrases = (committee.phrases if committee else ()) or STANDARD_PHRASES
    return secrets_of(meeting, committee, (*phrases, *anybodys), history)


def let_through(
    checked: Checked,
    despite: Reason | None,
    shown: frozenset[Leak] | None,
    policy: Policy,
    spared: Callable[[Leak], bool] = lambda _leak: False,
) -> str:
    """Return the reason for which what was found goes out; empty where nothing was.

    `despite` is for the leaks `shown`, or for whatever is found. Those that are `spared` need no
    reason of their own. Raises LeaksFound, also where `policy` takes no reason for what was found.
    """
    if any(policy.refuses_reason(leak.kind) for leak in checked.stops):
        raise LeaksFound(checked, policy)
    new = {leak for leak in checked.stops if not spared(leak)} - (shown or frozenset())
    if new and (despite is None or shown is not None):
        raise LeaksFound(checked, policy)
    return given_reason(despite.text) if despite and checked.stops else ""


def is_number_of(leak: Leak, numbers: tuple[FoundNumber, ...]) -> bool:
    """Whether `leak` is one of these CPR numbers of the minutes, as far as can be told."""
    dates = {find.masked[:_DATE] for find in numbers}
    return leak.kind == "cpr" and leak.shown[:_DATE] in dates


class NotLooked(UserError):
    """The file could not lie in the data folder for as long as it is looked into."""

    def __init__(self, name: str, error: OSError) -> None:
        super().__init__(
            f"{name} kunne ikke ses igennem, før den skrives ({system_words(error)}). Den er ikke "
            "skrevet. Se efter, om der er plads på den disk, som datamappen ligger på, og om du må "
            "skrive i den, og prøv igen."
        )


class Leaving:
    """Looks into an open edition that is about to be written: the `look` of an export."""

    def __init__(
        self,
        meeting: Meeting,
        committee: Committee | None,
        policy: Policy,
        *,
        room: Room,
        despite: Reason | None = None,
        shown: frozenset[Leak] | None = None,
        step: Step | None = None,
    ) -> None:
        """`despite` is for the leaks `shown`, or for whatever is found.

        The file lies in a `room` while it is looked into.
        """
        self._room = room
        self._meeting = meeting
        self._committee = committee
        self._policy = policy
        self._despite = despite
        self._shown = shown
        self._step = step

    def look(self, name: str, content: bytes, numbers: tuple[FoundNumber, ...]) -> str:
        """Open `content` as a file called `name`, as a stranger would, and return why it may go.

        `numbers` were let through already. Raises LeaksFound, NotLooked, and checking.Stopped where
        `step` returned False.
        """
        try:
            with self._room() as folder:
                (folder / name).write_bytes(content)
                secrets = secrets_in(self._meeting, self._committee)
                checked = check(folder, [name], secrets, self._policy, self._step)
        except OSError as error:
            raise NotLooked(name, error) from error
        return let_through(
            checked,
            self._despite,
            self._shown,
            self._policy,
            lambda leak: is_number_of(leak, numbers),
        )
