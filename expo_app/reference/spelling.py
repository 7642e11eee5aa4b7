"""One key for every way of writing the same words."""

import functools
import re
import unicodedata

# Letters that Unicode does not take apart into a plain letter and a mark.
_LETTERS = {
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "æ": "ae",
    "œ": "oe",
    "ı": "i",
    "ħ": "h",
    "ŋ": "n",
}
_APOSTROPHES = "'’‘ʼʻ`´ʹ"
_INITIALS = re.compile(r"(?<!\w)(\w)[./] ?(?=\w(?!\w))")
_HAN = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_BETWEEN_HAN = re.compile(rf"(?<=[{_HAN}]) +(?=[{_HAN}])")
_A_HAN = re.compile(f"[{_HAN}]")


class _Folding(dict[int, str]):
    """What each character becomes; filled as characters turn up."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_character(chr(code))
        return folded


def _fold_character(char: str) -> str:
    if char in _LETTERS:
        return _LETTERS[char]
    if char in _APOSTROPHES or "\u0300" <= char <= "\u036f":
        return ""
    if char == "&":
        return " and "
    return " " if unicodedata.category(char)[0] in "PSZC" else char


_FOLDING = _Folding()


@functools.lru_cache(maxsize=200_000)
def fold(text: str) -> str:
    """The words of a text without case, accents, width and punctuation, one space between them.

    Initials close up ("U.S.A." is "usa", "A/S" is "as"), "&" is "and", and blanks between Chinese
    characters go. Vowel signs of Indic and other scripts stay: they are letters there.
    """
    if text.isascii():
        return " ".join(_INITIALS.sub(r"\1", text.casefold()).translate(_FOLDING).split())
    plain = unicodedata.normalize("NFKC", text).casefold()
    plain = _INITIALS.sub(r"\1", plain)
    plain = unicodedata.normalize("NFD", plain).translate(_FOLDING)
    words = " ".join(unicodedata.normalize("NFC", plain).split())
    return _BETWEEN_HAN.sub("", words)


def tidy(text: str) -> str:
    """The text as written, trimmed, with inner white space (line breaks too) folded to one space."""
    return " ".join(text.split())


def is_han(text: str) -> bool:
    """Whether the text holds a Chinese character (or kana)."""
    return not text.isascii() and _A_HAN.search(text) is not None
