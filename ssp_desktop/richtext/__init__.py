"""The texts of a referat: paragraphs, nested lists, bold and italic.

`tree` is what a text is; `markdown` writes it as it is stored and reads it back.
"""
