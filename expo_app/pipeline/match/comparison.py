"""Two names side by side: which words they share, and which stand in one of them only."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import OSA

from expo_app.pipeline.match.rarity import Rarity
from expo_app.pipeline.match.reading import Reading, Token, TokenKind, loose
from expo_app.pipeline.match.resemblance import Bond, bond, same_group
from expo_app.pipeline.match.slips import are_chinese_sounds, is_slip_beside
from expo_app.reference.spelling import is_han

_SHORTEST_COMPOUND, _MOST_PARTS, _FEWEST_INITIALS = 4, 4, 3
_SHORTEST_CUT, _SHORTEST_NAME_CUT, _LONG_NAME = 4, 24, 12
_MANY_WORDS = 4
_SOLID = frozenset({Bond.SAME, Bond.SPELLING, Bond.TRANSLATED, Bond.SLIP})
_SUREST_FIRST = {how: place for place, how in enumerate(Bond)}
Shared = tuple[str, str, Bond]
"""The words of either name, and why they are taken for one."""


@dataclass
class Comparison:
    """`shared` are the words that the names have in common; `left` and `right` the words that only one of
    them has. `common_weight` is the weight of the shared words: of each the lighter side, of several words
    against one the heavier. `left_weight` and `right_weight` are those of the other words;
    `own_words_shared` counts the shared words that are a company's own; `same_words` tells that both names
    have the same words in the same order, in whatever spelling, `extra_in_front` that one of them has
    further words, all of them in front."""

    shared: list[Shared] = field(default_factory=list)
    left: list[Token] = field(default_factory=list)
    right: list[Token] = field(default_factory=list)
    common_weight: float = 0.0
    left_weight: float = 0.0
    right_weight: float = 0.0
    own_words_shared: int = 0
    same_words: bool = False
    extra_in_front: bool = False

    def share(self) -> float:
        """The part of the weight of both names that they share, from 0 to 1."""
        both = 2 * self.common_weight
        whole = both + self.left_weight + self.right_weight
        return both / whole if whole else 0.0

    def take(self, ones: Sequence[Token], others: Sequence[Token], how: Bond, rarity: Rarity) -> None:
        """Note that these words of the left name are those of the right one."""
        for token in ones:
            self.left.remove(token)
        for token in others:
            self.right.remove(token)
        own = [token for token in (*ones, *others) if token.kind is TokenKind.NAME]
        self.own_words_shared += bool(own)
        pick = min if len(ones) == len(others) else max
        self.common_weight += pick(_weight(ones, rarity), _weight(others, rarity))
        self.shared.append((_text(ones), _text(others), how))


def _weight(tokens: Sequence[Token], rarity: Rarity) -> float:
    return max((rarity.weight(token) for token in tokens), default=0.0)


def _text(tokens: Sequence[Token]) -> str:
    return " ".join(token.text for token in tokens)


def compare(one: Reading, other: Reading, rarity: Rarity) -> Comparison:
    """Lay the words of two names side by side, the surest bonds first. Their order does not matter."""
    found = Comparison(left=list(one.tokens), right=list(other.tokens))
    _take_equal(found, rarity)
    _take_all_initials(found, one, other, rarity)
    if found.left and found.right and _may_resemble(found.left, found.right):
        for take in (_take_compounds, _take_resembling, _take_initials):
            if found.left and found.right:
                take(found, rarity)
    _Settling(found, one, other).settle()
    found.same_words = [token.group for token in one.tokens] == [token.group for token in other.tokens]
    found.extra_in_front = _has_more_in_front(one, other) or _has_more_in_front(other, one)
    found.left_weight = sum(map(rarity.weight, found.left))
    found.right_weight = sum(map(rarity.weight, found.right))
    return found


def is_written_together(one: Reading, other: Reading) -> bool:
    """Whether long names with their blanks at other places differ in one letter ("AlcatelLuncent")."""
    short, long = sorted((one.squash, other.squash), key=len)
    if len(one.tokens) == len(other.tokens) or len(short) < _LONG_NAME or len(long) > len(short) + 1:
        return False
    if short[:1] != long[:1] or numbers(one) != numbers(other):
        return False
    own = ("".join(token.loose for token in _own_tokens(reading)) for reading in (one, other))
    return OSA.distance(short, long, score_cutoff=1) <= 1 and not are_chinese_sounds(*own)


def numbers(reading: Reading) -> list[str]:
    """The numbers (and single letters) of a name, in order."""
    return sorted(token.text for token in reading.tokens if token.kind is TokenKind.NUMBER)


def _has_more_in_front(one: Reading, other: Reading) -> bool:
    """Whether the first name is the other with further words in front."""
    longer, shorter = ([token.group for token in reading.tokens] for reading in (one, other))
    return 0 < len(shorter) < len(longer) and longer[-len(shorter) :] == shorter


def _may_resemble(left: list[Token], right: list[Token]) -> bool:
    """Whether words of both begin with one letter, or are Chinese, where what is shared may stand inside."""
    first = {token.loose[0] for token in left}
    return any(token.loose[0] in first or is_han(token.loose) for token in right)


def _take_equal(found: Comparison, rarity: Rarity) -> None:
    for token in tuple(found.left):
        twin = next((other for other in found.right if other.group == token.group), None)
        if twin is not None:
            found.take([token], [twin], same_group(token, twin), rarity)


def _take_compounds(found: Comparison, rarity: Rarity) -> None:
    """Words that are written together in one name and apart in the other: "Air Pol" and "Airpol"."""
    for ones, twin in _splits(found.left, found.right):
        if twin in found.right and all(token in found.left for token in ones):
            found.take(ones, [twin], Bond.SPELLING, rarity)
    for others, twin in _splits(found.right, found.left):
        if twin in found.left and all(token in found.right for token in others):
            found.take([twin], others, Bond.SPELLING, rarity)


def _splits(apart: list[Token], together: list[Token]) -> list[tuple[list[Token], Token]]:
    """Neighbours that together are one of the other words."""
    if len(apart) < 2:
        return []
    whole = {token.loose: token for token in together if len(token.loose) >= _SHORTEST_COMPOUND}
    first = {text[0] for text in whole}
    found = []
    for start in range(len(apart) - 1):
        if apart[start].loose[0] not in first:
            continue
        for end in range(start + 2, min(start + _MOST_PARTS, len(apart)) + 1):
            twin = whole.get(loose("".join(token.text for token in apart[start:end])))
            if twin is not None:
                found.append((apart[start:end], twin))
    return found


def _take_resembling(found: Comparison, rarity: Rarity) -> None:
    bonds = [
        (_SUREST_FIRST[how], place, twin_place, token, twin, how)
        for place, token in enumerate(found.left)
        for twin_place, twin in enumerate(found.right)
        if (token.loose[0] == twin.loose[0] or is_han(twin.loose)) and (how := bond(token, twin)) is not None
    ]
    for *_, token, twin, how in sorted(bonds, key=lambda item: item[:3]):
        if token in found.left and twin in found.right:
            found.take([token], [twin], how, rarity)


def _take_all_initials(found: Comparison, one: Reading, other: Reading, rarity: Rarity) -> None:
    """A name that is nothing but the initials of the other, with or without its links ("IBM", "J&J")."""
    short, long = sorted((one, other), key=lambda reading: len(reading.squash))
    known = short.as_initials & (long.initials | long.aside)
    if any(len(text) > 2 or len(long.tokens) == 2 for text in known) and not found.shared:
        found.take(tuple(found.left), tuple(found.right), Bond.INITIALS, rarity)


class _Settling:
    """What is no longer in doubt once the rest of two names is known."""

    def __init__(self, found: Comparison, one: Reading, other: Reading) -> None:
        self._found = found
        self._readings = (one, other)
        self._own = {token.text for reading in self._readings for token in _own_tokens(reading)}
        self._is_backed = any(how in _SOLID and self._is_own(pair) for *pair, how in found.shared)

    def settle(self) -> None:
        """Replace the bonds that the other words settle."""
        for place, (one, other, how) in enumerate(self._found.shared):
            if how not in _SOLID:
                self._found.shared[place] = (one, other, self._settled(one, other, how))

    def _is_own(self, texts: Sequence[str]) -> bool:
        return all(self._own.intersection(text.split()) for text in texts)

    def _settled(self, one: str, other: str, how: Bond) -> Bond:
        if how is Bond.LIKELY and len(self._found.shared) > 1:
            return Bond.SLIP
        if not self._is_backed:
            return how
        is_all = not self._found.left and not self._found.right
        if (how is Bond.SHORT and not self._is_own((one, other))) or (how is Bond.INITIALS and is_all):
            return Bond.SPELLING
        if how in (Bond.DOUBTFUL, Bond.LIKELY) and self._is_slip(one, other):
            return Bond.SLIP
        return Bond.CUT if self._is_cut(one, other) else how

    def _is_slip(self, one: str, other: str) -> bool:
        is_long = len(self._found.shared) >= _MANY_WORDS and not are_chinese_sounds(one, other)
        return is_long or is_slip_beside(one, other, self._opens(one, other))

    def _opens(self, *texts: str) -> bool:
        """Whether these are the first words of their own of both names."""
        firsts = (next(iter(_own_tokens(reading)), None) for reading in self._readings)
        return all(first and first.text == text for first, text in zip(firsts, texts, strict=True))

    def _is_cut(self, *texts: str) -> bool:
        """Whether a long name ends within its last word, as in a cell or a form that was too short."""
        short, long = sorted(texts, key=len)
        cut = next(reading for reading, text in zip(self._readings, texts, strict=True) if text == short)
        ends = all(reading.tokens[-1].text in texts for reading in self._readings)
        is_long = len(short) >= _SHORTEST_CUT and len(cut.key) >= _SHORTEST_NAME_CUT
        rest = self._found.left or self._found.right or are_chinese_sounds(short, long)
        return ends and is_long and long.startswith(short) and not rest


def _own_tokens(reading: Reading) -> list[Token]:
    return [token for token in reading.tokens if token.kind is TokenKind.NAME]


def _take_initials(found: Comparison, rarity: Rarity) -> None:
    """A word of the initials of neighbours in the other name; two letters do where nothing else is left."""
    for short, long in ((found.left, found.right), (found.right, found.left)):
        fewest = _FEWEST_INITIALS if len(short) > 1 or len(long) > 2 else 2
        for token in tuple(short) if len(long) >= fewest else ():
            words = _run_with_initials(token.text, long, fewest)
            if words:
                pair = ([token], words) if short is found.left else (words, [token])
                found.take(*pair, Bond.INITIALS, rarity)
                return


def _run_with_initials(short: str, words: list[Token], fewest: int) -> list[Token]:
    """The neighbouring words whose initials are this word, [] if there are none."""
    size = len(short)
    if not fewest <= size <= len(words) or not short.isalpha() or not short.isascii():
        return []
    place = "".join(token.text[0] for token in words).find(short)
    return words[place : place + size] if place >= 0 else []
