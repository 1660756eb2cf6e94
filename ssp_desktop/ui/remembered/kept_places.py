"""Where the user was writing in each meeting, kept from one run of the program to the next.

Stores ids and numbers only, in the window's settings: nothing of a text, and nothing in
the store, where it would count as a change. Keeps the places of the meetings opened
most recently, and which of them was open when the program ended.
"""

from functools import cached_property
from typing import NamedTuple

from ssp_desktop.ui.remembered.settings import Settings

_PLACES = "places"
_OPEN = "open_meeting"
_MOST = 100


class WritingPlace(NamedTuple):
    """An item, the part of it, and the caret's position in that part's text as shown.

    `step` is the number of the last step when the place was kept, 0 for none and -1
    when unknown; `end` is where the words written by that step end.
    """

    item_id: str
    part: str
    position: int
    step: int = -1
    end: int = 0


class KeptPlaces:
    """Reads the places from `settings` and stores them there."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    @cached_property
    def _places(self) -> dict[str, WritingPlace]:
        return _read(self._settings.text(_PLACES))

    def place_in(self, meeting_id: str) -> WritingPlace | None:
        """Return where the user last wrote in that meeting; None when unknown."""
        return self._places.get(meeting_id)

    def keep(self, meeting_id: str, place: WritingPlace) -> None:
        """Store that place, and that the meeting is open; on disk at once."""
        import json  # noqa: PLC0415 - see `start`

        self._places.pop(meeting_id, None)
        self._places[meeting_id] = place
        for oldest in list(self._places)[:-_MOST]:
            del self._places[oldest]
        self._settings.keep_text(_PLACES, json.dumps(self._places))
        self._settings.keep_text(_OPEN, meeting_id)
        self._settings.write()

    def forget(self, meeting_id: str) -> None:
        """Forget that meeting, which has been deleted for good."""
        import json  # noqa: PLC0415 - see `start`

        if self._places.pop(meeting_id, None) is not None:
            self._settings.keep_text(_PLACES, json.dumps(self._places))
        if self.open_meeting == meeting_id:
            self._settings.keep_text(_OPEN, "")
        self._settings.write()

    def forget_unknown(self, known: set[str]) -> None:
        """Forget the meetings that are not among these: another program purged them."""
        for meeting_id in {*self._places, self.open_meeting} - known - {""}:
            self.forget(meeting_id)

    @property
    def open_meeting(self) -> str:
        """The id of the meeting that was open when the program ended; empty for none."""
        return self._settings.text(_OPEN)

    def note_left(self) -> None:
        """Note that no meeting is open: the next start shows the list."""
        if self.open_meeting:
            self._settings.keep_text(_OPEN, "")


def _read(text: str) -> dict[str, WritingPlace]:
    """Return the places in `text`, ignoring anything that we did not write.

    The file may hold anything: invalid numbers, or endless nesting.
    """
    import json  # noqa: PLC0415 - see `start`

    try:
        kept = json.loads(text or "{}")
        return {str(meeting_id): _place(*kept_place) for meeting_id, kept_place in kept.items()}
    except (ValueError, TypeError, AttributeError, OverflowError, RecursionError):
        return {}


def _place(
    item: object, part: object, position: float, step: float = -1, end: float = 0
) -> WritingPlace:
    return WritingPlace(str(item), str(part), max(int(position), 0), int(step), int(end))
