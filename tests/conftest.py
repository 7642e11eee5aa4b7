"""What every test has: no display, no user's settings."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
