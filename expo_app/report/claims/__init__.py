"""Sentences about the event: read, judged by the figures, and said as they would be true."""
