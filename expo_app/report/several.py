"""Keys that stand for several groups at once, as what is summed up as the others does."""

from collections.abc import Iterable

_BETWEEN = "\x1f"


def one_key(keys: Iterable[str]) -> str:
    """One key for several groups; "" among them stands for those whose group is not known."""
    return _BETWEEN.join(keys) or _BETWEEN


def each_key(key: str) -> tuple[str, ...]:
    """The groups that a key stands for, itself where it stands for one."""
    return tuple(dict.fromkeys(key.split(_BETWEEN)))
