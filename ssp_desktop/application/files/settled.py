"""Where files may go that leave the program, if IT has settled it.

Owns the refusal; every way out asks here, by `Exporter.refuse_outside` or itself.
"""

import contextlib
import os
from pathlib import Path

from ssp_desktop.domain.errors import UserError
from ssp_desktop.policy import Policy


class OutsideSettled(UserError):
    """A file was to be written elsewhere than where IT lets files go."""

    def __init__(self, path: Path, policy: Policy) -> None:
        """Say where it may be, and who says so."""
        super().__init__(
            f"{path} ligger uden for {policy.export_folder}. {policy.who} har fastlagt, at det, "
            "der skrives fra programmet, skal ligge dér. Intet er skrevet. Vælg den mappe eller en "
            "i den."
        )


def refuse_outside(path: Path, policy: Policy) -> None:
    """Raise OutsideSettled where a file at `path` would lie outside what `policy` allows.

    What a link leads to counts. The settled folder is made if it is missing and can be.
    """
    folder = settled_folder(policy)
    if folder is not None and not lies_in(path, folder):
        raise OutsideSettled(path, policy)


def settled_folder(policy: Policy) -> Path | None:
    """Return where files go, made if it is missing and can be; None where IT has not settled it."""
    folder = policy.export_folder
    if folder is not None:
        with contextlib.suppress(OSError):  # whoever writes there says why it cannot be
            folder.mkdir(parents=True, exist_ok=True)
    return folder


def lies_in(path: Path, folder: Path) -> bool:
    """Whether `path` is `folder` or below it, wherever links lead."""
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))
