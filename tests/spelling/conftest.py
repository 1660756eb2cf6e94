"""The real dictionary in its real process, one for all tests that do not end it."""

from collections.abc import Callable, Iterator

import pytest

from ssp_desktop.domain.proof import Flag, KnownNames
from ssp_desktop.folders import find_folders
from ssp_desktop.spelling.process import find_dictionaries
from ssp_desktop.spelling.proofreader import Proofreader
from ssp_desktop.spelling.service import SpellingService
from tests.spelling.flagged_words import looked

Look = Callable[..., tuple[Flag, ...]]


@pytest.fixture(scope="session")
def service() -> Iterator[SpellingService]:
    resources = find_folders().resources
    made = SpellingService(lambda: find_dictionaries(resources, resources / "none"))
    yield made
    made.close()


@pytest.fixture
def look(service: SpellingService) -> Look:
    """Give ``look(text, people=…, others=…, words=…, silenced=…)``: the flags, all judged."""

    def flags(
        text: str,
        *,
        people: tuple[str, ...] = (),
        others: tuple[str, ...] = (),
        words: tuple[str, ...] = (),
        silenced: tuple[str, ...] = (),
    ) -> tuple[Flag, ...]:
        proofreader = Proofreader(service)
        proofreader.know(KnownNames(people, others), words, silenced)
        return looked(proofreader, text)

    return flags
