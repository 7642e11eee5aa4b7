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
# Zero-width spaces, soft hyphens, marks of direction and control characters: nobody sees them. The joiners of
# Persian and Indic words are letters' business and stay.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
_WIDE = {code + 0xFEE0: code for code in range(0x21, 0x7F)}
_WIDE_LETTERS = {wide: code for wide, code in _WIDE.items() if chr(code).isalnum()}
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
    category = unicodedata.category(char)
    if category == "Cf":
        return ""
    return " " if category[0] in "PSZC" else char


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
    """The text as written, trimmed, with inner white space (line breaks too) folded to one space and
    without characters that nobody sees (zero-width spaces, marks of direction, control characters)."""
    return " ".join(visible(text).split())


def visible(text: str) -> str:
    """The text without characters that nobody sees; white space stays."""
    return text if text.isascii() and text.isprintable() else _UNSEEN.sub("", text)


def narrow(text: str) -> str:
    """Full-width letters and digits in their usual width; the punctuation only where nothing is Chinese."""
    if text.isascii():
        return text
    return text.translate(_WIDE_LETTERS if is_han(text) else _WIDE)


def is_han(text: str) -> bool:
    """Whether the text holds a Chinese character (or kana)."""
    return not text.isascii() and _A_HAN.search(text) is not None
