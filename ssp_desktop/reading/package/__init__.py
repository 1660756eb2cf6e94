"""A ZIP of XML parts, as word processors write them, opened safely."""
