"""The application's font: families by platform, sizes by type step, figures of one width."""

from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase

from expo_app.ui.theme.tokens import tokens, type_step

TABULAR_FIGURES = "tnum"


@lru_cache(maxsize=1)
def families() -> tuple[str, ...]:
    """The wanted families that this machine has, Latin before Chinese; its own default when none.

    Absent families are left out because Qt looks for substitutes of each one, slowly and with warnings.
    """
    wanted = [*tokens()["font"]["latin"], *tokens()["font"]["simplified_chinese"]]
    found = [family for family in wanted if QFontDatabase.hasFamily(family)]
    return tuple(found) or (QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family(),)


def font(step: str = "body", weight: int | None = None, scale: float = 1.0) -> QFont:
    """The font of a type step, in pixels, with tabular figures. Needs a QGuiApplication."""
    scale_step = type_step(step)
    return sized_font(scale_step.size * scale, weight or scale_step.weight)


def sized_font(pixels: float, weight: int) -> QFont:
    """A font of any size, in pixels; fractions are rounded as Qt takes whole pixels."""
    made = QFont(list(families()))
    made.setPixelSize(max(1, round(pixels)))
    made.setWeight(QFont.Weight(weight))
    made.setFeature(QFont.Tag(TABULAR_FIGURES), 1)
    return made
