"""The phases in which a fair is held: "Phase 1", "2. Phase", "Phase II", "第一期"."""

import re

from expo_app.reference.spelling import tidy

_WORD = r"(?:phase|fase|etapa|faza|phases)"
# Parts of a fair that are a phase only where nothing else is said: "Week 2" may be part of a fair's name.
_LOOSE = (
    r"(?:week|woche|semaine|semana|settimana|session|sesi[oó]n|termin|turnus|round"
    r"|day|tag|jour|d[ií]a|giorno)"
)
_NUMBER = (
    r"(?:\d{1,2}(?!\d)|(?:IX|IV|V?I{1,3}|[A-DVX]|one|two|three|four|five|eins|zwei|drei|vier"
    r"|une?|deux|trois|quatre|uno|dos|tres|cuatro)(?![\w'’]))"
)
_ORDINAL = (
    r"(?:\d{1,2} ?(?:st|nd|rd|th|e|er|[eè]re|[eè]me|[aªº°]|\.)?|(?:IX|IV|V?I{1,3}|[VX])[.ªº°e]?"
    r"|first|second|third|fourth|erste|zweite|dritte|vierte|premi[eè]re|deuxi[eè]me|seconde|troisi[eè]me|quatri[eè]me"
    r"|primera|segunda|tercera|cuarta|prima|seconda|terza|primeira|terceira)"
)
_HAN_NUMBER = r"(?:[一二三四五六七八九十]{1,2}|\d{1,2})"
_SEPARATOR = r"\s*(?:no\.?|nr\.?|[#:_.-])?\s*"
_HAN = (
    rf"(?:(?:第\s*{_HAN_NUMBER}|[一二三四五六七八九十]{{1,2}}|(?<!\d)\d{{1,2}})\s*期|第\s*{_HAN_NUMBER}\s*阶段"
    r"|[上下]半?期)(?!间|限|货|刊)"
)
_BRACKETS = re.compile(r"[(（][^)）]*[)）]")
_PHASE = re.compile(
    rf"\b{_WORD}{_SEPARATOR}{_NUMBER}|(?<!\w){_ORDINAL}\s*{_WORD}\b|{_HAN}",
    re.IGNORECASE,
)
_LOOSE_PHASE = re.compile(
    rf"{_LOOSE}{_SEPARATOR}{_NUMBER}|{_ORDINAL}\s*{_LOOSE}|第\s*{_HAN_NUMBER}\s*[周天场場]|[上下]半[场場]",
    re.IGNORECASE,
)


def phase_in(text: str) -> str:
    """The one phase that a text names, as written; "" for none or several. Weeks and days are phases only
    where they are the whole text."""
    found = {tidy(match[0]) for match in _PHASE.finditer(text)}
    if not found and _LOOSE_PHASE.fullmatch(tidy(text)):
        return tidy(text)
    return found.pop() if len(found) == 1 else ""


def is_phase(text: str) -> bool:
    """Whether a text says nothing but a phase, save its days in brackets ("第一期（4月15日-19日）")."""
    bare = tidy(_BRACKETS.sub("", text))
    return bool(_PHASE.fullmatch(bare) or _LOOSE_PHASE.fullmatch(bare))


def without_phase(text: str) -> str:
    """The text without the phases that it names."""
    return "" if _LOOSE_PHASE.fullmatch(tidy(text)) else _PHASE.sub(" ", text)
