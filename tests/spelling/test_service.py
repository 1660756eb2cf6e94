"""The helper process: started when wanted, begun again when it died, gone with the program."""

import os
import shutil
import signal
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ssp_desktop.domain.proof import FlagKind, KnownNames
from ssp_desktop.folders import find_folders
from ssp_desktop.spelling.process import find_dictionaries
from ssp_desktop.spelling.proofreader import Proofreader
from ssp_desktop.spelling.service import SpellingService
from ssp_desktop.spelling.verdict import Verdict
from tests.machine.processes import started_with

RESOURCES = find_folders().resources
SHIPPED = RESOURCES / "dictionary"
Make = Callable[..., SpellingService]

# A program that uses the dictionary, tells the helper's number and then does what it is told.
PROGRAM = """
import sys, threading
from pathlib import Path
from ssp_desktop.spelling.process import find_dictionaries
from ssp_desktop.spelling.service import SpellingService
service = SpellingService(lambda: find_dictionaries(Path(sys.argv[1]), Path("none")))
news = threading.Event()
service.listen(news.set)
service.judge(["ord"])
assert news.wait(30) and service.verdict("ord")
print(service._helper.process.pid, flush=True)
"""


@pytest.fixture
def make() -> Iterator[Make]:
    """Give ``make(own folder, **options) -> service``; each is closed at the end."""
    made: list[SpellingService] = []

    def service(own: Path = RESOURCES / "none", **options: object) -> SpellingService:
        made.append(SpellingService(lambda: find_dictionaries(RESOURCES, own), **options))
        return made[-1]

    yield service
    for each in made:
        each.close()


def judged(service: SpellingService, *forms: str) -> list[Verdict | None]:
    """Return the verdicts when all are there, or when none will come."""
    news = threading.Event()
    end = service.listen(news.set)
    service.judge(forms)
    try:
        while not service.refused and None in [service.verdict(form) for form in forms]:
            assert news.wait(20)
            news.clear()
    finally:
        end()
    return [service.verdict(form) for form in forms]


def helpers() -> set[int]:
    """Return the numbers of the helpers that this process has started."""
    return started_with("--spelling-process")


def lives(number: int) -> bool:
    try:
        state = Path(f"/proc/{number}/stat").read_text()
    except OSError:
        return False
    return state.rpartition(")")[2].split()[0] != "Z"


def test_nothing_is_started_before_it_is_wanted_and_asking_does_not_wait(make: Make) -> None:
    service = make()
    assert service.verdict("spurg") is None
    began = time.perf_counter()
    service.judge(["spurg", "kl.", "Bakman"])
    assert time.perf_counter() - began < 0.1
    assert judged(service, "spurg", "kl.", "Bakman") == [0, 2, 1]


@pytest.mark.parametrize("folder", ["Bjørn Ærø Åse", "日本 ordbog"])
def test_a_folder_may_have_any_letters(make: Make, tmp_path: Path, folder: str) -> None:
    own = tmp_path / folder
    own.mkdir()
    for ending in ("aff", "dic"):
        shutil.copy(SHIPPED / f"da.{ending}", own / f"min ordbøg.{ending}")
    with (own / "min ordbøg.dic").open("a", encoding="utf-8") as words:
        words.write("zxqwert\n")
    assert judged(make(own), "zxqwert", "styregruppemøde", "spurg") == [2, 2, 0]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a name is always text")
def test_a_folder_that_cannot_be_named_to_hunspell_is_copied(make: Make, tmp_path: Path) -> None:
    own = tmp_path / os.fsdecode(b"bj\xf8rn")
    own.mkdir()
    (own / "my.aff").write_text("SET UTF-8\n", "utf-8")
    (own / "my.dic").write_text("1\nzxqwert\n", "utf-8")
    assert judged(make(own), "zxqwert", "styregruppemøde") == [2, 0]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such settings")
def test_a_plain_locale_reads_danish_letters(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setenv("PYTHONUTF8", "0")
    monkeypatch.setenv("PYTHONCOERCECLOCALE", "0")
    own = tmp_path / "Ærø"
    shutil.copytree(SHIPPED, own)
    assert judged(make(own), "styregruppemøde", "spurg") == [2, 0]


def test_a_users_own_dictionary_goes_first_but_only_one_that_can_be_read(
    make: Make, tmp_path: Path
) -> None:
    (tmp_path / "a.aff").write_text("SET UTF-8\n", "utf-8")
    assert judged(make(tmp_path), "styregruppemøde") == [2]  # there is no a.dic
    (tmp_path / "a.dic").write_text("nothing of the kind", "utf-8")
    assert judged(make(tmp_path), "styregruppemøde") == [2]
    (tmp_path / "b.aff").write_text("SET ISO8859-1\n", "latin-1")
    (tmp_path / "b.dic").write_bytes("2\nzxqwert\nblåbærgrød\n".encode("latin-1"))
    own = make(tmp_path)
    assert judged(own, "blåbærgrød", "styregruppemøde", "日本") == [2, 0, 0]
    assert own.suggest("日本").result(20) == ()


def test_without_a_dictionary_names_are_found_all_the_same(tmp_path: Path) -> None:
    told = threading.Event()
    service = SpellingService(lambda: [tmp_path / "none.aff"], refuse=told.set)
    try:
        proofreader = Proofreader(service)
        assert proofreader.can_spell
        proofreader.know(KnownNames(("Anders Nyholm",)), (), ())
        proofreader.look("Andes Nyholm spurg")
        assert told.wait(20)
        assert not proofreader.can_spell
        assert "none.aff" in service.refused
        look = proofreader.look("Andes Nyholm spurg")
        assert [(flag.word, flag.kind) for flag in look.flags] == [("Andes Nyholm", FlagKind.NAME)]
        assert proofreader.suggest("spurg").result(5) == ()
    finally:
        service.close()


@pytest.mark.skipif(sys.platform != "linux", reason="looks for the helper in /proc")
def test_one_that_died_is_begun_again(make: Make) -> None:
    others = helpers()
    service = make()
    for form in ("skole", "politi", "referat", "møde"):
        assert judged(service, form) == [Verdict.WORD]
        (helper,) = helpers() - others
        os.kill(helper, signal.SIGKILL)
    assert service.suggest("spurg").result(20) == ()
    assert service.suggest("spurg").result(20)[0] == "spurgt"
    assert not service.refused


def test_one_that_always_dies_is_given_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "executable", shutil.which("true") or str(tmp_path / "none"))
    told = threading.Event()
    service = SpellingService(lambda: [SHIPPED / "da.aff"], refuse=told.set)
    service.judge(["skole"])
    assert told.wait(20)
    assert service.refused
    service.close()


def test_suggestions_that_take_too_long_are_given_up(make: Make) -> None:
    service = make(patience=0.001)
    judged(service, "skole")
    assert service.suggest("Lokalmrådsmødetorintering").result(5) == ()
    assert judged(service, "politi") == [Verdict.WORD]


def test_closing_ends_what_is_still_asked(make: Make) -> None:
    before = set(threading.enumerate())
    service = make()
    service.judge([f"ord{at}" for at in range(1000)])
    suggestions = service.suggest("spurg")
    service.close()
    assert suggestions.result(5) in ((), ("spurgt", "spurt", "spurv", "spørg"))
    assert not [each for each in set(threading.enumerate()) - before if each.name == "spelling"]
    service.judge(["skole"])
    assert service.verdict("skole") is None
    assert service.suggest("spurg").result(5) == ()


@pytest.mark.skipif(sys.platform != "linux", reason="looks for the helper in /proc")
@pytest.mark.parametrize("end", ["killed", "ended", "left open"])
def test_no_helper_outlives_the_program(end: str) -> None:
    last = {"killed": "import time; time.sleep(60)", "ended": "service.close()"}.get(end, "")
    program = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(PROGRAM) + last, str(RESOURCES)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert program.stdout is not None
    helper = int(program.stdout.readline())
    if end == "killed":
        assert lives(helper)
        program.kill()
    assert program.wait(20) == (-signal.SIGKILL if end == "killed" else 0)
    program.stdout.close()
    ends = time.monotonic() + 10
    while lives(helper):
        assert time.monotonic() < ends, "the helper is still there"
        time.sleep(0.02)
