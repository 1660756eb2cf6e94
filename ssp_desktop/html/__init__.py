"""HTML as lines of text and tables, and texts as HTML: for files and for the clipboard alike."""
