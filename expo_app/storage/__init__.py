"""The workspace file and the settings."""
