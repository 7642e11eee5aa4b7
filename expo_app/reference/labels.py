"""How an event names countries and regions: its label profile."""

import functools

from expo_app.model.places import RESOURCES

USUAL = "iso"
"""Names of ISO 3166 and CLDR."""


@functools.cache
def _table() -> dict[str, dict[str, tuple[str, str]]]:
    """Profile -> alpha-3 -> names in English and Chinese, where they differ from the usual ones."""
    table: dict[str, dict[str, tuple[str, str]]] = {USUAL: {}}
    for line in (RESOURCES / "countries" / "labels.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            profile, code, english, chinese = line.split("\t")
            table.setdefault(profile, {})[code] = (english, chinese)
    return table


def profiles() -> tuple[str, ...]:
    """The label profiles that there are, the usual one first."""
    return tuple(_table())


def own_names(alpha3: str, profile: str) -> tuple[tuple[str, str], ...]:
    """(language, name) of a country or region that the profile names otherwise than usual; () when it does
    not, or is empty or unknown."""
    found = _table().get(profile, {}).get(alpha3)
    return tuple(zip(("en", "zh"), found, strict=True)) if found else ()
