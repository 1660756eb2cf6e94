"""Whose draft a file is: what the program wrote into its properties, or the code in its footer."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ssp_desktop.minutes.field_marks import CODE_WORDS

_SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # none that is mistaken for another
_CODE = rf"[{_SIGNS}]{{4}}"
_SAID = re.compile(rf"(?P<meeting>[\w-]{{1,64}})/(?P<seq>\d{{1,12}})/(?P<code>{_CODE})", re.ASCII)
_IN_FOOTER = re.compile(rf"\b(?:{'|'.join(CODE_WORDS)})\W{{1,5}}(?P<code>{_CODE})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Identity:
    """The id of the meeting, the step that the draft was made from, and its code."""

    meeting: str = ""
    seq: int | None = None
    code: str = ""


def identity_of(said: str, footers: Iterable[str]) -> Identity:
    """Return who the draft is by the property's value, or by the texts of its footers."""
    found = _SAID.fullmatch(said.strip())
    if found:
        return Identity(found["meeting"], int(found["seq"]), found["code"])
    in_footer = next(filter(None, map(_IN_FOOTER.search, footers)), None)
    return Identity(code=in_footer["code"].upper() if in_footer else "")
