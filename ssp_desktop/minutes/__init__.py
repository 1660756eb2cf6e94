"""Turns a meeting into the blocks of its minutes: the layouts, the editions, the wording.

The wording is content, in Danish whatever the language of the screen. The result is drawn by
`ssp_desktop.writing` and shown by the window alike.
"""
