"""What WordprocessingML says, whatever reads its XML: names, values, and what styles inherit."""
