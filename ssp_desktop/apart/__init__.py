"""The program started once more, to answer questions in a process of its own, with limits."""
