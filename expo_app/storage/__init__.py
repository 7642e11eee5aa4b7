"""The workspace file (SQLite) and its migrations."""
