"""`make mutate`: plants mistakes one by one, and shows those that no test notices.

300 mutants of domain, application, store and minutes; a change of the code changes those alone
that lie in it. Each is judged by the tests that go through its function, the quick ones first:
those without Qt, those with, and mypy. The checkout is not touched. The exit status is 1 when one
survives that ``docs/proofs.md`` does not explain.
"""

import argparse
import hashlib
import os
import queue
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from tests.mutation.mutants import Mutant, mutants_of
from tests.mutation.proofs_table import explained
from tests.mutation.trees import ROOT, Tree, trees
from tests.mutation.who_sees import Seen, listen

ROOMS = ("domain", "application", "store", "minutes")
COUNT, SEED = 300, 8
WITHOUT_QT, WITH_QT = ("-m", "not qt"), ("-m", "qt")
MOST = {WITHOUT_QT: 6.0, WITH_QT: 4.0}  # seconds of a single test
TOGETHER = 60.0  # seconds of all tests of one mutant
LONGEST = 400  # tests in one call
SOUND = "tests/domain/test_danish.py"  # passes where a copy is whole
OPTIONS = ("-x", "-q", "-p", "no:cacheprovider", "--timeout=30", "--hypothesis-profile=ci")


@dataclass
class Tally:
    """What became of the mutants so far."""

    caught: list[tuple[Mutant, str]] = field(default_factory=list)
    survived: list[Mutant] = field(default_factory=list)
    unreached: list[Mutant] = field(default_factory=list)


def main(arguments: list[str]) -> int:
    """Draw mutants, judge them, and say what was seen."""
    options = _options(arguments)
    drawn = _drawn(options.count, options.seed, options.only)
    reasons = explained(ROOT / "docs" / "proofs.md")
    begun = time.monotonic()
    cores = min(os.cpu_count() or 1, 4) + 1  # many a test waits
    tally = Tally(survived=drawn)
    with trees(cores + 1) as (listening, *planting):
        for tests in (WITHOUT_QT,) if options.quick else (WITHOUT_QT, WITH_QT):
            if not tally.survived:
                break
            heard = _heard(listening, tests, cores, options.map)
            again = tally.survived
            tally.survived, tally.unreached = [], []
            _judge(again, planting, heard, tests, tally)
            print(f"{' '.join(tests)}: {len(again) - len(tally.survived)} caught", flush=True)
        _judge_by_types(planting[0], tally)
    return _told(tally, reasons, len(drawn), time.monotonic() - begun)


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make mutate")
    parser.add_argument("--count", type=int, default=COUNT, help="how many mutants")
    parser.add_argument("--seed", type=int, default=SEED, help="which ones")
    parser.add_argument("--only", default="", help="whose name has this in it")
    parser.add_argument("--quick", action="store_true", help="ask no test that needs Qt")
    parser.add_argument("--map", type=Path, help="folder that keeps which test goes where")
    return parser.parse_args(arguments)


def _drawn(count: int, seed: int, only: str) -> list[Mutant]:
    files = sorted(file for room in ROOMS for file in (ROOT / "ssp_desktop" / room).rglob("*.py"))
    found = [
        mutant
        for file in files
        for mutant in mutants_of(file.relative_to(ROOT).as_posix(), file.read_text("utf-8"))
        if only in mutant.name
    ]
    print(f"{len(found)} mutants in {len(files)} files, {min(count, len(found))} drawn", flush=True)
    return sorted(found, key=lambda mutant: _lot(mutant, seed))[:count]


def _lot(mutant: Mutant, seed: int) -> bytes:
    """Return the lot a mutant draws: the same whatever is changed elsewhere in the code."""
    return hashlib.sha256(f"{seed} {mutant.name}".encode()).digest()


def _heard(tree: Tree, tests: Sequence[str], cores: int, folder: Path | None) -> Seen:
    paths = [
        file.relative_to(tree.folder).as_posix()
        for room in ROOMS
        for file in (tree.folder / "ssp_desktop" / room).rglob("*.py")
    ]
    options = (*tests, "-n", str(cores), "--hypothesis-profile=ci")
    kept = folder and folder / f"{'-'.join(tests[1].split())}.json"
    return listen(tree, paths, options, kept)


def _judge(
    mutants: Sequence[Mutant],
    planting: Sequence[Tree],
    heard: Seen,
    kind: tuple[str, str],
    tally: Tally,
) -> None:
    """Judge the mutants, one in each tree at a time."""
    free: queue.SimpleQueue[Tree] = queue.SimpleQueue()
    for tree in planting:
        status, said = tree.pytest([*OPTIONS, SOUND])
        if status:
            raise SystemExit(f"{SOUND} fails without a mutant:\n{said}")
        free.put(tree)

    def judged(mutant: Mutant) -> tuple[list[str], str]:
        tree = free.get()
        try:
            tests = heard.tests_of(mutant, MOST[kind], TOGETHER)
            return tests, _killer(mutant, tree, tests)
        finally:
            free.put(tree)

    with ThreadPoolExecutor(len(planting)) as pool:
        try:
            for mutant, (tests, killer) in zip(mutants, pool.map(judged, mutants), strict=True):
                _note(mutant, tests, killer, tally)
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def _note(mutant: Mutant, tests: list[str], killer: str, tally: Tally) -> None:
    if killer:
        tally.caught.append((mutant, killer))
        return
    tally.survived.append(mutant)
    if not tests:
        tally.unreached.append(mutant)
    print(f"survives {len(tests)} tests: {mutant.name}", flush=True)


def _judge_by_types(tree: Tree, tally: Tally) -> None:
    """Judge what survives by the type checker, which a change is judged by too."""
    if against := tree.mypy():
        raise SystemExit(f"mypy complains without a mutant:\n{against}")
    again, tally.survived = tally.survived, []
    for mutant in again:
        source = (tree.folder / mutant.path).read_text("utf-8")
        with tree.holding(mutant.path, mutant.planted_in(source)):
            said = tree.mypy()
        if said:
            tally.caught.append((mutant, said))
        else:
            tally.survived.append(mutant)
    print(f"mypy: {len(again) - len(tally.survived)} caught", flush=True)


def _killer(mutant: Mutant, tree: Tree, tests: Sequence[str]) -> str:
    """Return what noticed the mutant; nothing where all tests pass."""
    source = (tree.folder / mutant.path).read_text("utf-8")
    with tree.holding(mutant.path, mutant.planted_in(source)):
        for first in range(0, len(tests), LONGEST):
            status, said = tree.pytest([*OPTIONS, *tests[first : first + LONGEST]])
            if status:
                failed = [
                    line for line in said.splitlines() if line.startswith(("FAILED", "ERROR"))
                ]
                return failed[0] if failed else f"exit status {status}"
    return ""


def _told(tally: Tally, reasons: dict[str, str], count: int, seconds: float) -> int:
    unexplained = [mutant for mutant in tally.survived if mutant.name not in reasons]
    for mutant in sorted(tally.survived, key=lambda each: each.name):
        source = (ROOT / mutant.path).read_text("utf-8")
        print(f"\n{mutant.name}\n{mutant.diff(source)}")
        print(f"explained: {reasons.get(mutant.name, 'no')}")
        if mutant in tally.unreached:
            print("no test goes through it")
    for mutant, killer in tally.caught:
        if mutant.name in reasons:
            print(f"\nexplained in docs/proofs.md, and yet caught: {mutant.name}\n{killer}")
    share = len(tally.caught) / count if count else 1.0
    print(
        f"\n{len(tally.caught)} of {count} mutants caught ({share:.0%}), "
        f"{len(tally.survived)} survive, {len(unexplained)} of them unexplained; "
        f"{seconds / 60:.0f} minutes"
    )
    return 1 if unexplained else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
