"""How two words that differ may still be the same word."""

import functools
from enum import StrEnum

from rapidfuzz.distance import OSA

from expo_app.pipeline.match.reading import Token, TokenKind
from expo_app.pipeline.match.slips import Slip, is_in_order, is_missed_key, is_skeleton, slip
from expo_app.reference.spelling import is_han


class Bond(StrEnum):
    """Why two words are taken for one, the surest first."""

    SAME = "same"
    SPELLING = "spelling"
    TRANSLATED = "translated"
    SLIP = "slip"
    CUT = "cut"
    LIKELY = "likely"
    DOUBTFUL = "doubtful"
    SHORT = "short"
    INITIALS = "initials"
    PART = "part"
    STEM = "stem"


_FEW_LETTERS, _SHORTEST_STEM, _STEM_SHARE = 4, 5, 0.6
_VOWELS = frozenset("aeiou")
_GLUED_FORMS = frozenset({"inc", "ltd", "llc", "gmbh"})
_OF_SLIPS = {Slip.SURE: Bond.SLIP, Slip.LIKELY: Bond.LIKELY, Slip.DOUBTFUL: Bond.DOUBTFUL}


def bond(one: Token, other: Token) -> Bond | None:
    """How words of two groups hang together, None when they are two words. Numbers are equal or not."""
    if TokenKind.NUMBER in (one.kind, other.kind) or not one.loose.isalpha() or not other.loose.isalpha():
        return None
    if one.kind is not TokenKind.NAME and other.kind is not TokenKind.NAME:
        return None
    if one.kind is other.kind:
        short, long = sorted((one.loose, other.loose), key=lambda text: (len(text), text))
        return own_words(short, long)
    common, own = sorted((one, other), key=lambda token: token.kind is TokenKind.NAME)
    return common_word_with_slip(own.loose, common.loose)


def same_group(one: Token, other: Token) -> Bond:
    """The bond of two words of one group: the same word, in two spellings or two languages."""
    if one.text == other.text:
        return Bond.SAME
    return Bond.SPELLING if one.language == other.language else Bond.TRANSLATED


@functools.lru_cache(maxsize=200_000)
def own_words(short: str, long: str) -> Bond | None:
    """The bond of two words that are companies' own, the shorter first."""
    if is_han(short) or is_han(long):
        return _han(short, long)
    if len(short) >= 8 and long in (short + "s", short + "es"):
        return Bond.SPELLING
    if len(short) >= _FEW_LETTERS and long.removeprefix(short) in _GLUED_FORMS:
        return Bond.SPELLING
    if len(short) == 4 and long in (short + "s", short + "es"):
        return Bond.DOUBTFUL
    found = slip(short, long)
    if found or len(short) < 3:
        return _OF_SLIPS[found] if found else None
    if is_skeleton(short, long):
        return Bond.SHORT
    if long.startswith(short) and len(short) >= _FEW_LETTERS:
        return Bond.PART
    return Bond.STEM if _have_one_stem(short, long) else None


def _have_one_stem(short: str, long: str) -> bool:
    """Whether they may be forms of one word: "compounders", "compounding"."""
    pairs = enumerate(zip(short, long, strict=False))
    shared = next((place for place, (one, other) in pairs if one != other), len(short))
    return shared >= _SHORTEST_STEM and shared >= _STEM_SHARE * len(long)


def _han(short: str, long: str) -> Bond | None:
    if len(short) >= 3 and len(short) == len(long) and OSA.distance(short, long, score_cutoff=1) <= 1:
        return Bond.DOUBTFUL
    is_in_it = short in long if len(short) >= 3 else long.startswith(short)
    return Bond.PART if len(short) >= 2 and is_in_it else None


@functools.lru_cache(maxsize=100_000)
def common_word_with_slip(own: str, common: str) -> Bond | None:
    """The bond of a word that is not in the list with a common one: a slip in it ("Internationl"), its
    beginning ("Internat") or what is left of it ("Transprt")."""
    if own[0] != common[0]:
        return None
    if min(len(own), len(common)) >= 6 and not own.startswith(common):
        found = _slip_in_a_usual_word(own, common)
        if found:
            return found
    if own.startswith(common):
        return Bond.SLIP if len(own) == len(common) + 1 and len(common) >= 6 else None
    if common.startswith(own) and len(own) >= 8:
        return Bond.SLIP
    return Bond.SHORT if _is_short_for(own, common) else None


def _slip_in_a_usual_word(own: str, common: str) -> Bond | None:
    """A usual word with a letter too many, too few or out of place; another letter makes another trade
    ("Packing", "Parking") unless the word is long."""
    shorter = min(len(own), len(common))
    allowed = 2 if shorter >= 9 else 1
    if OSA.distance(own, common, score_cutoff=allowed) > allowed:
        return None
    is_replaced = len(own) == len(common) and sorted(own) != sorted(common)
    if is_replaced and shorter >= 7 and is_missed_key(own, common):
        return Bond.SLIP
    return Bond.DOUBTFUL if shorter < 9 and (is_replaced or own[-1] != common[-1]) else Bond.SLIP


def _is_short_for(own: str, common: str) -> bool:
    if len(own) < 3 or len(common) < len(own) + 2:
        return False
    is_worn_down = own[:3] == common[:3] and len(own) >= 4 and not _VOWELS & set(own[3:])
    is_left_over = is_worn_down and is_in_order(own, common)
    return common.startswith(own) or is_left_over or (len(own) >= 4 and is_skeleton(own, common))
