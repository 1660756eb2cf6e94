"""Which folder in the second place is this data folder's own, whatever the machine is called.

Its name is made of the data folder's id. A data folder may be copied whole to another laptop, id
and all, and both may make copies in one place: so a word is written there at each copy, and the
words that were written are remembered here. One that is not among them was written by the other,
and then this data folder gets an id, and a folder there, of its own.
"""

import hashlib
import platform
import secrets
from pathlib import Path

from ssp_desktop.store.backups.place_files import PlaceFiles
from ssp_desktop.store.backups.place_state import FormerPlace, PlaceState, new_id

_PURGED = "-"
"""Stands among the words where a meeting was deleted for good."""
_WORDS = 400
"""How many words are remembered: as many copies in one place may be missed by it."""


def own_name(place: Path, state: PlaceState) -> str:
    """Return the name of the own folder in `place`, which need not be there; asks the disk.

    Earlier versions made it of the machine's name too: such a folder stays the own one.
    """
    if state.own:
        return state.own
    earlier = _named(f"{state.id}\0{platform.node()}")
    return earlier if (place / earlier).is_dir() else _named(state.id)


def known_again(place: Path, state: PlaceState) -> PlaceState:
    """Return `state` as it is to be remembered before a copy is brought to `place`.

    It says whether copies there are older than what was deleted for good. Raises OSError where the
    disk cannot be asked.
    """
    name = own_name(place, state)
    word = PlaceFiles(place / name).word()
    if word and word not in state.words:
        left, new = FormerPlace(str(place), state.last, behind=True, own=name), new_id()
        return state._replace(
            id=new,
            own=_named(new),
            words=(),
            last=None,
            behind=False,
            former=(*state.former, left),
        )
    # There may be another stick in the place of the one that was there at the time.
    since = state.words[state.words.index(word) :] if word else ()
    return state._replace(own=name, behind=state.behind or _PURGED in since)


def with_purge(state: PlaceState) -> PlaceState:
    """Return `state` as it is to be remembered when a meeting is deleted for good."""
    if not state.words or state.words[-1] == _PURGED:
        return state
    return state._replace(words=(*state.words, _PURGED)[-_WORDS:])


def with_next_word(state: PlaceState) -> PlaceState:
    """Return `state` as it is to be remembered before its last word is written there."""
    return state._replace(words=(*state.words, secrets.token_hex(8))[-_WORDS:])


def _named(identity: str) -> str:
    return f"ssp-desktop-{hashlib.sha256(identity.encode()).hexdigest()[:12]}"
