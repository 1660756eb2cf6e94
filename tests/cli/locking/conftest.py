"""A folder to encrypt, a keyring of its own, and somebody who types codes back."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from ssp_desktop.bootstrap import main
from ssp_desktop.store.locked import held
from ssp_desktop.store.locked.code import code_of
from tests.cli.conftest import Run
from tests.locking_folder import LockingFolder


@pytest.fixture
def folder(own_data_dir: Path) -> LockingFolder:
    """Return a data folder with meetings."""
    return LockingFolder(own_data_dir)


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command and type back what it shows, changed by `change`."""

    def call(
        *words: str, change: Callable[[str], str] = lambda code: code, policy: Path | None = None
    ) -> tuple[int, str, str]:
        capsys.readouterr()

        class _Typing:
            def __iter__(self) -> Iterator[str]:
                shown = capsys.readouterr().out
                lines = shown.split("\n\n")[1] if "\n\n" in shown else shown
                yield from (f"{line}\n" for line in change(lines).splitlines())
                yield "\n"

        monkeypatch.setattr("sys.stdin", _Typing())
        status = main(list(words), policy)
        out, err = capsys.readouterr()
        held.let_all_go()
        return status, out, err

    return call


def keys(folder: Path, bits: int = 2048) -> tuple[Path, str]:
    """Return a private key in a file, and its public half as a line of a policy."""
    private = rsa.generate_private_key(65537, bits)
    path = folder / f"private-{bits}.pem"
    path.write_bytes(
        private.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    public = private.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    return path, f'municipal_key = """\n{public.decode()}"""\n'


def code_of_another() -> str:
    """Return the code of a key that nobody has."""
    return code_of(held.Key.new())
