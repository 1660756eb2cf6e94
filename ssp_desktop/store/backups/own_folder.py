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
from ssp_desktop.store.backups.place_state import PlaceState, new_id

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

    Raises OSError where the disk cannot be asked.
    """
    name = own_name(place, state)
    word = PlaceFiles(place / name).word()
    if word and word not in state.words:
        # What is told of the copies there, and what must go from them, is the other's.
        new = new_id()
        return state._replace(id=new, own=_named(new), words=(), last=None, behind=False)
    return state._replace(own=name)


def with_next_word(state: PlaceState) -> PlaceState:
    """Return `state` as it is to be remembered before its last word is written there."""
    return state._replace(words=(*state.words, secrets.token_hex(8))[-_WORDS:])


def _named(identity: str) -> str:
    return f"ssp-desktop-{hashlib.sha256(identity.encode()).hexdigest()[:12]}"
