"""The editor of one text: paragraphs, lists, bold and italic, and what is drawn beside them."""
