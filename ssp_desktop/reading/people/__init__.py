"""The people of a document: the lists that name them and what is said at a name."""
