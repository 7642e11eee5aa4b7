"""How two words that differ may still be the same word."""

import functools
import re
from enum import StrEnum

from rapidfuzz.distance import OSA

from expo_app.pipeline.match.reading import Token, TokenKind
from expo_app.reference.spelling import is_han

_PINYIN = re.compile(
    "(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    "(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uan|uai|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ui|uo|ue|[aeiou]))+"
)
_VOWELS = frozenset("aeiouy")


class Bond(StrEnum):
    """Why two words are taken for one."""

    SAME = "same"
    SPELLING = "spelling"
    TRANSLATED = "translated"
    SLIP = "slip"
    DOUBTFUL = "doubtful"
    SHORT = "short"
    INITIALS = "initials"
    PART = "part"


def bond(one: Token, other: Token) -> Bond | None:
    """How words of two groups hang together, None when they are two words. Numbers are equal or not."""
    if TokenKind.NUMBER in (one.kind, other.kind) or not one.loose.isalpha() or not other.loose.isalpha():
        return None
    if one.kind is not TokenKind.NAME and other.kind is not TokenKind.NAME:
        return None
    short, long = sorted((one.loose, other.loose), key=lambda text: (len(text), text))
    if one.kind is other.kind:
        return own_words(short, long)
    return common_word_with_slip(short, long)


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
    if len(short) >= 4 and long in (short + "s", short + "es"):
        return Bond.SPELLING if len(short) >= 8 else Bond.DOUBTFUL
    slip = _slip(short, long)
    if slip or len(short) < 3:
        return slip
    if _is_skeleton(short, long):
        return Bond.SHORT
    return Bond.PART if long.startswith(short) and len(short) >= 4 else None


def _han(short: str, long: str) -> Bond | None:
    if len(short) >= 3 and len(short) == len(long) and OSA.distance(short, long, score_cutoff=1) <= 1:
        return Bond.DOUBTFUL
    return Bond.PART if len(short) >= 2 and long.startswith(short) else None


def _slip(short: str, long: str) -> Bond | None:
    """A slip of the pen: one letter in words of five or more, two in words of nine or more."""
    if len(short) < 5:
        return Bond.DOUBTFUL if len(short) == 4 and _is_doubled_letter(short, long) else None
    allowed = 2 if len(short) >= 9 else 1
    distance = OSA.distance(short, long, score_cutoff=allowed)
    if distance > allowed or short[0] != long[0]:
        return None
    return Bond.SLIP if is_plain_slip(short, long, distance) else Bond.DOUBTFUL


def is_plain_slip(short: str, long: str, distance: int) -> bool:
    """Whether nobody would make two names of it: letters changed places, or one letter inside a long word.

    The last letters often make another word (Helion, Helios), short words are close to many, families differ
    by a vowel or a doubled letter (Lindgren, Lundgren; Hofmann, Hoffmann), and Chinese words in Latin letters
    by any letter (Kangning, Kangming).
    """
    if _PINYIN.fullmatch(short) and _PINYIN.fullmatch(long):
        return False
    if distance == 1 and len(short) == len(long) and sorted(short) == sorted(long):
        return len(short) >= 6
    if distance == 1 and len(short) >= 10:
        return short[-1] == long[-1]
    if distance == 1 and len(short) < len(long):
        return len(short) >= (9 if _is_doubled_letter(short, long) else 8) and short[-2:] == long[-2:]
    return len(short) >= 12 and short[-2:] == long[-2:]


def is_likely_slip(one: str, other: str) -> bool:
    """Whether a slip is likely once the rest of the names agrees: a plural, or one letter inside a word."""
    short, long = sorted((one, other), key=len)
    if _PINYIN.fullmatch(short) and _PINYIN.fullmatch(long):
        return False
    if long in (short + "s", short + "es"):
        return len(short) >= 5
    is_other_letter = len(short) == len(long) and sorted(short) != sorted(long)
    is_one = OSA.distance(short, long, score_cutoff=1) == 1
    return is_one and len(short) >= (8 if is_other_letter else 6) and short[-1] == long[-1]


def _is_doubled_letter(short: str, long: str) -> bool:
    """Whether the longer word is the shorter one with a letter written twice."""
    return len(long) > len(short) and any(
        long[place] == long[place + 1] and long[:place] + long[place + 1 :] == short
        for place in range(len(short))
    )


def _is_skeleton(short: str, long: str) -> bool:
    """Whether a word without vowels is short for the other: "wtrprfng" for "waterproofing"."""
    if _VOWELS & set(short) or short[0] != long[0] or len(long) < len(short) + 2:
        return False
    letters = iter(long)
    return all(letter in letters for letter in short)


@functools.lru_cache(maxsize=100_000)
def common_word_with_slip(short: str, long: str) -> Bond | None:
    """The bond of a common word with one that is not in the list: a slip in it ("Internationl")."""
    if len(short) < 6 or short[0] != long[0]:
        return Bond.SHORT if len(short) >= 3 and long.startswith(short) else None
    if long.startswith(short):
        return Bond.SLIP if len(short) >= 8 else Bond.DOUBTFUL
    allowed = 2 if len(short) >= 9 else 1
    return Bond.SLIP if OSA.distance(short, long, score_cutoff=allowed) <= allowed else None
