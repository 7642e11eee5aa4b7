"""World regions of the report, after the United Nations' M49 list."""

import functools

from expo_app.model.places import RESOURCES


@functools.cache
def _table() -> tuple[dict[str, tuple[str, str]], dict[str, str]]:
    """(region key -> names in English and Chinese, alpha-3 -> region key)"""
    names: dict[str, tuple[str, str]] = {}
    members: dict[str, str] = {}
    for line in (RESOURCES / "countries" / "regions.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        key, english, chinese, codes = line.split("\t")
        names[key] = (english, chinese)
        members.update(dict.fromkeys(codes.split(), key))
    return names, members


def region_of(alpha3: str) -> str:
    """The key of the region that a country or region belongs to, "" for an unknown code."""
    return _table()[1].get(alpha3, "")


def region_name(key: str, lang: str = "en") -> str:
    """The name of a region in English, or in Simplified Chinese for lang "zh"; an unknown key itself."""
    english, chinese = _table()[0].get(key, (key, key))
    return chinese if lang.startswith("zh") else english
