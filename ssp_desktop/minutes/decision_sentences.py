"""The sentences that the program itself writes into a decision, as a clerk would word them."""

from ssp_desktop.domain.meeting import ItemState, Participant
from ssp_desktop.minutes.item_lines import name_with_affiliation

STATE_SENTENCES = {
    ItemState.WITHDRAWN: "Punktet udgår.",
    ItemState.POSTPONED: "Punktet udsættes til næste møde.",
}
"""What the decision reads of an item that was not taken, where nothing else was written."""


def recusal_sentence(person: Participant, *, disqualified: bool) -> str:
    """Return what is said of a ruling on whether `person` is disqualified at the item."""
    name = name_with_affiliation(person)
    if disqualified:
        return f"{name} blev erklæret inhabil og forlod mødet under punktets behandling."
    return f"{name} blev ikke erklæret inhabil og deltog i punktets behandling."
