"""Whether two names can be of one event."""

import re

from expo_app.reference.spelling import fold, is_han

# Words that are in the name of every second fair, and so tell nothing.
_COMMON = frozenset(
    re.findall(
        r"\w+",
        "expo exhibition exhibitions fair fairs show trade messe salon feria exposition exposicion congress "
        "conference forum summit international world global annual exhibitor exhibitors visitors list the of "
        "for and in on de der die das fur und la le el et y",
    )
)
_COMMON_HAN = re.compile(
    r"博览会|展览会|交易会|展销会|洽谈会|展会|大会|国际|全球|世界|中国|第.{1,3}届|[届年度的]"
)
_HAN_RUN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")
_NUMBER = re.compile(r"\d+(?:st|nd|rd|th)?")


def are_different(one: str, other: str) -> bool:
    """Whether the names clearly tell two events: what they say in a script that both use has nothing in
    common. Names in different scripts, abbreviations and mere "International Expo" are left open."""
    if fold(one) == fold(other) or _is_short_for(one, other) or _is_short_for(other, one):
        return False
    pairs = ((_words(one), _words(other)), (_signs(one), _signs(other)))
    said = [(this, that) for this, that in pairs if this and that]
    return bool(said) and not any(this & that for this, that in said)


def _words(name: str) -> set[str]:
    """The telling words in Latin or another alphabet."""
    return {
        word
        for word in fold(name).split()
        if word not in _COMMON and not is_han(word) and not _NUMBER.fullmatch(word)
    }


def _signs(name: str) -> set[str]:
    """The pairs of Chinese characters that stand beside each other, without words of every fair."""
    runs = (part for run in _HAN_RUN.findall(name) for part in _COMMON_HAN.split(run))
    return {run[at : at + 2] for run in runs for at in range(max(1, len(run) - 1)) if run}


def _is_short_for(short: str, name: str) -> bool:
    """Whether a name begins with the initials of the other ("GDTE" for Global Digital Trade Expo)."""
    words = [word for word in fold(name).split() if not is_han(word) and not _NUMBER.fullmatch(word)]
    initials = "".join(word[0] for word in words)
    return len(initials) > 2 and initials in fold(short).split()
