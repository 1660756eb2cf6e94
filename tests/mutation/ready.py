"""A pytest that has its libraries loaded already, and forks for each call.

A program: each line of its input is a JSON list of pytest's arguments, and is answered by
a line with the exit status and what was said. Most of a short call is loading libraries,
which no mutant changes; nothing of the checkout is loaded before the fork.
"""

import importlib
import json
import os
import signal
import sys
import tempfile
import threading
from collections.abc import Sequence

LIBRARIES = (
    "pytest",
    "hypothesis.strategies",
    "hypothesis.stateful",
    "PySide6.QtWidgets",
    "PySide6.QtTest",
    "docx",
    "lxml.etree",
    "markdown_it",
    "pdfplumber",
    "sqlite_utils",
    "typst",
)
OPTIONS = ("-W", "ignore::pytest.PytestAssertRewriteWarning")  # of what is loaded already
ENOUGH = 180.0  # seconds for one call; what takes longer goes round for ever


def main() -> None:
    """Load the libraries, then answer each line until the input ends."""
    for name in LIBRARIES:
        importlib.import_module(name)
    for line in sys.stdin:
        sys.stdout.write(json.dumps(_called(json.loads(line))) + "\n")
        sys.stdout.flush()


def _called(arguments: Sequence[str]) -> tuple[int, str]:
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as said:
        child = os.fork()
        if child == 0:
            _run(arguments, said.fileno())
        end = threading.Timer(ENOUGH, os.killpg, (child, signal.SIGKILL))
        end.start()
        _, status = os.waitpid(child, 0)
        end.cancel()
        said.seek(0)
        return os.waitstatus_to_exitcode(status), said.read()


def _run(arguments: Sequence[str], said: int) -> None:
    os.setsid()
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(said, 1)
    os.dup2(said, 2)
    import pytest  # noqa: PLC0415 - loaded already

    status = 70
    try:
        status = int(pytest.main([*OPTIONS, *arguments]))
        sys.stdout.flush()
    finally:
        os._exit(status)


if __name__ == "__main__":
    main()
