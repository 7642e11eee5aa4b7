"""What lists call the ground outside the halls."""

import re

_WORDS = re.compile(
    r"\b(?:out-?doors?|open[ -]air|open(?:[ -]air)? ground|out(?:side|er) area|external area|static display"
    r"|frei(?:gelände|fläche|gelaende|flaeche)|au(?:ß|ss)en(?:gelände|fläche|bereich)"
    r"|ext[eé]rieure?s?|plein air|exteriore?s?|aire libre|area esterna|all'aperto"
    r"|teren zewn[eę]trzny)\b|室外|户外|戶外|露天",
    re.IGNORECASE,
)


def is_open_ground(hall: str) -> bool:
    """Whether a hall's name says that it is no hall: "Outdoor area", "Freigelände", "室外展场"."""
    return _WORDS.search(hall) is not None
