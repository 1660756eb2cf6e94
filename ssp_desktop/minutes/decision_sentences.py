"""The sentences that the program itself writes into a decision, as a clerk would word them."""

from ssp_desktop.domain.meeting import ItemState, Participant
from ssp_desktop.minutes.item_lines import name_with_affiliation

STATE_SENTENCES = {
    ItemState.WITHDRAWN: "Punktet udgår.",
    ItemState.POSTPONED: "Punktet udsættes til næste møde.",
}
"""The decision of an item that was not taken, unless something else was written."""


def recusal_sentence(person: Participant, *, disqualified: bool) -> str:
    """Return the sentence about a recusal: whether `person` is disqualified at the item."""
    name = name_with_affiliation(person)
    if disqualified:
        return f"{name} blev erklæret inhabil og forlod mødet under punktets behandling."
    return f"{name} blev ikke erklæret inhabil og deltog i punktets behandling."
