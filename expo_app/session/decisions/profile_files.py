"""Counting profiles of the user's own, read from TOML files."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from expo_app.model.decision import JOINED, OwnProfile
from expo_app.model.problem import Problem
from expo_app.model.profile import Nationality
from expo_app.model.terms import Role
from expo_app.reference.countries import resolve
from expo_app.session.decisions.own_profiles import counting_profile
from expo_app.session.toml_file import read_toml

_TEXTS = ("name", "title", "chinese", "definition")
_ROLES = {
    "main_exhibitors": Role.MAIN,
    "co_exhibitors": Role.CO,
    "represented_companies": Role.REPRESENTED,
    "pavilion_organisers": Role.ORGANISER,
    "service": Role.SERVICE,
}
_USUAL = (Role.MAIN, Role.CO)
_SWITCHES = ("further_stands", "duplicates", "cancelled", "online")
_LISTS = ("by", "homes")
_TABLES = {"counts": (*_ROLES, *_SWITCHES), "international": _LISTS}


def read_profile(path: Path) -> OwnProfile:
    """The profile of a TOML file; docs/counting.md says what it may hold. What it leaves out is as in `ufi`.

    Raises Problem, one sentence, for a file that cannot be read, a key or a value that is not understood, and
    for a name that a shipped profile has.
    """
    file = _File(path)
    name = file.text("name")
    if not name:
        raise Problem(f"{path.name} does not name its profile; write a line such as name = 'our-rule'.")
    roles = [role for key, role in _ROLES.items() if file.switch(key, role in _USUAL)]
    decision = OwnProfile(
        name,
        file.text("title"),
        file.text("chinese"),
        file.text("definition"),
        JOINED.join(roles),
        JOINED.join(map(file.country, file.listed("homes"))),
        JOINED.join(file.listed("by") or [Nationality.CONTRACT]),
        *(file.switch(switch, False) for switch in _SWITCHES),
    )
    counting_profile(decision)
    return decision


class _File:
    """What a file says; every method raises Problem for what is not of its kind."""

    def __init__(self, path: Path) -> None:
        self._name = path.name
        self._data = read_toml(path)
        self._known(self._data, (*_TEXTS, *_TABLES), "")
        for table, keys in _TABLES.items():
            self._known(self._table(table), keys, f" in [{table}]")

    def text(self, key: str) -> str:
        """A text without needless spaces, "" where nothing is said."""
        value = self._data.get(key, "")
        if not isinstance(value, str):
            raise Problem(f"In {self._name} {key!r} has to be a text in quotation marks, not {value!r}.")
        return " ".join(value.split())

    def switch(self, key: str, usual: bool) -> bool:
        """A switch of [counts]."""
        value = self._table("counts").get(key, usual)
        if not isinstance(value, bool):
            raise Problem(f"In {self._name} {key!r} has to be true or false, not {value!r}.")
        return value

    def listed(self, key: str) -> list[str]:
        """A list of [international]."""
        value = self._table("international").get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise Problem(f"In {self._name} {key!r} has to be a list of texts, not {value!r}.")
        return value

    def country(self, written: str) -> str:
        """The code (alpha-3) of a country or region as people write it."""
        read = resolve(written)
        if not read.certain:
            raise Problem(f"{self._name} names the home {written!r}, which is no country or region we know.")
        return read.country

    def _table(self, name: str) -> Mapping[str, Any]:
        table = self._data.get(name, {})
        if not isinstance(table, Mapping):
            raise Problem(f"In {self._name} {name!r} has to be a table: write [{name}] on a line of its own.")
        return table

    def _known(self, table: Mapping[str, Any], keys: Sequence[str], where: str) -> None:
        for key in table:
            if key not in keys:
                known = ", ".join(keys)
                raise Problem(f"{self._name} says {key!r}{where}, which is not known; it takes {known}.")
