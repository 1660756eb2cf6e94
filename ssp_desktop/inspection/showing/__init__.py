"""The pages of a PDF as pictures, painted in a process of its own."""
