"""What countries, web domains, stands and editions say about two names."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from expo_app.model.matching import Evidence
from expo_app.pipeline.match.clusters import Clusters
from expo_app.pipeline.match.nodes import Node
from expo_app.pipeline.match.verdict import Likeness

_MOST_NAMES_OF_A_DOMAIN = 6
_OTHER_COUNTRY, _SAME_STAND = -0.4, 0.03
_OTHER_DOMAIN = {Likeness.PLAIN: -0.05, Likeness.TOLD: -0.05}
_OTHER_DOMAIN_IN_DOUBT = -0.1
_SIDE_BY_SIDE = {
    Likeness.NONE: 0.0,
    Likeness.PLAIN: 0.0,
    Likeness.TOLD: -0.05,
    Likeness.INITIALS: -0.1,
    Likeness.NEAR: -0.25,
    Likeness.ONE_SAYS_MORE: -0.3,
    Likeness.BOTH_SAY_MORE: -0.35,
}


class Domains:
    """Which names have a web domain. A domain under which one edition's list has several exhibitors is a
    group's or a host's, and says less; the two names of one row are one exhibitor."""

    def __init__(self, nodes: Sequence[Node], links: Iterable[tuple[int, int]]) -> None:
        self._numbers: defaultdict[str, list[int]] = defaultdict(list)
        for number, node in enumerate(nodes):
            for domain in node.domains:
                self._numbers[domain].append(number)
        firms = Clusters(len(nodes))
        for one, other in links:
            firms.join(one, other)
        self._of_one_firm = {
            domain: _stands_for_one(nodes, numbers, firms) for domain, numbers in self._numbers.items()
        }

    def pairs(self) -> set[tuple[int, int]]:
        """The pairs of names with the same domain."""
        return {
            pair
            for numbers in self._numbers.values()
            if len(numbers) <= _MOST_NAMES_OF_A_DOMAIN
            for pair in combinations(numbers, 2)
        }

    def is_of_one_firm(self, domain: str) -> bool:
        """Whether no edition's list has the domain under two exhibitors."""
        return self._of_one_firm[domain]


def _stands_for_one(nodes: Sequence[Node], numbers: Iterable[int], firms: Clusters) -> bool:
    editions: defaultdict[int, set[str]] = defaultdict(set)
    for number in numbers:
        editions[firms.root(number)] |= nodes[number].editions
    listed = [edition for some in editions.values() for edition in some]
    return len(listed) == len(set(listed))


def circumstances(one: Node, other: Node, likeness: Likeness, domains: Domains) -> Iterator[Evidence]:
    """What the rows of two names say beside the names."""
    shared = sorted(one.domains & other.domains)
    if shared:
        yield _same_domain(shared[0], likeness, domains.is_of_one_firm(shared[0]))
    if one.country and other.country and one.country != other.country:
        message = f"Their countries differ: {one.country} and {other.country}."
        yield Evidence("other_country", message, _OTHER_COUNTRY)
    if likeness is Likeness.NONE:
        return
    if one.domains and other.domains and not shared:
        message = f"Their web domains differ: {min(one.domains)} and {min(other.domains)}."
        yield Evidence("other_domain", message, _OTHER_DOMAIN.get(likeness, _OTHER_DOMAIN_IN_DOUBT))
    together = one.editions & other.editions
    if together and _SIDE_BY_SIDE[likeness]:
        message = f"Both names stand in the list of {max(together)}."
        yield Evidence("same_edition", message, _SIDE_BY_SIDE[likeness])
    if {stand for _, stand in one.stands} & {stand for _, stand in other.stands}:
        yield Evidence("same_stand", "They have the same stand.", _SAME_STAND)


def _same_domain(domain: str, likeness: Likeness, of_one_firm: bool) -> Evidence:
    message = f"Both have the web domain {domain}."
    if likeness is Likeness.BOTH_SAY_MORE or (not of_one_firm and likeness is not Likeness.NONE):
        return Evidence("same_domain", message, 0.12)
    if likeness is not Likeness.NONE:
        return Evidence("same_domain", message, 0.35)
    if not of_one_firm:
        return Evidence("same_domain", message, 0.4)
    message = f"Both have the web domain {domain}, which no edition's list has under two names."
    return Evidence("same_domain", message, 0.92)
