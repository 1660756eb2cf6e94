"""Turns somebody else's file into a meeting.

`apart` is the way in for a program with something to lose: the file is read in a
separate process, with limits. `door` reads in the current process. Each format has a
reader that turns its file into typed source lines (`lines`); everything after that is
the same for all formats: `outline` finds the items and headings, `front` the facts and
people before them, `item_texts` the content of an item, `understand` puts the meeting
together.
"""

ARGUMENT = "--reading-process"
"""The first word with which the program starts itself as the reading process."""
