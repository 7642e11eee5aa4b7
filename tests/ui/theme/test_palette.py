"""The palette holds what the tokens say, and every pair can be read."""

import pytest

from expo_app.report.spec import Tone
from expo_app.ui.theme.palette import Palette, palette
from expo_app.ui.theme.tokens import tokens


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2)."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def colour(colours: Palette, name: str) -> str:
    """A colour by the name that the contrast table uses: "text", "ramp[2]", "diverging[0]"."""
    if "[" not in name:
        return colours.colours()[name]
    ramp, place = name.rstrip("]").split("[")
    return {"ramp": colours.ramp_sequential, "diverging": colours.ramp_diverging}[ramp][int(place)]


@pytest.mark.parametrize("dark", [False, True])
def test_every_pair_of_the_tokens_has_the_contrast_it_claims(dark: bool) -> None:
    pairs = tokens()["contrast"]["dark" if dark else "light"]
    for pair in pairs:
        measured = contrast(colour(palette(dark), pair["text"]), colour(palette(dark), pair["on"]))
        assert measured >= 4.5, pair
        assert measured == pytest.approx(pair["ratio"], abs=0.02), pair


@pytest.mark.parametrize("dark", [False, True])
def test_control_borders_and_focus_ring_stand_out(dark: bool) -> None:
    colours = palette(dark)
    for name in ("control_border", "focus_ring"):
        for ground in ("surface", "window"):
            assert contrast(colours.colours()[name], colours.colours()[ground]) >= 3, (name, ground)


def test_every_tone_has_a_colour_and_directions_differ() -> None:
    for dark in (False, True):
        colours = palette(dark)
        assert all(colours.tone(tone).startswith("#") for tone in Tone)
        assert len({colours.direction(way) for way in (1, 0, -1)}) == 3


def test_light_and_dark_differ_in_every_colour_but_those_that_mean_the_same() -> None:
    light, dark = palette(False).colours(), palette(True).colours()
    assert [name for name in light if light[name] == dark[name]] == []
