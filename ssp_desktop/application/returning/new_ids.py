"""Ids for what came back and was not in the draft: the same at each reading of the same file."""

from hashlib import sha256


class NewIds:
    """Gives ids that follow from the draft, the place and the words."""

    def __init__(self, code: str) -> None:
        """Give ids for what came back with the draft of that code."""
        self._code = code
        self._given: dict[tuple[str, ...], int] = {}

    def new(self, *of: str) -> str:
        """Return an id for what is described by `of`; each call with the same gives another."""
        count = self._given[of] = self._given.get(of, 0) + 1
        told = "\0".join((self._code, *of, str(count)))
        return sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:10]
