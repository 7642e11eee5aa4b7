"""The application's font: families by platform, sizes by type step, figures of one width."""

from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from expo_app.ui.theme.tokens import tokens, type_step

TABULAR_FIGURES = "tnum"
_FINE = 1.5
PLAIN_SANS = ("Liberation Sans", "DejaVu Sans", "Arial")
"""Taken when none of the design's families is there: a machine's own choice may have serifs."""


@lru_cache(maxsize=1)
def families() -> tuple[str, ...]:
    """The wanted families that this machine has, Latin before Chinese, plain ones last.

    Absent families are left out because Qt looks for substitutes of each one, slowly and with warnings.
    """
    wanted = [*tokens()["font"]["latin"], *tokens()["font"]["simplified_chinese"]]
    found = [family for family in (*wanted, *PLAIN_SANS) if QFontDatabase.hasFamily(family)]
    return tuple(found) or (QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family(),)


def font(step: str = "body", weight: int | None = None) -> QFont:
    """The font of a type step, with tabular figures. Needs a QGuiApplication."""
    wanted = type_step(step)
    return sized_font(wanted.size, weight or wanted.weight)


def sized_font(pixels: int, weight: int) -> QFont:
    """A font of any size; Qt takes whole pixels only. On a fine screen strokes stay as they are drawn:
    moved to whole pixels, some Chinese ones would be bold."""
    made = QFont(list(families()))
    made.setPixelSize(pixels)
    made.setWeight(QFont.Weight(weight))
    if _is_fine():
        made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setFeature(QFont.Tag(TABULAR_FIGURES), 1)
    return made


def _is_fine() -> bool:
    """Whether a pixel of the design is more than one of the screen."""
    screen = QGuiApplication.primaryScreen()
    return screen is not None and screen.devicePixelRatio() >= _FINE
