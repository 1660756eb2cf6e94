"""What is offered of a draft that came back: one change, that is taken or left as a whole."""

import hashlib
from dataclasses import dataclass
from dataclasses import field as kept

from ssp_desktop.application.merging.grouping import ProposalKind
from ssp_desktop.application.merging.slots import Slot
from ssp_desktop.application.merging.theirs import TheirComment, Theirs
from ssp_desktop.domain.meeting import Meeting


@dataclass(frozen=True, eq=False)
class Returned:
    """A draft that came back: what went out, what came back, and the draft's code."""

    base: Meeting
    theirs: Theirs
    draft: str


@dataclass(frozen=True)
class Proposal:
    """One change that somebody made, as it is offered.

    `id` is the same each time the same file is looked at. `item` is the id of an item, empty for
    the front; `field` is ``title``, ``case_number``, ``decision``, ``section:HEADING``,
    ``attachment:N`` or ``front``. `before` and `after` are Markdown: what stands here now and what
    stands here when it is taken. With `conflict` something else was changed in the same place:
    here (then `before` is that, and `original` what went out), or by another reviewer
    (`against` is what the other wants).
    """

    id: str
    item: str
    field: str
    kind: ProposalKind
    author: str
    time: str
    before: str
    after: str
    comment: str = ""
    conflict: bool = False
    original: str = ""
    against: str = ""
    edits: tuple[tuple[Slot, int], ...] = kept(default=(), repr=False)
    returned: Returned | None = kept(default=None, repr=False, compare=False)
    remark: TheirComment | None = kept(default=None, repr=False)

    @property
    def draft(self) -> str:
        """The code of the draft that it came back with."""
        return self.returned.draft if self.returned else ""


def proposal_id(*told: object) -> str:
    """Return an id that follows from what a proposal says and where: twelve figures and letters."""
    said = "\x1f".join(map(str, told))
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:12]
