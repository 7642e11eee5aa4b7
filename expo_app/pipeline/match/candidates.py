"""Which names are worth comparing: those that share a rare word, or a key that survives a slip.

Each key that a name has leads to all names with the same key; keys that too many names share lead nowhere, so
that the work grows with the number of names and not with its square.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations

from expo_app.pipeline.match.reading import Reading, Token, TokenKind, loose
from expo_app.pipeline.match.resemblance import Bond, own_words
from expo_app.reference.company_words import usual_word_for
from expo_app.reference.spelling import is_han

_LARGEST_BLOCK = 30
_LARGEST_BLOCK_OF_SLIPS, _MOST_NAMES_WITH_A_SLIP = 12, 3
_LARGEST_BLOCK_OF_INITIALS = (2, 8)
# Of two letters, and of more.
_LARGEST_VOCABULARY_BLOCK, _FEW_LETTERS = 40, 6
Pair = tuple[int, int]


def candidates(readings: Sequence[Reading]) -> set[Pair]:
    """Pairs of places in `readings`, the smaller first."""
    pairs: set[Pair] = set()
    pairs.update(_in_blocks(_blocks(readings, _keys), _LARGEST_BLOCK))
    pairs.update(_through_initials(readings))
    pairs.update(_through_slips(readings))
    return pairs


def _blocks(readings: Sequence[Reading], keys_of: Callable[[Reading], set[str]]) -> Iterable[Sequence[int]]:
    blocks: defaultdict[str, list[int]] = defaultdict(list)
    for place, reading in enumerate(readings):
        for key in keys_of(reading):
            blocks[key].append(place)
    return blocks.values()


def _in_blocks(blocks: Iterable[Sequence[int]], largest: int) -> Iterator[Pair]:
    for places in blocks:
        if 1 < len(places) <= largest:
            yield from combinations(places, 2)


def _keys(reading: Reading) -> set[str]:
    """The keys of a name: each word of its own, neighbouring words as one, all of it, and pairs of words
    for names of usual words (or what looks like them: "Genral Motors") with one other at most."""
    own = [token for token in reading.tokens if token.kind is TokenKind.NAME]
    keys = {f"w{token.group}" for token in own}
    keys |= {key for token in own for key in _han_keys(token.text)}
    keys |= {f"w{_joined(pair)}" for pair in zip(reading.tokens, reading.tokens[1:], strict=False)}
    keys |= {f"k{reading.key}", *(f"k{key}" for key in (*reading.former, *reading.inner))}
    keys |= {f"w{reading.squash}", f"w{reading.letters}"}
    if len(reading.tokens) > 1:
        keys.add("b" + " ".join(sorted(token.group for token in reading.tokens[:2])))
    words = [usual_word_for(token.text) if token in own else token.group for token in reading.tokens]
    usual = sorted({word for word in words if word})
    if len(words) - len(usual) <= 1:
        keys |= {f"p{one} {other}" for one, other in combinations(usual[:6], 2)}
    return keys


def _han_keys(word: str) -> set[str]:
    """The beginning of a Chinese word and each three characters: 茅台 and 茅台酒, 五粮液 and 宜宾五粮液."""
    if len(word) < 2 or not is_han(word):
        return set()
    return {f"h{word[:2]}"} | {f"h{word[place : place + 3]}" for place in range(len(word) - 2)}


def _joined(tokens: tuple[Token, Token]) -> str:
    return loose(tokens[0].text + tokens[1].text)


def _through_initials(readings: Sequence[Reading]) -> Iterator[Pair]:
    """Names with a word that is the initials of another name, unless many names have these initials."""
    with_initials: defaultdict[str, list[int]] = defaultdict(list)
    for place, reading in enumerate(readings):
        own = "".join(token.text[0] for token in reading.tokens)
        for initials in reading.initials | {own}:
            if len(initials) > 2 or len(reading.tokens) == 2:
                with_initials[initials].append(place)
    for place, reading in enumerate(readings):
        for text in reading.as_initials | {token.text for token in reading.tokens[:2]}:
            others = with_initials.get(text, ())
            if len(others) <= _LARGEST_BLOCK_OF_INITIALS[len(text) > 2]:
                yield from ((min(place, other), max(place, other)) for other in others if other != place)


def _through_slips(readings: Sequence[Reading]) -> Iterator[Pair]:
    """Names whose own words differ by a slip, or of which one begins with the other. Two words that many
    names have each are words of their own right."""
    names_with: defaultdict[str, list[int]] = defaultdict(list)
    for place, reading in enumerate(readings):
        for word in {token.loose for token in reading.tokens if token.kind is TokenKind.NAME}:
            names_with[word].append(place)
    words = set(names_with)
    for place, reading in enumerate(readings):
        for word in _whole(reading):
            names_with[word].append(place)
    for one, other in _alike(words, set(names_with) - words):
        ones, others = names_with[one], names_with[other]
        few, many = sorted((len(ones), len(others)))
        if few <= _MOST_NAMES_WITH_A_SLIP and many <= _LARGEST_BLOCK_OF_SLIPS:
            yield from ((min(a, b), max(a, b)) for a in ones for b in others if a != b)


def _whole(reading: Reading) -> set[str]:
    """A name of two words or three as one: "Ant Financial" and "Antyfinancial"."""
    is_short = 1 < len(reading.tokens) < 4 and len(reading.squash) >= _FEW_LETTERS
    return {reading.squash} if is_short and not is_han(reading.squash) else set()


def _alike(words: Iterable[str], names: Iterable[str]) -> set[tuple[str, str]]:
    """Pairs of words of which one may be a slip or the beginning of the other, and of names written as one
    word that differ in a letter from another or a word."""
    blocks: defaultdict[str, list[str]] = defaultdict(list)
    for some, keys_of in ((words, _slip_keys), (names, _without_a_letter)):
        for word in some:
            for key in keys_of(word):
                blocks[key].append(word)
    pairs: set[tuple[str, str]] = set()
    for block in blocks.values():
        if 1 < len(block) <= _LARGEST_VOCABULARY_BLOCK:
            for pair in combinations(block, 2):
                short, long = sorted(pair, key=lambda text: (len(text), text))
                if own_words(short, long) in _WORTH_A_LOOK:
                    pairs.add((short, long))
    return pairs


_WORTH_A_LOOK = {Bond.SPELLING, Bond.SLIP, Bond.LIKELY, Bond.DOUBTFUL, Bond.PART, Bond.SHORT}


def _slip_keys(word: str) -> set[str]:
    """Keys of which words that differ by a slip share one: the word without each of its letters, its first
    half and its last half."""
    if len(word) < 4:
        return {word} if len(word) > 1 else set()
    keys = {word, f"^{word[:4]}"}
    if len(word) >= 5:
        keys |= _without_a_letter(word)
    if len(word) >= 9:
        keys |= {f"<{word[: len(word) // 2]}", f">{word[-(len(word) // 2) :]}"}
    return keys


def _without_a_letter(word: str) -> set[str]:
    return {word} | {word[:place] + word[place + 1 :] for place in range(len(word))}
