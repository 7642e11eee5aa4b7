"""Forms that names take inside a state's long name, in languages that bend them ("Republika Kuby").

Rules of thumb for names of one word; a wrong form is no word and does no harm.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from babel import localedata

from expo_app.reference.country_keys import country_key

# What a name ends in, and what may take its place.
_ENDINGS: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "pl": (("ia", ("ii",)), ("a", ("y", "i", "ej")), ("e", ("a",)), ("y", ("",)), ("", ("u", "a"))),
    "cs": (("sko", ("ska", "ske")), ("ie", ("ska", "ske", "ijska")), ("[aeiouy]?", ("ska", "ske", "jska"))),
    "sk": (("sko", ("ska", "ske")), ("ia", ("ska", "ske", "ijska")), ("[aeiouy]?", ("ska", "ske", "jska"))),
    "sl": (("ija", ("ska", "ijska")), ("[aeiouy]?", ("ska",))),
    "hr": (("ija", ("ska", "ijska", "ije")), ("a", ("e", "ska")), ("[eiou]?", ("ska", "a"))),
    "bg": (("ия", ("ска", "ийска")), ("[аеиоу]?", ("ска",))),
    "uk": (("іа", ("ська",)), ("ія", ("ська", "ійська")), ("[аеиоу]?", ("ська",))),
    "ru": (("ия", ("ская", "ийская")), ("[аеиоу]?", ("ская",))),
    "fi": (
        ("", ("n", "in", "en")),
        ("i", ("en", "in")),
        ("ka", ("an",)),
        ("ki", ("gin",)),
        ("ska", ("skan",)),
    ),
    "et": (("", ("i", "a", "e")),),
    "hu": (("a", ("ai",)), ("", ("i",)), ("orszag", ("", "i"))),
    "el": (
        ("οσ", ("ου",)),
        ("ο", ("ου",)),
        ("α", ("ασ",)),
        ("η", ("ησ",)),
        ("εσ", ("ων",)),
        ("ια", ("ιων",)),
    ),
    "lt": (("as", ("o",)), ("a", ("os",)), ("is", ("io",)), ("e", ("es",))),
    "lv": (("a", ("as",)), ("e", ("es",)), ("s", ("a",))),
    "ro": (("ia", ("iei",)), ("a", ("ei",)), ("", ("ului",))),
    "sq": (("i", ("it",)), ("a", ("es", "se")), ("e", ("es",))),
    "da": (("", ("s",)), ("ien", ("iske",)), ("", ("iske", "ske"))),
}


def inflected(codes: Mapping[str, str], known: Iterable[str]) -> dict[str, str]:
    """Form -> alpha-3, of the forms that stand for one country only and are no name (`known`) themselves."""
    found: dict[str, set[str]] = defaultdict(set)
    for language, endings in _ENDINGS.items():
        for alpha2, name in localedata.load(language)["territories"].items():
            key = country_key(str(name))
            if alpha2 in codes and " " not in key and len(key) > 3:
                for form in _forms(key, endings):
                    found[form].add(codes[alpha2])
    return {form: min(owners) for form, owners in found.items() if len(owners) == 1 and form not in known}


def _forms(key: str, endings: tuple[tuple[str, tuple[str, ...]], ...]) -> Iterable[str]:
    for ending, others in endings:
        if re.search(f"{ending}$", key):
            yield from (re.sub(f"{ending}$", other, key, count=1) for other in others)
