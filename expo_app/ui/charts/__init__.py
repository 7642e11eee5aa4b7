"""Charts on the screen, drawn with pyqtgraph from pure layouts."""
