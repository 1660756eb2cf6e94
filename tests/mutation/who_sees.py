"""Which tests go through which function, learnt by one run of them all.

Each function of a copied tree is made to say its name when it is called, and a pytest plugin
(this file) keeps what each test heard. What happens in another process is not heard.
"""

import ast
import builtins
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path

import pytest

from tests.mutation.mutants import MODULE, Mutant, functions_of
from tests.mutation.trees import ROOT, Tree

SAY = "_called_"
HEAR = "import builtins as _b; _called_ = getattr(_b, '_called_', len)"
HEARD = "MUTATION_HEARD"  # the variable with the file that what was heard goes to


class Seen:
    """What was heard: for each function of a file the tests that go through it."""

    def __init__(self, tests: dict[str, tuple[float, list[str]]]) -> None:
        self._seconds = {test: seconds for test, (seconds, _) in tests.items()}
        self._tests: dict[str, set[str]] = defaultdict(set)
        for test, (_, functions) in tests.items():
            for function in functions:
                self._tests[function].add(test)
                self._tests[f"{function.partition(':')[0]}:{MODULE}"].add(test)

    def tests_of(self, mutant: Mutant, most: float, together: float) -> list[str]:
        """Return the tests that may see a mutant, its own room's and the quick ones first.

        Those that take more than `most` seconds are left out, and the last of so many that
        they would take more than `together`.
        """
        room = mutant.path.split("/")[1]
        found = self._tests.get(f"{mutant.path}:{mutant.where}")
        if found is None:  # a class's own line, or a file without functions that were called
            found = self._tests.get(f"{mutant.path}:{MODULE}", set())
        fit = [test for test in found if self._seconds[test] <= most]
        fit.sort(key=lambda test: (self._seconds[test] * (1 if f"/{room}/" in test else 3), test))
        sums = accumulate(self._seconds[test] for test in fit)
        return [test for test, so_far in zip(fit, sums, strict=True) if so_far <= together]


def listen(tree: Tree, paths: Sequence[str], options: Sequence[str], kept: Path | None) -> Seen:
    """Run the tests that `options` name in a tree whose functions say their names.

    Where the file `kept` is there, what an earlier run heard is taken from it; else it is
    made.
    """
    if kept is not None and kept.exists():
        return Seen(json.loads(kept.read_text("utf-8")))
    for path in paths:
        source = (ROOT / path).read_text("utf-8")
        (tree.folder / path).write_text(saying(path, source), "utf-8")
    heard = Path(tempfile.mkdtemp(dir=tree.folder))
    subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "tests.mutation.who_sees", *options],
        cwd=tree.folder,
        env={**os.environ, HEARD: str(heard)},
        check=False,
        stdout=subprocess.DEVNULL,
    )
    tests: dict[str, tuple[float, list[str]]] = {}
    for file in heard.iterdir():
        tests |= json.loads(file.read_text("utf-8"))
    if kept is not None:
        kept.write_text(json.dumps(tests), "utf-8")
    return Seen(tests)


def saying(path: str, source: str) -> str:
    """Return a source whose functions say their names first of all."""
    lines = source.splitlines(keepends=True)
    for name, node in sorted(functions_of(source), key=lambda found: -found[1].lineno):
        first = node.body[0]
        decorators = getattr(first, "decorator_list", [])
        at = min([first.lineno, *(each.lineno for each in decorators)])
        if at > node.lineno:  # not all in one line, as a protocol's are
            lines.insert(at - 1, f"{' ' * first.col_offset}{SAY}({f'{path}:{name}'!r})\n")
    lines.insert(_end_of_head(source), f"{HEAR}\n")
    return "".join(lines)


def _end_of_head(source: str) -> int:
    """Return how many lines the docstring and what has to follow it take."""
    end = 0
    for node in ast.parse(source).body:
        is_docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        if not is_docstring and getattr(node, "module", "") != "__future__":
            break
        end = node.end_lineno or end
    return end


class _Ears:
    """The plugin: what was said while each test ran, and how long it took."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._said: set[str] = set()
        self._tests: dict[str, tuple[float, list[str]]] = {}
        self._failed: set[str] = set()
        setattr(builtins, SAY, self._said.add)

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        self._said.clear()
        begun = time.monotonic()
        yield
        if item.nodeid not in self._failed:
            self._tests[item.nodeid] = (time.monotonic() - begun, sorted(self._said))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self._failed.add(report.nodeid)

    def pytest_sessionfinish(self) -> None:
        worker = os.environ.get("PYTEST_XDIST_WORKER", "all")
        (self._folder / f"{worker}.json").write_text(json.dumps(self._tests), "utf-8")


def pytest_configure(config: pytest.Config) -> None:
    """Listen, in the process that runs tests."""
    if folder := os.environ.get(HEARD):
        config.pluginmanager.register(_Ears(Path(folder)))
