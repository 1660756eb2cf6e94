"""The course of the meeting: its log in the right column, and the keys that write it."""
