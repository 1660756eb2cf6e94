"""Looks into any file as a stranger would: its words, and what it holds that nobody sees.

`apart.py` in `process/` is the way in for a program with something to lose: files are looked into
by processes of their own, with limits. `looking.py` looks in the current process. Each kind of file
has a reader that gives the words with their places, and what is hidden as finds; what the words
themselves tell (CPR numbers, paths, accounts) is sought afterwards, the same way for every kind.
Nothing here knows how this program writes its files.
"""

ARGUMENT = "--inspecting-process"
"""The first word with which the program starts itself as a process that looks into files."""
SHOWING = "--page-showing-process"
"""The first word with which the program starts itself as a process that paints a PDF's pages."""
