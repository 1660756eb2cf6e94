"""A file of somebody else's to a meeting.

`apart` is the way in for a program with something to lose: the file is read in a process
of its own, with limits. `door` reads in the process at hand. Each format has a reader
that turns its file into typed source lines (`lines`); everything after that is the same
for all formats: `outline` finds the items and headings, `front` the facts and people
before them, `item_texts` what an item holds, `understand` puts the meeting together.
"""

ARGUMENT = "--reading-process"
"""The first word with which the program starts itself as the process that reads."""
