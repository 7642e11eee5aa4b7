"""Heat maps and the world map in the colours of anybody's theme."""

import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expo_app.export.palette import ramp
from expo_app.export.slides.contrast import contrast, mixed
from expo_app.export.slides.ramps import Basis, theme_ramps
from expo_app.report.heat_steps import DIVERGING, SEQUENTIAL, is_strong

COLOUR = st.integers(0, 0xFFFFFF).map(lambda number: f"{number:06X}")
LIGHT = st.tuples(*[st.integers(0xD0, 0xFF)] * 3).map(lambda parts: "".join(f"{part:02X}" for part in parts))
DARK = st.sampled_from(("000000", "0B1220", "17212B", "1A1033", "222222"))
GROUND_AND_TEXT = st.tuples(LIGHT, DARK) | st.tuples(DARK, LIGHT)
NAMES = (SEQUENTIAL, DIVERGING)


def plain(name: str) -> list[str]:
    return [colour.removeprefix("#").upper() for colour in ramp(name)]


@settings(deadline=None, max_examples=60)
@given(GROUND_AND_TEXT, COLOUR, COLOUR, COLOUR)
def test_a_text_can_be_read_on_every_step_whatever_the_theme(
    plain_colours: tuple[str, str], accent: str, up: str, down: str
) -> None:
    ground, text = plain_colours
    found = theme_ramps(Basis(ground, text, ground, accent, up, down))
    for name in NAMES:
        for at, ours in enumerate(plain(name)):
            written = ground if is_strong((name, at)) else text
            assert contrast(found[ours], written) >= 4.4, (name, at)


@settings(deadline=None, max_examples=60)
@given(GROUND_AND_TEXT, COLOUR)
def test_more_is_farther_from_the_ground(plain_colours: tuple[str, str], accent: str) -> None:
    ground, text = plain_colours
    found = theme_ramps(Basis(ground, text, ground, accent, accent, accent))
    away = [contrast(found[ours], ground) for ours in plain(SEQUENTIAL)]
    assert away == sorted(away)
    assert away[-1] > 2 * away[0]


def test_the_steps_have_the_hue_of_the_accent() -> None:
    found = theme_ramps(Basis("FFFFFF", "111111", "FFFFFF", "CC0000", "0000CC", "CC6600"))
    strongest = [found[plain(name)[at]] for name, at in ((SEQUENTIAL, 5), (DIVERGING, 6), (DIVERGING, 0))]
    red, blue, orange = ([int(one[at : at + 2], 16) for at in (0, 2, 4)] for one in strongest)
    assert red[0] > red[1] == red[2]
    assert blue[2] > blue[0] == blue[1]
    assert orange[0] > orange[1] > orange[2]


def test_nothing_of_our_ramps_is_left_in_a_template_of_other_people(in_foreign: Path) -> None:
    ours = plain(SEQUENTIAL)
    with zipfile.ZipFile(in_foreign) as package:
        slides = [package.read(name) for name in package.namelist() if name.startswith("ppt/slides/slide")]
    assert not [colour for colour in ours if any(f'"{colour}"'.encode() in slide for slide in slides)]


@pytest.mark.parametrize(("share", "wanted"), [(0, "000000"), (0.5, "80807F"), (1, "FFFFFE")])
def test_mixed(share: float, wanted: str) -> None:
    assert mixed("000000", "FFFFFE", share) == wanted
