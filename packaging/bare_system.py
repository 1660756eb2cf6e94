"""The README's commands in a system that has nothing: a Debian of ``debootstrap``, made here.

Usage, as root: ``python3 packaging/bare_system.py FOLDER [run|test|pytest|bench [ARGUMENTS]] ...``,
``--`` between two commands; without any, ``run`` and ``test``. FOLDER becomes the system where
it is not one yet, so that a second call starts from what the first one installed; delete it to
begin anew. What is committed in this checkout is cloned into it, and the commands are called
there by ``packaging/prepare.py``. The exit status is that of the first command that fails.

The system reaches archives and indexes as this machine does: it is given the machine's
certificates, its settings of apt, pip and npm, and the folders that pip is told to look in,
and no other package than ``python3`` and ``ca-certificates``.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
INSIDE = Path("srv/ssp-desktop")  # where other users can read it too, as some tests do
SUITE_PACKAGES = "python3,ca-certificates"
# What a program is told of the way to the network, by the machine or by whoever calls.
SETTINGS = re.compile(r"(?i)pip_.*|npm_config_.*|.*_proxy|.*_ca_bundle|ssl_cert_.*|.*_ca_certs")
FILES = ("etc/pip.conf", "etc/xdg/pip", "etc/npmrc", "root/.npmrc", "root/.config/pip")
CERTIFICATES = Path("usr/local/share/ca-certificates")
APART = "SSP_DESKTOP_BARE_APART"


def main(arguments: list[str]) -> int:
    """Make the system, and call the commands in it."""
    if not arguments or arguments[0].startswith("-"):
        print(__doc__, file=sys.stderr)
        return 2
    missing = [name for name in ("debootstrap", "unshare", "git") if not shutil.which(name)]
    if os.geteuid() != 0 or missing:
        needs = f"and {' '.join(missing)} " if missing else ""
        print(f"A bare system needs root {needs}to be made.", file=sys.stderr)
        return 2
    if APART not in os.environ:
        # Mounts and processes of the system end with this call, whatever happens to it.
        apart = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "--propagation=private"]
        command = [*apart, sys.executable, __file__, *arguments]
        return subprocess.call(command, env={**os.environ, APART: "1"})
    system = Path(arguments[0]).resolve()
    if not (system / "etc/debian_version").exists():
        make(system)
    take_settings(system)
    _mount(system)
    _inside(system, ["update-ca-certificates"])
    _clone(system)
    commands = [list(part) for split, part in groupby(arguments[1:], "--".__eq__) if not split]
    for command in commands or [["run"], ["test"]]:
        print(f"+ prepare.py {shlex.join(command)}", flush=True)
        status = _inside(system, ["python3", f"/{INSIDE}/packaging/prepare.py", *command])
        if status != 0:
            return status
    return 0


def make(system: Path) -> None:
    """Make `system`, a folder that is not there yet, a bare system of this machine's Debian."""
    suite, mirror = _archive()
    print(f"Making a bare {suite} in {system}", flush=True)
    options = ["--variant=minbase", f"--include={SUITE_PACKAGES}"]
    subprocess.run(
        ["debootstrap", *options, suite, str(system), mirror], check=True, stdout=subprocess.DEVNULL
    )


def _archive() -> tuple[str, str]:
    """Return the suite that this machine is of, and where its packages come from."""
    release = Path("/etc/os-release").read_text(encoding="utf-8")
    found = re.search(r"^VERSION_CODENAME=(\w+)$", release, re.MULTILINE)
    suite = found[1] if found else "stable"
    targets = subprocess.run(
        ["apt-get", "indextargets", "--format", "$(CODENAME) $(REPO_URI)"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.splitlines()
    for name, uri in (target.split() for target in targets):
        if name == suite:
            return suite, uri
    return suite, "http://deb.debian.org/debian"


def take_settings(system: Path) -> None:
    """Give the system this machine's way to archives and indexes."""
    acquire = subprocess.run(
        ["apt-config", "dump", "Acquire"], check=True, capture_output=True, text=True
    ).stdout
    (system / "etc/apt/apt.conf.d/90machine").write_text(acquire, encoding="utf-8")
    shutil.copy("/etc/resolv.conf", system / "etc/resolv.conf")
    for name in (*FILES, str(CERTIFICATES)):
        source, target = Path("/") / name, system / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, dirs_exist_ok=True)
        elif source.exists():
            shutil.copy(source, target)


def _mount(system: Path) -> None:
    for kind, source, target in (
        ("--types=proc", "proc", system / "proc"),
        ("--rbind", "/dev", system / "dev"),
        # The numbers of X displays are the machine's, and are told apart by files in /tmp.
        ("--bind", "/tmp", system / "tmp"),  # noqa: S108
        *(("--rbind", folder, system / folder.lstrip("/")) for folder in _package_folders()),
    ):
        Path(target).mkdir(parents=True, exist_ok=True)
        subprocess.run(["mount", kind, source, str(target)], check=True)


def _package_folders() -> set[str]:
    """Return the folders of this machine in which pip is told to look for packages."""
    told = subprocess.run(
        [sys.executable, "-m", "pip", "config", "list"], check=False, capture_output=True, text=True
    ).stdout
    paths = re.findall(r"(?:file://|(?<=['\s]))(/[^\s'\\]+)", told)
    return {str(Path(path).parent) for path in paths if Path(path).is_dir()}


def _clone(system: Path) -> None:
    """Bring what is committed here into the system, keeping the environment it has."""
    target = system / INSIDE
    git = ["git", "-c", "safe.directory=*"]
    if not target.exists():
        subprocess.run([*git, "clone", "-q", "--no-hardlinks", str(ROOT), str(target)], check=True)
    subprocess.run([*git, "fetch", "-q", str(ROOT), "HEAD"], cwd=target, check=True)
    subprocess.run(
        [*git, "checkout", "-q", "--force", "--detach", "FETCH_HEAD"], cwd=target, check=True
    )


def _inside(system: Path, command: list[str]) -> int:
    passed = {name: value for name, value in os.environ.items() if SETTINGS.fullmatch(name)}
    environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root", **passed}
    environment |= {name: os.environ[name] for name in ("CI", "TERM") if name in os.environ}
    return subprocess.call(["chroot", str(system), *command], env=environment)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
