"""Different ways of writing the same words have the same key."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expo_app.reference.spelling import fold, narrow, tidy


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ＡＢＣ", "abc"),
        ("U.S.A.", "USA"),
        ("A/S", "as"),
        ("Société Générale", "societe generale"),
        ("Łódź", "lodz"),
        ("Straße", "STRASSE"),
        ("Bang & Olufsen", "Bang and Olufsen"),
        ("杭州 华电", "杭州华电"),
        ("Acme,  Inc.", "acme inc"),
        ("L’Oréal", "L'Oreal"),
    ],
)
def test_same_key(one, other):
    assert fold(one) == fold(other)


def test_vowel_signs_are_letters():
    assert fold("भारत") != fold("भरत")
    assert fold("จีน") != fold("จน")


@settings(deadline=None, max_examples=200)
@given(st.text())
def test_a_key_is_its_own_key(text):
    assert fold(fold(text)) == fold(text)


def test_tidy_keeps_what_is_written():
    assert tidy("  Velmor\nRobotics\u00a0 GmbH\u3000") == "Velmor Robotics GmbH"


def test_characters_that_nobody_sees_go():
    assert tidy("\ufeffAc\u200bme\u00a0\u00adGmbH\u200f\n") == "Acme GmbH"
    assert tidy("\u202eA\u202c\x07B") == "AB"
    assert fold("Ac\u200bme") == fold("Acme")


def test_full_width_letters_get_their_usual_width():
    assert narrow("ＡＢＣ　Ｃｏ．，Ｌｔｄ．".replace("\u3000", " ")) == "ABC Co.,Ltd."
    assert narrow("３Ｍ（中国）有限公司") == "3M（中国）有限公司"
