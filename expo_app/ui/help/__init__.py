"""What helps when nothing else does: the keyboard map, the log, what a bug report needs."""
