"""A meeting made into the blocks of a referat: the layouts, the editions, the wording.

The wording is content, in Danish whatever the language of the screen. What is
made here is drawn by `ssp_desktop.writing` and shown by the window alike.
"""
