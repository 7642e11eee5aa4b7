"""How two spellings differ by a letter or two, and whether that is a slip of the pen.

Nobody knows from the letters alone whether Helion and Helios are one name. What is sure, what is likely as
soon as anything else agrees, and what stays in doubt follows from where the letters differ: the last letters
often make another name, short words are close to many, families differ by a vowel or a doubled letter
(Lindgren, Lundgren; Hofmann, Hoffmann), Chinese words in Latin letters by any letter (Kangning, Kangming).
"""

import re
from enum import IntEnum

from rapidfuzz.distance import OSA

_PINYIN = re.compile(
    "(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    "(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uan|uai|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ui|uo|ue|[aeiou])){1,3}"
)
_THREE_ALIKE = re.compile(r"([a-z])\1\1")
_VOWELS = frozenset("aeiouy")
# Letters that sound alike.
_SOUNDS = tuple(map(frozenset, ("iy", "sz", "ck", "vw", "cs", "kq", "gj", "dt", "bp")))
# Letters side by side on a keyboard.
_KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


class Slip(IntEnum):
    """How sure it is that two words are one: in doubt, likely, sure."""

    DOUBTFUL = 1
    LIKELY = 2
    SURE = 3


def slip(short: str, long: str) -> Slip | None:
    """What the difference of two words says, the shorter first; None when they are two words.

    One letter in words of five or more, two in words of nine or more.
    """
    if len(short) < 5:
        return Slip.DOUBTFUL if len(short) == 4 and is_doubled_letter(short, long) else None
    allowed = 2 if len(short) >= 9 else 1
    distance = OSA.distance(short, long, score_cutoff=allowed)
    if distance > allowed or short[0] != long[0]:
        return None
    return _by_length(short, long, distance)


def _by_length(short: str, long: str, distance: int) -> Slip:
    if _is_three_alike(short, long):
        return Slip.SURE
    if are_chinese_sounds(short, long):
        return Slip.DOUBTFUL
    if sorted(short) == sorted(long):
        return _of_changed_places(short, long, distance)
    if distance == 2:
        return Slip.SURE if len(short) >= 12 and short[-2:] == long[-2:] else Slip.DOUBTFUL
    if len(short) == len(long):
        return _of_another_letter(short, long)
    return _of_a_missing_letter(short, long)


def _is_three_alike(short: str, long: str) -> bool:
    """Whether one of them has a letter three times in a row, and is the other one but for that."""
    return any(
        _THREE_ALIKE.search(one) and not _THREE_ALIKE.search(other) and len(one) == len(other) + 1
        for one, other in ((short, long), (long, short))
    )


def _of_changed_places(short: str, long: str, distance: int) -> Slip:
    if distance == 1:
        return Slip.SURE if len(short) >= 6 else Slip.LIKELY
    return Slip.LIKELY if short[-1] == long[-1] else Slip.DOUBTFUL


def _of_another_letter(short: str, long: str) -> Slip:
    if len(short) >= 10 and short[-1] == long[-1]:
        return Slip.SURE
    differing = next(frozenset(pair) for pair in zip(short, long, strict=True) if pair[0] != pair[1])
    return Slip.LIKELY if differing in _SOUNDS and len(short) >= 8 else Slip.DOUBTFUL


def _of_a_missing_letter(short: str, long: str) -> Slip:
    if long in (short + "s", short + "es"):
        return Slip.LIKELY if len(short) >= 6 else Slip.DOUBTFUL
    if is_doubled_letter(short, long):
        return _of_a_doubled_letter(short, long)
    if short[-1] != long[-1]:
        return Slip.DOUBTFUL
    if len(short) >= 10 or (len(short) >= 8 and short[-2:] == long[-2:]):
        return Slip.SURE
    is_inside = len(long) >= 7 and short[-2:] == long[-2:]
    return Slip.LIKELY if is_inside or len(short) >= 8 else Slip.DOUBTFUL


def _of_a_doubled_letter(short: str, long: str) -> Slip:
    is_vowel = next(one for one, other in zip(long, short + " ", strict=True) if one != other) in _VOWELS
    if len(short) >= 10 or (len(short) >= (7 if is_vowel else 9) and short[-2:] == long[-2:]):
        return Slip.SURE
    return Slip.LIKELY if len(short) >= (6 if is_vowel else 8) else Slip.DOUBTFUL


def is_slip_beside(one: str, other: str, opens: bool) -> bool:
    """Whether a doubtful slip is none once the names share another word of their own; `opens` tells that
    these words open both names, which is what a firm is called by."""
    short, long = sorted((one, other), key=len)
    if are_chinese_sounds(short, long):
        return False
    if long == short + "s" and not opens:
        return True
    if len(short) != len(long):
        is_doubled = is_doubled_letter(short, long) and len(long) < 9
        is_longer = long.startswith(short) and len(short) < 7
        return len(short) >= 6 and not (opens and (is_doubled or is_longer))
    differing = {letter for pair in zip(short, long, strict=True) if pair[0] != pair[1] for letter in pair}
    enough = 7 if is_missed_key(short, long) else 8
    return not opens and len(short) >= enough and not differing <= _VOWELS


def is_missed_key(one: str, other: str) -> bool:
    """Whether words of one length differ in one letter, which stands beside the other one on a keyboard."""
    differing = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    if len(differing) != 1 or _VOWELS.issuperset(differing[0]):
        return False
    return any("".join(pair) in row for row in _KEYBOARD for pair in (differing[0], differing[0][::-1]))


def are_chinese_sounds(one: str, other: str) -> bool:
    """Whether both words may be Chinese in Latin letters."""
    return bool(_PINYIN.fullmatch(one) and _PINYIN.fullmatch(other))


def is_doubled_letter(short: str, long: str) -> bool:
    """Whether the longer word is the shorter one with a letter written twice."""
    return len(long) == len(short) + 1 and any(
        long[place] == long[place + 1] and long[:place] + long[place + 1 :] == short
        for place in range(len(short))
    )


def is_skeleton(short: str, long: str) -> bool:
    """Whether a word without vowels is short for the other: "wtrprfng" for "waterproofing"."""
    if _VOWELS & set(short) or short[0] != long[0] or len(long) < len(short) + 2:
        return False
    return is_in_order(short, long)


def is_in_order(short: str, long: str) -> bool:
    """Whether the letters of a word stand in the other in that order."""
    letters = iter(long)
    return all(letter in letters for letter in short)
