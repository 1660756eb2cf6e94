"""Signing with the certificate that was given, by osslsigncode.

The time in the signature is the commit's, so that the same commit and certificate give the same
bytes. With the address of a time-stamping service (`TIMESTAMP`) its answer is added, which says
when it was really signed, holds after the certificate's end, and is another each time.
"""

import shutil
from dataclasses import dataclass
from pathlib import Path

from building.steps import BuildRefused, run

from windows.what import NAME


@dataclass(frozen=True)
class Signer:
    """What to sign with: a PEM certificate with its key, or a PKCS#12 file."""

    certificate: Path | None = None
    key: Path | None = None
    pkcs12: Path | None = None
    password: Path | None = None
    timestamp: str = ""

    def check(self) -> None:
        """Raise BuildRefused when signing cannot be done with what was given."""
        if shutil.which("osslsigncode") is None:
            raise BuildRefused("Signing needs osslsigncode: apt-get install osslsigncode")
        if self.pkcs12 is None and (self.certificate is None or self.key is None):
            raise BuildRefused("Signing needs both CERT= and KEY= (PEM), or PKCS12=.")
        for file in (self.certificate, self.key, self.pkcs12, self.password):
            if file is not None and not file.is_file():
                raise BuildRefused(f"There is no file {file} to sign with.")

    def sign(self, file: Path, epoch: int) -> None:
        """Sign `file` (EXE or MSI) in its place; raise BuildRefused when it cannot be."""
        signed = file.with_name(f"{file.name}.signed")
        run([*self.command(epoch), "-in", str(file), "-out", str(signed)])
        signed.replace(file)

    def command(self, epoch: int) -> list[str]:
        """Return the command that signs, without the two files' names."""
        command = ["osslsigncode", "sign", "-h", "sha256", "-n", NAME, "-time", str(epoch)]
        if self.pkcs12 is not None:
            command += ["-pkcs12", str(self.pkcs12)]
        else:
            command += ["-certs", str(self.certificate), "-key", str(self.key)]
        if self.password is not None:
            command += ["-readpass", str(self.password)]
        if self.timestamp:
            command += ["-ts", self.timestamp]
        return command
