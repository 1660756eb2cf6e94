"""What a meeting is: immutable values, the rules they obey, and the changes between them.

Uses only the standard library, and knows nothing of files, windows or databases.
"""
