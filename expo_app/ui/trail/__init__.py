"""The trail: from a figure to the rows behind it and to the cell in the source sheet."""
