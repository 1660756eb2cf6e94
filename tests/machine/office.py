"""LibreOffice started once and driven by UNO: a document in, what is asked of it out.

A program for the Python that has LibreOffice's bridge (``import uno``), which is the
system's own and not the tests'. ``python3 office.py SOFFICE PROFILE-URL`` reads lines of
JSON from standard input, each ``[what, source URL, …]``, and answers each by a line of JSON,
a list of what was asked for, or a text that says what went wrong:

- ``["save", source, target, filter]`` writes the document in a format of LibreOffice's;
- ``["readings", source]`` gives its paragraphs with all tracked changes accepted, and with
  all rejected; ``["accepted", source]`` only the first of these;
- ``["replace", source, target, filter, old, new]`` puts other words in the place of some
  wherever they are, and saves it: tracked where the document says so;
- ``["letterhead", source, target, filter, look]`` gives it a font, margins, a logo, header and
  footer, and saves it;
- ``["accept", source, target, filter]`` writes the document with all changes accepted.

At the end of the input it ends LibreOffice too.
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
from com.sun.star.style.NumberingType import ARABIC
from com.sun.star.text.TextContentAnchorType import AS_CHARACTER
from com.sun.star.uno import Exception as UnoException

PATIENCE = 60.0  # seconds until LibreOffice answers
DONE = ("Accept", "Reject")


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
    office = Office(*connected(pipe, process))
    for line in sys.stdin:
        what, *asked = json.loads(line)
        try:
            answer = office.answer(what, asked)
        except UnoException as error:
            answer = " ".join(str(error).split()) or "LibreOffice does not say what is wrong"
        sys.stdout.write(f"{json.dumps(answer)}\n")
        sys.stdout.flush()
    with contextlib.suppress(UnoException):  # it goes while it answers
        office.desktop.terminate()
    process.wait(PATIENCE)


def connected(pipe, process):
    """Return LibreOffice's desktop and what does its commands, as soon as it answers."""
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
    names = (
        "com.sun.star.frame.Desktop",
        "com.sun.star.frame.DispatchHelper",
        "com.sun.star.graphic.GraphicProvider",
    )
    return [office.ServiceManager.createInstanceWithContext(name, office) for name in names]


class Office:
    """LibreOffice, asked for one thing after the other."""

    def __init__(self, desktop, dispatcher, graphics):
        self.desktop = desktop
        self._dispatcher = dispatcher
        self._graphics = graphics

    def answer(self, what, asked):
        """Return the answer to one line."""
        known = (
            self.save,
            self.readings,
            self.accepted,
            self.replace,
            self.accept,
            self.letterhead,
        )
        return {each.__name__: each for each in known}[what](*asked)

    def replace(self, source, target, form, old, new):
        """Replace words in the document at a URL, and write it to another; return how often."""
        with self._opened(source) as document:
            search = document.createReplaceDescriptor()
            search.SearchString, search.ReplaceString = old, new
            count = document.replaceAll(search)
            document.storeToURL(target, (PropertyValue("FilterName", 0, form, 0),))
        return [count]

    def accept(self, source, target, form):
        """Write the document at a URL to another, with all changes accepted."""
        with self._opened(source) as document:
            self._do(document, f".uno:{DONE[0]}AllTrackedChanges")
            document.storeToURL(target, (PropertyValue("FilterName", 0, form, 0),))
        return []

    def letterhead(self, source, target, form, look):
        """Give the document at a URL a letterhead of its own, and write it to another.

        `look` has ``font``, ``margins`` (left, right, top, bottom in mm), ``logo`` (URL, width and
        height in mm), and the texts ``header`` and ``footer``, in which ``#`` is the page's number.
        """
        with self._opened(source) as document:
            styles = document.StyleFamilies
            for name in styles.ParagraphStyles.ElementNames:
                style = styles.ParagraphStyles.getByName(name)
                if style.isInUse():
                    style.CharFontName = look["font"]
            page = styles.PageStyles.getByName("Standard")
            page.LeftMargin, page.RightMargin, page.TopMargin, page.BottomMargin = (
                round(100 * each) for each in look["margins"]
            )
            page.HeaderIsOn = page.FooterIsOn = True
            logo, width, height = look["logo"]
            self._fill(document, page.HeaderText, look["header"])
            picture = document.createInstance("com.sun.star.text.TextGraphicObject")
            picture.Graphic = self._graphics.queryGraphic((PropertyValue("URL", 0, logo, 0),))
            picture.AnchorType = AS_CHARACTER
            picture.Width, picture.Height = round(100 * width), round(100 * height)
            page.HeaderText.insertTextContent(page.HeaderText.Start, picture, False)
            self._fill(document, page.FooterText, look["footer"])
            document.storeToURL(target, (PropertyValue("FilterName", 0, form, 0),))
        return []

    def _fill(self, document, text, words):
        """Put words in place of a text, the page's number for ``#``."""
        text.String = ""
        for at, part in enumerate(words.split("#")):
            if at:
                number = document.createInstance("com.sun.star.text.TextField.PageNumber")
                number.NumberingType = ARABIC
                text.insertTextContent(text.End, number, False)
            text.insertString(text.End, part, False)

    def accepted(self, source):
        """Return the paragraphs of the document with all changes accepted."""
        return self._reading(source, f".uno:{DONE[0]}AllTrackedChanges")

    def save(self, source, target, form):
        """Write the document at a URL to another, in a format of LibreOffice's."""
        with self._opened(source) as document:
            document.storeToURL(target, (PropertyValue("FilterName", 0, form, 0),))
        return []

    def readings(self, source):
        """Return the paragraphs of the document with all changes accepted, and rejected."""
        return [self._reading(source, f".uno:{what}AllTrackedChanges") for what in DONE]

    def _reading(self, source, command):
        with self._opened(source) as document:
            self._do(document, command)
            return list(paragraphs(document.Text))

    def _do(self, document, command):
        frame = document.CurrentController.Frame
        self._dispatcher.executeDispatch(frame, command, "", 0, ())

    @contextlib.contextmanager
    def _opened(self, source):
        hidden = PropertyValue("Hidden", 0, True, 0)
        document = self.desktop.loadComponentFromURL(source, "_blank", 0, (hidden,))
        if document is None:
            raise UnoException("LibreOffice does not open it", None)
        try:
            yield document
        finally:
            document.close(True)


def paragraphs(text):
    """Yield the texts of the paragraphs, those of tables too."""
    parts = text.createEnumeration()
    while parts.hasMoreElements():
        part = parts.nextElement()
        if part.supportsService("com.sun.star.text.TextTable"):
            for name in part.CellNames:
                yield from paragraphs(part.getCellByName(name))
        else:
            yield part.String


if __name__ == "__main__":
    main(*sys.argv[1:])
