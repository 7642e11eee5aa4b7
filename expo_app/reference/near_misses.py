"""Known spellings at one slip of the pen: a letter missing, too many, wrong, or two exchanged."""

from collections.abc import Iterator

from expo_app.reference.country_names import meanings

_LETTERS = "abcdefghijklmnopqrstuvwxyz "
_SHORTEST, _LONGEST = 5, 40


def one_edit_away(key: str) -> tuple[str, ...]:
    """The alpha-3 codes of names one edit away from a folded text, sorted; none for very short texts."""
    if not _SHORTEST <= len(key) <= _LONGEST:
        return ()
    table = meanings()
    found = (table[spelling] for spelling in _edits(key) if spelling in table)
    return tuple(sorted({code for meaning in found for code in meaning.removeprefix("?").split()}))


def _edits(word: str) -> Iterator[str]:
    for place in range(len(word) + 1):
        before, after = word[:place], word[place:]
        if after:
            yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        for letter in _LETTERS:
            yield before + letter + after
            if after:
                yield before + letter + after[1:]
