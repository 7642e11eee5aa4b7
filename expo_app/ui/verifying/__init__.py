"""An audit pack checked from within the window."""
