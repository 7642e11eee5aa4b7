"""The first round through the window, on the sample."""
