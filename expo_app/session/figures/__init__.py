"""Counting for pages and the command line, and where each figure comes from."""
