"""When words that differ by a letter or two are one word."""

import pytest

from expo_app.pipeline.match.slips import Slip, is_missed_key, is_slip_beside, slip


def of(one, other):
    return slip(*sorted((one, other), key=len))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("constellation", "constelation"),
        ("brandenstein", "brandnestein"),
        ("marchettini", "marchetttini"),
        ("quaternion", "quatermion"),
        ("siemmens", "siemmmens"),
    ],
)
def test_long_words_are_one_but_for_a_slip(one, other):
    assert of(one, other) is Slip.SURE


@pytest.mark.parametrize(
    ("one", "other"), [("invarsis", "invrsis"), ("stirlingh", "stirlngih"), ("lemken", "lemkens")]
)
def test_a_slip_inside_a_short_word_is_likely(one, other):
    assert of(one, other) is Slip.LIKELY


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("helion", "helios"),
        ("lindgren", "lundgren"),
        ("hofmann", "hoffmann"),
        ("kangning", "kangming"),
        ("turbotec", "turbotech"),
    ],
)
def test_another_name_is_a_letter_away(one, other):
    assert of(one, other) is Slip.DOUBTFUL


@pytest.mark.parametrize(("one", "other"), [("acme", "acne"), ("norden", "warden"), ("altec", "alumni")])
def test_two_words(one, other):
    assert of(one, other) is None


def test_beside_another_word_of_their_own_a_slip_is_none_unless_the_names_begin_with_it():
    assert is_slip_beside("boot", "boots", opens=False)
    assert is_slip_beside("denison", "dennison", opens=False)
    assert not is_slip_beside("denison", "dennison", opens=True)
    assert not is_slip_beside("hansen", "hanson", opens=False)


def test_a_key_beside_the_right_one():
    assert is_missed_key("westerm", "western")
    assert not is_missed_key("packing", "parking")
    assert not is_missed_key("marlin", "merlin")
