"""How plausible a decoded text is in Latin or Cyrillic letters."""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise

Languages = Mapping[str, re.Pattern[str]]


def _words(**patterns: str) -> Languages:
    return {language: re.compile(f"(?:{pattern})+") for language, pattern in patterns.items()}


# French, Spanish, Portuguese, Italian and Catalan words have no k and no w.
_PLAIN = "a-jl-vx-z"
_OPEN_E = "è(?=[b-df-hj-np-tv-z]{1,3}e|s?$)"
# Slavic ones that are written in Latin letters have no q, w and x, but for Polish.
_SLAVIC = "a-pr-vyz"
WESTERN = _words(
    german="[a-zäöüß]",
    french=f"[{_PLAIN}éëâçîïôû]|ê(?=[clmnpqrstv])|{_OPEN_E}|[àù]$|œ(?=u)|^œ(?=[dns])",
    spanish=f"[{_PLAIN}áéíóúü]|ñ(?=[aeiouáéíóú])",
    portuguese=f"[{_PLAIN}áéíóúâôàç]|ê(?=[clmnst]|$)|ã(?=[oe]|s?$)|õ(?=e)",
    italian=f"[{_PLAIN}]|[àèéìòù]$",
    catalan=f"(?!.*[àèéíòóú].*[àèéíòóú])[{_PLAIN}àçéíïòóúü]|{_OPEN_E}",
    swedish="[a-zåäöé]",
    danish="[a-zæøåéö]",
    dutch=f"[a-zëïéöü]|{_OPEN_E}",
    icelandic="[a-záæðéíóöþúý]",
    estonian="[abd-pr-vzäöüšž]|õ(?!$)",
)
"""What the words look like, in small letters, of languages that are written in Windows-1252."""

CENTRAL = _words(
    polish="[a-zóćłńśźż]|(?<!^)[ąę]",
    czech=f"[{_SLAVIC}áčéířšúůýž]|(?<=[bdfmnptv])ě|[ďňť](?=[aáouúsk]|$)",
    slovak=f"[{_SLAVIC}áäčéíóôšúýž]|[ĺŕ](?=[^aeiouáéíóú])|ľ|[ďňť](?=[aáouúsk]|$)",
    hungarian="[a-záéíóöőúüű]",
    romanian="[a-zâîşţ]|ă(?![oeă])",
    german="[a-zäöüß]",
    croatian=f"[{_SLAVIC}čćđšž]",
)
"""The same for Windows-1250."""

# Letters that have the same place in both.
_ALIKE = frozenset("áâäçéëíîóôöúüýßšž")
_OTHER = frozenset(("another",))
_WORD = re.compile(r"[^\W\d_]+")
_RUN = re.compile(r"[^\x00-\x7f]+")
_TYPOGRAPHY = frozenset("“”‘’„–—…•€£©®™°²³·½«»§\u00a0ßªº¿¡´µ×")
# Letters of Windows-1250 that are signs in Windows-1252.
_SIGN_IN_WORD = re.compile(
    "[£¥¯°±²³¶¹º¼½¾¿](?=[a-zß-ÿ])|(?<=[A-Za-zß-ÿ])[¥¯±¶¹³¼½¾¿](?=[A-Zß-ÿ])|(?<=[A-Za-zß-ÿ])£|(?<=[A-Za-zß-ÿ]{2})(?<!\\b[cdkm]m)[¹³]"
)
_VOWELS = frozenset("aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýąęăěůőűœ")
_REPLACED = "\ufffd"
# What does not decode is worse than what decodes to a character that nobody types.
_WRONG, _CONTROL = 7.0, 6.0
# So many letters that no language writes side by side.
_LONG = 2

_CYRILLIC = re.compile("[А-Яа-яЁёЂ-џҐґ]+")
_CYRILLIC_WORD = re.compile("[A-Za-zА-Яа-яЁёЂ-џҐґ]+")
_SIGN_IN_CYRILLIC = re.compile("(?<=[А-яЂ-џ])[§·°±¤¦¬µ¶©®](?=[А-яЂ-џ])")
# Behind two capital letters there is no small one.
_TWO_CAPITALS = re.compile("[А-ЯЁ]{2}[а-яё]")
_SCRIPTS = frozenset(("LATIN", "GREEK", "CYRILLIC", "ARABIC", "HEBREW"))
_RARE_CYRILLIC = frozenset("ЂЃѓЉЊЌЋЏђљњќћџЎўЈЅѕ")


def latin_plausibility(text: str, languages: Languages) -> float:
    """Points for accented letters that stand in words as a language has them, less those that stand by
    themselves and signs that nobody types. The fewer languages explain all words the better."""
    points, needed = 0.0, []
    for word in _WORD.findall(text):
        if not word.isascii():
            told, possible = _word_points(word.lower(), tuple(languages.items()))
            points += told
            needed += [possible] if possible else []
    for run in _RUN.findall(text):
        signs = sum(char in _TYPOGRAPHY for char in run)
        controls = sum("\x80" <= char <= "\x9f" for char in run)
        points -= max(0, len(run) - signs - 1) + _CONTROL * controls + _WRONG * run.count(_REPLACED)
        points += 0.5 * signs
    return points - 3 * len(_SIGN_IN_WORD.findall(text)) - max(0, _fewest(needed) - 1)


@lru_cache(maxsize=5_000)
def _word_points(
    word: str, languages: tuple[tuple[str, re.Pattern[str]], ...]
) -> tuple[float, frozenset[str]]:
    """The points of a word with letters beyond ASCII, and the languages that it tells."""
    if all(char > "\x7f" for char in word):
        return 0.0, frozenset()
    letters = sum(len(run) for run in _RUN.findall(word) if len(run) <= _LONG)
    possible = frozenset(name for name, pattern in languages if pattern.fullmatch(word))
    if all(char in _ALIKE for char in word if char > "\x7f"):
        return 1.5 * letters, possible or _OTHER
    return letters * (1.5 if possible else 0.0) + _alternation(word), possible


def _alternation(word: str) -> float:
    """Points for each accented letter that makes vowels and consonants alternate, less where it does not."""
    points = 0.0
    for one, other in pairwise(word):
        if one > "\x7f" or other > "\x7f":
            points += 0.3 if (one in _VOWELS) != (other in _VOWELS) else -0.3
    return points


def _fewest(needed: list[frozenset[str]]) -> int:
    """About how many languages are needed to explain all words."""
    count = 0
    while needed:
        names = sorted({name for languages in needed for name in languages})
        best = max(names, key=lambda name: sum(name in languages for languages in needed))
        needed = [languages for languages in needed if best not in languages]
        count += 1
    return count


def cyrillic_plausibility(text: str) -> float:
    """Points for Cyrillic letters in words, less those beside Latin ones, capital letters behind small
    ones and everything that nobody types."""
    points = sum(map(_cyrillic_points, _CYRILLIC_WORD.findall(text)))
    points -= 2 * len(_SIGN_IN_CYRILLIC.findall(text))
    for run in _RUN.findall(_CYRILLIC.sub(" ", text)):
        signs = sum(char in _TYPOGRAPHY or char == "№" for char in run)
        points += 0.5 * signs - 2 * (len(run) - signs) - (_WRONG - 2) * run.count(_REPLACED)
    return points


def _cyrillic_points(word: str) -> float:
    letters = len("".join(_CYRILLIC.findall(word)))
    if not letters:
        return 0.0
    points = letters * (0.8 if letters > _LONG else 0.4) - 1.5 * (letters == 1) - 4 * (letters < len(word))
    points -= 2 * sum(char in _RARE_CYRILLIC for char in word) + 3 * bool(_TWO_CAPITALS.search(word))
    return points - 3 * sum(one.islower() and other.isupper() for one, other in pairwise(word))


def mixed_plausibility(text: str) -> float:
    """Points for letters of any European or Near Eastern script beyond ASCII that stand in words of one
    script, less those that do not; for few of them, when chance may have made them."""
    points = 0.0
    for word in _WORD.findall(text):
        if not word.isascii():
            scripts = {unicodedata.name(char, "").partition(" ")[0] for char in word}
            letters = sum(char > "\x7f" for char in word)
            known = len(scripts) == 1 and scripts <= _SCRIPTS and _is_usual(word)
            points += letters * (3.5 if known and len(word) > 1 else -1)
    signs = [char for char in text if char > "\x7f" and not char.isalpha()]
    return points + sum(1 if char in _TYPOGRAPHY else -3 for char in signs)


def _is_usual(word: str) -> bool:
    return not any("\u0180" <= char < "\u0370" and char not in "ƏəȘșȚțʻʼ" for char in word)
