"""On what kind of disk a folder lies: in a cloud's folder, on a network drive, with how much room.

Each function takes what the system says, so that what another system would say can be looked at
too. Asking a network drive may take long: run `kind_of` on its own thread.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePath
from typing import NamedTuple

_CLOUDS = (
    (re.compile(r"onedrive( ?-.*)?", re.IGNORECASE), "OneDrive"),
    (re.compile(r"dropbox( ?[(-].*)?", re.IGNORECASE), "Dropbox"),
    (re.compile(r"google ?drive(-.*)?|googledrive.*", re.IGNORECASE), "Google Drive"),
    (re.compile(r"icloud ?drive|com~apple~clouddocs", re.IGNORECASE), "iCloud"),
)
"""What each cloud's folder is called in Windows, macOS and Linux."""
_ONEDRIVE = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_RECALLED = 0x0004_0000 | 0x0040_0000  # FILE_ATTRIBUTE_RECALL_ON_OPEN, …_ON_DATA_ACCESS
_CLOUD_TAG, _CLOUD_MASK = 0x9000_001A, 0xFFFF_0FFF  # IO_REPARSE_TAG_CLOUD and its variants
_REMOTE = 4  # DRIVE_REMOTE of GetDriveType
_NETWORKS = frozenset(
    "nfs nfs4 cifs smb smb2 smb3 smbfs afpfs webdav davfs fuse.davfs fuse.sshfs fuse.rclone "
    "fuse.gvfsd-fuse afs ncpfs ceph glusterfs fuse.glusterfs".split()
)
_MOUNT_LINE = re.compile(r".* on (/.*) \(([^,)]+)[,)].*")
_SECONDS = 5


class Lying(NamedTuple):
    """`cloud` is the cloud's name, empty for none; `network`: on another machine's disk."""

    cloud: str = ""
    network: bool = False


def kind_of(folder: Path) -> Lying:
    """Return on what kind of disk `folder` lies; asks the system."""
    real = Path(os.path.realpath(folder))
    cloud = cloud_of(real, os.environ) or ("OneDrive" if _is_placeholder(real) else "")
    return Lying(cloud, _is_on_network(real))


def cloud_of(path: PurePath, environment: Mapping[str, str]) -> str:
    """Return the name of the cloud in whose folder `path` lies, by names alone; empty for none."""
    folded = [part.casefold() for part in path.parts]
    for variable in _ONEDRIVE:
        root = environment.get(variable, "").strip()
        parts = [part.casefold() for part in type(path)(root).parts] if root else []
        if parts and folded[: len(parts)] == parts:
            return "OneDrive"
    for part in path.parts:
        for named, cloud in _CLOUDS:
            if named.fullmatch(part):
                return cloud
    return ""


def is_cloud_file(attributes: int, reparse_tag: int) -> bool:
    """Whether Windows says of a file that a cloud keeps it, by its attributes and reparse tag."""
    return bool(attributes & _RECALLED) or reparse_tag & _CLOUD_MASK == _CLOUD_TAG


def is_share(path: str) -> bool:
    r"""Whether a Windows path names a share (``\\server\share``) and no disk of this machine."""
    bare = path.replace("/", "\\")
    if bare.startswith(("\\\\?\\", "\\\\.\\")):
        return bare[4:8].upper() == "UNC\\"
    return bare.startswith("\\\\")


def file_system_of(path: PurePath, mounts: Iterable[tuple[str, str]]) -> str:
    """Return the kind of file system that `path` lies on, given (mount point, kind) of each."""
    best, found = -1, ""
    for point, kind in mounts:
        at = type(path)(point)
        # What was mounted last over the same point is the one in sight.
        if (path == at or at in path.parents) and len(at.parts) >= best:
            best, found = len(at.parts), kind
    return found


def linux_mounts(text: str) -> list[tuple[str, str]]:
    """Return what ``/proc/mounts`` says: mount point and kind of each."""
    found = []
    for line in text.splitlines():
        words = line.split(" ")
        if len(words) > 2:
            point = re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), words[1])
            found.append((point, words[2]))
    return found


def mac_mounts(text: str) -> list[tuple[str, str]]:
    """Return what the command ``mount`` of macOS says: mount point and kind of each."""
    lines = (_MOUNT_LINE.fullmatch(line) for line in text.splitlines())
    return [(line[1], line[2].strip()) for line in lines if line]


def is_network(kind: str) -> bool:
    """Whether a file system of that kind is on another machine."""
    return kind.casefold() in _NETWORKS


def _is_placeholder(folder: Path) -> bool:
    for path in (folder, *(folder / name for name in ("referater.db",))):
        try:
            found = path.lstat()
        except OSError:
            continue
        attributes = getattr(found, "st_file_attributes", 0)
        if is_cloud_file(attributes, getattr(found, "st_reparse_tag", 0)):
            return True
    return False


if sys.platform == "win32":
    import ctypes

    def _is_on_network(path: Path) -> bool:
        if is_share(str(path)):
            return True
        return bool(ctypes.windll.kernel32.GetDriveTypeW(f"{path.drive}\\") == _REMOTE)

elif sys.platform == "darwin":

    def _is_on_network(path: Path) -> bool:
        try:
            done = subprocess.run(
                ["/sbin/mount"], capture_output=True, text=True, timeout=_SECONDS, check=False
            )
        except (OSError, subprocess.TimeoutExpired):
            return False
        return is_network(file_system_of(path, mac_mounts(done.stdout)))

else:

    def _is_on_network(path: Path) -> bool:
        try:
            text = Path("/proc/mounts").read_text("utf-8", "surrogateescape")
        except OSError:
            return False
        return is_network(file_system_of(path, linux_mounts(text)))
