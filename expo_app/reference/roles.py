"""Words for roles, modes and statuses as lists use them."""

import functools
import re
from collections.abc import Iterator

from expo_app.model.places import RESOURCES
from expo_app.model.terms import Mode, Role, Status
from expo_app.reference.scripts import simplified
from expo_app.reference.spelling import fold, is_han

_PARTS = re.compile(r"[/|;,()（）\[\]【】\n、，；+]|\s[-–—]\s")
# Numbers, dates and list marks beside a word: "1 - Main exhibitor", "cancelled 12.3.2025", "已取消(3月5日)".
_ASIDE = re.compile(r"\d[\d.:/年月日]*|[*#•]")
_YES = frozenset(
    {
        "yes",
        "y",
        "ja",
        "j",
        "oui",
        "o",
        "si",
        "sim",
        "true",
        "wahr",
        "vrai",
        "1",
        "x",
        "是",
        "有",
        "はい",
        "예",
    }
)
_NO = frozenset(
    {"no", "n", "nein", "non", "nao", "false", "falsch", "faux", "0", "否", "无", "いいえ", "아니오"}
)
_TICKS = frozenset("✓✔☑√")
_NEGATIONS = frozenset({"not", "no", "non", "nicht", "kein", "nie", "pas", "un"})
_CHINESE_NEGATIONS = ("未", "不", "非", "没")
_BY_NAME = re.compile(
    r"\s(?:of|from|with|at|von|bei|de|chez|en|con|di|du)\s|\sd['’]\s?|\s*[:：]\s*", re.IGNORECASE
)
_LONGEST_PHRASE, _LONGEST_HAN = 6, 10


def _key(text: str) -> str:
    return fold(simplified(text))


@functools.cache
def _words(kind: str) -> dict[str, str]:
    """Folded word -> what it means."""
    return {_key(word): meaning for meaning, word in words_of(kind)}


@functools.cache
def words_of(kind: str) -> tuple[tuple[str, str], ...]:
    """All (meaning, word as written) pairs of a kind: role, mode or status."""
    lines = (RESOURCES / "participation_words.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return tuple((meaning, word) for of_kind, meaning, word in rows if of_kind == kind)


def _meaning(kind: str, text: str) -> str:
    """What the whole cell means, else what all its known parts agree on ("Mitaussteller / Co-exhibitor")."""
    words = _words(kind)
    if _key(text) in words:
        return words[_key(text)]
    meanings = {words[_key(part)] for part in _PARTS.split(text) if _key(part) in words}
    return meanings.pop() if len(meanings) == 1 else ""


def _cell_meaning(kind: str, text: str) -> str:
    """What a cell of a column for such words means, with numbers, dates and remarks beside the word."""
    meanings = _meanings_inside(kind, text)
    return meanings.pop() if len(meanings) == 1 else ""


def _meanings_inside(kind: str, text: str) -> set[str]:
    """What the known words in a text mean, none where one of them may be denied."""
    bare = _ASIDE.sub(" ", text)
    words = _words(kind)
    whole = words.get(_key(text)) or words.get(_key(bare))
    if whole:
        return {whole}
    key = f" {_key(bare)} "
    if _NEGATIONS & set(key.split()) or any(mark in key for mark in _CHINESE_NEGATIONS):
        return set()
    found = [word for word in dict.fromkeys(_phrases(key)) if word in words and len(word) > 1]
    is_telling = is_han(key) or any(len(word) > 3 for word in found)
    return {words[word] for word in found if is_telling and not _inside_another(word, found)}


def _phrases(key: str) -> Iterator[str]:
    """Everything in a folded text that may be a word of ours: neighbouring words, and Chinese characters."""
    words = key.split()
    for start in range(len(words)):
        for end in range(start + 1, min(start + _LONGEST_PHRASE, len(words)) + 1):
            yield " ".join(words[start:end])
    if is_han(key):
        for start in range(len(key)):
            for end in range(start + 2, min(start + _LONGEST_HAN, len(key)) + 1):
                yield key[start:end]


def _inside_another(word: str, words: list[str]) -> bool:
    return any(word != other and word in other for other in words)


def role_of(text: str) -> Role | None:
    """The role that a text is the word for, None when it is none that we know."""
    meaning = _meaning("role", text)
    return Role(meaning) if meaning else None


def mode_of(text: str) -> Mode | None:
    """The mode that a text is the word for, None when it is none that we know."""
    meaning = _meaning("mode", text)
    return Mode(meaning) if meaning else None


def status_of(text: str) -> Status | None:
    """The status that a text is the word for, None when it is none that we know."""
    meaning = _meaning("status", text)
    return Status(meaning) if meaning else None


def role_cell(text: str) -> tuple[Role | None, str]:
    """The role that the cell of a role column names, and whose stand it is on where the cell says so
    ("co-exhibitor of Acme GmbH")."""
    role = role_of(text)
    if role is None:
        role, main = on_stand_of(text)
        if main:
            return role, main
        meaning = _cell_meaning("role", text)
        role = Role(meaning) if meaning else None
    return role, ""


def on_stand_of(text: str) -> tuple[Role | None, str]:
    """The role and the firm that "co-exhibitor of Acme GmbH" names; (None, "") for anything else."""
    word, *rest = _BY_NAME.split(text, maxsplit=1)
    role = role_of(word) if rest and rest[0].strip() else None
    return (role, rest[0].strip()) if role in (Role.CO, Role.REPRESENTED) else (None, "")


@functools.cache
def _open_words() -> frozenset[str]:
    return frozenset(_key(word) for _, word in words_of("open"))


def is_open(text: str) -> bool:
    """Whether the cell of a status column says that nothing is settled yet ("waiting list", "审核中")."""
    return _key(_ASIDE.sub(" ", text)) in _open_words()


def answer(text: str) -> bool | None:
    """What a cell that answers the question in its header says: yes, no, or neither."""
    key = fold(text)
    return True if key in _YES or text.strip() in _TICKS else False if key in _NO else None


def mode_cell(text: str) -> Mode | None:
    """The mode that the cell of a mode column names; who is online and on site is on site."""
    meanings = _meanings_inside("mode", text)
    return min(map(Mode, meanings), key=[*Mode].index) if meanings else None


def status_cell(text: str) -> Status | None:
    """The status that the cell of a status column names ("cancelled on 12 March")."""
    meaning = _cell_meaning("status", text)
    return Status(meaning) if meaning else None
