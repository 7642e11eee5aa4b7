"""The scored pairs of a population's names. They depend on the rows alone, never on decisions."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from expo_app.model.matching import Evidence
from expo_app.pipeline.match.candidates import Pair, candidates
from expo_app.pipeline.match.circumstances import Domains, circumstances
from expo_app.pipeline.match.comparison import compare, is_written_together, numbers
from expo_app.pipeline.match.nodes import Node
from expo_app.pipeline.match.rarity import Rarity
from expo_app.pipeline.match.reading import Reading, read
from expo_app.pipeline.match.slips import are_chinese_sounds
from expo_app.pipeline.match.verdict import PROPOSE_FROM, Likeness, Verdict, of_names, verdict
from expo_app.reference.spelling import is_han


@dataclass(frozen=True, slots=True)
class Scored:
    """Two nodes (the smaller number first) and what was found about them."""

    left: int
    right: int
    verdict: Verdict


class Scorer:
    """Scores pairs of the nodes of one population; `links` are the pairs that stand in one row."""

    def __init__(self, nodes: Sequence[Node], links: Iterable[Pair]) -> None:
        self.nodes = nodes
        self.readings = tuple(read(node.spellings[0]) for node in nodes)
        self._rarity = Rarity({reading.key: reading for reading in self.readings}.values())
        self._domains = Domains(nodes, links)

    def scored(self) -> tuple[Scored, ...]:
        """All pairs that are worth a question at least, sorted by their nodes."""
        found = (self.score(left, right) for left, right in sorted(self._candidates()))
        return tuple(pair for pair in found if pair.verdict.score >= PROPOSE_FROM)

    def _candidates(self) -> Iterator[Pair]:
        """Pairs worth comparing. Equal keys in two countries are two firms to begin with."""
        pairs = candidates(self.readings) | self._domains.pairs()
        return (pair for pair in pairs if self.nodes[pair[0]].key != self.nodes[pair[1]].key)

    def score(self, left: int, right: int) -> Scored:
        """What speaks for and against two names."""
        evidence, likeness = self._of_names(self.readings[left], self.readings[right])
        if not evidence and _are_nearly_same_letters(self.readings[left], self.readings[right]):
            evidence, likeness = [_ALIKE_LETTERS], Likeness.NEAR
        evidence += circumstances(self.nodes[left], self.nodes[right], likeness, self._domains)
        return Scored(left, right, verdict(evidence, likeness is Likeness.PLAIN))

    def _of_names(self, one: Reading, other: Reading) -> tuple[list[Evidence], Likeness]:
        told = _told_by_the_name(one, other)
        if told is not None:
            return [told], Likeness.TOLD
        if _are_same_letters(one, other):
            if one.aside and other.aside and not one.aside & other.aside:
                return [_SAME_LETTERS, _OTHER_SHORT_FORMS], Likeness.NEAR
            return [_SAME_LETTERS], Likeness.PLAIN
        if is_written_together(one, other):
            return [_NEARLY_SAME_LETTERS], Likeness.NEAR
        return of_names(compare(one, other, self._rarity))


_FEW_LETTERS, _FEWEST_LETTERS = 4, 3
_NEARLY_SAME_LETTERS = Evidence("slip", "The names are the same but for blanks and a letter.", 0.94)
_OTHER_SHORT_FORMS = Evidence("other_short_forms", "They give themselves other short forms.", -0.2)
_ALIKE_LETTERS = Evidence("alike", "Their words differ, but hardly a letter of the names.", 0.6)
_ALIKE = 88
_SAME_LETTERS = Evidence("same_letters", "The names are the same but for blanks and spelling.", 0.99)


def _are_same_letters(one: Reading, other: Reading) -> bool:
    """Whether the names are equal without blanks, with or without their links ("Van den Berg",
    "Vandenberg")."""
    if one.squash == other.squash and len(one.squash) >= _FEW_LETTERS:
        return True
    return one.letters == other.letters and len(one.letters) > _FEW_LETTERS


def _are_nearly_same_letters(one: Reading, other: Reading) -> bool:
    """Whether names that share no word differ in few of their letters, and in none of their numbers."""
    if is_han(one.squash) or is_han(other.squash) or numbers(one) != numbers(other):
        return False
    if are_chinese_sounds(one.squash, other.squash):
        return False
    return fuzz.ratio(one.squash, other.squash, score_cutoff=_ALIKE) > 0


def _told_by_the_name(one: Reading, other: Reading) -> Evidence | None:
    """What a name itself says of its other names."""
    for teller, named in ((one, other), (other, one)):
        if named.key in teller.former:
            return Evidence("renamed", "One name says that it was formerly the other.", 0.95)
        if named.key in teller.inner:
            return Evidence("in_brackets", "One name gives the other in brackets.", 0.92)
        if any(len(short) >= _FEWEST_LETTERS for short in _own_short_forms(teller) & named.as_initials):
            return Evidence("in_brackets", "One name gives the other as its short form.", 0.92)
    return None


def _own_short_forms(reading: Reading) -> frozenset[str]:
    """The short forms that a name gives of itself and that are no words of it."""
    return reading.aside - {token.text for token in reading.tokens}
