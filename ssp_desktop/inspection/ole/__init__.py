"""Old compound files: .doc, .xls, .ppt and .msg."""
