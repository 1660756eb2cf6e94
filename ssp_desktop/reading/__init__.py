"""A file of somebody else's to a meeting.

`door` is the way in. Each format has a reader that turns its file into typed
source lines (`lines`); everything after that is the same for all formats:
`outline` finds the items and headings, `front` the facts and people before
them, `item_texts` what an item holds, `understand` puts the meeting together.
"""
