"""What speaks for and against two names being one exhibitor, and what follows from it.

The score is the sum of the weights, between 0 and 1. Names whose words are all accounted for are accepted;
where one name says more than the other, or each has words of its own, a person is asked as long as enough is
shared.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from expo_app.model.matching import Evidence
from expo_app.pipeline.match.comparison import Comparison
from expo_app.pipeline.match.reading import Token, TokenKind
from expo_app.pipeline.match.resemblance import Bond
from expo_app.reference.spelling import is_han

ACCEPT_FROM, PROPOSE_FROM = 0.9, 0.46
_DISTINCTIVE, _OWN, _LITTLE, _MUCH = 0.75, 0.55, 0.45, 0.7
_FEW_SIGNS, _VAGUE = 3, frozenset({"科技", "技术", "实业", "工业", "国际", "控股", "企业"})
_SAME_WORD = frozenset({Bond.SAME, Bond.SPELLING})
_CAUTION = {
    Bond.SLIP: 0.04,
    Bond.CUT: 0.06,
    Bond.LIKELY: 0.18,
    Bond.DOUBTFUL: 0.2,
    Bond.SHORT: 0.15,
    Bond.INITIALS: 0.3,
    Bond.PART: 0.3,
    Bond.STEM: 0.35,
}
_SAID = {
    Bond.SPELLING: "two spellings of one word",
    Bond.TRANSLATED: "the same word in two languages",
    Bond.SLIP: "a slip in one word",
    Bond.CUT: "a word that was cut off",
    Bond.LIKELY: "likely a slip in one word",
    Bond.DOUBTFUL: "one word, or two that look alike",
    Bond.SHORT: "a short form of the other",
    Bond.INITIALS: "the initials of the other",
    Bond.PART: "the beginning of the other",
    Bond.STEM: "forms of one word, or two words",
}


class Likeness(StrEnum):
    """How much two names are alike: every word accounted for without doubt; with a slip or doubt; by
    initials; one name says more; both do; the name itself tells that they belong together; not at all."""

    PLAIN = "plain"
    NEAR = "near"
    INITIALS = "initials"
    ONE_SAYS_MORE = "one says more"
    BOTH_SAY_MORE = "both say more"
    TOLD = "told"
    NONE = "none"


@dataclass(frozen=True)
class Verdict:
    """`score` is the sum of the evidence. A `plain` verdict rests on the names' words alone, each of them
    accounted for without a slip, so that both may stand in one list (a second stand)."""

    score: float
    evidence: tuple[Evidence, ...]
    plain: bool = False


def verdict(evidence: Iterable[Evidence], plain: bool = False) -> Verdict:
    """The verdict that follows from the evidence, the strongest first."""
    ranked = tuple(sorted(evidence, key=lambda item: (-abs(item.weight), item.code, item.message)))
    score = round(min(1.0, max(0.0, sum(item.weight for item in ranked))), 3)
    return Verdict(score, ranked, plain)


def of_names(found: Comparison) -> tuple[list[Evidence], Likeness]:
    """The evidence of two names alone, [] when they share too little to count."""
    if not found.shared:
        return [], Likeness.NONE
    if _share_too_little(found):
        return [], Likeness.BOTH_SAY_MORE if found.own_words_shared else Likeness.NONE
    evidence = [_shared_words(found)]
    evidence += [
        Evidence(how.value, f"“{one}” and “{other}”: {_SAID[how]}.", -_CAUTION.get(how, 0.0))
        for one, other, how in found.shared
        if how is not Bond.SAME
    ]
    evidence += filter(None, (_common_words_only(found), _one_says_more(found), _both_say_more(found)))
    return evidence, _likeness(found)


def _share_too_little(found: Comparison) -> bool:
    """Whether names that each say more have nothing in common but usual words, or hardly anything."""
    enough = _LITTLE if found.own_words_shared else _MUCH
    return bool(found.left and found.right) and found.share() < enough


def _likeness(found: Comparison) -> Likeness:
    if found.left and found.right:
        return Likeness.BOTH_SAY_MORE
    if found.left or found.right:
        return Likeness.ONE_SAYS_MORE
    bonds = {how for _, _, how in found.shared}
    if Bond.INITIALS in bonds:
        return Likeness.INITIALS
    is_plain = found.common_weight >= _DISTINCTIVE and not bonds & _CAUTION.keys()
    return Likeness.PLAIN if is_plain else Likeness.NEAR


def _shared_words(found: Comparison) -> Evidence:
    words = ", ".join(f"“{one}”" for one, _, _ in found.shared)
    if not found.left and not found.right:
        return Evidence("same_words", f"All words of the names agree: {words}.", 0.99)
    if not found.left or not found.right:
        return Evidence("shared_words", f"Both names have {words}.", 0.99)
    return Evidence("shared_words", f"Both names have {words}.", round(found.share(), 3))


def _common_words_only(found: Comparison) -> Evidence | None:
    is_all = not found.left and not found.right and len(found.shared) > 1
    if found.common_weight >= (_OWN if is_all and found.own_words_shared else _DISTINCTIVE):
        return None
    if is_all and found.same_words and all(how in _SAME_WORD for _, _, how in found.shared):
        return Evidence("usual_words", "Their words are usual, but the same and in the same order.", -0.05)
    weight = -0.3 if found.own_words_shared or found.common_weight > 0.55 else -0.5
    if found.left and found.right:
        weight -= 0.15
    elif found.left or found.right:
        weight += 0.05
    return Evidence("usual_words", "What they share is found in many companies' names.", weight)


def _one_says_more(found: Comparison) -> Evidence | None:
    extra = found.left or found.right
    if not extra or (found.left and found.right):
        return None
    if _is_chinese_short_name(found, extra):
        message = f"One name leaves out what Chinese short names do: {_listed(extra)}."
        return Evidence("short_name", message, -0.07)
    more = min(0.2, 0.05 * (found.left_weight + found.right_weight))
    message = f"One name says more: {_listed(extra)}; it may be a sister firm."
    return Evidence("says_more", message, -round(0.15 + more, 3))


def _is_chinese_short_name(found: Comparison, extra: list[Token]) -> bool:
    """Whether a Chinese name lacks but the place before it (安徽科大讯飞科技, 科大讯飞科技) or what tells
    hardly anything behind it (科大讯飞): hardly two firms have one name of that many characters."""
    words = [one for one, _, how in found.shared if how is Bond.SAME]
    if len(words) < len(found.shared) or not found.own_words_shared or not is_han("".join(words)):
        return False
    is_long = len(words[0]) >= _FEW_SIGNS or len("".join(words)) > _FEW_SIGNS
    if found.extra_in_front:
        return is_long and all(token.kind is TokenKind.PLACE for token in extra)
    return is_long and {token.text for token in extra} <= _VAGUE


def _both_say_more(found: Comparison) -> Evidence | None:
    if not (found.left and found.right):
        return None
    message = f"Each name has words of its own: {_listed(found.left)} and {_listed(found.right)}."
    return Evidence("other_words", message, -_contrast(found.left, found.right))


def _contrast(left: list[Token], right: list[Token]) -> float:
    """How much two sets of further words speak against the names: numbers and places tell units apart."""
    for kind, weight in ((TokenKind.NUMBER, 0.55), (TokenKind.PLACE, 0.45)):
        if all(any(token.kind is kind for token in side) for side in (left, right)):
            return weight
    return 0.1 if any(token.kind is TokenKind.NAME for token in (*left, *right)) else 0.05


def _listed(tokens: list[Token]) -> str:
    return ", ".join(f"“{token.text}”" for token in tokens)
