"""Where the data lies, by what Windows, macOS and Linux say of it."""

from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from ssp_desktop.application.keeping.findings import Kind, findings
from ssp_desktop.application.keeping.lying import (
    cloud_of,
    file_system_of,
    is_cloud_file,
    is_network,
    is_share,
    linux_mounts,
    mac_mounts,
)
from ssp_desktop.folders import find_folders

WINDOWS, POSIX = PureWindowsPath, PurePosixPath


@pytest.mark.parametrize(
    ("path", "cloud"),
    [
        (WINDOWS(r"C:\Users\ib\OneDrive\ssp"), "OneDrive"),
        (WINDOWS(r"C:\Users\ib\OneDrive - Ravnsø Kommune\Dokumenter\ssp"), "OneDrive"),
        (WINDOWS(r"D:\Sky\Ravnsø\ssp"), "OneDrive"),  # named by a variable alone
        (WINDOWS(r"d:\sky\ravnsø\SSP"), "OneDrive"),
        (WINDOWS(r"C:\Users\ib\Dropbox (Ravnsø)\ssp"), "Dropbox"),
        (WINDOWS(r"C:\Users\ib\iCloudDrive\ssp"), "iCloud"),
        (WINDOWS(r"G:\Google Drive\ssp"), "Google Drive"),
        (POSIX("/Users/ib/Library/CloudStorage/OneDrive-RavnsøKommune/ssp"), "OneDrive"),
        (POSIX("/Users/ib/Library/CloudStorage/GoogleDrive-ib@x.dk/Mit drev"), "Google Drive"),
        (POSIX("/Users/ib/Library/Mobile Documents/com~apple~CloudDocs/ssp"), "iCloud"),
        (POSIX("/home/ib/Dropbox/ssp"), "Dropbox"),
        (WINDOWS(r"C:\Users\ib\AppData\Local\ssp-desktop"), ""),
        (WINDOWS(r"D:\Sky\Ravnsø2\ssp"), ""),
        (WINDOWS(r"C:\OneDriver\ssp"), ""),
        (POSIX("/home/ib/.local/share/ssp-desktop"), ""),
        (POSIX("/home/ib/boxen/ssp"), ""),
    ],
)
def test_a_clouds_folder_is_known_by_its_name_or_by_the_systems_variable(
    path: PurePath, cloud: str
) -> None:
    variable = r"D:\Sky\Ravnsø" if isinstance(path, PureWindowsPath) else ""
    assert cloud_of(path, {"OneDriveCommercial": variable}) == cloud


@pytest.mark.parametrize(
    ("attributes", "tag", "is_one"),
    [
        (0x20, 0, False),
        (0x400 | 0x20, 0x9000_001A, True),
        (0x400, 0x9000_601A, True),  # one of the variants of OneDrive's tag
        (0x400, 0xA000_000C, False),  # a symbolic link
        (0x400, 0xA000_0003, False),  # a junction
        (0x0040_0000 | 0x20, 0, True),  # fetched when it is read
    ],
)
def test_what_windows_says_of_a_file_that_a_cloud_keeps(
    attributes: int, tag: int, is_one: bool
) -> None:
    assert is_cloud_file(attributes, tag) is is_one


@pytest.mark.parametrize(
    ("path", "is_one"),
    [
        (r"\\server\deling\ssp", True),
        ("//server/deling/ssp", True),
        (r"\\?\UNC\server\deling\ssp", True),
        (r"\\?\C:\Users\ib\ssp", False),
        (r"C:\Users\ib\ssp", False),
    ],
)
def test_a_share_of_windows_is_known_by_its_path(path: str, is_one: bool) -> None:
    assert is_share(path) is is_one


MOUNTS = """\
/dev/sda1 / ext4 rw,relatime 0 0
tmpfs /run tmpfs rw 0 0
server:/hjem /home nfs4 rw,vers=4.2 0 0
//server/f\\303\\246lles /mnt/f\\303\\246lles\\040drev cifs rw 0 0
ib@server: /home/ib/fjern fuse.sshfs rw 0 0
/dev/sdb1 /home/ib/stik vfat rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "kind", "network"),
    [
        ("/var/lib/ssp", "ext4", False),
        ("/home/ib/ssp", "nfs4", True),
        ("/home/ib/fjern/ssp", "fuse.sshfs", True),
        ("/home/ib/stik/ssp", "vfat", False),
        ("/homework/ssp", "ext4", False),
        ("/mnt/fÃ¦lles drev/ssp", "cifs", True),
    ],
)
def test_the_disk_is_found_in_linuxs_list(path: str, kind: str, network: bool) -> None:
    assert file_system_of(POSIX(path), linux_mounts(MOUNTS)) == kind
    assert is_network(kind) is network


def test_the_disk_is_found_in_the_list_of_macos() -> None:
    said = """\
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse)
//ib@server/deling on /Volumes/deling (smbfs, nodev, nosuid, mounted by ib)
/dev/disk4s1 on /Volumes/STIK (msdos, local)
"""
    mounts = mac_mounts(said)
    assert file_system_of(POSIX("/Users/ib/ssp"), mounts) == "apfs"
    assert is_network(file_system_of(POSIX("/Volumes/deling/ssp"), mounts))
    assert not is_network(file_system_of(POSIX("/Volumes/STIK/ssp"), mounts))


class Place:
    """A second place that has been away for so many days."""

    def __init__(self, days: int) -> None:
        self.folder = Path("/media/stik")
        self._days = days

    def days_away(self) -> int:
        return self._days


def test_each_finding_says_what_to_do(
    tmp_path: Path, small_disk: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = find_folders(tmp_path / "data")
    assert findings(good, Place(0)) == []
    (away,) = findings(good, Place(9))
    assert away.kind is Kind.AWAY
    assert "i 9 dage" in away.danish
    assert "Sæt stikket i" in away.danish
    (cloud,) = findings(find_folders(tmp_path / "OneDrive - Ravnsø" / "ssp"), Place(0))
    assert cloud.kind is Kind.CLOUD
    assert cloud.danish.startswith("Møderne ligger i OneDrive")
    assert "flyt mappen" in cloud.danish
    monkeypatch.setenv("OneDrive", str(tmp_path / "data"))
    assert [each.kind for each in findings(good, Place(0))] == [Kind.CLOUD]
    assert callable(small_disk)
    full = findings(find_folders(small_disk("lille", "2m")), Place(0))
    assert [each.kind for each in full] == [Kind.FULL]
    assert "Gør plads" in full[0].danish
