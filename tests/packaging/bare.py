"""A bare Debian of debootstrap, in which a package is installed and used as on a new machine.

The system as debootstrap makes it is kept outside the checkout, in ``/var/cache`` (or the folder
that ``SSP_DESKTOP_BARE_CACHE`` names), with the packages that apt has fetched; where it is not kept
it is made anew, in half a minute. Each test gets a copy.
"""

import contextlib
import importlib.util
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CACHE = Path(os.environ.get("SSP_DESKTOP_BARE_CACHE") or "/var/cache/ssp-desktop-tests")
USER = "klara"
# Mounts and processes end with the call. A screen is reached by its socket in /tmp.
INSIDE = """
mount -t proc proc "$0/proc" && mount --rbind /dev "$0/dev" &&
mount --bind "$1" "$0/var/cache/apt/archives" &&
{ [ ! -d /tmp/.X11-unix ] || mount --rbind /tmp/.X11-unix "$0/tmp/.X11-unix"; } &&
system=$0 && shift && exec chroot "$system" "$@"
"""


def lacking() -> str:
    """Return what this machine lacks for such a system; empty where it lacks nothing."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        return "a bare system needs root on Linux"
    missing = [tool for tool in ("debootstrap", "unshare", "apt-get") if not shutil.which(tool)]
    if missing:
        return f"a bare system needs {', '.join(missing)}"
    release = Path("/etc/os-release").read_text(encoding="utf-8")
    if "VERSION_CODENAME=bookworm" not in release:
        return "the package is for Debian 12, and this is another system"
    tried = subprocess.run(["unshare", "--mount", "--net", "true"], check=False)
    return "this machine lets nobody mount" if tried.returncode else ""


class BareSystem:
    """A copy of the bare system, in `folder`, which is not there yet."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        # Of its own, since apt locks it: the tests of another checkout may run at the same time.
        self._archives = folder.with_name(f"{folder.name}-archives")
        (CACHE / "archives").mkdir(parents=True, exist_ok=True)
        shutil.copytree(CACHE / "archives", self._archives)
        (self._archives / "partial").mkdir()
        kept = CACHE / "bookworm"
        if not kept.exists():
            made = CACHE / f"bookworm.{os.getpid()}"
            _bare_system().make(made)
            try:
                made.rename(kept)
            except OSError:  # another has made it meanwhile
                shutil.rmtree(made)
        subprocess.run(["cp", "-a", str(kept), str(folder)], check=True)
        _bare_system().take_settings(folder)
        (folder / "tmp/.X11-unix").mkdir(parents=True, exist_ok=True)
        # Nobody needs what is in it after a power cut.
        (folder / "etc/dpkg/dpkg.cfg.d/90test").write_text("force-unsafe-io\n", encoding="utf-8")
        self.as_root("update-ca-certificates")
        self.as_root("useradd", "--create-home", USER)

    @property
    def home(self) -> Path:
        """The home of the ordinary user, seen from outside."""
        return self.folder / "home" / USER

    def as_root(self, *command: str, **environment: str) -> str:
        """Run `command` as root, with the network; return what it prints. It must succeed."""
        passed = {
            name: value for name, value in os.environ.items() if name.lower().endswith("_proxy")
        }
        inside = ["env", "-i", *_told({**passed, "HOME": "/root", **environment}), *command]
        done = subprocess.run(self._into([], inside), check=False, text=True, capture_output=True)
        assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
        return done.stdout

    def install(self, package: Path) -> str:
        """Install the file with apt, and from Debian what it depends on; return what apt prints."""
        shutil.copy(package, self.folder / "root" / package.name)
        command = ["apt-get", "install", "-y", "--no-install-recommends", f"/root/{package.name}"]
        try:
            said = self.as_root(*command, DEBIAN_FRONTEND="noninteractive")
        except AssertionError:  # the kept lists of packages may be older than the archive
            self.as_root("apt-get", "update")
            said = self.as_root(*command, DEBIAN_FRONTEND="noninteractive")
        self._keep_fetched()
        return said

    def _keep_fetched(self) -> None:
        """Keep what apt has fetched for the next system."""
        for file in self._archives.glob("*.deb"):
            kept = CACHE / "archives" / file.name
            if not kept.exists():
                copy = kept.with_suffix(f".{os.getpid()}")
                shutil.copy(file, copy)
                copy.rename(kept)

    def as_user(self, *command: str, **environment: str) -> "subprocess.Popen[str]":
        """Start `command` as the ordinary user, in their home, without any network."""
        told = _told({"HOME": f"/home/{USER}", "USER": USER, **environment})
        user = ["setpriv", f"--reuid={USER}", f"--regid={USER}", "--init-groups"]
        inside = ["env", "-i", "-C", f"/home/{USER}", *told, *user, *command]
        return subprocess.Popen(
            self._into(["--net"], inside),
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )

    def _into(self, apart: list[str], inside: list[str]) -> list[str]:
        unshare = ["unshare", "--mount", "--pid", "--fork", "--kill-child", *apart]
        unshare += ["--propagation=private", "sh", "-c", INSIDE]
        return [*unshare, str(self.folder), str(self._archives), *inside]


def end(process: "subprocess.Popen[str]") -> tuple[str, str]:
    """End what `BareSystem.as_user` started, if it has not ended; return what it has printed.

    By its group: whoever becomes another user outlives the call that brought it into the system.
    """
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    return process.communicate(timeout=20)


def _told(environment: dict[str, str]) -> list[str]:
    path = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
    return [f"{name}={value}" for name, value in {"PATH": path, **environment}.items()]


def _bare_system():
    """Return `packaging/bare_system.py`, which is no package's."""
    spec = importlib.util.spec_from_file_location("bare", ROOT / "packaging" / "bare_system.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
