"""Where a word may break that is wider than its room."""

import re
from collections.abc import Callable

_WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
_BREAKS = re.compile(r"(?<=.-)\w|(?<=\w\w)(?<=[^\W\d])[^\W\daeiouy](?=[aeiouy]\w)", re.IGNORECASE)


def hyphenated(word: str, fits: Callable[[str], bool]) -> tuple[str, ...]:
    """A word in parts that fit, each but the last ending in a hyphen: broken after one that it has where its
    rest fits, else as late as possible after one, or before a consonant that a vowel follows, with two
    letters or more on either side. One without such a place, or in characters that break anywhere, stays
    whole."""
    if fits(word) or _WIDE.search(word):
        return (word,)
    breaks = [match.start() for match in _BREAKS.finditer(word)]
    heads = [(word[:place].removesuffix("-") + "-", word[place:]) for place in reversed(breaks)]
    heads.sort(key=lambda parts: not (word.startswith(parts[0]) and fits(parts[1])))
    fitting = next((parts for parts in heads if fits(parts[0])), None)
    return (fitting[0], *hyphenated(fitting[1], fits)) if fitting else (word,)
