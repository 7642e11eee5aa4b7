"""From a file to raw sheets."""
