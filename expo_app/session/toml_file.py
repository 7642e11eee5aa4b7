"""Files of settings, as TOML."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from expo_app.model.problem import Problem


def read_toml(path: Path) -> Mapping[str, Any]:
    """What a TOML file says, with or without a byte order mark.

    Raises Problem where the file cannot be read or is no TOML.
    """
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise Problem(f"{path} cannot be read: {error.strerror}.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Problem(f"{path.name} is no valid TOML file: {error}.") from error
