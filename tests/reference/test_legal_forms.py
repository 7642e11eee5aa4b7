"""Legal forms go at both ends and in every language; the rest of the name stays."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expo_app.reference.legal_forms import has_legal_form, is_legal_form, without_legal_form
from expo_app.reference.spelling import fold


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Acme GmbH", "acme"),
        ("Acme GmbH & Co. KG", "acme"),
        ("ACME Co., Ltd.", "acme"),
        ("Acme Co.,Ltd", "acme"),
        ("Acme Sp. z o.o. Sp. k.", "acme"),
        ("Acme SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ", "acme"),
        ("Acme s.r.o.", "acme"),
        ("Acme A/S", "acme"),
        ("Acme S.A. de C.V.", "acme"),
        ("Acme San. ve Tic. A.Ş.", "acme"),
        ("Acme Sdn. Bhd.", "acme"),
        ("PT Acme Tbk", "acme"),
        ("ООО Акме", "акме"),
        ("杭州华电科技有限公司", "杭州华电科技"),
        ("杭州华电科技股份有限公司", "杭州华电科技"),
        ("株式会社トヨタ", "トヨタ"),
        ("(주)삼성전자", "삼성전자"),
    ],
)
def test_forms_are_taken_away(name, key):
    assert without_legal_form(fold(name)) == key


@pytest.mark.parametrize(
    "name", ["GmbH", "有限公司", "AS Roma", "SA Optics", "Company Watch", "上海华电分公司"]
)
def test_what_only_looks_like_a_form_stays(name):
    assert without_legal_form(fold(name)) == fold(name)


@settings(deadline=None, max_examples=200)
@given(st.text())
def test_a_name_never_vanishes(text):
    assert bool(without_legal_form(fold(text))) == bool(fold(text))


def test_which_texts_are_names_with_a_form_and_which_mere_forms():
    assert all(map(has_legal_form, ("Acme GmbH", "A Co., Ltd.", "杭州华电有限公司", "Acme S.p.A.")))
    assert not any(map(has_legal_form, ("Acme", "GmbH", "Co., Ltd.", "& Co. KG", "有限公司", "")))
    assert all(map(is_legal_form, ("GmbH", "Ltd.", "Co., Ltd.")))
    assert not any(map(is_legal_form, ("Acme", "Acme GmbH", "")))
