"""The MSI for a machine, for Intune and Group Policy, made by wixl from a list of the files.

wixl knows no entry of PATH, no code page and no versions of files; they are put into its tables
afterwards, by msibuild. What it makes up (the package code, two times) is then set from what is in
the package and the commit. Each file is a component of its own, as Windows Installer's rules ask:
its identity is made from its path, so it is the same in every version.
"""

import hashlib
import os
import uuid
from pathlib import Path
from xml.etree import ElementTree

from building.steps import run

from windows import msi_summary, msi_versions, tree
from windows.signing import Signer
from windows.what import COMMAND, NAME, PUBLISHER, Build

# By this Windows knows every version of the program as the same product: it never changes.
UPGRADE_CODE = uuid.UUID("5b82607d-d401-4615-9aa2-297963f28c04")
DOCUMENT = "SSPDesktop.Document"
NEWER_IS_THERE = (
    "Der er allerede en nyere SSP Desktop på computeren. Intet er ændret. "
    "A newer SSP Desktop is already installed. Nothing was changed."
)
COMMENTS = (
    "Møderne ligger hos hver bruger i %LOCALAPPDATA%\\ssp-desktop og bliver der, når programmet "
    "fjernes. / Meetings stay in that folder when the program is removed."
)
_DANISH = "1030"
_CODE_PAGE = 1252
_COLUMNS = (
    "`Environment` CHAR(72) NOT NULL, `Name` CHAR(255) NOT NULL LOCALIZABLE, "
    "`Value` CHAR(255) LOCALIZABLE, `Component_` CHAR(72) NOT NULL PRIMARY KEY `Environment`"
)
_TABLE = "CREATE TABLE `Environment`"
# "=" sets it at an installation, "-" takes it away at a removal, "*" is the machine's; "[~];" is
# what was there before.
_ENTRY = "INSERT INTO `Environment` (`Environment`, `Name`, `Value`, `Component_`) VALUES"
_STEP = "INSERT INTO `InstallExecuteSequence` (`Action`, `Sequence`) VALUES"
_OLDER_GOES = (
    "UPDATE `InstallExecuteSequence` SET `Sequence`=1501 WHERE `Action`='RemoveExistingProducts'"
)
_OPEN = f'"[INSTALLDIR]{NAME}.exe" open --file "%1"'
_CLASSES = "Software\\Classes"
_APPLICATION = f"{_CLASSES}\\Applications\\{NAME}.exe"
_PATHS = f"Software\\Microsoft\\Windows\\CurrentVersion\\App Paths\\{COMMAND}.exe"
# Key, name of the value ("" is the key's own), value.
_REGISTRY = (
    (f"Software\\{NAME}", "InstallFolder", "[INSTALLDIR]"),
    (_PATHS, "", f"[INSTALLDIR]{COMMAND}.exe"),
    (f"{_CLASSES}\\{DOCUMENT}", "", "Dagsorden eller referat"),
    (f"{_CLASSES}\\{DOCUMENT}\\shell\\open", "FriendlyAppName", NAME),
    (f"{_CLASSES}\\{DOCUMENT}\\shell\\open\\command", "", _OPEN),
    (_APPLICATION, "FriendlyAppName", NAME),
    (f"{_APPLICATION}\\shell\\open\\command", "", _OPEN),
    (f"{_APPLICATION}\\SupportedTypes", ".docx", ""),
    (f"{_APPLICATION}\\SupportedTypes", ".pdf", ""),
    (f"{_CLASSES}\\.docx\\OpenWithProgids", DOCUMENT, ""),
    (f"{_CLASSES}\\.pdf\\OpenWithProgids", DOCUMENT, ""),
)


def make(build: Build, signer: Signer | None) -> Path:
    """Make the package of the tree; return it."""
    made, files = build.package(".msi"), tree.files_of(build.tree)
    made.unlink(missing_ok=True)
    source = build.work / "package.wxs"
    source.write_bytes(_source(build, files))
    os.utime(build.icon, (build.epoch, build.epoch))
    # It reads only what lies under the folder that it is started in.
    run(["wixl", "-a", "x64", "-o", str(made), source.name], cwd=build.work)
    _add_what_wixl_cannot(build, made)
    msi_versions.write(made, build.work, {_name("f", each): build.tree / each for each in files})
    code = uuid.uuid5(UPGRADE_CODE, f"package {build.version} {_digest(build.tree, files)}")
    run(["msibuild", str(made), "-s", NAME, PUBLISHER, f"x64;{_DANISH}", _braced(code)])
    msi_summary.set_times(made, build.epoch)
    if signer is not None:
        signer.sign(made, build.epoch)
    return made


def _source(build: Build, files: list[Path]) -> bytes:
    """Return what wixl reads: product, folders, a component for each file, the registry."""
    root = ElementTree.Element("Wix", xmlns="http://schemas.microsoft.com/wix/2006/wi")
    product = _under(
        root,
        "Product",
        Id=_braced(uuid.uuid5(UPGRADE_CODE, f"product {build.version}")),
        Name=NAME,
        Language=_DANISH,
        Version=build.version,
        Manufacturer=PUBLISHER,
        UpgradeCode=_braced(UPGRADE_CODE),
    )
    _under(
        product,
        "Package",
        InstallerVersion="500",
        Compressed="yes",
        InstallScope="perMachine",
        Languages=_DANISH,
        Description=f"{NAME} {build.version}",
        Manufacturer=PUBLISHER,
    )
    _under(product, "MajorUpgrade", DowngradeErrorMessage=NEWER_IS_THERE)
    _under(product, "Media", Id="1", Cabinet="files.cab", EmbedCab="yes")
    _under(product, "Icon", Id="icon.ico", SourceFile=build.icon.name)
    for name, value in (
        ("ARPPRODUCTICON", "icon.ico"),
        ("ARPNOMODIFY", "1"),
        # Which files to write is worked out while those of the older version are still there; they
        # go before it is done. So all are written, or one with a lower version would be missing.
        ("REINSTALLMODE", "amus"),
        ("ARPCOMMENTS", COMMENTS),
    ):
        _under(product, "Property", Id=name, Value=value)
    top = _under(product, "Directory", Id="TARGETDIR", Name="SourceDir")
    _under(top, "Directory", Id="ProgramMenuFolder", Name="Programs")
    program_files = _under(top, "Directory", Id="ProgramFiles64Folder")
    folders = {Path(): _under(program_files, "Directory", Id="INSTALLDIR", Name=NAME)}
    feature = _under(product, "Feature", Id="Program", Level="1", Title=NAME)
    for file in files:
        component = _component(feature, _folder(folders, file.parent), file.as_posix())
        place = (Path(build.tree.name) / file).as_posix()
        key = _under(
            component, "File", Id=_name("f", file), Source=place, Name=file.name, KeyPath="yes"
        )
        if file == Path(f"{NAME}.exe"):
            _under(
                key,
                "Shortcut",
                Id="StartMenu",
                Directory="ProgramMenuFolder",
                Name=NAME,
                Target=f"[INSTALLDIR]{NAME}.exe",
                WorkingDirectory="INSTALLDIR",
            )
    registry = _component(feature, folders[Path()], "registry")
    for at, (key_name, name, value) in enumerate(_REGISTRY):
        entry = {"Root": "HKLM", "Key": key_name, "Type": "string", "Value": value}
        if name:
            entry["Name"] = name
        if at == 0:
            entry["KeyPath"] = "yes"
        _under(registry, "RegistryValue", **entry)
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)


def _component(
    feature: ElementTree.Element, folder: ElementTree.Element, of: str
) -> ElementTree.Element:
    made, identity = _name("c", Path(of)), uuid.uuid5(UPGRADE_CODE, f"component {of.lower()}")
    _under(feature, "ComponentRef", Id=made)
    return _under(folder, "Component", Id=made, Guid=_braced(identity), Win64="yes")


def _folder(folders: dict[Path, ElementTree.Element], path: Path) -> ElementTree.Element:
    if path not in folders:
        above = _folder(folders, path.parent)
        folders[path] = _under(above, "Directory", Id=_name("d", path), Name=path.name)
    return folders[path]


def _add_what_wixl_cannot(build: Build, made: Path) -> None:
    """Set the code page of the texts, and put the program's folder on the machine's PATH."""
    pages = build.work / "_ForceCodepage.idt"
    pages.write_bytes(f"\r\n\r\n{_CODE_PAGE}\t_ForceCodepage\r\n".encode("ascii"))
    run(["msibuild", str(made), "-i", str(pages)])
    component = _name("c", Path("registry"))
    for query in (
        f"{_TABLE} ({_COLUMNS})",
        f"{_ENTRY} ('Path', '=-*PATH', '[~];[INSTALLDIR]', '{component}')",
        f"{_STEP} ('RemoveEnvironmentStrings', 3300)",
        f"{_STEP} ('WriteEnvironmentStrings', 5200)",
        # Inside what is rolled back, so that an update that fails leaves the older version.
        _OLDER_GOES,
    ):
        run(["msibuild", str(made), "-q", query])


def _digest(folder: Path, files: list[Path]) -> str:
    digest = hashlib.sha256()
    for file in files:
        content = hashlib.sha256((folder / file).read_bytes()).hexdigest()
        digest.update(f"{content} {file.as_posix()}\n".encode())
    return digest.hexdigest()


def _name(kind: str, path: Path) -> str:
    return f"{kind}{hashlib.sha256(path.as_posix().encode()).hexdigest()[:32]}"


def _braced(code: uuid.UUID) -> str:
    return f"{{{str(code).upper()}}}"


def _under(parent: ElementTree.Element, tag: str, **attributes: str) -> ElementTree.Element:
    return ElementTree.SubElement(parent, tag, attributes)
