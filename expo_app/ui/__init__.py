"""The window; the only package that knows Qt."""

import os

# Qt orders what it hashes differently in every process; with a fixed seed, which has to be set before Qt is
# loaded, the same report is the same PDF, byte for byte.
os.environ.setdefault("QT_HASH_SEED", "0")
