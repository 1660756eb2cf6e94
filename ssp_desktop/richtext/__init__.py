"""The texts of the minutes: paragraphs, nested lists, bold and italic.

`tree` defines what a text is; `markdown` writes it in its stored form and reads it back.
"""
