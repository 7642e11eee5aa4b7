"""One key for every way of writing the name of a country, in any script."""

import functools
import re

from expo_app.reference.country_words import listed
from expo_app.reference.spelling import fold

_SHORT_FORMS = {
    "rep": "republic",
    "repub": "republic",
    "dem": "democratic",
    "fed": "federated",
    "st": "saint",
    "sts": "states",
    "ste": "sainte",
    "is": "islands",
    "isl": "islands",
    "terr": "territory",
}
_ARTICLES = {"the"}
# Romance articles that lose their vowel: "d'Équateur", "l'Oman".
_ELISION = re.compile(r"\b(d|l|dell|dall|nell)['’`´ʼ]\s?(?=\w)", re.IGNORECASE)
# Letters that Arabic, Persian and Urdu keyboards exchange; vowel signs and the lengthener go.
_ARABIC = str.maketrans(
    {
        **dict.fromkeys("أإآٱ", "ا"),
        **dict.fromkeys("ىیېےئ", "ي"),
        **dict.fromkeys("ةۀەہھۃ", "ه"),
        "ک": "ك",
        "ؤ": "و",
        "ء": None,
        "ـ": None,
        **dict.fromkeys(map(chr, (*range(0x64B, 0x660), 0x670)), None),
    }
)
_ARTICLE_AL = re.compile(r"\bال(?=\w{3})")
_HEBREW_POINTS = dict.fromkeys(range(0x591, 0x5C8), None)
# The dot below, and the moon that stands for the dot above.
_INDIC = {0x93C: None, 0x9BC: None, 0xA3C: None, 0x901: 0x902, 0x200D: None, 0x200C: None}
# Scripts that write words without blanks, or with blanks as one likes.
_UNSPACED = re.compile("(?<=[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\uac00-\ud7a3]) +(?=[\u0e00-\ud7a3])")


def country_key(text: str) -> str:
    """The key under which a country's name is kept: folded, one form for letters that are written in
    several ways, short forms written out, no article."""
    words = _one_script_form(fold(_ELISION.sub(r"\1 ", text))).split()
    if len(words) > 1 and words[0] in _ARTICLES:
        words = words[1:]
    if len(words) > 1 and words[-1] in _ARTICLES:
        words = words[:-1]
    return " ".join(_SHORT_FORMS.get(word, word) for word in words)


def _one_script_form(folded: str) -> str:
    """A folded text with the exchangeable letters of Arabic, Hebrew, Indic and Chinese in one form."""
    if folded.isascii():
        return folded
    text = folded.translate(_simplified())
    text = text.translate(_HEBREW_POINTS).translate(_INDIC)
    text = _ARTICLE_AL.sub("", text.translate(_ARABIC))
    return _UNSPACED.sub("", text)


@functools.cache
def _simplified() -> dict[int, int]:
    return str.maketrans("".join(listed("traditional")), "".join(listed("simplified")))
