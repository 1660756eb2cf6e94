"""Why no cleaned copy is made. Imported also where nothing is cleaned, so it imports no library."""

from ssp_desktop.domain.errors import UserError

SIGNED = "er underskrevet digitalt, og underskriften gælder kun filen, som den er"


class CannotClean(UserError):
    """A file of which no cleaned copy is made; the file itself is as it was."""

    def __init__(self, name: str, reason: str) -> None:
        self.reason = reason
        super().__init__(
            f"Der kan ikke laves en renset kopi af »{name}«: filen {reason}. Filen er ikke ændret. "
            "Rens den i det program, den er lavet i, eller gem den som en ny fil."
        )
