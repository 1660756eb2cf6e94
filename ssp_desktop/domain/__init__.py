"""What a meeting is: frozen values, the rules that hold for them, and the changes between them.

Standard library only; nothing here knows of files, windows or databases.
"""
