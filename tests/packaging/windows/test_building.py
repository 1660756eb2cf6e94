"""Building the packages for Windows: what is refused, what is signed, the same bytes again."""

import hashlib
import struct
import subprocess
import zipfile
from pathlib import Path

import pytest

from tests.packaging.windows.conftest import COMMIT_TIME, NEW, OLD, Made, build_command

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(240),
    pytest.mark.xdist_group("windows packages"),
]

EMBEDDED = ("python311.dll", "python3.dll", "python311.zip", "python311._pth", "vcruntime140.dll")


def refused(*arguments: str) -> str:
    """Return why a build with these arguments is refused."""
    done = subprocess.run(
        build_command(*arguments), check=False, capture_output=True, text=True, timeout=60
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr
    return done.stderr


def zip_of(folder: Path, *names: str) -> tuple[str, str]:
    """Return a ZIP with those files and its hash."""
    file = folder / "python.zip"
    with zipfile.ZipFile(file, "w") as files:
        for name in names:
            files.writestr(name, b"MZ")
    return str(file), hashlib.sha256(file.read_bytes()).hexdigest()


def test_the_same_commit_gives_the_same_bytes(made: Made) -> None:
    assert made.old.exe.read_bytes() == made.again.exe.read_bytes()
    assert made.old.msi.read_bytes() == made.again.msi.read_bytes()
    assert made.old.exe.read_bytes() != made.new.exe.read_bytes()


def test_the_msi_has_the_time_of_its_commit_and_a_code_of_its_content(made: Made) -> None:
    told = [
        subprocess.run(
            ["msiinfo", "suminfo", package.msi],
            check=True,
            capture_output=True,
            text=True,
            env={"TZ": "UTC", "LC_ALL": "C", "PATH": "/usr/bin:/bin"},
        ).stdout.splitlines()
        for package in (made.old, made.again, made.new)
    ]
    assert COMMIT_TIME == "1764547200"
    for line in ("Created: Mon Dec  1 00:00:00 2025", "Last saved: Mon Dec  1 00:00:00 2025"):
        assert line in told[0]
    codes = [next(line for line in lines if line.startswith("Revision")) for lines in told]
    assert codes[0] == codes[1] != codes[2]


def table(package: Path, name: str) -> list[dict[str, str]]:
    """Return the rows of that table of an MSI, by the names of its columns."""
    told = subprocess.run(
        ["msiinfo", "export", package, name], check=True, capture_output=True, text=True
    ).stdout
    names, _, _, *rows = (line.split("\t") for line in told.splitlines())
    return [dict(zip(names, row, strict=True)) for row in rows]


def test_windows_is_told_the_versions_by_which_it_keeps_or_replaces_a_file(made: Made) -> None:
    for package, version in ((made.old, OLD), (made.new, NEW)):
        rows = {row["FileName"]: row for row in table(package.msi, "File")}
        assert len(rows) > 40
        hashed = {row["File_"] for row in table(package.msi, "MsiFileHash")}
        for name in ("SSP Desktop.exe", "ssp-desktop.exe"):
            assert (rows[name]["Version"], rows[name]["Language"]) == (f"{version}.0", "1030")
            assert rows[name]["File"] not in hashed
        for name in ("python311.dll", "python311._pth"):
            assert rows[name]["Version"] == ""
            assert rows[name]["File"] in hashed


def test_an_update_of_the_msi_writes_every_file_and_undoes_all_of_it_when_it_fails(
    made: Made,
) -> None:
    properties = {row["Property"]: row["Value"] for row in table(made.new.msi, "Property")}
    assert properties["REINSTALLMODE"] == "amus"
    rows = table(made.new.msi, "InstallExecuteSequence")
    steps = [row["Action"] for row in sorted(rows, key=lambda row: int(row["Sequence"]))]
    # What lies between these two is rolled back together.
    begun = steps.index("InstallInitialize")
    assert steps[begun : begun + 2] == ["InstallInitialize", "RemoveExistingProducts"]
    assert steps.index("InstallFinalize") > steps.index("InstallFiles") > begun


def test_byte_code_is_packed_that_is_never_checked_against_its_source(made: Made) -> None:
    sources = [name for name in made.old.files if name.endswith(".py")]
    assert len(sources) > 40
    for name in sources:
        source = made.old.tree / name
        (flags,) = struct.unpack_from(
            "<I", (source.parent / "__pycache__" / f"{source.stem}.cpython-311.pyc").read_bytes(), 4
        )
        assert flags == 0b01, name


def test_only_its_own_packages_are_seen(made: Made) -> None:
    assert (made.old.tree / "python311._pth").read_text("ascii").split() == [
        *("python311.zip", ".", "lib")
    ]


def test_what_is_ours_is_signed_when_there_is_a_certificate(made: Made) -> None:
    ours = [made.new.exe, made.new.msi]
    ours += [made.new.tree / name for name in ("SSP Desktop.exe", "ssp-desktop.exe")]
    for file in ours:
        assert "Eksempel Kommune" in verified(file, made.certificate)
    assert "Eksempel Kommune" not in verified(made.old.exe, made.certificate, status=1)


def verified(file: Path, certificate: Path, status: int = 0) -> str:
    """Return what is said of the signature of `file`."""
    command = ["osslsigncode", "verify", "-CAfile", str(certificate), "-in", str(file)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == status, done.stdout
    return done.stdout


def test_without_a_python_it_says_what_to_hand_in(made: Made) -> None:
    said = refused()
    assert "make windows PYTHON=" in said
    assert "make windows STANDIN=1" in said


def test_a_python_that_is_not_the_one_that_was_named_is_refused(made: Made, tmp_path: Path) -> None:
    file, digest = zip_of(tmp_path, *EMBEDDED)
    assert "SHA256 must be" in refused("--python", file)
    assert "is not the file that SHA256 names" in refused("--python", file, "--sha256", "0" * 64)
    assert "There is no file" in refused("--python", f"{file}x", "--sha256", digest)
    Path(file).write_bytes(b"PK")
    digest = hashlib.sha256(b"PK").hexdigest()
    places = ("--work", str(tmp_path / "work"), "--dist", str(tmp_path / "dist"))
    assert "no ZIP" in refused("--python", file, "--sha256", digest, *places)


@pytest.mark.parametrize(
    ("names", "word"),
    [
        (EMBEDDED[1:], "python311.dll"),
        ((*EMBEDDED, "../outside.dll"), "../outside.dll"),
    ],
)
def test_what_is_no_embeddable_python_is_refused(
    made: Made, tmp_path: Path, names: tuple[str, ...], word: str
) -> None:
    file, digest = zip_of(tmp_path, *names)
    places = ("--work", str(tmp_path / "work"), "--dist", str(tmp_path / "dist"))
    assert word in refused("--python", file, "--sha256", digest, *places)
    assert not (tmp_path / "outside.dll").exists()


def test_a_version_that_windows_cannot_compare_is_refused(made: Made) -> None:
    assert "three numbers" in refused("--standin", "1", "--version", "1.0rc1")


def test_half_a_certificate_is_refused(made: Made) -> None:
    assert "both CERT= and KEY=" in refused("--standin", "1", "--cert", str(made.certificate))
