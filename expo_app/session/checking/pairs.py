"""What a person may decide about a pair of names."""

from expo_app.model.decision import DifferentExhibitors, PavilionOrganiser, RenamedTo, SameExhibitor
from expo_app.model.matching import Match, MatchSide


def name_on(side: MatchSide) -> str:
    """The name by which decisions and sentences speak of a row."""
    return side.organisation or side.organisation_local


def names_of(match: Match) -> tuple[str, str]:
    """The names by which decisions and sentences speak of both rows."""
    return name_on(match.left), name_on(match.right)


def same(match: Match) -> SameExhibitor:
    """The decision that both names are one exhibitor."""
    return SameExhibitor(*names_of(match), match.left.country, match.right.country)


def different(match: Match) -> DifferentExhibitors:
    """The decision that they are two."""
    return DifferentExhibitors(*names_of(match), match.left.country, match.right.country)


def renamed(match: Match) -> RenamedTo:
    """The decision that the earlier name became the later one."""
    agreed = match.left.country if match.left.country == match.right.country else ""
    return RenamedTo(*names_of(match), agreed)


def pavilion_organiser(side: MatchSide) -> PavilionOrganiser:
    """The decision that the organisation of this side only organises a group stand."""
    return PavilionOrganiser(name_on(side), side.country)
