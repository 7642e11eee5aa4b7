"""Two names side by side: which words they share, and which stand in one of them only."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from expo_app.pipeline.match.rarity import Rarity
from expo_app.pipeline.match.reading import Reading, Token, TokenKind, loose
from expo_app.pipeline.match.resemblance import Bond, bond, is_likely_slip, same_group

_SHORTEST_COMPOUND, _MOST_PARTS, _FEWEST_INITIALS = 4, 4, 3
_SUREST_FIRST = {how: place for place, how in enumerate(Bond)}
Shared = tuple[str, str, Bond]
"""The words of either name, and why they are taken for one."""


@dataclass
class Comparison:
    """`shared` are the words that the names have in common; `left` and `right` the words that only one of
    them has. `common_weight` is the weight of the shared words: of each the lighter side, of several words
    against one the heavier. `left_weight` and `right_weight` are those of the other words;
    `own_words_shared` counts the shared words that are a company's own."""

    shared: list[Shared] = field(default_factory=list)
    left: list[Token] = field(default_factory=list)
    right: list[Token] = field(default_factory=list)
    common_weight: float = 0.0
    left_weight: float = 0.0
    right_weight: float = 0.0
    own_words_shared: int = 0

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
    if not _first_letters(found.left).isdisjoint(_first_letters(found.right)):
        for take in (_take_compounds, _take_resembling, _take_initials):
            if found.left and found.right:
                take(found, rarity)
    _settle_doubts(found, _first_own_word(one), _first_own_word(other))
    found.left_weight = sum(map(rarity.weight, found.left))
    found.right_weight = sum(map(rarity.weight, found.right))
    return found


def _first_letters(tokens: list[Token]) -> set[str]:
    return {token.loose[0] for token in tokens}


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
        if token.loose[0] == twin.loose[0] and (how := bond(token, twin)) is not None
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


def _settle_doubts(found: Comparison, first: str, first_of_other: str) -> None:
    """Where the names share another word of their own, a doubtful slip is no longer in doubt, unless it would
    change the first word of both, which is what a firm is called by."""
    if found.own_words_shared < 2:
        return
    for place, (one, other, how) in enumerate(found.shared):
        if how is not Bond.DOUBTFUL or not is_likely_slip(one, other):
            continue
        if len(one) != len(other) or (one, other) != (first, first_of_other):
            found.shared[place] = (one, other, Bond.SLIP)


def _first_own_word(reading: Reading) -> str:
    return next((token.text for token in reading.tokens if token.kind is TokenKind.NAME), "")


def _take_initials(found: Comparison, rarity: Rarity) -> None:
    for short, long in ((found.left, found.right), (found.right, found.left)):
        for token in tuple(short) if len(long) >= _FEWEST_INITIALS else ():
            words = _run_with_initials(token.text, long)
            if words:
                pair = ([token], words) if short is found.left else (words, [token])
                found.take(*pair, Bond.INITIALS, rarity)
                return


def _run_with_initials(short: str, words: list[Token]) -> list[Token]:
    """The neighbouring words whose initials are this word of three letters or more, [] if there are none."""
    size = len(short)
    if not _FEWEST_INITIALS <= size <= len(words) or not short.isalpha() or not short.isascii():
        return []
    place = "".join(token.text[0] for token in words).find(short)
    return words[place : place + size] if place >= 0 else []
