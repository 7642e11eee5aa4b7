"""Legal forms at the ends of a company's name, in the languages of trade fairs."""

import functools
from dataclasses import dataclass

from expo_app.model.places import RESOURCES
from expo_app.reference.spelling import fold, is_han

Words = tuple[str, ...]
# A branch is another unit than its company: 上海分公司 is not 上海分.
_BRANCHES = ("分公司", "子公司")
_MANY_LETTERS = 20
# Forms that are no word of any language, so that they say nothing in the middle of a name either.
_INNER = frozenset(
    {"gmbh", "mbh", "ltd", "inc", "llc", "llp", "plc", "corp", "sarl", "srl", "sprl", "pty", "pte", "pvt"}
    | {"sdn", "bhd", "eood", "ehf", "sro", "spzoo"}
)


@dataclass(frozen=True)
class _Forms:
    """Forms of separate words, by the last word of those at the end and the first of those at the front;
    `joined` are those that are written together with the name (Chinese, Japanese), longest first,
    `joined_front` those among them that open a name; `long` are those of many letters, without blanks."""

    end: dict[str, list[Words]]
    front: dict[str, list[Words]]
    joined: tuple[str, ...]
    joined_front: tuple[str, ...]
    long: frozenset[str]


@functools.cache
def _forms() -> _Forms:
    lines = (RESOURCES / "legal_forms.txt").read_text(encoding="utf-8").splitlines()
    written = [line for line in lines if line and not line.startswith("#")]
    end = {fold(line.removeprefix("^")) for line in written}
    front = {fold(line) for line in written if line.startswith("^")}
    long = frozenset(key.replace(" ", "") for key in end if len(key) >= _MANY_LETTERS)
    return _Forms(_separate(end, -1), _separate(front, 0), _together(end), _together(front), long)


def _separate(keys: set[str], place: int) -> dict[str, list[Words]]:
    """The word at that place -> the forms that have it there, the longest first."""
    forms: dict[str, list[Words]] = {}
    for words in sorted((tuple(key.split()) for key in keys if not is_han(key)), key=len, reverse=True):
        forms.setdefault(words[place], []).append(words)
    return forms


def _together(keys: set[str]) -> Words:
    return tuple(sorted((key for key in keys if is_han(key)), key=len, reverse=True))


@functools.lru_cache(maxsize=200_000)
def without_legal_form(key: str) -> str:
    """A folded name without the legal forms at its ends, as often as there are any.

    A name that consists of nothing else stays whole.
    """
    words = tuple(key.split())
    while True:
        shorter = _without_one(words)
        if shorter == words:
            return " ".join(words)
        words = shorter


def _without_one(words: Words) -> Words:
    if len(words) > 1:
        for form in _forms().end.get(words[-1], ()):
            if words[-len(form) :] == form and len(form) < len(words):
                return words[: -len(form)]
        for form in _forms().front.get(words[0], ()):
            if words[: len(form)] == form and len(form) < len(words):
                return words[len(form) :]
        if len(words) > 2 and (shorter := _without_broken(words)) != words:
            return shorter
    return _without_joined(words) if words and is_han(words[0] + words[-1]) else words


def _without_broken(words: Words) -> Words:
    """The words without a long form that a line break tore: "spółka z ograniczoną odpowiedzia lnością"."""
    if len(words[-1]) >= 3 and not any(form.endswith(words[-1]) for form in _forms().long):
        return words
    starts = range(max(1, len(words) - 6), len(words))
    return next((words[:at] for at in starts if "".join(words[at:]) in _forms().long), words)


def _without_joined(words: Words) -> Words:
    last = next((form for form in _forms().joined if words[-1].endswith(form)), "")
    if last and not words[-1].endswith(_BRANCHES):
        return tuple(filter(None, (*words[:-1], words[-1].removesuffix(last)))) or words
    first = next((form for form in _forms().joined_front if words[0].startswith(form)), "")
    return tuple(filter(None, (words[0].removeprefix(first), *words[1:]))) or words


def has_legal_form(name: str) -> bool:
    """Whether a text is a company's name with its legal form: "Acme GmbH", "杭州华电有限公司", and neither
    "Acme" nor "Co., Ltd." nor "& Co. KG"."""
    key = fold(name)
    bare = without_legal_form(key)
    return bare != key and not is_legal_form(bare) and not bare.startswith("and ") and bare != "and"


def is_inner_legal_form(word: str) -> bool:
    """Whether a folded word is a legal form wherever it stands: "Acme GmbH Werk Bochum"."""
    return word in _INNER


def is_legal_form(text: str) -> bool:
    """Whether a text is nothing but legal forms ("Ltd.", "Co., Ltd.")."""
    words = tuple(without_legal_form(fold(text)).split())
    ends = _forms().end.get(words[-1], ()) if words else ()
    return words in ends or "".join(words) in _forms().joined
