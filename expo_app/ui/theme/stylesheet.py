"""The style sheet of the whole window.

It is written as QSS with `$name` for each colour in resources/theme/app.qss. Widgets ask for a look by
dynamic properties:

    kind   QPushButton, QToolButton: primary, secondary (default), quiet, danger, rail, chip, icon,
                                   small_icon (no higher than a line)
           QFrame, QWidget: panel, card, rail, top_bar, bottom_bar, trail, toast, error, warning, page
           QLabel: badge
    dense  "true": 28 px high instead of 32 (`size` is a property of every widget already); "lines" of a
           button: small, with room for two lines
    place  an error: "page", within the margins of a page
    type   QLabel: caption, small, body, panel_title, page_title, figure, start_title
    tone   QLabel: muted, accent, increase, decrease, error, warning, on_tooltip
    state  chip: set; card: selected; QLineEdit and QComboBox: error, guessed

The ring around the control that has the focus is not in the style sheet (see focus.py).
"""

from string import Template

from expo_app.ui.theme.palette import Palette
from expo_app.ui.theme.tokens import TYPE_STEPS, resource, type_step


def stylesheet(palette: Palette) -> str:
    """The QSS of the application in a palette."""
    template = resource("theme/app.qss").read_text(encoding="utf-8")
    images = resource("theme/dark" if palette.dark else "theme/light").as_posix()
    return Template(template).substitute(palette.colours(), images=images) + _type_rules()


def _type_rules() -> str:
    rules = []
    for name in TYPE_STEPS:
        step = type_step(name)
        rules.append(f'QLabel[type="{name}"] {{ font-size: {step.size}px; font-weight: {step.weight}; }}')
    return "\n".join(rules) + "\n"
