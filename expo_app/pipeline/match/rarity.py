"""How much a word says about which company is meant."""

import math
from collections import Counter
from collections.abc import Iterable

from expo_app.pipeline.match.reading import Reading, Token, TokenKind

_WEIGHT_OF_KIND = {TokenKind.TRADE: 0.3, TokenKind.PLACE: 0.3, TokenKind.NUMBER: 0.6}
_USUAL_COPIES = 4
_LEAST = 0.35


class Rarity:
    """The weights of words, from a list of common words and from how many of the names have a word.

    A name stands in each edition, in two spellings at times, so that up to four names count as one. Other
    names never matter: a firm without these words changes no weight.
    """

    def __init__(self, readings: Iterable[Reading]) -> None:
        self.names_with: Counter[str] = Counter()
        for reading in readings:
            self.names_with.update(reading.groups)

    def weight(self, token: Token) -> float:
        """1 for a word of one company alone, down to about 0.3 for one that says next to nothing."""
        fixed = _WEIGHT_OF_KIND.get(token.kind)
        if fixed is not None:
            return fixed
        times = self.names_with[token.group] / _USUAL_COPIES
        return max(_LEAST, 1 - 0.12 * math.log2(times)) if times > 1 else 1.0
