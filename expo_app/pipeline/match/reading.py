"""An organisation's name as matching reads it: its words, what each says, and its other names."""

import functools
import re
from dataclasses import dataclass
from enum import StrEnum

from expo_app.pipeline.match.keys import former_names, group_names, name_key, without_former
from expo_app.pipeline.match.writing import as_usual
from expo_app.reference.company_words import WordKind, common_word, han_parts, with_countries_joined
from expo_app.reference.countries import code_of
from expo_app.reference.legal_forms import (
    has_legal_form,
    is_inner_legal_form,
    is_legal_form,
    without_legal_form,
)
from expo_app.reference.scripts import in_latin_letters
from expo_app.reference.spelling import fold, is_han

_BRACKET = re.compile(r"[(（\[【〔]([^)）\]】〕]*)[)）\]】〕]")
_FEW_LETTERS, _FEWEST_INITIALS = 4, 2
_BEHIND_INITIALS = frozenset({"group", "groupe", "gruppe", "grupo", "holding", "holdings", "international"})
_ROMAN = re.compile(r"x?(?:ix|iv|v?i{2,3}|vi)")
_CITY = frozenset({"city", "shi", "province", "prov"})
_UMLAUT = re.compile("([aou])e(?=[a-z])")
_MEN = re.compile("(?<=[a-z]{2})mens$")
_BRITISH = re.compile("(?<=[a-z]{2})our(?=s?$)")
_LETTER_BEFORE = re.compile(r"\b(\w)-(?=\w\w)")
_LETTERS_AND_LETTER = re.compile(r"(?<!\w)([a-z]{1,2}) and ([a-z])(?!\w)")
_LETTERS_APART = re.compile(r"\b\w(?: \w)+\b")
_PIECES = re.compile(r"[,;，；|(（\[【〔)）\]】〕]|\s[/–-]\s")


class TokenKind(StrEnum):
    """What a word of a name says: its own name, a number (or letter) that tells units apart, what the
    company does, where it is."""

    NAME = "name"
    NUMBER = "number"
    TRADE = "trade"
    PLACE = "place"


_KINDS = {
    WordKind.TRADE: TokenKind.TRADE,
    WordKind.PLACE: TokenKind.PLACE,
    WordKind.FORENAME: TokenKind.NAME,
}


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a name.

    `text` is folded; `group` is equal for words that mean the same; `loose` is the spelling without what
    people vary (umlauts, script).
    """

    text: str
    group: str
    loose: str
    kind: TokenKind
    language: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """`key` is the name_key; `tokens` are the words without legal forms and links; `squash` is the name
    without blanks, `letters` that with its links; `initials` are those of its words, with and without links;
    `as_initials` is what a name of one word, or of single letters, may be the initials of; `aside` are short
    forms that the name gives of itself in brackets; `former` and `inner` are keys of former names and of
    companies named in a group's brackets."""

    key: str
    tokens: tuple[Token, ...]
    groups: frozenset[str]
    squash: str
    letters: str
    initials: frozenset[str]
    as_initials: frozenset[str]
    aside: frozenset[str]
    former: tuple[str, ...]
    inner: tuple[str, ...]


@functools.lru_cache(maxsize=200_000)
def read(name: str) -> Reading:
    """The reading of a name as written."""
    present = without_former(as_usual(name))
    words, aside = _words(present)
    joined = _without_small_links(with_countries_joined(words))
    tokens = _without_city(tuple(token for word in joined for token in _tokens(word)))
    if sum(len(token.text) for token in tokens) < _FEW_LETTERS:
        tokens = tuple(_token(word, TokenKind.NAME) for word in words)
    return Reading(
        key=name_key(name),
        tokens=tokens,
        groups=frozenset(token.group for token in tokens),
        squash="".join(token.loose for token in tokens),
        letters=loose("".join(words)),
        initials=_initials(words),
        as_initials=_as_initials(words, tokens),
        aside=aside,
        former=tuple(filter(None, map(name_key, former_names(name)))),
        inner=tuple(filter(None, map(name_key, (*group_names(present), *_firms_in_brackets(present))))),
    )


def _words(name: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """The folded words without legal forms, and the short forms in brackets that were left out of them."""
    in_brackets = _short_forms(name)
    kept = _BRACKET.sub(lambda match: " " if fold(match[1]) in in_brackets else match[0], name)
    pieces = [_closed_up(fold(_LETTER_BEFORE.sub(r"\1", piece))) for piece in _PIECES.split(kept)]
    words = [word for piece in pieces for word in without_legal_form(piece).split()]
    own = tuple(word for piece in pieces if not is_legal_form(piece) for word in _own_words(piece))
    rest = _without_own_initials(own or tuple(words))
    return rest, in_brackets | (set(own) - set(rest))


def _short_forms(name: str) -> frozenset[str]:
    """The texts in brackets that are nothing but short forms of the name."""
    texts = _BRACKET.findall(name)
    if not texts:
        return frozenset()
    outside = tuple(without_legal_form(fold(_BRACKET.sub(" ", name))).split())
    return frozenset(fold(text) for text in texts if _is_short_form(text, outside, name))


def _closed_up(text: str) -> str:
    """Letters that stand apart as one word: "rivolier s a s" is "rivolier sas", "at and t" is "att"."""
    text = _LETTERS_AND_LETTER.sub(r"\1\2", text)
    return _LETTERS_APART.sub(lambda match: match[0].replace(" ", ""), text)


def _without_own_initials(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words without one at either end that is the initials of the others: "Trade Alliance Oslo TAO"."""
    for rest, end in ((words[:-1], words[-1:]), (words[1:], words[:1])):
        if len(rest) > 2 and len(end[0]) > 2 and end[0] in _initials(rest):
            return rest
    return words


def _own_words(piece: str) -> list[str]:
    words = without_legal_form(piece).split()
    return [word for word in words if not is_inner_legal_form(word)]


def _is_short_form(text: str, words: tuple[str, ...], name: str) -> bool:
    """Whether a text in brackets is nothing but a short form of the name before it: its initials, a word
    of it, or a few capitals behind several words."""
    short = fold(text)
    if " " in short or len(short) < 2 or is_han(short):
        return False
    if short in _initials(words) or short in words:
        return True
    if common_word(short) is not None or code_of(short.upper()):
        return False
    if len(words) < 3:
        return len(words) == 2 and len(short) > 2 and text.isupper() and _is_spelled_from(short, words)
    return _is_spelled_from(short, words) or (text.isupper() and len(short) < 6 and not name.isupper())


def _is_spelled_from(short: str, words: tuple[str, ...]) -> bool:
    """Whether the letters stand in the name in that order, from its first one: KADDB in King Abdullah II
    Design and Development Bureau."""
    letters = iter("".join(words))
    return short[0] == words[0][0] and all(letter in letters for letter in short)


def _initials(words: tuple[str, ...]) -> frozenset[str]:
    """The initials of two words or more: of all, without short links ("of"), long ones ("company"), any,
    or a "group" at the end."""
    own = [word for word in words if not _is_link(word) and not _ROMAN.fullmatch(word)]
    long = [word for word in words if len(word) > 3 or word in own]
    short = [word for word in words if len(word) <= 3 or word in own]
    bare = own[:-1] if own and own[-1] in _BEHIND_INITIALS else own
    kept = (words, long, short, own, bare)
    return frozenset("".join(word[0] for word in some) for some in kept if len(some) > 1)


def _as_initials(words: tuple[str, ...], tokens: tuple[Token, ...]) -> frozenset[str]:
    if len(tokens) == 1:
        return frozenset({tokens[0].text} if len(tokens[0].text) >= _FEWEST_INITIALS else ())
    letters = all(len(word) == 1 or _is_link(word) for word in words)
    return frozenset(text for text in _initials(words) if letters and len(text) >= _FEWEST_INITIALS)


def _is_link(word: str) -> bool:
    common = common_word(word)
    return common is not None and common.kind is WordKind.LINK and len(word) > 1


def _without_small_links(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words without links of one letter, which are links between two words only ("Hernández y Ruiz")."""
    inside = range(1, len(words) - 1)
    return tuple(
        word
        for place, word in enumerate(words)
        if not (place in inside and _is_small_link(word, words[place - 1]))
    )


def _without_city(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words without "city" behind a city's name: "Shenzhen City Ruilang"."""
    return tuple(
        token
        for place, token in enumerate(tokens)
        if not (token.text in _CITY and place and tokens[place - 1].kind is TokenKind.PLACE)
    )


def _is_small_link(word: str, before: str) -> bool:
    common = common_word(word) if len(word) == 1 and len(before) > 1 else None
    return common is not None and common.kind is WordKind.LINK


def _firms_in_brackets(name: str) -> tuple[str, ...]:
    return tuple(text for text in _BRACKET.findall(name) if has_legal_form(text))


def _tokens(word: str) -> tuple[Token, ...]:
    if is_han(word):
        return _han_tokens(word)
    common = common_word(word) or common_word(in_latin_letters(word))
    if common is None:
        return (_token(word, _kind_of_uncommon(word)),)
    if common.kind is WordKind.LINK:
        return (_token(word, TokenKind.NUMBER),) if len(word) == 1 else ()
    return (Token(word, common.group, loose(word), _KINDS[common.kind], common.language),)


def _han_tokens(word: str) -> tuple[Token, ...]:
    parts = han_parts(without_legal_form(word))
    places = tuple(Token(place, place, place, TokenKind.PLACE) for place in parts.places)
    trades = tuple(Token(trade, trade, trade, TokenKind.TRADE) for trade in parts.trades)
    own = (_token(parts.proper, TokenKind.NAME),) if parts.proper else ()
    return places + own + trades


def _kind_of_uncommon(word: str) -> TokenKind:
    tells_units_apart = len(word) == 1 or word.isdigit() or _ROMAN.fullmatch(word)
    return TokenKind.NUMBER if tells_units_apart else TokenKind.NAME


def _token(word: str, kind: TokenKind) -> Token:
    spelling = loose(word)
    return Token(word, spelling if kind is TokenKind.NAME else word, spelling, kind)


@functools.lru_cache(maxsize=200_000)
def loose(word: str) -> str:
    """A folded word without what people vary in writing it: ö and oe, s and z, our and or, ph and f, the
    script (Cyrillic and Greek as Latin)."""
    if is_han(word):
        return word
    plain = in_latin_letters(word) or word
    if len(plain) < _FEW_LETTERS:
        return plain
    plain = _MEN.sub("mans", _BRITISH.sub("or", _UMLAUT.sub(r"\1", plain)))
    return plain.replace("isation", "ization").replace("ph", "f").replace("elektr", "electr")
