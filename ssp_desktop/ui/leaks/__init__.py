"""What stops files that go out, as a list with what can be done, and the reason for letting it."""
