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

ACCEPT_FROM, PROPOSE_FROM = 0.9, 0.55
_DISTINCTIVE, _LITTLE, _MUCH = 0.75, 0.45, 0.7
_CAUTION = {Bond.DOUBTFUL: 0.2, Bond.SHORT: 0.15, Bond.INITIALS: 0.3, Bond.PART: 0.3, Bond.SLIP: 0.04}
_SAID = {
    Bond.SPELLING: "two spellings of one word",
    Bond.TRANSLATED: "the same word in two languages",
    Bond.SLIP: "a slip in one word",
    Bond.DOUBTFUL: "one word, or two that look alike",
    Bond.SHORT: "a short form of the other",
    Bond.INITIALS: "the initials of the other",
    Bond.PART: "the beginning of the other",
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
    if found.common_weight >= _DISTINCTIVE:
        return None
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
    more = min(0.2, 0.05 * (found.left_weight + found.right_weight))
    message = f"One name says more: {_listed(extra)}; it may be a sister firm."
    return Evidence("says_more", message, -round(0.15 + more, 3))


def _both_say_more(found: Comparison) -> Evidence | None:
    if not (found.left and found.right):
        return None
    message = f"Each name has words of its own: {_listed(found.left)} and {_listed(found.right)}."
    return Evidence("other_words", message, -_contrast(found.left, found.right))


def _contrast(left: list[Token], right: list[Token]) -> float:
    """How much two sets of further words speak against the names: numbers and places tell units apart."""
    for kind, weight in ((TokenKind.NUMBER, 0.5), (TokenKind.PLACE, 0.35)):
        if all(any(token.kind is kind for token in side) for side in (left, right)):
            return weight
    return 0.05


def _listed(tokens: list[Token]) -> str:
    return ", ".join(f"“{token.text}”" for token in tokens)
