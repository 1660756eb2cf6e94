"""What stops a draft for somebody until a reason is given: what its reader may not see."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ssp_desktop.application.drafts.seeing import Withheld
from ssp_desktop.application.files.cpr_finds import CPR, FoundNumber, NoReason
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.text import given_reason
from ssp_desktop.policy import NO_POLICY, Policy

CLOSED_WORDS = "closed_words"
"""What a policy calls what is closed, shown to somebody who may not see it."""
Stop = Withheld | FoundNumber
"""An item that the reader may not see, or what looks like a CPR number."""


class DraftStopped(UserError):
    """The draft would show its reader what they may not see; nothing was written."""

    def __init__(
        self, who: str, stops: tuple[Stop, ...], others: str = "", policy: Policy = NO_POLICY
    ) -> None:
        """Say what, one a line, and never a number; and what `policy` lets be done.

        `others` are the numbers of the items in it that nothing withholds, as they are written;
        empty when there are none.
        """
        self.stops = stops
        barred = no_reason_helps(stops, policy)
        ways = list(_ways_out(stops, others))
        way = ", eller ".join(ways if not barred else ways[:-1])
        lines = "\n".join(map(_line, stops))
        super().__init__(
            f"Udkastet ville vise {who} noget, {who} ikke må se. Intet er skrevet. "
            f"{way[0].upper()}{way[1:]}. {policy.no_reason if barred else ''}".rstrip()
            + f"\n{lines}"
        )


class Despite(NamedTuple):
    """Why a draft may go out all the same, and the stops that the reason was given for.

    It holds for no others. Without `stops` it is for whatever is found: nothing was shown first.
    """

    text: str
    stops: tuple[Stop, ...] | None = None

    def covers(self, stops: Iterable[Stop]) -> bool:
        """Whether it was given for all of these."""
        return self.stops is None or not Counter(stops) - Counter(self.stops)


def no_reason_helps(stops: Iterable[Stop], policy: Policy) -> bool:
    """Whether `policy` takes no reason for one of these: a closed item, or a CPR number."""
    return any(
        policy.refuses_reason(CLOSED_WORDS if isinstance(each, Withheld) else CPR) for each in stops
    )


def reason_for(
    who: str,
    stops: tuple[Stop, ...],
    despite: Despite | None,
    policy: Policy,
    others: str = "",
) -> str:
    """Return why a draft for `who` may go out with these stops; empty when there are none.

    `others` is as for DraftStopped. Raises DraftStopped unless `despite` was given for every one
    and `policy` takes reasons for them, and NoReason when it is empty.
    """
    if despite is not None and not given_reason(despite.text):
        raise NoReason
    if not stops:
        return ""
    if despite is None or not despite.covers(stops) or no_reason_helps(stops, policy):
        raise DraftStopped(who, stops, others, policy)
    return given_reason(despite.text)


def _ways_out(stops: Iterable[Stop], others: str) -> Iterator[str]:
    kinds = {type(each) for each in stops}
    if Withheld in kinds:
        yield f"tag kun de andre med (--items {others})" if others else "vælg andre punkter"
    if FoundNumber in kinds:
        yield "ret teksten"
    yield "giv en begrundelse med --despite"


def _line(stop: Stop) -> str:
    return f"{stop.where}: {stop.why if isinstance(stop, Withheld) else stop.masked}"
