"""Set-up from a bare Python, then the job asked for.

Usage: ``prepare.py {run,test,pytest,bench,prove,mutate,windows,deb} [ARGUMENTS]``;
the arguments go to the program or to pytest. ``test`` is everything a change is
judged by, ``pytest`` the tests alone, ``prove`` the proofs over many random cases,
``mutate`` the tests judged by planted mistakes, ``windows`` and ``deb`` make the
packages for Windows and Debian.
What is already there is left alone, so that a second call starts at once. Works the
same on Linux, macOS and Windows; the Makefile only calls it.

It owns the order of the steps. What the system must have is told in
``system_packages.py``, the environment in ``environment.py``, the checks in
``checks.py``. This file alone must be readable by a Python older than the
program's, so that such a one gets a message and not a syntax error.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OLDEST = (3, 11)
JOBS = ("run", "test", "pytest", "bench", "prove", "mutate", "windows", "deb")


def newer_python():
    """Return the path of a Python that is new enough, or None."""
    for name in ("python3.14", "python3.13", "python3.12", "python3.11", "python3", "python"):
        found = shutil.which(name)
        asked = f"import sys; sys.exit(sys.version_info < {OLDEST!r})"
        if found and subprocess.run([found, "-c", asked], check=False).returncode == 0:
            return found
    return None


def main(arguments):
    """Prepare and do the job; the exit status is the job's."""
    if not arguments or arguments[0] not in JOBS:
        print(f"usage: prepare.py {{{','.join(JOBS)}}} [ARGUMENTS]", file=sys.stderr)
        return 2
    if sys.version_info < OLDEST:
        other = newer_python()
        if other is None:
            wanted = ".".join(map(str, OLDEST))
            print(
                f"SSP Desktop needs Python {wanted} or newer; this is "
                f"{sys.version.split()[0]} ({sys.executable}). Install a newer one, "
                f"or name it: make {arguments[0]} PYTHON=/path/to/python{wanted}",
                file=sys.stderr,
            )
            return 1
        return subprocess.call([other, __file__, *arguments])

    import checks  # noqa: PLC0415 - an older Python could not read these
    import environment  # noqa: PLC0415 - as above
    import system_packages  # noqa: PLC0415 - as above

    os.chdir(ROOT)
    job, rest = arguments[0], arguments[1:]
    try:
        system_packages.ensure(job)
        python = environment.ensure(ROOT, "run" if job == "run" else "test")
        if job not in ("run", "windows", "deb"):
            environment.ensure_validator(ROOT)
    except environment.SetUpFailed as failure:
        print(f"\n{failure}", file=sys.stderr)
        return 1
    if job == "run":
        return subprocess.call([python, "-m", "ssp_desktop", *(rest or ["demo"])])
    if job == "windows":
        return subprocess.call([python, "packaging/build_windows.py", *rest])
    if job == "deb":
        return subprocess.call([python, "packaging/build_deb.py", *rest])
    return checks.run(python, job, rest)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
