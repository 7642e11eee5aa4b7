"""Sentences of the rooms below in the language of whoever reads them.

Those rooms speak English, and what they say is kept in English, so that a workspace made in one language is
read in the other. `in_language` finds the template that a sentence was made of
(resources/translations/sentences.tsv) and writes its translation with the same values.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from expo_app.model.places import RESOURCES

# An option as a sentence offers it: with --host, with --map "COLUMN=organisation", (--where "City=...").
_REMARK = re.compile(r' \(--[a-z-]+(?: "[^"]*")?\)')
_OFFER = re.compile(r',? (?:or )?(?:with|use|write|give) --[a-z-]+(?: "[^"]*"| [A-Z0-9]{2,}\b)?')
_ANY = re.compile(r' ?--[a-z-]+(?: "[^"]*"| [A-Z0-9]{2,}\b)?')

_PLACE = re.compile(r"\{(\w+)\}")
_QUOTED = re.compile(r"[“\"]\{(\w+)\}[”\"]")
_COUNTED = re.compile(r"(\w[\w ]*): ([\d,]+)")
_NOT_SHOWN = "~"
_ANYTHING = ".*?"
_SHAPED = {"list_date": r"\d{4}(?:-\d\d)*"}
"""Values that are told from words by how they look: “Day of entry” is no list of a day."""


def in_language(sentence: str, lang: str) -> str:
    """The sentence in "en" or "zh"; in English where nobody has translated it.

    Several sentences stand in lines of their own. A value in quotation marks is what a list says, and stays.
    """
    if lang != "zh" or not sentence:
        return sentence
    return "\n".join(_chinese(line).strip() for line in sentence.split("\n")).replace("”, “", "”、“")


def without_options(sentence: str) -> str:
    """An English sentence without the options of the command line that it offers."""
    for pattern in (_REMARK, _OFFER, _ANY):
        sentence = pattern.sub("", sentence)
    return sentence


@dataclass(frozen=True)
class _Template:
    """A sentence with places for values: `literal` is its longest part without any, by which it is looked up
    quickly, `own` how many letters stand outside of them; values in quotation marks (`data`) are what a list
    says, and stay as they are."""

    pattern: re.Pattern[str]
    literal: str
    own: int
    data: frozenset[str]
    translation: str

    def filled(self, sentence: str) -> str | None:
        """The translation of a sentence that was made of this template; None for another one."""
        if self.literal not in sentence or not (found := self.pattern.fullmatch(sentence)):
            return None
        values = {
            name: value if name in self.data else _chinese(value) for name, value in found.groupdict().items()
        }
        return _PLACE.sub(lambda place: _set_in(values[place[1]], place), self.translation)


def _set_in(value: str, place: re.Match[str]) -> str:
    """A value at its place: Latin letters and digits are set off from Chinese ones with a space."""
    before, after = place.string[: place.start()][-1:], place.string[place.end() :][:1]
    left = " " if _is_letter(before) and value[:1].isascii() and value[:1].isalnum() else ""
    right = " " if _is_letter(after) and value[-1:].isascii() and value[-1:].isalnum() else ""
    return f"{left}{value}{right}"


def _is_letter(char: str) -> bool:
    return char.isalpha() and not char.isascii()


@lru_cache(maxsize=4096)
def _chinese(text: str) -> str:
    if known := _words().get(text):
        return known
    if named := _counted(text) or _names(text):
        return named
    filled = (template.filled(text) for template in _templates())
    return next((said for said in filled if said is not None), text)


def _counted(text: str) -> str:
    """Known words with their number each: "Total: 3, blank row: 12."; empty for any other text."""
    parts = [_COUNTED.fullmatch(part) for part in text.removesuffix(".").split(", ")]
    said = [f"{_words().get(part[1].lower(), '')}：{part[2]}" for part in parts if part]
    is_known = len(said) == len(parts) and not any(part.startswith("：") for part in said)
    return "，".join(said) + "。" * text.endswith(".") if is_known else ""


def _names(text: str) -> str:
    """Countries and regions by name, one or several; empty for any other text."""
    # Imported here because the countries take a tenth of a second, and the first window needs none.
    from expo_app.report.names import country_names_beside

    names = country_names_beside("en", "zh")
    parts = text.split(", ")
    return "、".join(names[part] for part in parts) if all(part in names for part in parts) else ""


@cache
def _words() -> dict[str, str]:
    """What holds no value."""
    return {text: said for text, said in _lines() if "{" not in text}


@cache
def _templates() -> tuple[_Template, ...]:
    """What holds values, the most particular first: what has the most words of its own."""
    wanted = {without_options(text): said for text, said in _lines() if "{" in text}
    wanted |= {text: said for text, said in _lines() if "{" in text}
    made = [_template(text, said) for text, said in wanted.items()]
    return tuple(sorted(made, key=lambda template: (-template.own, -len(template.pattern.pattern))))


def _template(text: str, said: str) -> _Template:
    literals = _PLACE.split(text)[::2]
    places = {f"{{{name}}}": f"(?P<{name}>{_SHAPED.get(name, _ANYTHING)})" for name in _PLACE.findall(text)}
    parts = re.split(r"(\{\w+\})", text)
    pattern = "".join(places.get(part) or re.escape(part) for part in parts)
    data = frozenset(_QUOTED.findall(text))
    return _Template(re.compile(pattern), max(literals, key=len), sum(map(len, literals)), data, said)


def _lines() -> Iterator[tuple[str, str]]:
    for line in (RESOURCES / "translations" / "sentences.tsv").read_text(encoding="utf-8").splitlines():
        text, _, said = line.partition("\t")
        if said and said != _NOT_SHOWN and not line.startswith("#"):
            yield text, said
