"""The self-test as a user calls it, on resources that may be damaged."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from ssp_desktop.bootstrap import Program
from ssp_desktop.folders import find_folders

# In place of the program's resources; the policy as well. `preamble` does to Python what is wrong
# with the machine.
_START = """
import sys
from pathlib import Path
from ssp_desktop import bootstrap, folders
resources, policy, preamble, *words = sys.argv[1:]
exec(preamble)
if resources:
    folders._resources = lambda: Path(resources)
sys.exit(bootstrap.main(words, Path(policy) if policy else None))
"""


class Told(NamedTuple):
    """What the self-test said: its exit status, the state and text of each part, the rest."""

    status: int
    states: dict[str, str]
    said: dict[str, str]
    whole: dict[str, object]
    wrong: list[str]


@pytest.fixture
def data(own_data_dir: Path) -> Path:
    """Return a data folder with the sample meeting."""
    with Program().writing(str(own_data_dir)) as services:
        services.meetings.add_sample()
    return own_data_dir


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    """Return a copy of the program's resources, to be damaged."""
    return Path(shutil.copytree(find_folders().resources, tmp_path / "resources"))


@pytest.fixture
def selftest(tmp_path: Path) -> Callable[..., Told]:
    """Give ``selftest(data, …)``, run as a process of its own; `only` names the parts to try."""

    def call(
        data: Path,
        *,
        resources: Path | str = "",
        policy: str | Path = "",
        preamble: str = "",
        before: list[str] | None = None,
        only: str = "",
        more: Sequence[str] = (),
        **environment: str,
    ) -> Told:
        file = tmp_path / "policy.toml"
        file.unlink(missing_ok=True)
        if isinstance(policy, Path):
            file = policy
        elif policy:
            file.write_text(policy, "utf-8")
        words = ["--data-dir", str(data), "selftest", "--json"]
        words += more
        words += [word for part in only.split() for word in ("--part", part)]
        done = subprocess.run(
            [
                *(before or []),
                sys.executable,
                "-c",
                _START,
                str(resources),
                str(file),
                preamble,
                *words,
            ],
            check=False,
            capture_output=True,
            encoding="utf-8",
            env={**os.environ, **environment},
        )
        assert done.stdout, done.stderr
        whole = json.loads(done.stdout)
        states = {each["id"]: each["state"] for each in whole["checks"]}
        said = {each["id"]: each["said"] for each in whole["checks"]}
        wrong = [name for name, state in states.items() if state == "wrong"]
        return Told(done.returncode, states, said, whole, wrong)

    return call
