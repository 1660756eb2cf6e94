"""The actions of the standard phrases: each shows the phrase that its key writes.

They are of use while a meeting is open, and the meeting says whose phrases they are.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ssp_desktop.ui.actions.action import PHRASE_IDS
from ssp_desktop.ui.actions.actions import Actions

if TYPE_CHECKING:
    from ssp_desktop.application.aids.phrases import Phrase

_LONGEST = 44


def show_phrases(actions: Actions, phrases: Sequence["Phrase"]) -> None:
    """Make the actions show `phrases`, in the order of their keys; hide the keys without one."""
    for number, action_id in enumerate(PHRASE_IDS):
        action = actions[action_id]
        action.setVisible(number < len(phrases))
        if number < len(phrases):
            phrase = phrases[number]
            action.setText(_short(phrase.text).replace("&", "&&"))
            action.setToolTip(phrase.text)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 2].rstrip() + " …"
