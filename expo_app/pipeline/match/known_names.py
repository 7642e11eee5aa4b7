"""What was worked out of single names, kept while lists are worked on, and when it is let go of."""

from typing import Protocol

from expo_app.pipeline.match.keys import name_key
from expo_app.pipeline.match.reading import loose, read
from expo_app.pipeline.match.resemblance import common_word_with_slip, own_words
from expo_app.reference.company_words import common_word, han_parts, usual_word_for
from expo_app.reference.legal_forms import without_legal_form
from expo_app.reference.scripts import in_latin_letters
from expo_app.reference.spelling import fold


class _Remembering(Protocol):
    """A function that remembers its answers."""

    def cache_clear(self) -> None:
        """Let go of them."""


_ABOUT_NAMES: tuple[_Remembering, ...] = (
    *(read, loose, own_words, common_word_with_slip, name_key, common_word, han_parts, usual_word_for),
    *(without_legal_form, in_latin_letters, fold),
)
# A name has an entry or two in each; so many more may be of lists that are gone.
_EACH, _MORE = 2, 2_000


def let_go_of_names(rows: int) -> None:
    """Forget all names where most of them can be of none of this many rows: they were of lists that are not
    looked at any more. The names of those that are will be read again when one of them changes."""
    if read.cache_info().currsize > _EACH * rows + _MORE:
        for remembering in _ABOUT_NAMES:
            remembering.cache_clear()
