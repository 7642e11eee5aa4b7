"""Where the files that ship with the product lie."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
_CHECKOUT = _PACKAGE.parent

# In a checkout resources/ stands beside the package, in an installed wheel inside it.
_ROOT = _PACKAGE if (_PACKAGE / "resources").is_dir() else _CHECKOUT
RESOURCES = _ROOT / "resources"
SAMPLE_DATA = _ROOT / "sample_data"
