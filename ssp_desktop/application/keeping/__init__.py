"""Whether what is kept is safe: where the data lies, a second place for copies, moving it all."""
