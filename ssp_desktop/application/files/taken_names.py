"""Why a file is not written under a name: somebody else's file has it, or one of our own."""

from pathlib import Path

from ssp_desktop.domain.errors import UserError
from ssp_desktop.writing.files import free_name


class NameTaken(UserError):
    """Another file has the name. `free` is a similar name that is not in use."""

    def __init__(self, path: Path, *, changed: bool) -> None:
        """Say which file; `changed` if it was once an export and has been changed since."""
        self.free = free_name(path)
        what = "er ændret, siden programmet skrev den" if changed else "er ikke skrevet herfra"
        super().__init__(
            f"{path.name} findes allerede og {what}. Den er urørt. "
            "Gem under et andet navn, eller erstat den."
        )


class OwnFile(UserError):
    """An export would have replaced one of the program's own files."""

    def __init__(self, path: Path) -> None:
        """Say which."""
        super().__init__(
            f"{path} er en af programmets egne filer og kan ikke erstattes af et referat. "
            "Den er urørt. Vælg et andet navn eller en anden mappe."
        )
