"""LibreOffice started once and driven by UNO: a document in, its PDF out.

A program for the Python that has LibreOffice's bridge (``import uno``), which is the
system's own and not the tests'. ``python3 office.py SOFFICE PROFILE-URL`` reads lines of
JSON from standard input, each ``[source URL, target URL]``, and answers each by a line: an
empty one, or what went wrong. At the end of the input it ends LibreOffice too.
"""

import contextlib
import json
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.uno import Exception as UnoException

PATIENCE = 60.0  # seconds until LibreOffice answers


def main(office, profile):
    """Start LibreOffice with a profile and a pipe of its own, and render until the input ends."""
    pipe = f"tests{os.getpid()}"
    settings = (f"-env:UserInstallation={profile}", f"--accept=pipe,name={pipe};urp")
    process = subprocess.Popen(
        [office, *settings, "--headless", "--norestore", "--nologo", "--nodefault"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    desktop = connected(pipe, process)
    for line in sys.stdin:
        source, target = json.loads(line)
        sys.stdout.write(f"{rendered(desktop, source, target)}\n")
        sys.stdout.flush()
    with contextlib.suppress(UnoException):  # it goes while it answers
        desktop.terminate()
    process.wait(PATIENCE)


def connected(pipe, process):
    """Return LibreOffice's desktop as soon as it answers."""
    context = uno.getComponentContext()
    resolve = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", context
    ).resolve
    begun = time.monotonic()
    while True:
        try:
            office = resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            break
        except NoConnectException:
            if process.poll() is not None or time.monotonic() - begun > PATIENCE:
                raise
            time.sleep(0.02)
    return office.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", office)


def rendered(desktop, source, target):
    """Make the PDF; return what went wrong, or nothing."""
    try:
        hidden = PropertyValue("Hidden", 0, True, 0)
        document = desktop.loadComponentFromURL(source, "_blank", 0, (hidden,))
        if document is None:
            return "LibreOffice does not open it"
        document.storeToURL(target, (PropertyValue("FilterName", 0, "writer_pdf_Export", 0),))
        document.close(True)
    except UnoException as error:
        return " ".join(str(error).split()) or "LibreOffice does not say what is wrong"
    return ""


if __name__ == "__main__":
    main(*sys.argv[1:])
