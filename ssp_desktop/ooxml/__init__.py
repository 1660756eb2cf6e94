"""WordprocessingML, whatever library reads its XML: names, values, and inheritance of styles."""
