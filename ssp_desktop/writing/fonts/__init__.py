"""The fonts that texts are set in: which file serves a name, how wide its characters are.

Owns the measures that pages, files and the columns of tables agree on. Only fonts of the system
need Qt.
"""
