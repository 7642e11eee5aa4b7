"""The same exhibitor across rows and editions."""
